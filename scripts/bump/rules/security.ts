// One secret key as the bearer, for every operation that does not say it needs none.
import { own } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { operationsOf } from '../walk.js';

export const security: Rule = {
  name: 'security of operations that is the usual one',
  apply(document, { problem }) {
    const schemes = document.components.securitySchemes;
    const isBearer = (name: string) => {
      const { type, scheme = '' } = own(schemes, name) ?? {};
      return type === 'http' && /^bearer$/i.test(scheme);
    };
    const operations = operationsOf(document).map(({ operation }) => operation);
    const others = [document, ...operations].filter(
      (node) => !(node.security ?? []).flatMap((requirement) => Object.keys(requirement)).every(isBearer),
    );
    for (const node of others) problem(node, 'no rule', 'it requires an authentication other than a bearer token.');
    if (others.length > 0) return 0;
    let count = 0;
    for (const operation of operations) {
      if (!operation.security?.length) continue;
      delete operation.security;
      count++;
    }
    document.security = [{ bearerAuth: [] }];
    document.components.securitySchemes = { bearerAuth: { type: 'http', scheme: 'bearer' } };
    return count;
  },
};
