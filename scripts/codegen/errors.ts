/** A spec that can't be compiled. The message says where and why, for people. */
export class SpecError extends Error {}
