// The page of a function, a class or a type of the packages, from its declaration and its TSDoc.
import type { ClassDeclaration } from 'typescript';
import { ts } from '../../codegen/compiler.js';
import type { LinkType } from '../fields.js';
import { docOf } from '../jsdoc.js';
import { block, code, nameHeading, page, signatureBlock, table, text } from '../markdown.js';
import { declarationsOf, type Declaration, type Declarations } from './declarations.js';
import { plain } from './members.js';
import { entryPoints, typesNamedBy, type LibraryPage } from './pages.js';
import { prose, sectionsOf, type Site } from './sections.js';
import { signaturesOf, signatureText } from './signatures.js';

/** What the sections of pages know of each other. */
export function siteOf(pages: readonly LibraryPage[], typeUrl: LinkType): Site {
  const links = new Map<Declaration, string>();
  const byName = new Map<string, string>();
  const add = (name: string, declarations: Declarations, url: string): void => {
    if (!byName.has(name)) byName.set(name, url);
    for (const declaration of declarations) if (!links.has(declaration)) links.set(declaration, url);
  };
  for (const { name, declarations } of pages) add(name, declarations, `/reference/package/${name}`);
  for (const page of pages)
    for (const [name, all] of page.types) add(name, all, `/reference/package/${page.name}#${name.toLowerCase()}`);
  return {
    exported: new Map(pages.map((one) => [importName(one), one.entryPoint])),
    urlOf(name, at) {
      const [target] = declarationsOf(name, at.getSourceFile()) ?? [];
      const [, namespace] =
        /\/generated\/.*\/resources\/(?!index)(\w+)\.ts$/.exec(target?.getSourceFile().fileName ?? '') ?? [];
      if (namespace) return `/reference/${namespace}/`;
      return (target ? links.get(target) : byName.get(name)) ?? typeUrl(name);
    },
  };
}

/** What a signature beside the first one is for, as the heading of its section. */
const furtherSignatures: Record<string, readonly string[]> = {
  createClerk: ['With some namespaces'],
  isClerkAPIError: ['With any code'],
  verifyToken: ['With the public key', 'With claims of your own'],
};

function libraryPages(pages: readonly LibraryPage[], typeUrl: LinkType): (page: LibraryPage) => Promise<string> {
  const site = siteOf(pages, typeUrl);
  const { exampleBlocks, signatureSections, source, typeBody, typeSection } = sectionsOf(site);

  async function functionBody(name: string, declarations: Declarations): Promise<string[]> {
    const signatures = signaturesOf(declarations);
    const texts = await Promise.all(signatures.map((one) => signatureText(name, one, plain)));
    const [first, ...others] = signatures;
    if (!first) return [];
    const further = others.filter(({ doc }) => doc.summary && doc.summary !== first.doc.summary);
    const titles = furtherSignatures[name] ?? [];
    if (titles.length !== further.length) throw new Error(`Name the signatures of ${name} in ${import.meta.url}.`);
    const sections = further.map(async (one, i) => [
      `## ${titles[i]}`,
      signatureBlock(texts[signatures.indexOf(one)] ?? ''),
      ...prose(one.doc),
      ...(await signatureSections(one, '###')),
    ]);
    const [summary = '', ...details] = prose(first.doc);
    return [
      summary,
      signatureBlock(texts.join('\n\n')),
      ...details,
      ...(await signatureSections(first, '##')),
      ...(await Promise.all(sections)).flat(),
    ];
  }

  async function typePage(declaration: Declaration): Promise<string[]> {
    const doc = docOf(declaration);
    const isAlias = ts.isTypeAliasDeclaration(declaration);
    const isClass = ts.isClassDeclaration(declaration);
    return [
      ...prose(doc),
      isAlias ? await source(declaration) : '',
      isClass ? block('ts', headOf(declaration, site)) : '',
      ...(doc.examples.length > 0 ? ['## Example'] : []),
      ...(await exampleBlocks(doc)),
      ...(isAlias ? [] : ['## Members', ...(await typeBody(declaration))]),
    ];
  }

  return async ({ name, entryPoint, declarations, types }) => {
    const [first] = declarations;
    if (!first) return '';
    const isFunction = signaturesOf(declarations).length > 0;
    const body = isFunction ? await functionBody(name, declarations) : await typePage(first);
    const sections = await Promise.all(
      [...types].map(async ([type, [one]]) => (one ? await typeSection(type, one) : [])),
    );
    const parts = [...body, ...sections.flat()];
    const named = [...typesNamedBy(declarations)].flatMap(([type]) => {
      const url = types.has(type) ? undefined : site.urlOf(type, first);
      return url === undefined || parts.some((part) => part.includes(`](${url})`)) ? [] : [`[${code(type)}](${url})`];
    });
    return page(
      {
        ...{ title: name, description: summaryOf(declarations).replace(/\s+/g, ' ') },
        ...{ keywords: [entryPoint], editLink: false },
      },
      [nameHeading(name), `From ${code(entryPoint)}.`, ...parts, named.length > 0 && `See also ${named.join(', ')}.`],
    );
  };
}

/** How a module imports it. */
const importName = ({ name, declarations: [first] }: LibraryPage): string =>
  first && (ts.isInterfaceDeclaration(first) || ts.isTypeAliasDeclaration(first)) ? `type ${name}` : name;

/** `class A extends B`, with the bases that a reader can look up. */
function headOf(declaration: ClassDeclaration, { urlOf }: Site): string {
  const clauses = (declaration.heritageClauses ?? []).filter(({ types: [base] }) => {
    const name = base?.expression.getText() ?? '';
    return name === 'Error' || urlOf(name, declaration) !== undefined;
  });
  return ['class', declaration.name?.text, ...clauses.map(plain)].join(' ');
}

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
export async function libraryFiles(pages: readonly LibraryPage[], typeUrl: LinkType): Promise<Map<string, string>> {
  const render = libraryPages(pages, typeUrl);
  const texts = await Promise.all(pages.map(render));
  return new Map([
    ['reference/package/index.md', overviewPage(pages)],
    ...texts.map((content, i): [string, string] => [`reference/package/${pages[i]?.name}.md`, content]),
  ]);
}
