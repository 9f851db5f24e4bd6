// @ts-check
// How many files an import of the package loads, its dependencies included. Counted in a process of its own.
//   node scripts/budgets/modules.js SPECIFIER
import { spawnSync } from 'node:child_process';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { root } from '../cli.js';

/** @param {string} specifier */
export function countModules(specifier) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), specifier], {
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
  await import(String(process.argv[2]));
  let loaded = 0;
  for (let message; (message = receiveMessageOnPort(port1));) {
    if (String(message.message).startsWith('file:')) loaded++;
  }
  port1.close();
  console.log(loaded);
}
