// @ts-check
// How many files an import loads, itself and its dependencies included. Counted in a process of its own.
//   node scripts/checks/budgets/modules.js SPECIFIER     from where the specifier is one of the package's own, or with a URL
import { spawnSync } from 'node:child_process';
import { createRequire, register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { root, tsx } from '../../cli.js';

/** @param {string} specifier */
export function countModules(specifier) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...tsx, fileURLToPath(import.meta.url), specifier], {
    encoding: 'utf8',
    cwd: root,
  });
  if (status !== 0) throw new Error(`counting modules failed: ${stderr}`);
  return Number(stdout);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port1, port2 } = new MessageChannel();
  const hooks = `
    let port;
    export const initialize = (data) => { port = data; };
    export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
  `;
  register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: port2, transferList: [port2] });
  const { cache } = createRequire(import.meta.url);
  await import(String(process.argv[2]));
  const files = new Set(Object.keys(cache)); // what was required, and not imported
  for (let message; (message = receiveMessageOnPort(port1));) {
    const url = new URL(message.message);
    if (url.protocol === 'file:') files.add(fileURLToPath(url));
  }
  port1.close();
  console.log(files.size);
}
