/** A limit of time that can be put off. */
export interface Timer {
  /** Begins to count, or begins again. */
  start(): void;
  stop(): void;
}

/** What `setTimeout` can count to. It takes more for 1 ms. */
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
