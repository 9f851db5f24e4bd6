import { createQuerySerializer } from 'openapi-fetch';

/** A query serializer that writes the arrays of these parameters as `name=a,b`, and not as `name=a&name=b`. */
export const commaSeparated = (...names: string[]) => {
  const serialize = createQuerySerializer<unknown>();
  return (query: Record<string, unknown>): string =>
    serialize(
      Object.fromEntries(
        Object.entries(query).map(([name, value]) => [
          name,
          names.includes(name) && Array.isArray(value) ? value.join(',') : value,
        ]),
      ),
    );
};
