import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configWith, folderWith, TOKEN, toolseal } from './toolseal.ts';

test('prints one page, with secrets masked', async (context) => {
  const folder = await folderWith(context, { '.vscode/mcp.json': configWith(TOKEN) });
  const { stdout, code } = await toolseal(['scan', folder, '--format', 'html']);
  assert.equal(code, 1);
  assert.match(stdout, /^<!doctype html>\n[\s\S]*secret-in-args[\s\S]*<\/html>\n$/);
  assert.ok(!stdout.includes(TOKEN));
  assert.doesNotMatch(stdout, /<script/);
});
