// The pages of handwritten helpers: that they say as much as those of generated ones, and what is true.
import { beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../scripts/codegen/examples.js';
import { readSpec } from '../../scripts/codegen/spec.js';
import { pinned } from '../../scripts/codegen/versions.js';
import { readHandwritten } from '../../scripts/docs/handwritten.js';
import { readLibrary } from '../../scripts/docs/library/pages.js';
import { referenceOf } from '../../scripts/docs/reference.js';
import { diagnosticsOf } from '../diagnostics.js';
import { blocksOf } from './code-blocks.js';

const handwritten = readHandwritten();
const names = handwritten.map(({ namespace, method }) => `${namespace}/${method}`);
let files: Map<string, string>;
const pageOf = (name: string): string => files.get(`reference/${name}.md`) ?? '';

beforeAll(async () => {
  const document = await readSpec(pinned());
  const main = { version: pinned(), document, examples: await readExamples(document), samples: new Map() };
  const reference = await referenceOf({
    ...{ main, others: [], handwritten },
    ...{ library: readLibrary(), otherNames: new Map() },
  });
  files = reference.files;
});

it('are all found', () => {
  expect(names).toHaveLength(10);
  expect(names).toContain('users/findByEmail');
});

describe.each(names)('%s', (name) => {
  const { node } = handwritten[names.indexOf(name)] ?? expect.unreachable();

  it('has the sections of its sisters, in their order', () => {
    const sections = [...pageOf(name).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    const returns = name === 'machines/rotateSecret' ? [] : ['Returns'];
    const own = sections.filter((title) => /^[A-Z]\w+[A-Z]/.test(title ?? ''));
    expect(sections).toEqual(['Example', 'Parameters', ...returns, 'Errors', 'Retries', ...own]);
  });

  it('has a signature that fits its block, and describes every parameter in it', () => {
    const [, signature = ''] = /```ts signature\n(clerk\.[\s\S]*?)\n```/.exec(pageOf(name)) ?? [];
    expect(signature.split('\n').filter((line) => line.length > 76)).toEqual([]);
    const [, parameters = ''] = /## Parameters\n\n([\s\S]*?)\n\n/.exec(pageOf(name)) ?? [];
    const described = [...parameters.matchAll(/^\| `(\w+\??)` \| .* \| .{12,} \|$/gm)].map(([, one]) => one);
    const declared = node.parameters.map((one) => `${one.name.getText()}${one.questionToken ? '?' : ''}`);
    expect(described).toEqual(declared.filter((one) => one !== 'this'));
    expect(described.at(-1)).toBe('options?');
  });

  it('says in the imperative what it does, with a link to what it calls', () => {
    const text = pageOf(name);
    expect(/^# .*\n\n(\w+)/m.exec(text)?.[1]).not.toMatch(/s$/);
    const called = [...text.matchAll(/\]\(\/reference\/(\w+\/\w+)\)/g)].map(([, one = '']) => one);
    expect(called.filter((one) => !one.startsWith('package/') && !files.has(`reference/${one}.md`))).toEqual([]);
    expect(/^(?:Calls \[|`[A-Z]+ \/)/m.test(text)).toBe(true);
    expect(text).not.toContain('andwritten');
  });
});

it('name the operations that they call', () => {
  expect(pageOf('users/replacePrimaryEmail')).toContain(
    'Calls [`users.get`](/reference/users/get), [`emailAddresses.update`](/reference/emailAddresses/update), ' +
      '[`emailAddresses.create`](/reference/emailAddresses/create) and [`emailAddresses.delete`](/reference/emailAddresses/delete).',
  );
  expect(pageOf('users/setProfileImage')).toContain('\n`POST /users/{user_id}/profile_image`\n');
  expect(pageOf('users/index')).toMatch(
    /\(\.\/setProfileImage\) \| `POST \/users\/\{user_id\}\/profile_image` \|.*\| yes \|/,
  );
});

it('say what is repeated', () => {
  expect(pageOf('users/findByEmail')).toContain('A request is sent again after any failure that can pass');
  expect(pageOf('machines/rotateSecret')).toContain('A request is sent again only if it had no effect');
  expect(pageOf('users/replacePrimaryEmail')).toContain(
    'A request of `emailAddresses.create` is sent again only if it had no effect',
  );
});

it('show what they return', () => {
  const text = pageOf('users/replacePrimaryEmail');
  expect(text).toContain('[ReplacePrimaryEmailResult](#replaceprimaryemailresult)');
  for (const field of ['primary', 'previous', 'error?']) expect(text).toContain(`</span>\`${field}\` |`);
  expect(text).toContain('[`EmailAddress`](/reference/types/EmailAddress)');
  expect(pageOf('domains/enableProxy')).toContain("reason: 'check_failed'");
  expect(pageOf('invitations/inviteMany')).toContain('type InviteResult = { email_address: string } & (');
});

/** Metadata that the examples change. */
const metadata = `
  export {};
  declare module '../src/metadata.js' {
    interface UserPublicMetadata { plan?: string; trial?: boolean }
    interface OrganizationPublicMetadata { plan?: string; trial?: boolean }
  }
`;

it('have examples that fit the SDK', () => {
  const blocks = names.flatMap((name) =>
    blocksOf(name.replace('/', '-'), pageOf(name)).filter(([, code]) => /await clerk\./.test(code)),
  );
  expect(blocks).toHaveLength(names.length);
  expect(diagnosticsOf([['metadata.ts', metadata], ...blocks])).toEqual([]);
});
