import { createReadStream } from 'node:fs';
import { checkHeader, headerOf, parseLine, type Line } from './log-line.js';

const NEWLINE = 10;
/** How much is read at a time, in bytes. */
const CHUNK = 2 ** 18;

/**
 * Reads the lines of a journal.
 *
 * @returns its length in bytes, without a torn last line
 * @throws Error if the file is not a journal, or is damaged before its last line
 */
export async function readJournal(path: string, hashKeys: boolean, take: (line: Line) => void): Promise<number> {
  let length = 0;
  let count = 0;
  let tornLine = 0;
  const read = (text: string, bytes: number): void => {
    count += 1;
    if (tornLine) throw new Error(`line ${tornLine} of the journal ${path} is damaged. Remove that line.`);
    if (count === 1) checkHeader(text, path, hashKeys);
    const line = count === 1 ? undefined : parseLine(text);
    if (line) take(line);
    else if (count > 1) {
      tornLine = count;
      return;
    }
    length += bytes;
  };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, start)) {
      read(data.toString('utf8', start, end), end + 1 - start);
      start = end + 1;
    }
    rest = data.subarray(start);
  }
  const isHeader = headerOf(hashKeys).startsWith(rest.toString());
  // Without one line, it is a journal only if its header is torn.
  if (count === 0 && !isHeader) checkHeader(rest.toString(), path, hashKeys);
  return length;
}
