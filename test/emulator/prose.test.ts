import { expect, it } from 'vitest';
import { withoutProse } from '../../scripts/codegen/prose.js';

it('drops the prose of a description, and nothing that only has a name like it', () => {
  const property = { type: 'string', description: 'prose', 'x-open-enum': true };
  const schema = {
    description: 'prose',
    type: 'object',
    required: ['description', 'summary'],
    properties: {
      description: property,
      summary: property,
      'x-name': property,
      properties: property,
      default: property,
    },
    default: { description: 'data', summary: 'data', 'x-name': 'data' },
    allOf: [{ description: 'prose', enum: [{ summary: 'data' }] }],
  };
  const plain = { type: 'string' };
  expect(
    withoutProse({
      'x-extension': {},
      info: { title: 'API', description: 'prose' },
      paths: { '/users': { get: { summary: 'prose', responses: { 200: { description: 'prose', content: {} } } } } },
      components: { schemas: { description: schema } },
    }),
  ).toEqual({
    info: { title: 'API' },
    paths: { '/users': { get: { responses: { 200: { content: {} } } } } },
    components: {
      schemas: {
        description: {
          type: 'object',
          required: ['description', 'summary'],
          properties: { description: plain, summary: plain, 'x-name': plain, properties: plain, default: plain },
          default: { description: 'data', summary: 'data', 'x-name': 'data' },
          allOf: [{ enum: [{ summary: 'data' }] }],
        },
      },
    },
  });
});
