/** An object of JSON, such as a row as the generic mechanism sees it. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * How many levels of lists and objects a value from outside may have. What reads it calls itself for each level, and the
 * stack of a version of V8 may end sooner.
 */
export const MAX_DEPTH = 100;

/** Whether a value has more levels of lists and objects than that. */
export const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
