// Values that nobody takes for real: they say what their field is called, and nothing of what would be in it.

/** Whether a value says no more than the name of its field. */
function isFiller(name: string, value: unknown): boolean {
  const words = name.replaceAll('_', ' ');
  if (name.endsWith('url') && value === 'https://example.com') return true;
  return value === words || value === words.replace(/s$/, '') || /^(sample|object)_\d$/.test(String(value));
}

/** Where filler is in a value, however deep. */
export function fillerIn(value: unknown, place: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) {
    return isFiller(place.at(-1) ?? '', value) ? [`${place.join('.')} is ${JSON.stringify(value)}`] : [];
  }
  if (Array.isArray(value)) return value.flatMap((part) => fillerIn(part, place));
  return Object.entries(value).flatMap(([name, part]) => fillerIn(part, [...place, name]));
}
