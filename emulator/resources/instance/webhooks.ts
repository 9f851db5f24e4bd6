import { ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';

const PATH = '/webhooks/svix';

/** The Svix app that an instance can have. Nothing is delivered: the app is only there or not. */
export const webhookHandlers: HandlersOf = (state) => {
  /** A link to the dashboard of the app, another one each time. */
  const link = (app: string) => {
    const key = Buffer.from(JSON.stringify({ app, token: state.nextId('tok') })).toString('base64url');
    return { svix_url: `https://app.svix.com/login#key=${key}` };
  };
  const appId = () => {
    const { id } = state.settings(PATH);
    if (id === null) throw new ApiError(400, 'svix_app_missing', 'The instance has no Svix app');
    return id;
  };
  return {
    CreateSvixApp() {
      if (state.settings(PATH).id !== null)
        throw new ApiError(400, 'svix_app_exists', 'The instance has a Svix app already');
      const id = state.nextId('app');
      state.setSettings(PATH, { id });
      return link(id);
    },
    DeleteSvixApp() {
      appId();
      state.setSettings(PATH, { id: null });
      return undefined;
    },
    GenerateSvixAuthURL: () => link(appId()),
  };
};
