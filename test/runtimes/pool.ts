// For Node, over the pool of connections: pool.js TARGETS
import { createUndiciTransport } from 'clerk-bapi/undici';
import { check } from './program.js';

const transport = createUndiciTransport();
console.log(JSON.stringify(await check(JSON.parse(process.argv[2] ?? ''), transport.fetch)));
await transport.close(); // after which nothing keeps the program running
