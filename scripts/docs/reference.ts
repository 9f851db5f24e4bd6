// The reference: a page for each helper, one for each namespace, and one for each type. Versions beside the default one have
// pages for what they add or change.
import { isRepeatable, type Operation } from '../codegen/operations.js';
import { aboutNamespace } from '../codegen/resources.js';
import type { HandwrittenHelper } from './handwritten.js';
import { handwrittenPage } from './handwritten-page.js';
import { libraryFiles, siteOf } from './library/page.js';
import type { LibraryPage } from './library/pages.js';
import { code, nameHeading, page, table, text } from './markdown.js';
import { operationPage } from './operation-page.js';
import { typePage, typesPage } from './type-pages.js';
import { pageOf, versionPages, type VersionPages, type VersionSource } from './version-pages.js';

/** What people look for first. */
const core = [
  'users',
  'organizations',
  'organizationMemberships',
  'sessions',
  'invitations',
  'organizationInvitations',
  'emailAddresses',
  'phoneNumbers',
  'jwks',
  'domains',
];

const byImportance = (a: string, b: string): number => {
  const rank = (name: string) => (core.includes(name) ? core.indexOf(name) : core.length);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
};

/** What the reference is made of. */
export interface ReferenceSource {
  main: VersionSource;
  /** With what is different from the default version, by the ID of the operation. */
  others: (VersionSource & { changes: Map<string, string[]> })[];
  handwritten: HandwrittenHelper[];
  library: readonly LibraryPage[];
  /** The names that other SDKs have for a helper. */
  otherNames: Map<string, string[]>;
}

/** A namespace, for the sidebars of the site. */
export interface Namespace {
  name: string;
  methods: string[];
  /** Whether people look for it first. */
  isCore: boolean;
}

export interface Reference {
  /** The texts of the pages by their file below docs/. */
  files: Map<string, string>;
  namespaces: Namespace[];
  /** The pages that the other versions have for themselves, such as `users/create`. */
  pagesOfVersions: Record<string, string[]>;
}

/** Puts `listAll` behind `list`. */
function listsTogether(operations: Operation[]): Operation[] {
  const all = operations.find(({ method }) => method === 'listAll');
  if (!all || !operations.some(({ method }) => method === 'list')) return operations;
  const others = operations.filter((one) => one !== all);
  return others.flatMap((one) => (one.method === 'list' ? [one, all] : [one]));
}

/** A handwritten helper has the name of a generated one where it takes its place. */
const replaces = (handwritten: HandwrittenHelper[], operation: Operation): boolean =>
  handwritten.some((helper) => pageOf(helper) === pageOf(operation));

/** A handwritten helper, with the operations that it calls. */
interface Handwritten extends HandwrittenHelper {
  operations: Operation[];
}

/** What the last column of a namespace's table says. */
const REPEATED =
  'Repeated: whether the client sends the call again after a 5xx, a timeout or a broken connection, though the first request may have taken effect. After a 429, or if nothing was sent, it sends any call again. A helper of several requests repeats each of them as its operation allows. See [Retries](/guides/retries).';

/** Whether calls of a helper are repeated, by the operations that it calls. */
function repeatedText(operations: Operation[]): string {
  if (!operations.some(isRepeatable)) return 'no';
  return operations.every(isRepeatable) ? 'yes' : 'in part';
}

function namespacePage(name: string, about: string, operations: Operation[], handwritten: Handwritten[]): string {
  const rows = [
    ...operations.map((one) => [
      `[${code(`${name}.${one.method}`)}](./${one.method})`,
      code(`${one.verb} ${one.path}`),
      `${text(one.summary)}${one.deprecated ? ' (deprecated)' : ''}`,
      repeatedText([one]),
    ]),
    ...handwritten.map((one) => [
      `[${code(`${name}.${one.method}`)}](./${one.method})`,
      one.operations.map(({ verb, path }) => code(`${verb} ${path}`)).join('<br>'),
      text(one.doc.summary.replace(/\.$/, '')),
      repeatedText(one.operations),
    ]),
  ];
  return page({ title: name, description: about, keywords: [`clerk.${name}`], aside: false, editLink: false }, [
    nameHeading(`clerk.${name}`),
    text(about),
    table(['helper', 'operation', 'what it does', 'repeated'], rows),
    REPEATED,
  ]);
}

/** The page of a version that is not the default one: what it adds and changes. */
function versionPage(source: VersionSource, pages: VersionPages, main: VersionSource): string {
  const { version, examples } = source;
  const inMain = new Set(main.examples.map(({ operation }) => pageOf(operation)));
  const here = new Set(examples.map(({ operation }) => pageOf(operation)));
  const row = (operation: Operation, url: string) => [
    `[${code(`${operation.namespace}.${operation.method}`)}](${url})`,
    code(`${operation.verb} ${operation.path}`),
    text(operation.summary),
  ];
  const own = pages.examples.map(({ operation }) => operation);
  const rows = (isNew: boolean) =>
    own
      .filter((operation) => inMain.has(pageOf(operation)) !== isNew)
      .map((operation) => row(operation, pages.operationUrl(operation)));
  const removed = main.examples.flatMap(({ operation }) =>
    here.has(pageOf(operation)) ? [] : [row(operation, `/reference/${pageOf(operation)}`)],
  );
  const section = (title: string, lines: string[][]) =>
    lines.length > 0 && `## ${title}\n\n${table(['helper', 'operation', 'what it does'], lines)}`;
  return page({ title: `API ${version}`, keywords: [version, `clerk-bapi/${version}`], outline: 2, editLink: false }, [
    `# API ${version}`,
    `${code(`clerk-bapi/${version}`)} is the client of this version. What is not here is the same as in [${main.version}](/reference/). See [API versions](/guides/api-versions).`,
    section('Changed', rows(false)),
    section('New', rows(true)),
    section('Removed', removed),
  ]);
}

