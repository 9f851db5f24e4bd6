// The packages beside their helpers: what each entry point exports, and which page shows it.
import type { Node } from 'typescript';
import { ts } from '../../codegen/compiler.js';
import { declarationsOf, exportsOf, type Declaration, type Declarations } from './declarations.js';

/** A function or a class with the types that it is used with. */
export interface LibraryPage {
  name: string;
  entryPoint: string;
  declarations: Declarations;
  /** Types that the page shows: those in its signature, and those in these, unless an earlier page has them. */
  types: Map<string, Declarations>;
}

/** An entry point of a package. */
export interface EntryPoint {
  name: string;
  file: string;
  about: string;
}

export const entryPoints: readonly EntryPoint[] = [
  {
    name: 'clerk-bapi',
    file: 'src/index.ts',
    about: 'The client, its options, lists and errors. `clerk-bapi/core` exports the same for small bundles.',
  },
  { name: 'clerk-bapi/tokens', file: 'src/tokens/index.ts', about: 'Verifies the tokens of requests.' },
  { name: 'clerk-bapi/webhooks', file: 'src/webhooks/index.ts', about: 'Verifies and signs webhooks.' },
  { name: 'clerk-bapi/bulk', file: 'src/bulk/index.ts', about: 'Takes many rows through the API, each once.' },
  { name: 'clerk-bapi/redis', file: 'src/redis/index.ts', about: 'Keeps many processes below one rate limit.' },
  { name: 'clerk-bapi/undici', file: 'src/undici/index.ts', about: 'A pool of connections.' },
  { name: 'clerk-bapi/proxy', file: 'src/proxy/node.ts', about: 'Forwards the Frontend API.' },
  { name: 'clerk-bapi-emulator', file: 'emulator/index.ts', about: 'The API for tests and development.' },
];

/** Types that people look for by name have pages of their own. */
const ownPages = ['CallOptions', 'RetryOptions', 'Seed'];

/** What people look for first, before the rest of its entry point. */
const first = [
  ...['createClerk', 'CallOptions', 'RetryOptions', 'paginate', 'verifyToken', 'verifyWebhook'],
  ...['createFrontendApiProxy', 'createEmulator'],
];

/** Types that no signature names, and the page that shows them. */
const alsoOn: Record<string, readonly string[]> = {
  createClerk: [
    'Clerk',
    'ClerkOptions',
    'NamespaceOptions',
    'ClientOf',
    'Derivable',
    'HasRaw',
    'RawOptions',
    'ApiResult',
  ],
  paginate: ['ListHelper', 'ElementOf'],
};

/** Types that only declarations need: nobody writes them. */
const hidden = [
  ...['CreateClerk', 'CreateCoreClerk', 'Namespaces', 'HelperClient'],
  ...['ApiClient', 'PathsOf', 'OperationOf', 'OperationType', 'Verb', 'RawData', 'RawBody', 'RawQuery'],
];

const isValue = ([first]: Declarations): boolean =>
  first !== undefined && !ts.isInterfaceDeclaration(first) && !ts.isTypeAliasDeclaration(first);

/** The types that declarations name. Those of the spec have pages in the reference. */
export function typesNamedBy(nodes: readonly Node[]): Map<string, Declarations> {
  const found = new Map<string, Declarations>();
  const visit = (node: Node): void => {
    if (ts.isBlock(node) || ts.isJSDoc(node)) return;
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const name = (ts.isTypeReferenceNode(node) ? node.typeName : node.expression).getText();
      const target = declarationsOf(name, node.getSourceFile());
      if (target && !isGenerated(target)) found.set(name, target);
    }
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return found;
}

const isGenerated = ([first]: Declarations): boolean =>
  first !== undefined && first.getSourceFile().fileName.includes('/generated/');

/** The pages in the order of the entry points. */
export function readLibrary(): LibraryPage[] {
  const exported = new Map(entryPoints.map(({ name, file }) => [name, exportsOf(file)]));
  const names = new Map<Declaration, string>();
  for (const all of exported.values())
    for (const [name, [first]] of all) if (first && !names.has(first)) names.set(first, name);

  const pages = entryPoints.flatMap(({ name: entryPoint }) =>
    [...(exported.get(entryPoint) ?? [])]
      .filter(
        ([name, all]) => (isValue(all) && !(isGenerated(all) && name !== 'createClerk')) || ownPages.includes(name),
      )
      .map(([name, declarations]): LibraryPage => ({ name, entryPoint, declarations, types: new Map() }))
      .sort((a, b) => Number(first.includes(b.name)) - Number(first.includes(a.name))),
  );
  const shown = new Set<Declaration | undefined>(pages.map(({ declarations: [first] }) => first));
  for (const page of pages) {
    const also = (alsoOn[page.name] ?? []).flatMap((name) => {
      const declarations = exported.get(page.entryPoint)?.get(name);
      return declarations ? [[name, declarations] as const] : [];
    });
    const waiting = [...typesNamedBy(page.declarations), ...also];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [, declarations] = next;
      const [first] = declarations;
      const name = first && names.get(first);
      if (shown.has(first) || (name !== undefined && hidden.includes(name))) continue;
      shown.add(first);
      if (name !== undefined) page.types.set(name, declarations);
      waiting.push(...typesNamedBy(declarations));
    }
  }
  return pages;
}

/** Links to the pages of an entry point, for the sidebar. */
export interface LibraryGroup {
  text: string;
  items: { text: string; link: string }[];
}

export const libraryItems = (pages: readonly LibraryPage[]): LibraryGroup[] =>
  entryPoints.map(({ name }) => ({
    text: name,
    items: pages
      .filter(({ entryPoint }) => entryPoint === name)
      .map((page) => ({ text: page.name, link: `/reference/package/${page.name}` })),
  }));
