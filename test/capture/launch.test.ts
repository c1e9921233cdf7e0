import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import { minimalEnvironment, readEnvFile } from '../../server/src/capture/launch/environment.ts';
import { type Resolution, resolveLaunch } from '../../server/src/capture/launch/resolve.ts';
import { localCapturer } from '../../server/src/capture/local.ts';

/** In parts, so that nobody takes this file for a leak. */
const token = ['ghp', 'k3Zr8sQvN1xYtB5mWc7LdJf2HgPa9eU4oX0i'].join('_');

async function resolved(
  server: object,
  {
    as = 'vscode',
    env = {},
    folder = '/work/project',
    inputs = {},
    declared = [],
  }: {
    readonly as?: string;
    readonly env?: Record<string, string>;
    readonly folder?: string;
    readonly inputs?: Record<string, string>;
    readonly declared?: readonly object[];
  } = {},
): Promise<Resolution> {
  const root = as === 'vscode' ? 'servers' : 'mcpServers';
  const text = JSON.stringify({ [root]: { it: server }, inputs: declared });
  const document = readDocument({ uri: 'file:///work/project/x.json', text, as });
  const entry = document?.servers[0];
  assert.ok(document && entry);
  const answers = new Map(Object.entries(inputs));
  return await resolveLaunch(document, entry, {
    env,
    home: '/home/me',
    folder,
    inputs: answers,
    sandbox: 'none',
  });
}

describe('what a config would start', () => {
  test('the environment is a minimum and what the config gives, nothing else of ours', async () => {
    const env = { PATH: '/bin', HOME: '/home/me', AWS_SECRET_ACCESS_KEY: 'x', NODE_OPTIONS: '--inspect' };
    const resolution = await resolved({ command: 'node', env: { MODE: 'test' } }, { env });
    assert.ok(resolution.kind === 'ready' && resolution.target.kind === 'stdio');
    assert.deepEqual(resolution.target.env, { PATH: '/bin', HOME: '/home/me', MODE: 'test' });
    assert.deepEqual(resolution.consent.given, ['MODE']);
  });

  test('an input that is not answered is asked for, one that is not declared cannot be', async () => {
    const server = { command: 'node', args: ['${input:key}'] };
    const declared = [
      {
        id: 'key',
        type: 'pickString',
        options: ['a', { label: 'B', value: 'b' }],
        default: 'a',
        description: 'Key',
      },
    ];
    const asked = await resolved(server, { declared });
    assert.deepEqual(asked, {
      kind: 'inputs',
      inputs: [{ id: 'key', description: 'Key', password: false, default: 'a', options: ['a', 'b'] }],
    });
    const unknown = await resolved(server);
    assert.deepEqual(unknown, { kind: 'impossible', obstacle: { code: 'variable', name: '${input:key}' } });
    const command = await resolved(server, { declared: [{ id: 'key', type: 'command', command: 'x' }] });
    assert.equal(command.kind, 'impossible');
  });

  test('secrets are masked wherever they come from, and given to the server all the same', async () => {
    const server = {
      command: 'node',
      args: [
        '--key',
        '${input:key}',
        '--api-token=${env:API_TOKEN}',
        `--github=${token}`,
        'postgres://me:hunter2secret@db/x',
      ],
      env: { API_TOKEN: token },
    };
    const declared = [{ id: 'key', type: 'promptString', password: true }];
    const options = { declared, inputs: { key: 'swordfish-42' }, env: { API_TOKEN: 'tok-en-1234567' } };
    const resolution = await resolved(server, options);
    assert.ok(resolution.kind === 'ready' && resolution.target.kind === 'stdio');
    const shown = JSON.stringify(resolution.consent);
    for (const secret of ['swordfish-42', 'tok-en-1234567', token, 'hunter2secret']) {
      assert.ok(!shown.includes(secret), shown);
      assert.ok(JSON.stringify(resolution.target).includes(secret));
    }
    assert.ok(resolution.secrets.includes('swordfish-42') && resolution.secrets.includes(token));
  });

  test('a secret is masked as a whole where another one, or a token, is part of it', async () => {
    const args = ['${input:short}', '${input:long}', '${input:address}'];
    const declared = ['short', 'long', 'address'].map((id) => ({ id, type: 'promptString', password: true }));
    const long = `swordfish-and-${token}-and-more`;
    const inputs = { short: 'swordfish', long, address: 'postgres://me:hunter2secret@db/x' };
    const resolution = await resolved({ command: 'node', args }, { declared, inputs });
    assert.ok(resolution.kind === 'ready');
    assert.equal(resolution.consent.command, 'node … … …');
  });

  test('what a name says to be a secret is masked, however simple or short it is', async () => {
    const server = {
      command: 'node',
      args: ['s.js', '--password=hunter2pass', '--pin', '${input:pin}', '--pin=${input:pin}', 'abcd'],
    };
    const declared = [{ id: 'pin', type: 'promptString', password: true }];
    const resolution = await resolved(server, { declared, inputs: { pin: 'abc' } });
    assert.ok(resolution.kind === 'ready');
    assert.equal(resolution.consent.command, 'node s.js --password=… --pin … --pin=… abcd');
  });

  test('nothing is cut from the command line or hidden in it', async () => {
    const long = 'x'.repeat(5_000);
    const resolution = await resolved({
      command: 'node',
      args: [long, 'two words', "it's", '', '\u202Eabc\n'],
    });
    assert.ok(resolution.kind === 'ready');
    const { command } = resolution.consent;
    assert.equal(command, `node ${long} 'two words' 'it'\\''s' '' '⟨U+202E⟩abc '`);
  });

  test('a folder is relative to the project, `~` is the home folder', async () => {
    for (const [cwd, expected] of [
      [undefined, '/work/project'],
      ['sub', resolve('/work/project/sub')],
      ['${workspaceFolder}/sub', '/work/project/sub'],
      ['~/sub', resolve('/home/me/sub')],
      ['/tmp', '/tmp'],
    ] as const) {
      const resolution = await resolved({ command: 'node', ...(cwd && { cwd }) });
      assert.ok(resolution.kind === 'ready');
      assert.equal(resolution.consent.cwd, expected);
    }
  });

  test('an env file is read; one that is not there is said', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'toolseal-'));
    context.after(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'conf'));
    await writeFile(join(folder, 'conf/.env'), 'KEY=from-file\nOTHER=other\n');
    const server = { command: 'node', envFile: '${workspaceFolder}/conf/.env', env: { KEY: 'from-config' } };
    const resolution = await resolved(server, { folder });
    assert.ok(resolution.kind === 'ready' && resolution.target.kind === 'stdio');
    assert.deepEqual(resolution.target.env, { KEY: 'from-config', OTHER: 'other' });
    assert.ok(resolution.secrets.includes('other'));
    const missing = await resolved({ ...server, envFile: 'none.env' }, { folder });
    assert.deepEqual(missing, {
      kind: 'impossible',
      obstacle: { code: 'env-file', name: join(folder, 'none.env') },
    });
  });

  test('an address is http or https; sse is kept', async () => {
    const web = await resolved(
      { type: 'sse', url: 'https://mcp.acme.dev/${env:P}', headers: { A: 'b' } },
      { env: { P: 'sse' } },
    );
    assert.ok(web.kind === 'ready');
    assert.deepEqual(web.target, { kind: 'sse', url: 'https://mcp.acme.dev/sse', headers: { A: 'b' } });
    for (const url of ['unix:///run/mcp.sock', 'file:///etc/passwd', 'nonsense', 'javascript:alert(1)']) {
      const resolution = await resolved({ type: 'http', url });
      assert.deepEqual(resolution, { kind: 'impossible', obstacle: { code: 'bad-address' } });
    }
  });

  test('a client that fills in only env gets only env filled in', async () => {
    const resolution = await resolved(
      { command: 'node', args: ['${A}'], env: { X: '${A}' } },
      { as: 'gemini-extension', env: { A: 'filled' } },
    );
    assert.ok(resolution.kind === 'ready');
  });

  test('a manifest starts nothing', async () => {
    const text = JSON.stringify({ services: { it: { image: 'acme/mcp' } } });
    const document = readDocument({ uri: 'file:///compose.yaml', text, as: 'compose' });
    const server = document?.servers[0];
    assert.ok(document && server);
    const surroundings = {
      env: {},
      home: '/',
      folder: '/',
      inputs: new Map<string, string>(),
      sandbox: 'none',
    } as const;
    assert.deepEqual(await resolveLaunch(document, server, surroundings), {
      kind: 'impossible',
      obstacle: { code: 'manifest' },
    });
  });
});

