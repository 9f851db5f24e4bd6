// Imports a module and prints how many files that loads, the module and its dependencies included. Run by modules.ts.
import { createRequire, register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

const { port1, port2 } = new MessageChannel();
const hooks = `
  let port;
  export const initialize = (data) => { port = data; };
  export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: port2, transferList: [port2] });
const { cache } = createRequire(import.meta.url);
await import(String(process.argv[1]));
const files = new Set(Object.keys(cache)); // modules that were loaded by `require`
for (let received; (received = receiveMessageOnPort(port1));) {
  const url = new URL(String(received.message));
  if (url.protocol === 'file:' && !url.pathname.includes('[eval')) files.add(fileURLToPath(url));
}
port1.close();
console.log(files.size);
