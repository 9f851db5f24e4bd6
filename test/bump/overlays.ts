// Overlays of the versions that tests of the bump begin with.

/** What the published document lacks: of these two, the version after has one, and has not what the last adds to. */
export const overlayBefore = `overlay: 1.0.0
info: { title: Additions, version: 1.0.0 }
actions:
  - target: $.components.schemas.BlocklistIdentifier.properties
    update: { reason: { type: string } }
  - target: $.paths['/users/{user_id}/ban'].post
    update: { x-rate-limit: { requests: 1, window: 1000 } }
  - target: $.components.schemas.Gone
    update: { type: object }
`;

/** In a style that no program would write. */
export const overlay = `overlay: 1.0.0
info: { title:   Additions, version: 1.0.0 }
actions:
  # The reason.
  - { target: $.components.schemas.BlocklistIdentifier.properties, update: { reason: { type: string } } }
`;
