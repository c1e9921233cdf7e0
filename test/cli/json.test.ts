import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { configWith, folderWith, PROJECT, scanJson, TOKEN, toolseal } from './toolseal.ts';

const uri = (path: string) => pathToFileURL(join(PROJECT, path)).href;

test('prints the object that programs read, key by key', async () => {
  const { json, code, stderr } = await scanJson(['--min-severity', 'warning']);
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const text = JSON.stringify(
    json,
    (key, value) => {
      if (key === 'message') return '…';
      if (key === 'fingerprint') return /^[0-9a-f]{16}$/.test(value) ? '…' : value;
      return key === 'related' || key === 'fixes' ? [] : value;
    },
    2,
  );
  const finding = (path: string, client: string | null, line: number, jsonPath: (string | number)[]) => ({
    ruleId: 'unpinned-package',
    category: 'MCP04:2025',
    severity: 'warning',
    confidence: 'high',
    message: '…',
    uri: uri(path),
    path,
    range: { start: { line, character: 22 }, end: { line, character: 29 } },
    jsonPath,
    client,
    server: 'loose',
    tool: null,
    fingerprint: '…',
    helpUri: 'https://github.com/toolseal/toolseal/blob/main/docs/rules/unpinned-package.md',
    related: [],
    fixes: [],
    suppressed: null,
  });
  const vscode = '.vscode/mcp.json';
  const broken = 'docs/broken.json';
  const expected = {
    version: 1,
    tool: { name: 'toolseal', version },
    root: `${uri('.')}/`,
    files: [
      {
        uri: uri(vscode),
        path: vscode,
        client: 'VS Code',
        scope: 'project',
        format: 'vscode',
        status: 'checked',
        servers: 2,
        tools: 0,
      },
      {
        uri: uri(broken),
        path: broken,
        client: null,
        scope: 'project',
        format: 'generic',
        status: 'partly-checked',
        reason: 'a bracket is still open at line 5',
        servers: 1,
        tools: 0,
      },
    ],
    findings: [
      finding(vscode, 'VS Code', 5, ['servers', 'loose', 'args', 1]),
      finding(broken, null, 4, ['mcpServers', 'loose', 'args', 1]),
    ],
    summary: { error: 0, warning: 2, information: 0, hint: 0, suppressed: 0 },
    hidden: 1,
  };
  assert.equal(text, JSON.stringify(expected, null, 2));
  assert.equal(code, 1);
  assert.equal(stderr, '');
});

test('is the same twice, whatever the order of the arguments', async () => {
  const [one, two] = await Promise.all([
    toolseal(['scan', '--format', 'json', 'docs', '.vscode']),
    toolseal(['scan', '--format', 'json', '.vscode/mcp.json', '.', 'docs/broken.json']),
  ]);
  assert.equal(one.stdout, two.stdout);
});

test('gives paths relative to the current folder', async () => {
  const { json } = await scanJson(['../.vscode'], { cwd: join(PROJECT, 'docs') });
  assert.deepEqual(
    json.files.map((file) => file.path),
    ['../.vscode/mcp.json'],
  );
});

test('counts columns in UTF-16 code units', async (context) => {
  const folder = await folderWith(context, {
    '.vscode/mcp.json': '{"servers":{"😀日本":{"command":"npx","args":["-y","@acme/x"]}}}',
  });
  const { json } = await scanJson([folder]);
  assert.deepEqual(json.findings[0]?.range.start, { line: 0, character: 50 });
});

for (const [name, encode] of [
  ['a UTF-8 byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ['UTF-16 LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 LE without a mark', (text: string) => Buffer.from(text, 'utf16le')],
] as const) {
  test(`reads ${name}`, async (context) => {
    const text = configWith('@acme/x').replace('{\n  "servers"', '{ "servers"');
    const folder = await folderWith(context, {
      '.vscode/mcp.json': encode(text),
      'plain/.vscode/mcp.json': text,
    });
    const { json } = await scanJson([folder]);
    assert.deepEqual(
      json.files.map(({ status, servers }) => ({ status, servers })),
      Array(2).fill({ status: 'checked', servers: 1 }),
    );
    const [encoded, plain] = json.findings;
    assert.deepEqual(encoded?.range, plain?.range);
  });
}

test('escapes what a terminal would obey', async (context) => {
  const config = configWith('@acme/x').replace('"@acme/x": {', '"\x9b31m\u202eevil\u{e0041}": {');
  const folder = await folderWith(context, { '.vscode/mcp.json': config });
  const { stdout } = await scanJson([folder]);
  assert.match(stdout, /\\u009b31m\\u202eevil\\udb40\\udc41/);
  assert.doesNotMatch(stdout, /[\x7f-\x9f\p{Cf}]/u);
});

test('holds no secret', async (context) => {
  const server = { command: 'npx', args: ['-y', '@acme/x', '--token', TOKEN], env: { GITHUB_TOKEN: TOKEN } };
  const folder = await folderWith(context, { '.vscode/mcp.json': JSON.stringify({ servers: { server } }) });
  const { stdout, json } = await scanJson([folder, '--min-severity', 'hint']);
  assert.ok(json.findings.some(({ ruleId }) => ruleId === 'hardcoded-secret'));
  assert.ok(!stdout.includes(TOKEN));
});
