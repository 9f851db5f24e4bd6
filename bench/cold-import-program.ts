// Loads a module in a new process, and tells when it was there.
// node cold-import-child.js [SPECIFIER]
const [specifier] = process.argv.slice(2);
if (specifier) await import(specifier);
const time = performance.now(); // since the process began
const { user, system } = process.cpuUsage();
// `moduleLoadList` has what Node itself had to load for it, such as its `fetch`.
process.stdout.write(JSON.stringify({ time, cpu: (user + system) / 1000, internals: process.moduleLoadList.length }));
