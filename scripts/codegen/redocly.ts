// Redocly's linter and bundler, for the programs here.
import { createRequire } from 'node:module';
import type * as Redocly from '@redocly/openapi-core';

/** By `require`: each of its 250 modules would go through tsx if they were imported, which takes as long as to load them. */
const redocly = createRequire(import.meta.url)('@redocly/openapi-core') as typeof Redocly;

export const {
  BaseResolver,
  bundle,
  createConfig,
  formatProblems,
  getLineColLocation,
  lint,
  lintFromString,
  loadConfig,
  makeDocumentFromString,
  parseYaml,
  Source,
} = redocly;

export type BaseResolver = Redocly.BaseResolver;
export type Config = Redocly.Config;
export type NormalizedProblem = Redocly.NormalizedProblem;
export type Source = Redocly.Source;
