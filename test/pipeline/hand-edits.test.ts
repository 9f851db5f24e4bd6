// Prose that a maintainer writes by hand into openapi/: whatever it has, the code compiles, its comments say it, and the site
// shows it as text.
import { createMarkdownRenderer } from 'vitepress';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTemplate } from 'vue/compiler-sfc';
import { parse } from 'yaml';
import { writeText } from '../../docs/.vitepress/text.js';
import { ts } from '../../scripts/codegen/compiler.js';
import type { Document } from '../../scripts/codegen/document.js';
import { compileResources } from '../../scripts/codegen/resources.js';
import { compileTypes } from '../../scripts/codegen/types.js';
import { webhookFiles } from '../../scripts/codegen/webhooks.js';
import { docOf } from '../../scripts/docs/jsdoc.js';
import { linkedCode, page, table, text } from '../../scripts/docs/markdown.js';

const prose: Record<string, string> = {
  'the end of a comment': 'Ends */ export const evil = 1; /* here.',
  'the end of a comment, escaped': 'Ends *\\/ here, and *\\\\/ there.',
  braces: 'Says {{ evil }} and `{{ evil }}` and {{{ evil }}}.',
  'a script': 'Says <script>evil()</script> and `<script>`.',
  'an unknown element': 'Takes <user_id> and </div> and <!-- a comment.',
  backticks: 'Says `a and ``b` and ` <i>c``.',
  'a code span of unlike ends': 'Says `<script>`` and ``<div>` here.',
  'escaped backticks': 'Says \\`<script>\\` here.',
  'a template': 'Says ${evil} and `${evil}` and \\u0000 and \\x.',
  'line ends of Windows': 'One line.\r\nAnother line.\r\n\r\nA paragraph.',
  'separators of JavaScript': 'One\u2028two\u2029three\u0085four.',
  'a tag of JSDoc': '@deprecated is what it begins with.\n@internal is what this line begins with.',
  'tags wherever a line may break': 'Mentions @see and `npm i @a/b` '.repeat(40),
  'a long line': `Has ${'a long line, '.repeat(2_000)}and an end.`,
  'a long word': `Has ${'x'.repeat(5_000)}.`,
  'a fence': '```ts\nevil()',
  'a container': '::: danger\nevil',
  'a heading': '# Evil',
  'a list': '- evil\n- more',
  'a table': 'a | b | `c | d`',
};

const document = (words: string): Document => ({
  openapi: '3.1.0',
  info: { version: '2031-01-01' },
  tags: [{ name: 'Things', description: words }],
  paths: {
    '/things/{thing_id}': {
      get: {
        operationId: 'GetThing',
        'x-helper': 'things.get',
        tags: ['Things'],
        summary: words,
        description: words,
        parameters: [
          { name: 'thing_id', in: 'path', required: true, description: words, schema: { type: 'string' } },
          { name: 'limit', in: 'query', description: words, schema: { type: 'integer' } },
        ],
        responses: {
          '200': {
            description: words,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        description: words,
        type: 'object',
        properties: { id: { type: 'string', description: words } },
      },
    },
  },
});

/** A module, which must be without errors of syntax, and have no statement but imports, exports and what it declares. */
function parsed(source: string) {
  const result = ts.transpileModule(source, { reportDiagnostics: true, compilerOptions: { target: 9 } });
  expect(result.diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  expect(source.replaceAll(/\/\*\*[^]*?\*\//g, '')).not.toMatch(/evil|Ends/);
  return ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
}

const memberOf = (source: ReturnType<typeof parsed>, name: string) => {
  const found = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  if (!found || !ts.isInterfaceDeclaration(found) || !found.members[0]) throw new Error(`no interface ${name}`);
  return found.members[0];
};

const unescaped = (words: string) => words.replaceAll('*\\/', '*/').replaceAll('\\@', '@');
const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

describe.each(Object.entries(prose))('prose with %s', (_, words) => {
  it('compiles, and is whole in the comments', () => {
    const all = document(words);
    const helper = memberOf(parsed(compileResources(all).get('resources/things.ts') ?? ''), 'Things');
    const { summary, details } = docOf(helper);
    const said = plain([summary, ...details].join(' '));
    expect(unescaped(said)).toContain(unescaped(plain(words)));
    const field = memberOf(parsed(compileTypes(all)), 'Thing');
    expect(ts.getJSDocTags(helper).map(({ tagName }) => tagName.text)).toEqual([
      'param',
      'param',
      'param',
      'returns',
      'throws',
    ]);
    expect(ts.getJSDocTags(field)).toEqual([]);
  });

  it('compiles in the types of webhooks', () => {
    const event = { post: { operationId: 'ThingCreated', summary: words, description: words, responses: {} } };
    const files = webhookFiles(
      'webhooks/2031-01-01',
      { document: { ...document(words), webhooks: { a: event } }, imported: [], apiVersion: '' },
      '',
    );
    parsed(files.get('types.ts') ?? '');
  });
});

describe('on the site', () => {
  let render: (source: string) => string;
  beforeAll(async () => {
    const markdown = await createMarkdownRenderer('.', { config: writeText, highlight: (code) => code });
    render = (source) => markdown.render(source);
  });

  it('a less-than sign is one, beside words and in code with links', () => {
    expect(render(text('a<b < c'))).toContain('a&lt;b &lt; c');
    const linked = linkedCode('Promise<User | `a`>', (name) => (name === 'User' ? '/user' : undefined));
    expect(render(linked).replaceAll('<wbr>', '')).toMatch(
      /<code>Promise&lt;<a href="[^"]*user[^"]*">User<\/a> \| `a`(?:>|&gt;)<\/code>/,
    );
  });

  it.each(Object.entries(prose))('prose with %s is text', (_, words) => {
    const source = page({ title: 'a', description: words }, [text(words), table(['a'], [[text(words)]]), '## End']);
    const html = render(source.replace(/^---\n[^]*?\n---\n/, ''));
    const { code, errors } = compileTemplate({ source: `<div>${html}</div>`, filename: 'a.vue', id: 'a' });
    expect(errors).toEqual([]);
    expect(code).not.toMatch(/toDisplayString|resolveComponent/);
    expect(html).not.toMatch(/<(?:script|i|div|user_id)\b|<!--|<pre|custom-block|<h1|<ul/);
    expect(html).toMatch(/<h2 id="end"[^]*$/);
    expect(parse(/^---\n([^]*?)\n---/.exec(source)?.[1] ?? '')).toMatchObject({ description: words });
  });
});
