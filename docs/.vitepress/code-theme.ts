// Colours of code. They are variables of style.css, which has a value for light and for dark: one theme for both halves the work
// of the build and the size of code in a page.
import type { MarkdownOptions } from 'vitepress';

const colour = (name: string): string => `var(--code-${name})`;
const text = colour('text');

const scopes: Record<string, string[]> = {
  comment: ['comment', 'punctuation.definition.comment'],
  string: ['string', 'punctuation.definition.string', 'markup.inline.raw'],
  keyword: ['keyword', 'storage', 'variable.language'],
  constant: ['constant', 'variable.parameter.option', 'entity.other.attribute-name'],
  function: ['entity.name.function', 'support.function', 'entity.name.command'],
  type: ['entity.name.type', 'support.type.primitive', 'support.type.builtin', 'support.class', 'entity.name.tag'],
  // What looks like a keyword or a string to a grammar, and is read as text.
  text: [
    'keyword.operator',
    'storage.type.function.arrow',
    'punctuation',
    'support.type.property-name.json',
    'punctuation.support.type.property-name',
  ],
};

/** The theme of code. */
export const codeTheme = {
  name: 'site',
  type: 'light' as const,
  fg: text,
  bg: colour('background'),
  settings: [
    { settings: { foreground: text } },
    ...Object.entries(scopes).map(([name, scope]) => ({ scope, settings: { foreground: colour(name) } })),
    { scope: ['keyword.operator.new', 'keyword.operator.expression'], settings: { foreground: colour('keyword') } },
  ],
};

type Transformer = NonNullable<MarkdownOptions['codeTransformers']>[number];

/** Leaves out the elements of text that has the colour of the whole block: half of all. */
export const plainText: Transformer = {
  line(line) {
    line.children = line.children.flatMap((child) =>
      child.type === 'element' && child.properties['style'] === `color:${text}` ? child.children : [child],
    );
  },
};

/** Functions without a body, such as `clerk.users.ban(userId: string): Promise<User>`: TypeScript would read a call. */
export const signatureGrammar = {
  name: 'signature',
  scopeName: 'source.signature',
  embeddedLangs: ['typescript'],
  repository: {},
  patterns: [
    { include: 'source.ts#type-parameters' },
    { include: 'source.ts#function-parameters' },
    { include: 'source.ts#return-type' },
    { match: String.raw`[\w$]+(?=[<(])`, name: 'entity.name.function' },
  ],
};

/** Reads blocks that begin with "```ts signature" by that grammar. */
export const signatures: Transformer = {
  preprocess(_code, options) {
    if (options.meta?.__raw === 'signature') options.lang = signatureGrammar.name;
  },
};
