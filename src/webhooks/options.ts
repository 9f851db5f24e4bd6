/** @param others - what is left of options without those that are known @throws TypeError if that is any */
export function rejectUnknown(others: object): void {
  for (const name in others) throw new TypeError(`clerk-bapi: unknown option ${name}. Check its spelling.`);
}
