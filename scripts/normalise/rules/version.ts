import type { Rule } from '../normalise.js';

export const openapiVersion: Rule = {
  name: 'OpenAPI 3.1',
  apply(document) {
    if (document.openapi === '3.1.0') return 0;
    document.openapi = '3.1.0';
    return 1;
  },
};
