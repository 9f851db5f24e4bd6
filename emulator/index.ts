export { createEmulator, type Emulator, type EmulatorOptions } from './server/emulator.js';
export type { EmulatorClock } from './store/clock.js';
export type { ActiveFault, Fault, Faults } from './server/faults.js';
export type { Limit } from './server/rate-limit.js';
export type { ReceivedRequest } from './server/request-log.js';
export { SeedError, type Seed, type SeedEntry, type SeedProblem } from './engine/seed.js';
export type { Snapshot } from './store/snapshot.js';
