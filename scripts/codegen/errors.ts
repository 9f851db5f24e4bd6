// @ts-check

/** A description that can't be compiled. The message says where and why, for people. */
export class DescriptionError extends Error {}
