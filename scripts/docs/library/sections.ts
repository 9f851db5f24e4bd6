// The sections of a page: what a signature takes, returns and throws, and the members of a type.
import type { Node } from 'typescript';
import { ts } from '../../codegen/compiler.js';
import { shownCode } from '../../codegen/style.js';
import { docOf, type Doc } from '../jsdoc.js';
import { block, code, linkedCode, signatureBlock, table, text } from '../markdown.js';
import type { Declaration } from './declarations.js';
import { exampleText } from './example.js';
import { basesOf, isOptional, lentBy, membersOf, plain, valuesOf, type Member } from './members.js';
import { callsOf, signatureText, type Signature, type TypeText } from './signatures.js';

/** What a page knows of others. */
export interface Site {
  /** The address of a type that code at a node names. */
  urlOf: (name: string, at: Node) => string | undefined;
  /** What examples may import, as `name` or `type Name`, and from where. */
  exported: ReadonlyMap<string, string>;
  typeText?: TypeText;
}

const capital = (raw: string): string => raw.charAt(0).toUpperCase() + raw.slice(1);

/** The first word in small letters, unless it is in capitals. */
const small = (raw: string): string => raw.replace(/^[A-Z](?=[a-z]*\b)/, (letter) => letter.toLowerCase());

const withoutStop = (raw: string): string => raw.replace(/\.$/, '');

const sentence = (raw: string): string => `${withoutStop(capital(raw))}.`;

/** Literals are code. Other defaults are words. */
const defaultText = (raw: string): string =>
  /^(?:[\d_]+|true|false|Infinity|'[^']*'|\[.*\])$/.test(raw) ? code(raw) : text(raw);

const isItem = /\n\s*- /;

/** A paragraph with a list, for a cell of a table. */
function cellText(paragraph: string): string {
  const [head = '', ...items] = `\n${paragraph}`.split(isItem);
  return text(head) + list(items.map(text));
}

const list = (items: string[]): string =>
  items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';

/** A paragraph of a page. Lists stay lists. */
const paragraph = (raw: string): string => (isItem.test(raw) ? raw.replaceAll('<', '&lt;') : text(raw));

export const prose = ({ summary, details }: Doc): string[] => [summary, ...details].map(paragraph);

export function sectionsOf({ urlOf, exported, typeText = plain }: Site) {
  const exampleBlocks = ({ examples }: Doc): Promise<string[]> =>
    Promise.all(examples.map(async (example) => block('ts', await shownCode(exampleText(example, exported)))));

  const linked = (type: string, at: Node): string => linkedCode(type, (name) => urlOf(name, at));

  /** What is thrown, and when. Each class has a link. */
  const thrown = (raw: string, at: Node): string =>
    text(raw).replace(/`[^`]*`|\b\w*Error\b/g, (name) => (name.startsWith('`') ? name : linked(name, at)));

  /** All that is said of a member, for a cell. */
  function says({ summary, details, parameters, returns, throws, default: byDefault }: Doc, at: Node): string {
    const errors = throws.map((one) => withoutStop(thrown(one, at)));
    return [
      ...[summary, ...details].map(cellText),
      byDefault && `By default ${withoutStop(defaultText(byDefault))}.`,
      returns && `Returns ${small(sentence(text(returns)))}`,
      errors.length > 0 && `Throws ${errors.join(', and ')}.`,
      list([...parameters].map(([name, said]) => `${code(name)}: ${sentence(text(said))}`)),
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Each row has an anchor, for links and the search. */
  function memberTable(members: Member[], from: Declaration): string {
    const type = (from.name?.getText() ?? '').toLowerCase();
    return table(
      ['name', 'type', 'what it is'],
      members.map(({ name, type: its, isOptional: mayBeLeftOut, doc }) => [
        `<span id="${type}-${name.toLowerCase()}"></span>${code(`${name}${mayBeLeftOut ? '?' : ''}`)}`,
        linked(its, from),
        says(doc, from),
      ]),
    );
  }

  /** What a signature takes, returns and throws. */
  function outline({ node, doc }: Signature, level: string): string[] {
    const type = typeText(node.type);
    const result = linked(type, node);
    return [
      doc.parameters.size > 0
        ? `${level} Parameters\n\n${table(
            ['name', 'type', 'what it is'],
            node.parameters.flatMap((parameter) => {
              const name = parameter.name.getText();
              const said = doc.parameters.get(name);
              const mark = isOptional(parameter) ? '?' : '';
              return said === undefined
                ? []
                : [[code(`${name}${mark}`), linked(typeText(parameter.type), parameter), sentence(text(said))]];
            }),
          )}`
        : '',
      doc.returns || result !== code(type)
        ? `${level} Returns\n\n${doc.returns && `${sentence(text(doc.returns))} `}${result}`
        : '',
      doc.throws.length > 0
        ? `${level} Errors\n\n${doc.throws.map((one) => `- ${sentence(thrown(one, node))}`).join('\n')}`
        : '',
    ];
  }

  /** The example of a signature first, then all else. */
  const signatureSections = async ({ node, doc }: Signature, level: string): Promise<string[]> => [
    ...(doc.examples.length > 0 ? [`${level} Example`] : []),
    ...(await exampleBlocks(doc)),
    ...outline({ node, doc }, level),
  ];

  /** The text of a type, as it is declared. */
  const source = async (declaration: Declaration): Promise<string> =>
    block('ts', await shownCode(typeText(declaration).replace(/^export /, '')));

  /** How a type is called, if it can be, and its members, its values or its text. */
  async function typeBody(declaration: Declaration): Promise<string[]> {
    if (ts.isTypeAliasDeclaration(declaration)) {
      const values = valuesOf(declaration);
      if (values.length === 0 || !values.every(({ meaning }) => meaning)) return [await source(declaration)];
      const rows = values.map(({ value, meaning }) => [linked(value, declaration), text(meaning)]);
      return [table(['value', 'what it means'], rows)];
    }
    if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassDeclaration(declaration)) return [];
    const calls = await Promise.all(
      callsOf(declaration).map(async (call) => [
        signatureBlock(await signatureText('', call, typeText)),
        ...prose(call.doc),
        ...outline(call, '###'),
        '### Members',
      ]),
    );
    const bases = basesOf(declaration).map((base) => {
      const name = base.declaration.name?.text ?? '';
      return { ...base, name, url: urlOf(name, declaration) };
    });
    const documented = bases.filter(({ url }) => url !== undefined);
    // Bases that are not documented by themselves lend their members.
    const members = [...membersOf(declaration), ...bases.filter(({ url }) => url === undefined).flatMap(lentBy)].filter(
      ({ name, isInherited }, i, all) =>
        !(isInherited && documented.length > 0) && all.findIndex((one) => one.name === name) === i,
    );
    const also = documented.map(({ name, url }) => `[${code(name)}](${url})`).join(' and ');
    return [
      ...calls.flat(),
      members.length > 0 ? memberTable(members, declaration) : also ? '' : await source(declaration),
      also && `It ${members.length > 0 ? 'also has' : 'has'} what ${also} ${documented.length > 1 ? 'have' : 'has'}.`,
      ...(await Promise.all(members.map(({ doc }) => exampleBlocks(doc)))).flat(),
    ];
  }

  /** A type that a page shows beside its own subject. */
  const typeSection = async (name: string, declaration: Declaration): Promise<string[]> => [
    `## ${name}`,
    ...prose(docOf(declaration)),
    ...(await typeBody(declaration)),
  ];

  return { exampleBlocks, signatureSections, source, typeBody, typeSection };
}
