/** A spec that can't be compiled. The message says where and why, for people. */
export class SpecError extends Error {}

/** One about a place in a bundled spec, which has no lines. */
export class PlacedError extends SpecError {
  /**
   * @param keys - From the root of the document.
   * @param what - The message without the place.
   */
  constructor(
    readonly keys: readonly string[],
    readonly what: string,
  ) {
    super(`${keys.join('.')}: ${what}`);
  }
}
