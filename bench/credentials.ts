// What every contender sends with its requests.
import { apiVersion } from './versions.js';

export const secretKey = `sk_test_${'x'.repeat(40)}`;

export const headers = {
  authorization: `Bearer ${secretKey}`,
  'clerk-api-version': apiVersion,
  'user-agent': 'bench',
};
