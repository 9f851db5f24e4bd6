// The handwritten helpers, read from the interfaces of src/extensions: their names, parameters and JSDoc.
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Node, ParameterDeclaration, SourceFile, TypeElement, TypeNode } from 'typescript';
import { root } from '../cli.js';
import { ts } from '../codegen/compiler.js';
import type { Operation } from '../codegen/operations.js';
import { shownCode } from '../codegen/style.js';
import { linkedType, type LinkType } from './fields.js';
import { docOf } from './jsdoc.js';
import { block, code, nameHeading, page, signatureText, table, text } from './markdown.js';

/** A helper that is written by hand. */
export interface HandwrittenHelper {
  namespace: string;
  method: string;
  /** As TypeScript has it, with the types of the version in the place of type parameters. */
  signature: string;
  summary: string;
  details: string[];
  parameters: { name: string; type: string; description: string }[];
  returns: string;
  throws: string;
  examples: string[];
}

const folder = path.join(root, 'src/extensions');

/** The function that a member declares, as a method or as a property. */
function functionOf(
  member: TypeElement,
): { parameters: readonly ParameterDeclaration[]; type: TypeNode | undefined } | undefined {
  if (ts.isMethodSignature(member)) return { parameters: member.parameters, type: member.type };
  return ts.isPropertySignature(member) && member.type && ts.isFunctionTypeNode(member.type) ? member.type : undefined;
}

function helperOf(namespace: string, member: TypeElement, source: SourceFile): HandwrittenHelper[] {
  const declared = functionOf(member);
  if (!declared || !member.name) return [];
  const method = member.name.getText(source);
  const parameters = declared.parameters.filter(({ name }) => name.getText(source) !== 'this');
  const { summary, details, parameters: described, returns, throws, examples } = docOf(member);
  const plain = (node: Node | undefined) => (node?.getText(source) ?? 'void').replace(/\s+/g, ' ');
  // Type parameters stand for schemas of the version, which the entry point fills in.
  const result = plain(declared.type).replace(/(?<!Promise)<[A-Z][\w, ]+>/g, '');
  return [
    {
      namespace,
      method,
      signature: signatureText(`clerk.${namespace}.${method}`, parameters.map(plain), result),
      summary,
      details,
      parameters: parameters.flatMap((parameter) => {
        const name = parameter.name.getText(source);
        return name === 'options'
          ? []
          : [{ name, type: plain(parameter.type), description: described.get(name) ?? '' }];
      }),
      returns,
      throws: throws.join(' '),
      examples,
    },
  ];
}

/** The helpers of the interfaces that say "Handwritten helpers of `clerk.users`". */
export async function readHandwritten(): Promise<HandwrittenHelper[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const helpers = names.map(async (name) => {
    const content = await fs.readFile(path.join(folder, name), 'utf8');
    const source = ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true);
    return source.statements
      .filter((statement) => ts.isInterfaceDeclaration(statement))
      .flatMap((declaration) => {
        const comment = content.slice(declaration.pos, declaration.getStart(source));
        const [, namespace] = /Handwritten helpers of `clerk\.(\w+)`/.exec(comment) ?? [];
        return namespace ? declaration.members.flatMap((member) => helperOf(namespace, member, source)) : [];
      });
  });
  return (await Promise.all(helpers)).flat();
}

const withErrorLinks = (prose: string): string =>
  prose.replace(/\bClerk\w+Error\b/g, (name) => `[${code(name)}](/reference/package/${name})`);

/**
 * The page of a helper.
 *
 * @param replaced the operation whose generated helper has the same name
 */
export async function handwrittenPage(
  { namespace, method, signature, ...helper }: HandwrittenHelper,
  link: LinkType,
  replaced?: Operation,
): Promise<string> {
  const examples = await Promise.all(helper.examples.map(shownCode));
  return page(
    {
      title: `${namespace}.${method}`,
      description: helper.summary,
      keywords: replaced ? [`${replaced.verb} ${replaced.path}`] : [],
      outline: 2,
      editLink: false,
    },
    [
      nameHeading(`${namespace}.${method}`),
      text(helper.summary),
      block('ts', signature),
      !replaced &&
        'Handwritten, over several operations. Each of its requests is repeated as its own operation allows.',
      ...helper.details.map(text),
      helper.parameters.length > 0 &&
        `## Parameters\n\n${table(
          ['name', 'type', 'what it is'],
          helper.parameters.map(({ name, type, description }) => [
            code(name),
            linkedType(type, link),
            text(description),
          ]),
        )}`,
      examples.length > 0 && `## Example\n\n${examples.map((example) => block('ts', example)).join('\n\n')}`,
      helper.returns && `## Returns\n\n${text(helper.returns)}`,
      helper.throws && `## Errors\n\n${withErrorLinks(text(helper.throws))}`,
    ],
  );
}
