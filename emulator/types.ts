// The version of the API that is emulated.
export type * from 'clerk-bapi/types';
