// One secret key as the bearer, for every operation that does not say it needs none.
import { securityScheme } from '../../codegen.config.js';
import { own } from '../../codegen/references.js';
import type { Rule } from '../normalise.js';
import { operationsOf } from '../walk.js';

export const security: Rule = {
  name: 'security of operations that is the usual one',
  apply(document, { problem }) {
    const schemes = document.components.securitySchemes;
    const isBearer = (name: string) => {
      const { type, scheme = '' } = own(schemes, name) ?? {};
      return type === 'http' && scheme.toLowerCase() === securityScheme.scheme;
    };
    const operations = operationsOf(document).map(({ operation }) => operation);
    const others = [document, ...operations].filter(
      (node) => !(node.security ?? []).flatMap((requirement) => Object.keys(requirement)).every(isBearer),
    );
    for (const node of others)
      problem(
        node,
        undefined,
        `it requires an authentication other than \`${securityScheme.scheme}\`, which scripts/codegen.config.ts names.`,
      );
    if (others.length > 0) return 0;
    let count = 0;
    for (const operation of operations) {
      if (!operation.security?.length) continue;
      delete operation.security;
      count++;
    }
    const { name, scheme } = securityScheme;
    document.security = [{ [name]: [] }];
    document.components.securitySchemes = { [name]: { type: 'http', scheme } };
    return count;
  },
};
