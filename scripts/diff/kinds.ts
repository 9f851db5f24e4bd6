// The types within a shape, and their names in messages.
import type { Document } from '../codegen/document.js';
import { never, openAll, type ObjectShape, type Shape } from './shape.js';

export function kindsOf(shape: Shape): Set<string> {
  const kinds = new Set(shape.primitives);
  if (shape.open) kinds.add('string');
  for (const value of shape.values.values()) kinds.add(typeof value);
  if (shape.arrays.length) kinds.add('array');
  if (shape.objects.length || shape.refs.length) kinds.add('object');
  return kinds;
}

export const typeNames = (shape: Shape): string =>
  [...kindsOf(shape)].map((kind) => `\`${kind}\``).join(' or ') || 'nothing';

export const fieldNames = ({ properties, bases }: ObjectShape): string =>
  [...bases, `{ ${[...properties.keys()].slice(0, 4).join(', ')}${properties.size > 4 ? ', …' : ''} }`].join(' & ');

/** Whether a schema that a shape refers to allows null, so that `null` beside the reference adds nothing. */
export const mayRefToNull = ({ refs }: Shape, document: Document): boolean =>
  refs.length > 0 && openAll({ ...never(), refs }, document).nullable;
