/** A timeout that can be restarted. */
export interface Timer {
  /** Starts it, or starts it again. */
  start(): void;
  stop(): void;
}

/** The longest delay of `setTimeout`. It treats more as 1 ms. */
const longest = 2 ** 31 - 1;

export function createTimer(milliseconds: number, onEnd: () => void): Timer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    start() {
      stop();
      if (milliseconds <= longest) timer = setTimeout(onEnd, milliseconds);
    },
    stop,
  };
}
