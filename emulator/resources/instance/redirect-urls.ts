import type { RedirectUrl } from '../../types.js';
import { invalidField, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isFullURL } from '../shared/identifiers.js';

export const redirectURLHandlers: HandlersOf = (state) => ({
  CreateRedirectURL({ body: { url }, newId }) {
    const redirectURLs = state.table('redirect_urls');
    if (!isFullURL(url)) throw invalidField('url', 'url must be a full URL', 'form_param_format_invalid');
    if (redirectURLs.count('url', url) > 0) {
      throw new ApiError(400, 'duplicate_record', `The redirect URL ${url} is there already`);
    }
    const now = state.now();
    return redirectURLs.insert<RedirectUrl>({
      object: 'redirect_url',
      id: newId('ru'),
      url,
      created_at: now,
      updated_at: now,
    });
  },
});
