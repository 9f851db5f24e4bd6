import type { CreateUserBody } from 'clerk-bapi/types';

/** A row of the file: its columns, or the fields of its JSON. */
export type Row = Record<string, unknown>;

/** What a row is imported as. The external ID tells it from others: the ID at the provider before. */
export type NewUser = CreateUserBody & { external_id: string };

/** The API rejects a row with another one, and the journal says so. */
type Hasher = NonNullable<CreateUserBody['password_hasher']>;

const textOf = (row: Row, column: string): string | undefined => {
  const value = row[column];
  return value === undefined || value === null || value === '' ? undefined : String(value);
};

/** The columns that each row needs. */
const REQUIRED = ['id', 'email'];

/** @throws Error if a row has not the columns that all rows need */
export function checkColumns(row: Row): void {
  const missing = REQUIRED.filter((column) => !(column in row)).map((column) => `no "${column}"`);
  if (missing.length === 0) return;
  const present = Object.keys(row).map((column) => `"${column}"`);
  throw new Error(
    `row 1 has ${missing.join(', ')}. It has ${present.join(', ')}. Name its columns so, or change mapping.ts.`,
  );
}

/** Which column becomes which field. @throws Error if a row can't be imported */
export function userOf(row: Row): NewUser {
  const id = textOf(row, 'id');
  const email = textOf(row, 'email');
  if (!id) throw new Error('it has no id');
  if (!email?.includes('@')) throw new Error(`the email of ${id} is ${email ?? 'missing'}`);
  const digest = textOf(row, 'password_digest');
  return {
    external_id: id,
    email_address: [email],
    first_name: textOf(row, 'first_name'),
    last_name: textOf(row, 'last_name'),
    ...(digest
      ? { password_digest: digest, password_hasher: (textOf(row, 'password_hasher') ?? 'bcrypt') as Hasher }
      : { skip_password_requirement: true }),
  };
}
