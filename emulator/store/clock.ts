/** The emulator's time. It is the computer's, until a test moves it. */
export interface EmulatorClock {
  /** The time in ms since 1970. */
  now(this: void): number;
  /**
   * Moves the time on; back, if negative.
   *
   * @param milliseconds - By how much.
   */
  advance(this: void, milliseconds: number): void;
  /**
   * Stops the time.
   *
   * @param time - Where, in ms since 1970 or as a Date. By default where it is.
   */
  freeze(this: void, time?: number | Date): void;
  /** Goes back to the time of the computer. */
  reset(this: void): void;
}

export function createClock(onChange: () => void): EmulatorClock {
  let offset = 0;
  let frozen: number | undefined;
  const now = () => frozen ?? Date.now() + offset;
  const check = (time: number) => {
    if (Number.isFinite(time) && Math.abs(time) <= 8.64e15) return Math.trunc(time);
    throw new TypeError(`A time is a number of ms or a Date, not ${String(time)}`);
  };
  return {
    now,
    advance(milliseconds) {
      const time = check(now() + check(milliseconds));
      if (frozen === undefined) offset = time - Date.now();
      else frozen = time;
      onChange();
    },
    freeze(time = now()) {
      frozen = check(Number(time));
      onChange();
    },
    reset() {
      offset = 0;
      frozen = undefined;
      onChange();
    },
  };
}
