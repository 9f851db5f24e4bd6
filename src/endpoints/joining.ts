import { createQuerySerializer } from 'openapi-fetch';

/** A serializer of queries that writes the lists of these names as `a,b`, and not as `name=a&name=b`. */
export const joining = (...names: string[]) => {
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
