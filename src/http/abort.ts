/** What to call when a signal is aborted. It is the one listener of that signal: Node warns of more than ten. */
class AbortListener extends Set<() => void> implements EventListenerObject {
  handleEvent(): void {
    for (const callback of this) callback();
  }
}

const listeners = new WeakMap<AbortSignal, AbortListener>();

/**
 * Calls a function when a signal is aborted.
 *
 * @returns stops that. The last call of a signal removes the listener
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const listener = listeners.get(signal) ?? new AbortListener();
  listeners.set(signal, listener);
  if (!listener.size) signal.addEventListener('abort', listener);
  listener.add(callback);
  return () => {
    listener.delete(callback);
    if (!listener.size) signal.removeEventListener('abort', listener);
  };
}
