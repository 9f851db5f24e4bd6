import type { Logger, LogLevel } from '../options.js';
import type { Call } from './call.js';
import { logLevels } from './option-checks.js';
import type { HttpResponse } from './response.js';

/** Writes a line about a call. */
export type Log = (level: Exclude<LogLevel, 'off'>, call: Call, text: string) => void;

let calls = 0;

/**
 * Makes the log of a client. Its lines have operations, statuses and times. They have nothing of a URL, a body, a header or
 * the message of an error: there are IDs, addresses and secrets in these.
 *
 * @returns `undefined` if nothing is logged
 */
export function createLog(logger: Logger, least: LogLevel): Log | undefined {
  if (least === 'off') return undefined;
  return (level, call, text) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
    call.number ||= ++calls;
    const { name, method } = call.operation;
    try {
      logger[level](`clerk-bapi ${name ?? `raw ${method}`} #${call.number}: ${text}`);
    } catch {
      // A logger that fails must not fail a call that may have taken effect.
    }
  };
}

/** A word that the API or the platform sent: no line break, nothing long. */
const word = (value: unknown) =>
  String(value)
    .replace(/[^\w.-]+/g, '_')
    .slice(0, 64);

/** The code of an error, or of what caused it: of the API, or of the platform, such as `ECONNREFUSED`. */
function codeOf(error: unknown, depth = 0): unknown {
  const { code, cause } = Object(error) as Record<string, unknown>;
  return code ?? (depth < 4 && cause ? codeOf(cause, depth + 1) : undefined);
}

/** An error in a few words: its name, status, code and trace ID. */
function errorWords(error: unknown): string {
  const { name, status, traceId } = Object(error) as Record<string, unknown>;
  return [name, status, codeOf(error), traceId].filter(Boolean).map(word).join(' ');
}

/** Logs that a call rejects, if it does so with a promise. */
export async function logRejection<T extends HttpResponse | void>(
  log: Log,
  call: Call,
  promise: Promise<T>,
): Promise<T> {
  const reject = (error: unknown, status = 500) => {
    const level = status < 500 || call.config.signal?.aborted ? 'warn' : 'error';
    log(level, call, `rejects after ${call.attempts} attempts, ${errorWords(error)}`);
  };
  try {
    const response = await promise;
    if (response?.error) reject(response.error, response.status);
    return response;
  } catch (error) {
    reject(error);
    throw error;
  }
}
