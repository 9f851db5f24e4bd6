/** Calls `visit` for every object in a tree of JSON. */
export function walk(node: unknown, visit: (node: Record<string, unknown>, key: string) => void, key = ''): void {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) visit(node as Record<string, unknown>, key);
  for (const [name, child] of Object.entries(node)) walk(child, visit, name);
}
