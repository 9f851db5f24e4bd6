// For Node, Bun and Deno: main.js TARGETS
import { check } from './program.js';

console.log(JSON.stringify(await check(JSON.parse(process.argv[2] ?? ''))));
