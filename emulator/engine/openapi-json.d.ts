// Declared rather than inferred: the type of a megabyte of JSON would cost each check of the project a second.
declare module 'clerk-bapi/openapi.json' {
  const document: import('./spec.js').Document;
  export default document;
}
