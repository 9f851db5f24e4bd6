// The files of the page as texts. The build replaces this module by one that contains them.
import { readFileSync } from 'node:fs';

const scripts = [
  'client',
  'columns',
  'curl',
  'data',
  'dom',
  'faults',
  'json',
  'requests',
  'send',
  'state',
  'table',
  'tokens',
  'webhooks',
  'words',
];

const names = ['page.html', 'style.css', 'table.css', ...scripts.map((name) => `${name}.js`)];

/** The page and what it loads, by the names of the files. */
export const files: Record<string, string> = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').trim()]),
);