test('the minimal environment of each system', () => {
  const env = {
    PATH: 'p',
    Path: 'q',
    HOME: 'h',
    USERPROFILE: 'u',
    SystemRoot: 's',
    SECRET: 'x',
    SHELL: '() { evil; }',
  };
  assert.deepEqual(minimalEnvironment(env, 'linux'), { PATH: 'p', HOME: 'h' });
  assert.deepEqual(minimalEnvironment({ ...env, PATH: undefined }, 'win32'), {
    USERPROFILE: 'u',
    SystemRoot: 's',
  });
});

test('an env file as it is usually written', () => {
  const text = [
    '# a comment',
    'A=1',
    'export B = two words # not this',
    'C="three\\nlines" # nor this',
    "D='four #4'",
    'E=',
    '=nothing',
    'F=a=b',
    'G="open',
  ].join('\r\n');
  assert.deepEqual(readEnvFile(text), {
    ...{ A: '1', B: 'two words', C: 'three\nlines', D: 'four #4', E: '', F: 'a=b', G: '"open' },
  });
});

test('the folder of a config is around what its client puts there, and nothing else is taken for that', async () => {
  for (const [path, folder] of [
    ['/work/project/.vscode/mcp.json', '/work/project'],
    ['/work/project/.mcp.json', '/work/project'],
    ['/work/project/.kiro/settings/mcp.json', '/work/project'],
    ['/work/project/.github/mcp.json', '/work/project'],
    ['/work/project/conf/mcp.json', '/work/project/conf'],
    ['/work/project/.claude/worktrees/feature/.mcp.json', '/work/project/.claude/worktrees/feature'],
    ['/work/project/.worktrees/x/.mcp.json', '/work/project/.worktrees/x'],
    ['/work/.dotfiles/.mcp.json', '/work/.dotfiles'],
    ['/work/.dotfiles/.vscode/mcp.json', '/work/.dotfiles'],
    ['/work/old/.claude/plugins/cache/it/.mcp.json', '/work/old/.claude/plugins/cache/it'],
    ['/mcp.json', '/'],
  ] as const) {
    const text = JSON.stringify({
      [path.includes('vscode') ? 'servers' : 'mcpServers']: { it: { command: 'x' } },
    });
    const document = readDocument({ uri: `file://${path}`, text }, '/home/me');
    const server = document?.servers[0];
    assert.ok(document && server, path);
    const resolution = await localCapturer.resolve(document, server, new Map(), 'none');
    assert.ok(resolution.kind === 'ready');
    assert.equal(resolution.consent.cwd, folder);
  }
});
