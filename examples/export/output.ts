import { open, type FileHandle } from 'node:fs/promises';

/** How far from its end a file is read. No line is longer. */
const TAIL = 2 ** 20;
/** After how many of its last rows an export can go on. */
const LAST = 20;

/** A file of NDJSON that an earlier run may have begun. */
export class Output {
  /** The IDs in its last lines, the last one first. */
  readonly lastIds: string[];
  readonly #file: FileHandle;
  #writing = Promise.resolve();

  private constructor(file: FileHandle, lastIds: string[]) {
    this.#file = file;
    this.lastIds = lastIds;
  }

  /** Opens the file, and removes a last line that was not written to its end. */
  static async open(path: string): Promise<Output> {
    const file = await open(path, 'a+');
    const { size } = await file.stat();
    const start = Math.max(0, size - TAIL);
    const { buffer } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const end = buffer.lastIndexOf('\n') + 1;
    await file.truncate(start + end);
    const lines = buffer
      .subarray(0, end)
      .toString()
      .split('\n')
      .slice(start > 0 ? 1 : 0); // the first may be torn
    const last = lines.filter(Boolean).slice(-LAST).reverse();
    return new Output(
      file,
      last.map((line) => (JSON.parse(line) as { id: string }).id),
    );
  }

  /** Appends rows, after those that are being written. */
  write(rows: object[]): Promise<void> {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    return (this.#writing = this.#writing.then(() => this.#file.appendFile(text)));
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }
}
