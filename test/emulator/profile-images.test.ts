import { beforeEach, describe, expect, it } from 'vitest';
import { type Emulator } from '../../emulator/index.js';
import { type Clerk } from '../../src/index.js';
import { checked } from './checked.js';

let api: Emulator;
let clerk: Clerk;
beforeEach(() => {
  ({ api, clerk } = checked());
});

describe('profile images', () => {
  it('have an address that changes with them', async () => {
    const { id, image_url: none } = await clerk.users.create({ username: 'someone' });
    const urls = [];
    for (const text of ['one', 'two', 'one']) {
      const user = await clerk.users.setProfileImage(id, new Blob([text], { type: 'image/png' }));
      expect(user.has_image).toBe(true);
      urls.push(user.image_url);
    }
    expect(urls[0]).toBe(urls[2]);
    expect(new Set([none, ...urls]).size).toBe(3);
    await expect(clerk.users.deleteProfileImage(id)).resolves.toMatchObject({ has_image: false, image_url: none });
  });

  it.each([
    ['nothing', {}],
    ['an empty file', { file: new Blob([], { type: 'image/png' }) }],
    ['a text', { file: new Blob(['text'], { type: 'text/plain' }) }],
  ])('are not %s', async (_, body) => {
    const { id } = await clerk.users.create({ username: 'someone' });
    const form = new FormData();
    form.set('other', 'x');
    if ('file' in body && body.file) form.set('file', body.file);
    const response = await api.fetch(`http://localhost/v1/users/${id}/profile_image`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_1' },
      body: form,
    });
    expect(response.status).toBe(400);
    await expect(clerk.users.get(id)).resolves.toMatchObject({ has_image: false });
  });
});
