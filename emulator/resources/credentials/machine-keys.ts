// The secret keys with which machines authenticate. Each machine has one, and for a while those that it replaced.
import { notFound } from '../../engine/errors.js';
import type { State } from '../../store/state.js';
import { newSecret } from './rules.js';

const newKey = () => newSecret('ak');

/** Gives a new machine its key. */
export function createKey(state: State, machineId: string): string {
  return state.table('machine_keys').insert({ id: machineId, value: newKey() }).value;
}

/** The key that a machine has now. */
export function currentKey(state: State, machineId: string) {
  const key = state.table('machine_keys').get(machineId);
  if (!key) throw notFound('secret key of the machine', machineId);
  return key;
}

/** Gives a machine another key. @param seconds - how long the old one goes on working */
export function rotateKey(state: State, machineId: string, seconds: number): string {
  const previousKeys = state.table('machine_previous_keys');
  const current = currentKey(state, machineId);
  const now = state.now();
  for (const key of previousKeys.by('machine', machineId)) {
    if (key.expires_at <= now) previousKeys.delete(key);
  }
  if (seconds > 0) {
    const expiresAt = now + seconds * 1_000;
    previousKeys.insert({
      id: state.nextId('mkey'),
      machine_id: machineId,
      value: current.value,
      expires_at: expiresAt,
    });
  }
  return state.table('machine_keys').update(current, { value: newKey() }).value;
}

export function deleteKeys(state: State, machineId: string): void {
  const previousKeys = state.table('machine_previous_keys');
  state.table('machine_keys').delete(currentKey(state, machineId));
  for (const key of previousKeys.by('machine', machineId)) previousKeys.delete(key);
}

/** The ID of the machine whose key it is. Keys are looked up, never compared one by one. */
export function machineOfKey(state: State, key: string): string | undefined {
  const [current] = state.table('machine_keys').by('value', key);
  if (current) return current.id;
  const [previous] = state.table('machine_previous_keys').by('value', key);
  return previous && previous.expires_at > state.now() ? previous.machine_id : undefined;
}
