import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../server/src/analysis/rules/index.ts';
import * as protocol from '../../server/src/protocol.ts';

test('every message between client and server has a name of its own', () => {
  // Commands have names as VS Code writes them.
  const names = Object.entries(protocol).flatMap(([key, value]) =>
    typeof value === 'string' && !key.endsWith('_COMMAND') ? [value] : [],
  );
  assert.ok(names.length > 0);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^toolseal\/[a-z][A-Za-z]+$/);
});

test('the rules that wait for a whole name are rules', () => {
  const ids = new Set(rules.map(({ id }) => id));
  assert.deepEqual(
    [...protocol.rulesOfNames].filter((id) => !ids.has(id)),
    [],
  );
});
