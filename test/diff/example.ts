// Two versions of a small API, and what a report says about them.
import { countsOf } from '../../scripts/diff/compare.js';
import { description, integer, list, object, operation, receives, ref, sends, string } from './documents.js';

export const older = description(
  {
    'get /things': operation('list', {
      parameters: [{ name: 'limit', in: 'query', schema: { ...integer, maximum: 500 } }],
    }),
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`get /${id}`, receives(id, ref('Thing'))])),
    'post /things': sends('create', ref('CreateThingBody')),
    'get /old': receives('old', ref('Old')),
  },
  {
    Thing: object({ 'id!': string, 'name!': string, gone: string }),
    CreateThingBody: object({ name: string, public_metadata: {}, private_metadata: {} }),
    Old: object({ x: string }),
  },
);
export const newer = description(
  {
    'get /things': operation('list', {
      parameters: [{ name: 'limit', in: 'query', schema: { ...integer, maximum: 100 } }],
    }),
    ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`get /${id}`, receives(id, ref('Thing'))])),
    'post /things': { ...sends('create', ref('CreateThingBody')), deprecated: true },
    'get /new': receives('brandNew', ref('New')),
  },
  {
    Thing: object({ 'id!': string, name: string, added: string }),
    CreateThingBody: object({ name: string, color: string }),
    New: object({ 'x!': list(string) }),
  },
);
export const about = {
  from: '2025-11-10',
  to: '2026-05-12',
  counts: { from: countsOf(older), to: countsOf(newer) },
  missing: [
    { operation: 'brandNew', what: 'summary' },
    { operation: 'brandNew', what: 'description' },
    { schema: 'New', what: 'field `x`' },
  ],
};
