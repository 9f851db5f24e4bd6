// What the command tells of the emulator: where it is, and a line for each request.
import type { ReceivedRequest } from './request-log.js';

export interface TerminalOptions {
  /** Nothing but where the emulator is, and warnings. */
  quiet: boolean;
  /** A line of JSON for each thing. */
  json: boolean;
}

export interface Terminal {
  started(baseUrl: string): void;
  request(request: ReceivedRequest): void;
  /** Tells something once. */
  warn(this: void, message: string): void;
}

/** One line of a log that people read. */
function lineOf({ at, method, url, operation, status, duration, notRead }: ReceivedRequest): string {
  const time = new Date(at).toISOString().slice(11, 23);
  const parts = [time, method, url, operation ?? '-', status ?? 'closed', `${duration ?? 0} ms`];
  if (notRead.length > 0) parts.push(`(not read: ${notRead.join(', ')})`);
  return parts.join(' ');
}

export function createTerminal({ quiet, json }: TerminalOptions): Terminal {
  const warned = new Set<string>();
  const write = (text: string) => process.stdout.write(`${text}\n`);
  const warn = (message: string) => {
    if (warned.has(message)) return;
    warned.add(message);
    process.stderr.write(json ? `${JSON.stringify({ type: 'warning', message })}\n` : `Warning: ${message}\n`);
  };
  return {
    started(baseUrl) {
      const page = new URL('/_emulator', baseUrl).href;
      if (json) return void write(JSON.stringify({ type: 'started', baseUrl, page }));
      write(
        `Emulator of the Clerk Backend API: ${baseUrl}\nData, requests and faults: ${page}\nPress Ctrl-C to stop it.`,
      );
    },
    request(request) {
      for (const message of request.warnings) warn(message);
      if (quiet) return;
      const { at, method, url, operation, status, duration, notRead } = request;
      const time = new Date(at).toISOString();
      write(
        json
          ? JSON.stringify({ type: 'request', time, method, path: url, operation, status, duration, notRead })
          : lineOf(request),
      );
    },
    warn,
  };
}
