// Declared rather than inferred, as that of the API is.
declare module 'clerk-bapi/webhooks/openapi.json' {
  interface Media {
    // oxlint-disable-next-line typescript/consistent-type-imports -- an ambient module has no relative imports
    example: Omit<import('../types.js').WebhookEvent, 'id'>;
  }
  const document: {
    webhooks: Record<string, { post: { requestBody: { content: { 'application/json': Media } } } }>;
  };
  export default document;
}
