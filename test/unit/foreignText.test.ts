import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, withoutIcons } from '../../client/src/foreignText.ts';

/** What VS Code 1.139 makes links and icons of, in its own words. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /(?<!\\)\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

test('a notification has no links and nothing hidden in it', () => {
  const name = '[Retry](command:x) [see](https://evil.example "ok")\u202e]\u200b(file:///x)';
  assert.match(name, link);
  assert.doesNotMatch(plain(name), link);
  assert.equal(plain('a\u202eb\nc'), 'a⟨U+202E⟩b c');
});

test('a line of a quick pick has no icons and nothing hidden in it', () => {
  for (const name of ['$(verified-filled) Official', '$($(check)', '\u200b$(sync~spin)']) {
    assert.match(name, icon);
    assert.doesNotMatch(withoutIcons(name), icon);
  }
  assert.equal(withoutIcons('cost: $5\u200b'), 'cost: $5⟨U+200B⟩');
});
