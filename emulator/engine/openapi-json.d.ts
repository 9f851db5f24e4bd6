// Declared rather than inferred: the type of a megabyte of JSON would cost each check of the project a second.
declare module 'clerk-bapi/openapi.json' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an ambient module has no relative imports
  const document: import('./spec.js').Document;
  export default document;
}
declare module 'clerk-bapi/2025-11-10/openapi.json' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- likewise
  const document: import('./spec.js').Document;
  export default document;
}
declare module 'clerk-bapi/2026-05-12/openapi.json' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- likewise
  const document: import('./spec.js').Document;
  export default document;
}
