import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import type { Row } from './mapping.js';

/** Reads a file row by row: NDJSON by its name, else CSV with a line of headings. */
export async function* rowsOf(name: string): AsyncGenerator<Row> {
  if (/\.(ndjson|jsonl)$/.test(name)) return yield* rowsOfLines(name);
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true });
  yield* pipeline(createReadStream(name), parser, () => {}); // an error is thrown here as well
}

async function* rowsOfLines(name: string): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of (await open(name)).readLines()) {
    number += 1;
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text) yield parseRow(text, number);
  }
}

function parseRow(text: string, number: number): Row {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    // It is reported with the others.
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new Error(`line ${number} is not a JSON object`);
  return row as Row;
}
