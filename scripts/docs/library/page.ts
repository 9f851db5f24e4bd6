// The page of a function, a class or a type of the packages, from its declaration and its TSDoc.
import type { SignatureDeclaration } from 'typescript';
import { ts } from '../../codegen/compiler.js';
import { shownCode } from '../../codegen/style.js';
import { docOf, type Doc } from '../jsdoc.js';
import { block, code, nameHeading, page, table, text } from '../markdown.js';
import { declarationsOf, type Declaration, type Declarations } from './declarations.js';
import { exampleText } from './example.js';
import { basesOf, membersOf, parametersOf, plain, valuesOf, type Member } from './members.js';
import { entryPoints, typesNamedBy, type LibraryPage } from './pages.js';

/** Where each documented name stands. */
export type Links = Map<Declaration, string>;

/** The address of what each page of the packages shows. */
function linksOf(pages: readonly LibraryPage[]): Links {
  const links: Links = new Map();
  for (const { name, declarations, types } of pages) {
    const url = `/reference/package/${name}`;
    for (const declaration of declarations) links.set(declaration, url);
    for (const [type, all] of types)
      for (const declaration of all)
        if (!links.has(declaration)) links.set(declaration, `${url}#${type.toLowerCase()}`);
  }
  return links;
}

/** A signature of a function with its documentation. */
interface Signature {
  node: SignatureDeclaration;
  doc: Doc;
}

function signaturesOf(declarations: Declarations): Signature[] {
  return declarations.flatMap((declaration): Signature[] => {
    if (ts.isFunctionDeclaration(declaration)) return [{ node: declaration, doc: docOf(declaration) }];
    if (!ts.isVariableDeclaration(declaration)) return [];
    const { initializer, type } = declaration;
    if (initializer && ts.isArrowFunction(initializer)) return [{ node: initializer, doc: docOf(declaration) }];
    // A constant whose type is an interface with the signatures.
    const named = type && ts.isTypeReferenceNode(type) ? type.typeName.getText() : '';
    const [target] = declarationsOf(named, declaration.getSourceFile()) ?? [];
    if (!target || !ts.isInterfaceDeclaration(target)) return [];
    return target.members.flatMap((member) =>
      ts.isCallSignatureDeclaration(member) ? [{ node: member, doc: docOf(member) }] : [],
    );
  });
}

async function signatureText(name: string, { node, doc }: Signature): Promise<string> {
  const generics = node.typeParameters?.length ? `<${node.typeParameters.map(plain).join(', ')}>` : '';
  const declared = `declare function ${name}${generics}(${parametersOf(node.parameters, doc)}): ${plain(node.type)};`;
  return (await shownCode(declared)).replace(/^declare function /, '').replace(/;$/, '');
}

