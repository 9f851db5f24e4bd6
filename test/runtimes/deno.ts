// For Deno, as docs/guides/retries.md has it: deno.js TARGETS
import { check } from './program.js';

declare const Deno: { createHttpClient(options: { poolMaxIdlePerHost: number }): object };

const client = Deno.createHttpClient({ poolMaxIdlePerHost: 0 });
const fetchOnce = (url: string, init: RequestInit) => fetch(url, { ...init, client } as RequestInit);
console.log(JSON.stringify(await check(JSON.parse(process.argv[2] ?? ''), fetchOnce)));
