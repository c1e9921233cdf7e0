import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clients } from '../../server/src/analysis/formats/clients.ts';
import { streamableTypes, urlKeys } from '../../server/src/analysis/formats/remoteFields.ts';

test('the fields of remote servers are those of known clients', () => {
  const ids = new Set(clients.map(({ id }) => id));
  for (const id of [...urlKeys.keys(), ...streamableTypes.keys()]) assert.ok(ids.has(id), id);
});
