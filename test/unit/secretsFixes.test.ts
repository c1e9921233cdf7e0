import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { applyFix } from '../../server/src/analysis/edits.ts';
import { sample } from '../../server/src/analysis/text/sample.ts';

const token = `ghp_${sample(36)}`;
const key = sample(40);

/** The text after the first fix of its first finding; undefined when there is none. */
function fixed(path: string, text: string): string | undefined {
  const { findings } = analyze({ uri: `file:///project/${path}`, text }, { language: 'en' });
  const fix = findings.find(({ ruleId }) => /secret/.test(ruleId))?.fixes[0];
  return fix && applyFix(text, fix);
}

describe('each client gets its own syntax', () => {
  for (const [path, root, expected] of [
    ['.vscode/mcp.json', 'servers', '${input:github-token}'],
    ['.cursor/mcp.json', 'mcpServers', '${env:GITHUB_TOKEN}'],
    ['.roo/mcp.json', 'mcpServers', '${env:GITHUB_TOKEN}'],
    ['.mcp.json', 'mcpServers', '${GITHUB_TOKEN}'],
    ['.gemini/settings.json', 'mcpServers', '${GITHUB_TOKEN}'],
    ['claude_desktop_config.json', 'mcpServers', undefined],
  ] as const) {
    test(path, () => {
      const server = { command: 'github-mcp', env: { GITHUB_TOKEN: token } };
      const result = fixed(path, JSON.stringify({ [root]: { github: server } }));
      assert.equal(result && JSON.parse(result)[root].github.env.GITHUB_TOKEN, expected);
    });
  }

  test('none where the client does not expand variables', () => {
    const server = { httpUrl: 'https://mcp.acme.example', headers: { Authorization: `Bearer ${key}` } };
    assert.equal(fixed('.gemini/settings.json', JSON.stringify({ mcpServers: { acme: server } })), undefined);
  });
});

test('comments, tabs and CRLF stay', () => {
  const text = [
    '{',
    '\t// servers of the team',
    '\t"servers": {',
    '\t\t"github": {',
    '\t\t\t"command": "github-mcp", // pinned elsewhere',
    `\t\t\t"env": { "GITHUB_TOKEN": "${token}" },`,
    '\t\t},',
    '\t},',
    '}',
    '',
  ].join('\r\n');
  const inputs = [
    '\t"inputs": [',
    '\t\t{',
    '\t\t\t"type": "promptString",',
    '\t\t\t"id": "github-token",',
    '\t\t\t"description": "GitHub token for github",',
    '\t\t\t"password": true',
    '\t\t}',
    '\t],',
    '',
  ].join('\r\n');
  assert.equal(
    fixed('.vscode/mcp.json', text),
    text.replace(token, '${input:github-token}').replace('\t"servers"', `${inputs}\t"servers"`),
  );
});

test('an input is added behind the others, under an id of its own', () => {
  const text = `{
  "inputs": [
    { "id": "acme-api-key", "type": "promptString", "description": "", "password": true } // old
  ],
  "servers": { "acme": { "command": "acme", "args": ["--api-key", "${key}"] } }
}
`;
  const result = fixed('.vscode/mcp.json', text) ?? '';
  assert.match(result, /"--api-key", "\$\{input:acme-api-key-2\}"/);
  assert.match(
    result,
    /"password": true \}, \/\/ old\n {4}\{\n {6}"type": "promptString",\n {6}"id": "acme-api-key-2"/,
  );
});

test('servers in settings get their inputs beside them', () => {
  const server = { command: 'github-mcp', env: { GITHUB_TOKEN: token } };
  const text = JSON.stringify({ mcp: { servers: { github: server } } }, null, 2);
  const result = JSON.parse(fixed('Code/User/settings.json', text) ?? '');
  assert.deepEqual(Object.keys(result.mcp), ['inputs', 'servers']);
});

test('no fix where inputs cannot be added', () => {
  const server = { command: 'github-mcp', env: { GITHUB_TOKEN: token } };
  assert.equal(
    fixed('.vscode/mcp.json', JSON.stringify({ inputs: {}, servers: { github: server } })),
    undefined,
  );
  assert.equal(fixed('.vscode/mcp.json', `"servers": ${JSON.stringify({ github: server })}`), undefined);
});

describe('the variable is named after the secret and, where anybody could have it, its server', () => {
  for (const [name, expected] of [
    ['GITHUB_TOKEN', 'GITHUB_TOKEN'],
    ['API_KEY', 'MY_SERVER_API_KEY'],
    ['acmeApiKey', 'ACME_API_KEY'],
    ['X-Auth-Token', 'MY_SERVER_AUTH_TOKEN'],
    ['2FA_SECRET', 'MCP_2FA_SECRET'],
  ] as const) {
    test(name, () => {
      const text = JSON.stringify({ mcpServers: { 'my-server': { command: 'x', env: { [name]: key } } } });
      assert.match(fixed('.mcp.json', text) ?? '', new RegExp(`"\\$\\{${expected}\\}"`));
    });
  }

  test('a password in an address', () => {
    const text = `{"mcpServers": {"db": {"command": "x", "env": {"SHOP_URL": "mysql://me:${key}@db.acme.example"}}}}`;
    assert.match(fixed('.mcp.json', text) ?? '', /mysql:\/\/me:\$\{SHOP_PASSWORD\}@db/);
  });
});
