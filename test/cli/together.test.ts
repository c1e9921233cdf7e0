import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, scanJson, toolseal } from './toolseal.ts';

const launch = (version: string) => ({ command: 'uvx', args: [`acme-db==${version}`] });
const config = (version: string) => JSON.stringify({ mcpServers: { db: launch(version) } });

test('tells what only shows when the configs of a user are looked at together', async (context) => {
  const home = await folderWith(context, {
    '.claude.json': JSON.stringify({ mcpServers: { db: launch('1.0.2'), other: launch('2.0.0') } }),
  });
  const project = await folderWith(context, { '.mcp.json': config('0.9.0') });
  const { json } = await scanJson([project, '--user', '--home', home]);
  const found = json.findings.filter(({ ruleId }) =>
    ['conflicting-server', 'unreviewed-client-server'].includes(ruleId),
  );
  assert.deepEqual(found.map(({ ruleId, server, range }) => [ruleId, server, range.start.line]).sort(), [
    ['conflicting-server', 'db', 0],
    ['unreviewed-client-server', 'db', 0],
  ]);
  const text = await toolseal(['scan', project, '--user', '--home', home, '--lang', 'en']);
  assert.match(text.stdout, /Claude Code takes this one/);
  assert.match(text.stdout, /note: The other one \(.*\.claude\.json:1:\d+\)/);
});

test('a policy hides such findings too', async (context) => {
  const home = await folderWith(context, { '.claude.json': config('1.0.2') });
  const project = await folderWith(context, {
    '.mcp.json': config('0.9.0'),
    'toolseal.json': JSON.stringify({
      ignore: [{ rule: 'conflicting-server', server: 'db', reason: 'the old one is for tests' }],
    }),
  });
  const { json } = await scanJson([join(project), '--user', '--home', home]);
  const found = json.findings.filter(({ ruleId }) => ruleId === 'conflicting-server');
  assert.deepEqual(
    found.map(({ suppressed }) => suppressed?.reason),
    ['the old one is for tests'],
  );
});
