type Given<Body> = { [Name in keyof Body]?: Exclude<Body[Name], null | undefined> };

/** The fields of a body that were given: `null` leaves the stored value, as absence does. */
export const given = <Body extends object>(body: Body | undefined): Given<Body> =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter(([, value]) => value !== undefined && value !== null),
  ) as Given<Body>;
