/** The newest elements that have a text in their JSON, the newest first. Elements that are not wanted are left out. */
export function newestWith<Element>(
  elements: readonly Element[],
  text: string,
  limit: number,
  isWanted: (element: Element) => boolean = () => true,
): Element[] {
  const searched = text.toLowerCase();
  const has = (element: Element) => searched === '' || JSON.stringify(element).toLowerCase().includes(searched);
  const found: Element[] = [];
  for (let i = elements.length - 1; i >= 0 && found.length < limit; i--) {
    const element = elements[i];
    if (element !== undefined && isWanted(element) && has(element)) found.push(element);
  }
  return found;
}