function libraryPages(pages: readonly LibraryPage[]): (page: LibraryPage) => Promise<string> {
  const links = linksOf(pages);
  const exported = new Map(pages.map((one) => [importName(one), one.entryPoint]));

  const exampleBlock = async (example: string): Promise<string> =>
    block('ts', await shownCode(exampleText(example, exported)));

  /** A type, with a link to the first type in it that is documented. */
  const linked = (type: string, from: Declaration): string => {
    for (const [name] of type.matchAll(/\b[A-Z]\w+/g)) {
      const [target] = declarationsOf(name, from.getSourceFile()) ?? [];
      const url = target && links.get(target);
      if (url !== undefined) return `[${code(type)}](${url})`;
    }
    return code(type);
  };

  /** What is thrown: the class with a link, and when. */
  const thrown = (raw: string): string =>
    text(raw).replace(/^[A-Z]\w*/, (name) => {
      const link = pages.find((one) => one.name === name);
      return link ? `[${code(name)}](/reference/package/${name})` : /Error$/.test(name) ? code(name) : name;
    });

  const says = ({ summary, details, throws, default: byDefault }: Doc): string =>
    [
      ...[summary, ...details].map((part) =>
        part
          .split(/\n\s*- /)
          .map(text)
          .join('<br>- '),
      ),
      ...(byDefault ? [`By default ${defaultText(byDefault).replace(/\.$/, '')}.`] : []),
      ...throws.map((one) => `Throws ${thrown(one).replace(/\.$/, '')}.`),
    ].join(' ');

  /** Each row has an anchor, for links and the search. */
  function memberTable(members: Member[], from: Declaration): string {
    const type = (from.name?.getText() ?? '').toLowerCase();
    return table(
      ['name', 'type', 'what it is'],
      members.map(({ name, type: its, doc }) => [
        `<span id="${type}-${name.toLowerCase()}"></span>${code(name)}`,
        linked(its, from),
        says(doc),
      ]),
    );
  }

  /** What a type is: its members or its values, or its text. */
  async function typeBody(declaration: Declaration): Promise<string[]> {
    const source = async () => block('ts', await shownCode(plain(declaration).replace(/^export /, '')));
    if (ts.isTypeAliasDeclaration(declaration)) {
      const values = valuesOf(declaration);
      if (values.some(({ meaning }) => meaning))
        return [
          table(
            ['value', 'what it means'],
            values.map(({ value, meaning }) => [code(value), text(meaning)]),
          ),
        ];
      return [await source()];
    }
    if (!ts.isInterfaceDeclaration(declaration) && !ts.isClassDeclaration(declaration)) return [];
    const bases = basesOf(declaration);
    // Interfaces that are not documented by themselves lend their members.
    const members = [...membersOf(declaration), ...bases.filter((base) => !links.has(base)).flatMap(membersOf)].filter(
      ({ name }, i, all) => all.findIndex((one) => one.name === name) === i,
    );
    const documented = bases.flatMap((base) => {
      const url = links.get(base);
      return url === undefined ? [] : [`[${code(base.name?.text ?? '')}](${url})`];
    });
    return [
      members.length > 0 ? memberTable(members, declaration) : await source(),
      documented.length > 0 ? `It also has what ${documented.join(' and ')} has.` : '',
      ...(await Promise.all(members.flatMap(({ doc }) => doc.examples.map(exampleBlock)))),
    ];
  }

  const prose = ({ summary, details }: Doc): string[] => [summary, ...details].map(paragraph);

  async function functionBody(name: string, declarations: Declarations): Promise<string[]> {
    const signatures = signaturesOf(declarations);
    const texts = await Promise.all(signatures.map((one) => signatureText(name, one)));
    const [first, ...others] = signatures;
    if (!first) return [];
    const from = declarations[0] as Declaration;
    const section = async ({ node, doc }: Signature, level: string): Promise<string[]> => [
      ...(doc.examples.length > 0 ? [`${level} Example`] : []),
      ...(await Promise.all(doc.examples.map(exampleBlock))),
      doc.parameters.size > 0
        ? `${level} Parameters\n\n${table(
            ['name', 'type', 'what it is'],
            node.parameters.flatMap(({ name: parameter, type }) => {
              const said = doc.parameters.get(parameter.getText());
              return said === undefined
                ? []
                : [[code(parameter.getText()), linked(plain(type), from), text(capital(said))]];
            }),
          )}`
        : '',
      doc.returns && `${level} Returns\n\n${text(`${capital(doc.returns)}.`)}`,
      doc.throws.length > 0
        ? `${level} Errors\n\n${doc.throws.map((one) => `- ${thrown(capital(one))}`).join('\n')}`
        : '',
    ];
    const further = others.filter(({ doc }) => doc.summary && doc.summary !== first.doc.summary);
    return [
      paragraph(first.doc.summary),
      block('ts', texts.join('\n\n')),
      ...first.doc.details.map(paragraph),
      ...(await section(first, '##')),
      ...(
        await Promise.all(
          further.map(async ({ node, doc }, i) => [
            `## Signature ${i + 2}`,
            block('ts', texts[signatures.findIndex((one) => one.node === node)] ?? ''),
            ...prose(doc),
            ...(await section({ node, doc }, '###')),
          ]),
        )
      ).flat(),
    ];
  }

  async function classBody(declaration: Declaration): Promise<string[]> {
    const doc = docOf(declaration);
    return [
      ...prose(doc),
      ...(ts.isClassDeclaration(declaration) ? [block('ts', headOf(declaration.getText()))] : []),
      ...(doc.examples.length > 0 ? ['## Example'] : []),
      ...(await Promise.all(doc.examples.map(exampleBlock))),
      ts.isTypeAliasDeclaration(declaration) ? '' : '## Members',
      ...(await typeBody(declaration)),
    ];
  }

  return async ({ name, entryPoint, declarations, types }) => {
    const [first] = declarations;
    if (!first) return '';
    const isFunction = signaturesOf(declarations).length > 0;
    const body = isFunction ? await functionBody(name, declarations) : await classBody(first);
    const summary = summaryOf(declarations);
    const named = [...typesNamedBy(declarations)].flatMap(([type, [target]]) => {
      const url = target && links.get(target);
      return url === undefined || types.has(type) || target === first ? [] : [`[${code(type)}](${url})`];
    });
    const sections = await Promise.all(
      [...types].map(async ([type, [one]]) =>
        one ? [`## ${type}`, ...prose(docOf(one)), ...(await typeBody(one))] : [],
      ),
    );
    return page(
      { title: name, description: summary.replace(/\s+/g, ' '), keywords: [entryPoint], outline: 2, editLink: false },
      [
        nameHeading(name),
        `From ${code(entryPoint)}.`,
        ...body,
        ...sections.flat(),
        named.length > 0 && `See also ${named.join(', ')}.`,
      ],
    );
  };
}