/** Writes the reference. */
export async function referenceOf({
  main,
  others,
  handwritten,
  library,
  otherNames,
}: ReferenceSource): Promise<Reference> {
  const mainPages = versionPages(main, undefined);
  const pagesOf = new Map([
    [main, mainPages],
    ...others.map((source): [VersionSource, VersionPages] => [source, versionPages(source, main)]),
  ]);
  const files = await libraryFiles(library, mainPages.typeUrl);

  const pagesOfVersions: Record<string, string[]> = {};
  for (const [source, pages] of pagesOf) {
    const { version, document, samples } = source;
    const folder = source === main ? 'reference' : `reference/${version}`;
    for (const example of pages.examples) {
      const { operation } = example;
      if (replaces(handwritten, operation)) continue;
      const versions = [...pagesOf].flatMap(([other, { operationUrl }]) => {
        const twin = other.examples.find((one) => pageOf(one.operation) === pageOf(operation));
        return twin ? [{ version: other.version, url: operationUrl(twin.operation) }] : [];
      });
      const changes = others.flatMap((other) => {
        const lines = source === main || source === other ? other.changes.get(operation.id) : undefined;
        return lines ? [{ version: other.version, lines }] : [];
      });
      const text = await operationPage({
        ...{ document, example, versions, changes, link: pages.typeUrl },
        url: pages.operationUrl(operation),
        list: source === main ? `/reference/${operation.namespace}/` : `/reference/${version}/`,
        sample: samples.get(operation.id),
        otherNames: otherNames.get(`${operation.namespace}.${operation.method}`) ?? [],
      });
      files.set(`${folder}/${pageOf(operation)}.md`, text);
    }
    const shownVersion = source === main ? undefined : version;
    for (const name of pages.ownTypes)
      files.set(`${folder}/types/${name}.md`, typePage(source, name, pages, shownVersion));
    if (source === main) {
      files.set('reference/types/index.md', typesPage(source, pages));
      continue;
    }
    files.set(`${folder}/index.md`, versionPage(source, pages, main));
    pagesOfVersions[version] = [
      ...pages.examples.map(({ operation }) => pageOf(operation)),
      ...pages.ownTypes.map((name) => `types/${name}`),
    ];
  }
  const operationsOfMain = main.examples.map(({ operation }) => operation);
  const called = handwritten.map((helper) => ({
    ...helper,
    operations: [...helper.calls].flatMap((name) =>
      operationsOfMain.filter(({ namespace, method }) => name === `${namespace}.${method}`),
    ),
  }));
  for (const { operations, ...helper } of called) {
    const replaced = operations.find((operation) => pageOf(operation) === pageOf(helper));
    const versions = [...pagesOf.keys()].map(({ version }) => version);
    const text = await handwrittenPage({
      helper,
      operations,
      replaced,
      versions,
      site: siteOf(library, mainPages.typeUrl),
    });
    files.set(`reference/${pageOf(helper)}.md`, text);
  }

  const overview: string[][] = [];
  const namespaces = [...new Set(operationsOfMain.map(({ namespace }) => namespace))].sort(byImportance).map((name) => {
    const byHand = called.filter(({ namespace }) => namespace === name);
    const generated = listsTogether(
      operationsOfMain.filter((one) => one.namespace === name && !replaces(handwritten, one)),
    );
    const about = aboutNamespace(main.document, generated);
    files.set(`reference/${name}/index.md`, namespacePage(name, about, generated, byHand));
    const methods = [...generated, ...byHand].map(({ method }) => method);
    overview.push([
      `[${code(`clerk.${name}`)}](./${name}/)`,
      text(about),
      `${methods.length} helper${methods.length === 1 ? '' : 's'}`,
    ]);
    return { name, methods, isCore: core.includes(name) };
  });
  files.set(
    'reference/index.md',
    page({ title: 'Reference', aside: false, editLink: false }, [
      '# Reference',
      `Every helper of ${code('clerk-bapi')}, which is the client of the API ${main.version}. Other versions: ${others
        .map(({ version }) => `[${version}](./${version}/)`)
        .join(', ')}.`,
      '`createClerk`, options, errors, tokens, webhooks and the rest are on [the page of the packages](./package/).',
      table(['namespace', 'what it is for', 'what it has'], overview),
    ]),
  );
  return { files, namespaces, pagesOfVersions };
}
