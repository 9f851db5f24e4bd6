// How text becomes terms, in the index and in what people type.

/**
 * Splits text into terms: `users.create` is a term, and so are `users` and `create`. `POST /users/{user_id}` is one too, and so is its
 * path, both without the names of parameters.
 *
 * VitePress passes this function to the browser as text, so it uses nothing from outside.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  for (const [, verb, path = ''] of text.matchAll(/\b(get|post|put|patch|delete)\s+(\/[^\s,;]*)/gi)) {
    const plain = path.replace(/\{\w*\}/g, '{}').toLowerCase();
    terms.push(`${verb}:${plain}`.toLowerCase(), plain);
  }
  for (const [word] of text.matchAll(/[\p{L}\p{N}_$@][\p{L}\p{N}_$@./{}-]*/gu)) {
    const whole = word.replace(/[./{}-]+$/, '').replace(/^clerk\./, '');
    const names = whole.split(/[^\p{L}\p{N}_]+/u);
    const words = whole.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{N}]+/u);
    for (const term of new Set([whole, ...names, ...words].map((one) => one.toLowerCase()))) if (term) terms.push(term);
  }
  return terms;
}

/** Leaves out words that say nothing. They are no fields either. The browser gets this function as text, too. */
export const processTerm = (term: string): string | null =>
  /^(?:an?|the|of|to|is|are|do|does|i|my|how|why|what|when|for|in|on|with|be|can|it|and|or)$/.test(term) ? null : term;

/** Words that people use for what the pages call otherwise. */
export const synonyms: Partial<Record<string, string[]>> = {
  '2fa': ['mfa'],
  abort: ['cancel', 'signal'],
  add: ['create'],
  cancel: ['signal'],
  change: ['replaces', 'update'],
  concurrency: ['maxconcurrency'],
  cors: ['browser'],
  disable: ['off', 'remove'],
  edit: ['update'],
  'e-mail': ['email'],
  erase: ['delete'],
  exceeded: ['429'],
  fetch: ['get'],
  forbidden: ['403'],
  get: ['find'],
  idempotency: ['repeated', 'twice'],
  idempotent: ['repeated', 'twice'],
  invalid: ['wrong'],
  log: ['logging'],
  logout: ['revoke'],
  migrate: ['import'],
  mock: ['stub'],
  modify: ['update'],
  offline: ['network'],
  overwriting: ['gone', 'merges', 'replaces'],
  photo: ['image'],
  picture: ['image'],
  query: ['list'],
  remove: ['delete'],
  rename: ['update'],
  retrieve: ['get'],
  retry: ['repeated', 'retries'],
  search: ['find', 'list'],
  simulate: ['faults'],
  someone: ['member'],
  stub: ['mock'],
  suspend: ['ban'],
  two: ['second'],
  typescript: ['types', 'type'],
  unauthorized: ['401'],
  unit: ['testing'],
  upload: ['set'],
  valid: ['right'],
};
