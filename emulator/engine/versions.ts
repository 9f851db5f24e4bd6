// The versions of the API that can be emulated: those of which clerk-bapi has a spec. Each is imported by name, though most
// emulators need one: nothing that loads a file later can be bundled, and parsing one takes about 10 ms.
import current from 'clerk-bapi/openapi.json' with { type: 'json' };
import of20251110 from 'clerk-bapi/2025-11-10/openapi.json' with { type: 'json' };
import of20260512 from 'clerk-bapi/2026-05-12/openapi.json' with { type: 'json' };
import type { Document } from './spec.js';

const documents = new Map([of20251110, of20260512].map((document) => [document.info.version, document]));

/** The version that clerk-bapi has by default. */
export const defaultVersion = current.info.version;

export const versions: readonly string[] = [...documents.keys()];

/** @throws TypeError - if there is no such version */
export function documentOf(version: string): Document {
  const document = documents.get(version);
  if (document) return document;
  throw new TypeError(`apiVersion: there is no version ${version} of the API here: use one of ${versions.join(', ')}`);
}
