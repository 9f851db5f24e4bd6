// @ts-check
// Faults in words.

/**
 * @typedef {{
 *   operation?: string, times?: number, share?: number, seed?: number, rateLimit?: { requests: number, window: number },
 *   status?: number, headers?: Record<string, string>, delay?: number, after?: boolean, kind?: string
 * }} Fault
 * @typedef {{ kind: string, event?: string, times?: number, share?: number, seed?: number, delay?: number }} WebhookFault
 */

/** A time span. @param {number} ms */
const span = (ms) => (ms >= 1_000 ? `${ms / 1_000} s` : `${ms} ms`);

/** @param {number} share */
const percent = (share) => `${Math.round(share * 1_000) / 10} %`;

/**
 * What is affected, as the subject of a sentence.
 *
 * @param {string} one @param {string} many @param {{ times?: number, share?: number }} limits
 */
function subjectOf(one, many, { times, share = 1 }) {
  const most = times === undefined ? '' : ` (${times} at most)`;
  if (share < 1) return `${percent(share)} of the ${many}${most}`;
  if (times === undefined) return `Each ${one}`;
  return times === 1 ? `The next ${one}` : `The next ${times} ${many}`;
}

/** What responses are like. @param {Fault} fault */
function responseOf({ kind, status, headers = {}, rateLimit }) {
  const code = (/** @type {number} */ fallback) => `, with status ${status ?? fallback}`;
  const names = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const extra = names.length > 0 ? ` with ${names.join(', ')}` : '';
  const kinds = {
    disconnect: 'no response: the connection closes',
    truncate: `half of the body, and then the connection closes${code(200)}`,
    hang: `half of the body, and then nothing more${code(200)}`,
    html: `the HTML page of a gateway${code(502)}`,
    empty: `no body${code(200)}`,
    'invalid-json': `the first half of the JSON${code(200)}`,
  };
  if (kind !== undefined) return `${kinds[/** @type {keyof typeof kinds} */ (kind)] ?? kind}${extra}`;
  if (status !== undefined) return `status ${status}${extra}`;
  return rateLimit ? `status 429${extra}` : 'the normal response';
}

/** Whether a request is executed despite a fault. @param {Fault} fault */
function isExecuted({ kind, status, after, rateLimit }) {
  if (after) return true;
  if (kind !== undefined) return ['truncate', 'hang', 'invalid-json'].includes(kind);
  return status === undefined && rateLimit === undefined;
}

/** A fault as a sentence. @param {Fault} fault */
export function faultInWords(fault) {
  const { operation, times, share, delay, rateLimit } = fault;
  const to = operation === undefined ? '' : ` to ${operation}`;
  const limits = { ...(times !== undefined && { times }), ...(share !== undefined && { share }) };
  const subject = subjectOf(`request${to}`, `requests${to}`, limits);
  const beyond = rateLimit ? ` beyond ${rateLimit.requests} in ${span(rateLimit.window)}` : '';
  const isOne = /^(Each|The next request)/.test(subject);
  const late = delay === undefined || delay === 0 ? '' : `, after ${span(delay)}`;
  const executed = `${isOne ? 'is' : 'are'} ${isExecuted(fault) ? '' : 'not '}executed`;
  return `${subject}${beyond} ${isOne ? 'gets' : 'get'} ${responseOf(fault)}${late}, and ${executed}.`;
}

/** A fault of webhooks as a sentence. @param {WebhookFault} fault */
export function webhookFaultInWords({ kind, event, times, share, delay = 60_000 }) {
  const of = event === undefined ? '' : ` of ${event}`;
  const limits = { ...(times !== undefined && { times }), ...(share !== undefined && { share }) };
  const subject = subjectOf(`delivery${of}`, `deliveries${of}`, limits);
  const isOne = /^(Each|The next delivery)/.test(subject);
  const kinds = {
    duplicate: 'sent twice',
    reorder: 'sent after the next one',
    delay: `sent ${span(delay)} late`,
    lose: 'never sent',
    'wrong-signature': 'signed with another secret at first',
  };
  return `${subject} ${isOne ? 'is' : 'are'} ${kinds[/** @type {keyof typeof kinds} */ (kind)] ?? kind}.`;
}
