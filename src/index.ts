// The version of the API that `clerk-bapi` is: this line alone says which.
export * from '../generated/2025-11-10/index.js';
