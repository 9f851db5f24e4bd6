import prettier from 'prettier';

/** Prettier's options, for what codegen and the bump write. `.oxfmtrc.json` has the same, for what people write. */
export const style = { printWidth: 120, singleQuote: true };

/** How many columns of code the site shows without scrolling. `.oxfmtrc.json` has the same for the guides. */
export const shownWidth = 76;

/** Code as the site shows it. */
export const shownCode = async (code: string): Promise<string> =>
  (await prettier.format(code, { ...style, printWidth: shownWidth, parser: 'typescript' })).trim();
