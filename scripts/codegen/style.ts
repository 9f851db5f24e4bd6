/** Prettier's options, for what codegen and the bump write. `.oxfmtrc.json` has the same, for what people write. */
export const style = { printWidth: 120, singleQuote: true };
