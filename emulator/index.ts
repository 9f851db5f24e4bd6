export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.js';
export type { EmulatorClock } from './clock.js';
export type { ActiveFault, Fault, Faults } from './faults.js';
export type { Limit } from './rate-limit.js';
export type { ReceivedRequest } from './requests.js';
export { SeedError, type Seed, type SeedEntry, type SeedProblem } from './seed.js';
export type { Snapshot } from './state.js';
