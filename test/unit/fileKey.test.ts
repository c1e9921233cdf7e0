import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileKey } from '../../server/src/fileKey.ts';

test('one file has one key, however its URI is written', () => {
  const same = [
    ['file:///home/kim/%40work/mcp.json', 'file:///home/kim/@work/mcp.json'],
    ['file:///c%3A/work/mcp.json', 'file:///C:/Work/mcp.json'],
    ['vscode-userdata:/home/kim/.config/Code/User/mcp.json', 'file:///home/kim/.config/Code/User/mcp.json'],
    ['file://Server/share/mcp.json', 'file://server/share/mcp.json'],
  ] as const;
  for (const [one, other] of same) assert.equal(fileKey(one, false), fileKey(other, false), one);
  assert.equal(fileKey('file:///work/MCP.json', true), fileKey('file:///work/mcp.json', true));
});

test('what is another file, or another version of one, has another key', () => {
  const different = [
    ['file:///work/app/.mcp.json', 'file:///work/App/.mcp.json'],
    ['file:///work/.mcp.json', 'git:/work/.mcp.json?%7B%22ref%22%3A%22HEAD%22%7D'],
    ['git:/work/.mcp.json?HEAD', 'git:/work/.mcp.json?main'],
    ['vscode-vfs://github/acme/a/.mcp.json', 'vscode-vfs://github/acme/b/.mcp.json'],
    ['vscode-vfs://github/.mcp.json', 'vscode-vfs://gitlab/.mcp.json'],
  ] as const;
  for (const [one, other] of different) assert.notEqual(fileKey(one, false), fileKey(other, false), one);
});

test('what is no proper URI stays what it is', () => {
  assert.equal(fileKey('file:///100%/mcp.json', false), 'file:///100%/mcp.json');
  assert.equal(fileKey('mcp.json'), 'mcp.json');
});
