import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import type { Row } from './mapping.js';

/** Reads a file row by row: NDJSON by its name, else CSV with a line of headings. */
export async function* rowsOf(name: string): AsyncGenerator<Row> {
  if (/\.(ndjson|jsonl)$/.test(name)) {
    const file = await open(name);
    for await (const line of file.readLines()) if (line.trim()) yield JSON.parse(line) as Row;
    return;
  }
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true });
  yield* pipeline(createReadStream(name), parser, () => {}); // an error is thrown here as well
}
