// Counts the files that a module brings along, itself included.
// node cold-import-count.js SPECIFIER
import { createRequire, register } from 'node:module';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

const { port1, port2 } = new MessageChannel();
const hooks = `
let port;
export const initialize = (data) => { port = data; };
export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: port2, transferList: [port2] });
const { cache } = createRequire(import.meta.url);
await import(process.argv[2]);
const files = new Set(Object.keys(cache)); // what was required, and not imported
for (let message; (message = receiveMessageOnPort(port1));) {
  const url = new URL(message.message);
  if (url.protocol === 'file:') files.add(url.pathname);
}
port1.close();
process.stdout.write(String(files.size));
