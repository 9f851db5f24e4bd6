// Values that are one of several.
import { list, number, object, oneOf, string } from '../documents.js';
import { both, hurts, same, type Case } from './case.js';

export const enums: Case[] = [
  // Enums
  {
    title: 'a string becomes one of a list',
    before: object({ a: number, b: list(string) }),
    after: object({ a: number, b: list(oneOf('x', 'y')) }),
    ...hurts('request', 'became-enum', 'b[]'),
  },
  {
    title: 'one of a list becomes any string',
    before: object({ b: list(oneOf('x', 'y')) }),
    after: object({ b: list(string) }),
    ...hurts('response', 'became-not-enum', 'b[]'),
  },
  {
    title: 'a list of strings gets a value',
    before: object({ b: list(oneOf('x', 'y')) }),
    after: object({ b: list(oneOf('x', 'y', 'z')) }),
    ...hurts('response', 'enum-value-added', 'b[]'),
  },
  {
    title: 'a list of strings loses a value',
    before: object({ b: list(oneOf('x', 'y')) }),
    after: object({ b: list(oneOf('y')) }),
    ...hurts('request', 'enum-value-removed', 'b[]'),
  },
  {
    title: 'a constant changes',
    before: object({ a: oneOf('x') }),
    after: object({ a: { const: 'y' } }),
    request: ['compiler request-property-enum-value-removed a', '- request-property-enum-value-added a'],
    response: ['- response-property-enum-value-removed a', 'compiler response-property-enum-value-added a'],
  },
  {
    title: 'a constant is written as an enum',
    before: object({ a: oneOf('x') }),
    after: object({ a: { const: 'x' } }),
    ...same,
  },
  {
    title: 'an enum that opens by itself gets a value',
    before: object({ a: oneOf('x', 'y') }),
    after: object({ a: oneOf('x', 'y', 'z') }),
    request: ['- request-property-enum-value-added a'],
    response: ['- response-property-enum-value-added a'],
  },
  {
    title: 'an enum that opens by itself loses a value',
    before: object({ a: oneOf('x', 'y', 'z') }),
    after: object({ a: oneOf('x', 'y') }),
    request: ['compiler request-property-enum-value-removed a'],
    response: ['- response-property-enum-value-removed a'],
  },
  {
    title: 'a constant gets a second value, and opens',
    before: object({ a: oneOf('x') }),
    after: object({ a: oneOf('x', 'y') }),
    request: ['- request-property-enum-value-added a'],
    response: ['compiler response-property-enum-opened a', '- response-property-enum-value-added a'],
  },
  {
    title: 'the kind of an object gets a value, and does not open',
    before: object({ object: oneOf('x', 'y') }),
    after: object({ object: oneOf('x', 'y', 'z') }),
    ...hurts('response', 'enum-value-added', 'object'),
  },
  {
    title: 'an open enum gets a value',
    before: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    after: object({ a: { ...oneOf('x', 'y'), 'x-open-enum': true } }),
    ...both('- *-property-enum-value-added a'),
  },
  {
    title: 'an open enum loses a value',
    before: object({ a: { ...oneOf('x', 'y'), 'x-open-enum': true } }),
    after: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    ...hurts('request', 'enum-value-removed', 'a', 'api'),
  },
  {
    title: 'an enum opens',
    before: object({ a: oneOf('x') }),
    after: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    ...hurts('response', 'enum-opened', 'a'),
  },
  {
    title: 'an enum closes',
    before: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    after: object({ a: oneOf('x') }),
    ...hurts('request', 'enum-closed', 'a'),
  },
  {
    title: 'a string gets known values',
    before: object({ a: string }),
    after: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    ...hurts('request', 'became-enum', 'a', 'api'),
  },
  {
    title: 'a string loses its known values',
    before: object({ a: { ...oneOf('x'), 'x-open-enum': true } }),
    after: object({ a: string }),
    ...both('- *-property-became-not-enum a'),
  },
  {
    title: 'the order of an enum changes',
    before: object({ a: oneOf('x', 'y') }),
    after: object({ a: oneOf('y', 'x') }),
    ...same,
  },
  {
    title: 'a boolean becomes always true',
    before: object({ a: { type: 'boolean' } }),
    after: object({ a: { type: 'boolean', enum: [true] } }),
    ...hurts('request', 'became-enum', 'a'),
  },
];
