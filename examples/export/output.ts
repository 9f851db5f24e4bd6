import { open, type FileHandle } from 'node:fs/promises';

/** How far from its end a file is read. No line is longer. */
const TAIL = 2 ** 20;

/** A file of NDJSON that an earlier run may have begun. */
export class Output {
  /** The ID in its last line, after which this run goes on. */
  readonly lastId: string | undefined;
  readonly #file: FileHandle;
  #writing = Promise.resolve();

  private constructor(file: FileHandle, lastId: string | undefined) {
    this.#file = file;
    this.lastId = lastId;
  }

  /** Opens the file, and removes a last line that was not written to its end. */
  static async open(path: string): Promise<Output> {
    const file = await open(path, 'a+');
    const { size } = await file.stat();
    const start = Math.max(0, size - TAIL);
    const { buffer } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const end = buffer.lastIndexOf('\n') + 1;
    await file.truncate(start + end);
    const line = buffer.subarray(0, end).toString().trimEnd().split('\n').at(-1);
    return new Output(file, line ? (JSON.parse(line) as { id: string }).id : undefined);
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
