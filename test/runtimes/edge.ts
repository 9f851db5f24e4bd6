// For edge functions as Vercel has them, in a sandbox on Node that has nothing but web standards: edge.js TARGETS
import { readFile } from 'node:fs/promises';
import { EdgeVM } from '@edge-runtime/vm';

const sandbox = new EdgeVM();
sandbox.evaluate(await readFile('edge.bundle.js', 'utf8'));
console.log(JSON.stringify(await sandbox.evaluate(`program.check(${process.argv[2]})`)));
