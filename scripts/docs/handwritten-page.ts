// The page of a handwritten helper.
import type { Node } from 'typescript';
import { isRepeatable, type Operation } from '../codegen/operations.js';
import type { HandwrittenHelper } from './handwritten.js';
import { plain } from './library/members.js';
import { typesNamedBy } from './library/pages.js';
import { prose, sectionsOf, type Site } from './library/sections.js';
import { signatureText } from './library/signatures.js';
import { code, helperHeading, page, signatureBlock } from './markdown.js';
import { afterAnyFailure, withoutEffect } from './operation-retries.js';

/** What the page has beside the helper. */
export interface HandwrittenSource {
  helper: HandwrittenHelper;
  /** The operations that it calls. */
  operations: readonly Operation[];
  /** The operation whose generated helper has the same name. */
  replaced: Operation | undefined;
  /** The versions of the API that have it. */
  versions: readonly string[];
  site: Site;
}

/** Type parameters stand for schemas of the version, which the entry point fills in. */
const typeText = (node: Node | undefined): string => plain(node).replace(/(?<!Promise)<[A-Z][\w, ]+>/g, '');

const named = ({ namespace, method }: Operation): string =>
  `[${code(`${namespace}.${method}`)}](/reference/${namespace}/${method})`;

const listed = (items: string[]): string => items.join(', ').replace(/, (?=[^,]*$)/, ' and ');

function retries(operations: readonly Operation[]): string {
  const always = operations.filter(isRepeatable);
  const others = operations.filter((one) => !isRepeatable(one));
  const requests = (some: Operation[]) =>
    some.length < operations.length
      ? `A request of ${listed(some.map((one) => code(`${one.namespace}.${one.method}`)))}`
      : 'A request';
  return [
    always.length > 0 && `${requests(always)} is ${afterAnyFailure}.`,
    others.length > 0 && `${requests(others)} is ${withoutEffect}.`,
    'See [Retries](/guides/retries).',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The text of the page. */
export async function handwrittenPage(source: HandwrittenSource): Promise<string> {
  const { operations, replaced, versions, site } = source;
  const { namespace, method, node, doc } = source.helper;
  const name = `${namespace}.${method}`;
  const types = [...typesNamedBy([node])].flatMap(([type, [declaration]]) =>
    declaration?.getSourceFile() === node.getSourceFile() ? [[type, declaration] as const] : [],
  );
  const isHere = (type: string) => types.some(([one]) => one === type);
  const { signatureSections, typeSection } = sectionsOf({
    exported: site.exported,
    urlOf: (type, at) => (isHere(type) ? `#${type.toLowerCase()}` : site.urlOf(type, at)),
    typeText,
  });
  const [summary, ...details] = prose(doc);
  return page(
    {
      ...{ title: name, description: doc.summary, outline: 2, editLink: false },
      keywords: replaced ? [`${replaced.verb} ${replaced.path}`] : [],
    },
    [
      helperHeading(namespace, method, `/reference/${namespace}/`),
      summary,
      signatureBlock(await signatureText(`clerk.${name}`, { node, doc }, typeText)),
      replaced ? code(`${replaced.verb} ${replaced.path}`) : `Calls ${listed(operations.map(named))}.`,
      ...details.filter((one) => !/^`[A-Z]+ \/.*`$/.test(one)),
      `API ${versions.map((version) => `**${version}**`).join(' · ')}`,
      ...(await signatureSections({ node, doc }, '##')),
      `## Retries\n\n${retries(operations)}`,
      ...(await Promise.all(types.map(([type, declaration]) => typeSection(type, declaration)))).flat(),
    ],
  );
}
