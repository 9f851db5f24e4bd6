// Writes docs/api.md, one table of every helper.
//   tsx scripts/docs/api-table.ts             writes it
//   tsx scripts/docs/api-table.ts --check     compares it, and writes nothing
import fs from 'node:fs/promises';
import path from 'node:path';
import prettier from 'prettier';
import type { SourceFile, TypeElement } from 'typescript';
import { root, runnable } from '../cli.js';
import { ts } from '../codegen/compiler.js';
import type { Document } from '../codegen/document.js';
import { camelCase, isRepeatable, queryType, readOperations, type Operation } from '../codegen/operations.js';
import { readSpec } from '../codegen/spec.js';
import { style } from '../codegen/style.js';
import { pinned } from '../codegen/versions.js';

interface Row {
  namespace: string;
  method: string;
  cells: string[];
}

const file = 'docs/api.md';

/** Code within a cell. */
const code = (text: string | undefined): string =>
  text ? `\`${text.replaceAll('|', '\\|').replace(/\s+/g, ' ')}\`` : '';

function generatedRow(operation: Operation): Row {
  const { namespace, method, verb, path, pathParameters, body, queryParameters, response, deprecated, beyondSpec } =
    operation;
  const parameters = [
    ...pathParameters.map(({ name }) => camelCase(name)),
    ...(body ? ['body'] : []),
    ...(queryParameters.length ? ['query'] : []),
  ];
  const cells = [
    code(`${namespace}.${method}(${parameters.join(', ')})`),
    code(`${verb} ${path}`),
    code(body?.type),
    code(queryParameters.length ? queryType(operation) : undefined),
    code(response.type),
    isRepeatable(operation) ? 'yes' : '',
    [deprecated && 'deprecated', beyondSpec && "not in Clerk's published document"].filter(Boolean).join(', '),
  ];
  return { namespace, method, cells };
}

/** The rows of a member of an interface of handwritten helpers. */
function handwrittenRow(namespace: string, member: TypeElement, source: SourceFile): Row[] {
  if (!ts.isMethodSignature(member) || !member.type) return [];
  const method = member.name.getText(source);
  const parameters = member.parameters
    .map(({ name }) => name.getText(source))
    .filter((name) => name !== 'this' && name !== 'options');
  // Type parameters stand for schemas of the version, which the entry point fills in.
  const result = member.type
    .getText(source)
    .replace(/^Promise<(.*)>$/s, '$1')
    .replace(/<[\w, ]+>/g, '');
  const cells = [code(`${namespace}.${method}(${parameters.join(', ')})`), 'handwritten', '', '', code(result), '', ''];
  return [{ namespace, method, cells }];
}

/** The helpers of src/extensions: the interfaces that say "Handwritten helpers of `clerk.users`". */
async function handwrittenRows(): Promise<Row[]> {
  const folder = path.join(root, 'src/extensions');
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(names.map((name) => fs.readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text, i) => {
    const source = ts.createSourceFile(names[i] ?? '', text, ts.ScriptTarget.Latest);
    return source.statements
      .filter((statement) => ts.isInterfaceDeclaration(statement))
      .flatMap((declaration) => {
        const comment = text.slice(declaration.pos, declaration.getStart(source));
        const namespace = /Handwritten helpers of `clerk\.(\w+)`/.exec(comment)?.[1];
        return namespace ? declaration.members.flatMap((member) => handwrittenRow(namespace, member, source)) : [];
      });
  });
}

/**
 * The whole page.
 *
 * @param rows grouped by namespace here, each in the order that it has
 */
function table(version: string, rows: Row[]): string {
  const namespaces = [...new Set(rows.map(({ namespace }) => namespace))].sort();
  const ordered = namespaces.flatMap((namespace) => rows.filter((row) => row.namespace === namespace));
  const lines = [
    ['helper', 'operation', 'body', 'query', 'response', 'repeatable', ''],
    Array.from({ length: 7 }, () => '---'),
    ...ordered.map(({ cells }) => cells),
  ];
  return `<!-- Written by \`npm run docs:table\`. Do not edit: change the spec, or src/extensions. -->

# Helpers

Every helper of the API ${version}, by namespace. \`clerk.\` goes in front, and \`options\` may come last. Repeatable is what
is sent again after a failure whose outcome is not known; what handwritten helpers send is as repeatable as the operations
that they use. The types are exported by \`clerk-bapi/types\`; those that only handwritten helpers have, by \`clerk-bapi\`.

${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`;
}

/** The text of docs/api.md for the spec of the default version. */
export async function compileTable(document: Document): Promise<string> {
  const { version } = document.info;
  const operations = readOperations(document);
  const text = table(version, [...operations.map(generatedRow), ...(await handwrittenRows())]);
  return prettier.format(text, { ...style, parser: 'markdown' });
}

await runnable(import.meta, `[--check]: writes ${file}`, async (flag) => {
  if (flag !== undefined && flag !== '--check') throw new Error(`unknown option ${flag}; --check is the only one`);
  const wanted = await compileTable(await readSpec(pinned()));
  if (flag === undefined) return fs.writeFile(path.join(root, file), wanted);
  const found = await fs.readFile(path.join(root, file), 'utf8').catch(() => undefined);
  if (found !== wanted) {
    throw new Error(
      `${file} is ${found === undefined ? 'missing' : 'out of date'}: run \`npm run docs:table\` and commit the result.`,
    );
  }
});
