// Loads a module in a new process, and prints when it was loaded. Run by cold-import.ts as plain JavaScript.
import process from 'node:process';

const [, specifier = ''] = process.argv;
await import(specifier);
const time = performance.now(); // since the process began
const { user, system } = process.cpuUsage();
// What Node itself had to load for it, such as its `fetch`. Its types do not name this list.
const moduleLoadList: unknown = Reflect.get(process, 'moduleLoadList');
process.stdout.write(
  JSON.stringify({
    time,
    cpu: (user + system) / 1000,
    internals: Array.isArray(moduleLoadList) ? moduleLoadList.length : 0,
  }),
);
