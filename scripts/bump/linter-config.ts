// redocly.yaml, which lists the versions of the API and the exceptions from lint rules.
import * as prettier from 'prettier';
import { parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { style } from '../codegen/style.js';

/**
 * redocly.yaml with a version of the API in it, and with exceptions that its spec needs.
 *
 * @param config - Its text.
 * @param exceptions - From lint rules.
 * @param like - Another spec, whose rules it gets.
 */
export async function withVersion(
  config: string,
  version: string,
  exceptions: { rule: string; name: string }[],
  like?: string,
): Promise<string> {
  const tree = parseDocument(config);
  if (tree.hasIn(['apis', version]) && exceptions.length === 0) return config;
  if (!tree.hasIn(['apis', version])) {
    const key = tree.createNode(version); // in quotes: it is no date
    key.type = 'QUOTE_SINGLE';
    const rules = like === undefined ? undefined : (tree.getIn(['apis', like, 'rules'], true) as YAMLMap | undefined);
    const entry = { root: `openapi/${version}/openapi.yaml`, ...(rules && { rules: rules.clone() }) };
    tree.addIn(['apis'], tree.createPair(key, entry));
  }
  for (const { rule, name } of exceptions) {
    const names = tree.getIn(['rules', rule, 'except']) as YAMLSeq<Scalar<string>>;
    names.add(tree.createNode(name));
    names.items.sort((a, b) => (a.value < b.value ? -1 : 1));
  }
  return prettier.format(tree.toString({ lineWidth: 0 }), { ...style, parser: 'yaml' });
}