/** How a module imports it. */
const importName = ({ name, declarations: [first] }: LibraryPage): string =>
  first && (ts.isInterfaceDeclaration(first) || ts.isTypeAliasDeclaration(first)) ? `type ${name}` : name;

/** Lists stay lists. */
const paragraph = (raw: string): string => (/\n\s*- /.test(raw) ? raw.replaceAll('<', '&lt;') : text(raw));

const capital = (raw: string): string => raw.charAt(0).toUpperCase() + raw.slice(1);

/** A default is a value, or words. */
const defaultText = (raw: string): string => (/^[^`\s]+$/.test(raw) ? code(raw) : text(raw));

/** `class A extends B`, as it is declared. */
const headOf = (declaration: string): string =>
  (/^(?:\/\*[\s\S]*?\*\/\s*)?export (class [^{]*)/.exec(declaration)?.[1] ?? '').trim();

/** The overview: every entry point with what it exports. */
const overviewPage = (pages: readonly LibraryPage[]): string =>
  page({ title: 'The packages', outline: 2, editLink: false }, [
    '# The packages',
    'What `clerk-bapi` and `clerk-bapi-emulator` export beside the helpers of namespaces.',
    ...entryPoints.flatMap(({ name, about }) => [
      `## ${name}`,
      about,
      table(
        ['export', 'what it is'],
        pages
          .filter(({ entryPoint }) => entryPoint === name)
          .map((one) => [`[${code(one.name)}](./${one.name})`, text(summaryOf(one.declarations))]),
      ),
    ]),
  ]);

const summaryOf = (declarations: Declarations): string => {
  const [first] = declarations;
  return signaturesOf(declarations)[0]?.doc.summary ?? (first ? docOf(first).summary : '');
};

/** The overview and the pages, by their files below docs/. */
export async function libraryFiles(pages: readonly LibraryPage[]): Promise<Map<string, string>> {
  const render = libraryPages(pages);
  const texts = await Promise.all(pages.map(render));
  return new Map([
    ['reference/package/index.md', overviewPage(pages)],
    ...texts.map((content, i): [string, string] => [`reference/package/${pages[i]?.name}.md`, content]),
  ]);
}
