import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze, readDocument } from '../../server/src/analysis/analyze.ts';
import { mayHoldServers } from '../../server/src/analysis/formats/maps.ts';
import type { ServerEntry } from '../../server/src/analysis/model.ts';
import { contentSpan, pathOf } from '../../server/src/analysis/tree.ts';

const elsewhere = 'file:///project/data/settings.json';

function servers(config: unknown, path = '.cursor/mcp.json'): readonly ServerEntry[] {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  return readDocument({ uri: `file:///project/${path}`, text })?.servers ?? [];
}

function names(config: unknown, path?: string): string[] {
  return servers(config, path).map(({ name }) => name);
}

/** A text of UTF-32 as editors show it: they know UTF-16 only. */
function asUtf32(text: string): string {
  return [...text].map((character) => `\0${character}`).join('');
}

const entry = { command: 'npx', args: ['-y', 'acme'] };

describe('where servers are found', () => {
  const cases: readonly [shows: string, path: string, config: unknown, names: readonly string[]][] = [
    ['the key of the client', '.cursor/mcp.json', { mcpServers: { a: entry } }, ['a']],
    ['the key of another client', '.cursor/mcp.json', { servers: { a: entry } }, ['a']],
    ['a bare map', '.mcp.json', { a: entry, b: { type: 'http', url: 'https://acme.dev' } }, ['a', 'b']],
    [
      'the user and all projects of Claude Code',
      '.claude.json',
      { mcpServers: { a: entry }, projects: { '/x': { mcpServers: { b: entry } }, '/y': {} } },
      ['a', 'b'],
    ],
    ['settings', '.vscode/settings.json', { mcp: { servers: { a: entry } } }, ['a']],
    ['settings with a dot', '.vscode/settings.json', { 'mcp.servers': { a: entry } }, ['a']],
    ['a workspace', 'app.code-workspace', { settings: { mcp: { servers: { a: entry } } } }, ['a']],
    [
      'a dev container',
      '.devcontainer.json',
      { customizations: { vscode: { mcp: { servers: { a: entry } } } } },
      ['a'],
    ],
    ['opencode', 'opencode.json', { mcp: { a: { type: 'local', command: ['npx', 'acme'] } } }, ['a']],
    ['a list', '.cursor/mcp.json', { mcpServers: [{ name: 'a', ...entry }, entry] }, ['a', '']],
    ['an array as servers', '.vscode/mcp.json', { servers: [{ name: 'a', ...entry }] }, ['a']],
    ['any file', 'x.json', { tools: { mcpServers: { a: entry } } }, ['a']],
    ['any file that is a map', 'x.json', { a: entry }, ['a']],
    [
      'VS Code’s shape in any file',
      'x.json',
      { servers: { a: { type: 'http', url: 'https://acme.dev' } } },
      ['a'],
    ],
    ['no servers', '.cursor/mcp.json', { mcpServers: {} }, []],
  ];
  for (const [shows, path, config, expected] of cases) {
    test(shows, () => assert.deepEqual(names(config, path), expected));
  }
});

describe('what is no map of servers', () => {
  const cases: readonly [shows: string, config: unknown][] = [
    ['a schema about servers', { properties: { mcpServers: { type: 'object', properties: {} } } }],
    ['an OpenAPI description', { openapi: '3.1.0', servers: [{ url: 'https://api.acme.dev/v1' }] }],
    ['tasks', { version: '2.0.0', tasks: [{ label: 'build', command: 'make', args: ['all'] }] }],
    ['language servers', { go: { command: 'gopls', args: ['serve'], extensionToLanguage: { '.go': 'go' } } }],
    ['a package', { name: 'x', scripts: { build: 'tsc' }, mcp: { name: 'x' } }],
    ['a repository', { a: { type: 'git', url: 'https://acme.dev/a' } }],
    ['hosts of something else', { servers: { web: { url: 'https://acme.dev' } } }],
  ];
  for (const [shows, config] of cases) {
    test(shows, () => {
      const { format, state } = analyze({ uri: elsewhere, text: JSON.stringify(config) }, { language: 'en' });
      assert.equal(format, undefined);
      assert.equal(state, 'not-checked');
    });
  }
});

describe('an entry', () => {
  test('has words for arguments and variables that are no strings', () => {
    const text =
      '{"mcpServers": {"a": {"command": "acme", "args": ["--port", 80, true], "env": {"N": 1, "X": null}}}}';
    const [server] = servers(text);
    const [, port, flag] = server?.args ?? [];
    assert.ok(port && flag);
    assert.deepEqual(
      server?.args.map(({ value }) => value),
      ['--port', '80', 'true'],
    );
    assert.deepEqual(
      server?.env.map(({ name, value }) => [name, value.value]),
      [['N', '1']],
    );
    assert.deepEqual(pathOf(port), ['mcpServers', 'a', 'args', 1]);
    const { start, end } = contentSpan(flag);
    assert.equal(text.slice(start, end), 'true');
  });

  test('takes one string for all arguments as one argument', () => {
    const [server] = servers({ mcpServers: { a: { command: 'npx', args: '-y acme' } } });
    assert.deepEqual(
      server?.args.map(({ value }) => value),
      ['-y acme'],
    );
  });

  test('may have its launch in a list, under command, or under transport', () => {
    for (const launch of [
      { command: ['npx', '-y', 'acme'] },
      { command: { path: 'npx', args: ['-y', 'acme'] } },
      { transport: { type: 'stdio', command: 'npx', args: ['-y', 'acme'] } },
    ]) {
      const [server] = servers({ mcpServers: { a: launch } });
      assert.equal(server?.command?.value, 'npx');
      assert.deepEqual(
        server?.args.map(({ value }) => value),
        ['-y', 'acme'],
      );
      assert.equal(server?.transport, 'stdio');
    }
  });

  test('reads the fields of every dialect', () => {
    const [server] = servers({
      mcpServers: { a: { serverUrl: 'https://acme.dev', environment: { A: 'b' }, enabled: false } },
    });
    assert.equal(server?.url?.value, 'https://acme.dev');
    assert.equal(server?.env[0]?.name, 'A');
    assert.equal(server?.transport, 'http');
  });

  test('is switched off as its client does it', () => {
    const config = { mcpServers: { a: { ...entry, disabled: true }, b: { ...entry, enabled: false } } };
    const off = (path: string) => servers(config, path).map(({ disabled }) => disabled);
    assert.deepEqual(off('.kiro/settings/mcp.json'), [true, false]);
    assert.deepEqual(off('.zed/settings.json'), [false, true]);
    assert.deepEqual(off('some.json'), [true, true]);
    assert.deepEqual(off('.vscode/mcp.json'), [false, false]);
  });

  test('that is only half typed is left out, the others stay', () => {
    assert.deepEqual(names({ mcpServers: { a: 'npx -y acme', b: entry, c: null, d: 1, e: [entry] } }), ['b']);
  });
});

describe('duplicate keys', () => {
  test('both servers of one name are read', () => {
    assert.deepEqual(names('{"mcpServers": {"a": {"command": "x"}, "a": {"command": "y"}}}'), ['a', 'a']);
  });

  test('both maps of one name are read', () => {
    assert.deepEqual(
      names('{"mcpServers": {"a": {"command": "x"}}, "mcpServers": {"b": {"command": "y"}}}'),
      ['a', 'b'],
    );
  });
});

describe('broken text', () => {
  const cases: readonly [shows: string, text: string, names: readonly string[]][] = [
    ['a missing closing brace', '{"mcpServers": {"a": {"command": "x", "b": {"command": "y"}}}', ['a', 'b']],
    [
      'two missing braces',
      '{"mcpServers": {"a": {"command": "x", "b": {"command": "y", "c": {"command": "z"}}}',
      ['a', 'b', 'c'],
    ],
    ['a fragment', '"mcpServers": {"a": {"command": "x"}}', ['a']],
    ['prose in front', 'Add this:\n{"mcpServers": {"a": {"command": "x"}}}', ['a']],
    ['a string in front', '"config": \n{"mcpServers": {"a": {"command": "x"}}}', ['a']],
    ['a value in front', '"x" {"mcpServers": {"a": {"command": "x"}}}', ['a']],
    [
      'JSON Lines',
      '{"mcpServers": {"a": {"command": "x"}}}\n{"mcpServers": {"b": {"command": "y"}}}',
      ['a', 'b'],
    ],
  ];
  for (const [shows, text, expected] of cases) {
    test(shows, () => {
      assert.deepEqual(names(text), expected);
      const { state, reason } = analyze({ uri: 'file:///p/.cursor/mcp.json', text }, { language: 'en' });
      assert.equal(state, 'partly-checked');
      assert.match(reason ?? '', /line \d/);
    });
  }
});

describe('the state of a document', () => {
  const cases: readonly [
    shows: string,
    path: string,
    text: string,
    format: string | undefined,
    state: string,
  ][] = [
    [
      'comments in a strict file',
      'claude_desktop_config.json',
      '{ // x\n"mcpServers": {},}',
      'claude-desktop',
      'checked',
    ],
    ['no servers at all', '.gemini/settings.json', '{"theme": "x"}', 'gemini-cli', 'checked'],
    ['a name that speaks of MCP', 'my-mcp-tools.json', '{"x": 1}', 'generic', 'checked'],
    ['settings about MCP', 'data/x.json', '{"chat.mcp.gallery.enabled": true}', 'generic', 'checked'],
    ['an empty map', 'data/x.json', '{"mcpServers": {}}', 'generic', 'checked'],
    ['empty settings', 'data/x.json', '{"mcp": {"servers": {}}}', 'generic', 'checked'],
    ['another syntax', 'mcp.json', '[mcp_servers.a]\ncommand = "x"\n', 'generic', 'not-checked'],
    ['another encoding', '.vscode/mcp.json', asUtf32('{"servers": {}}'), 'vscode', 'not-checked'],
    ['too deep', '.vscode/mcp.json', '['.repeat(5000), 'vscode', 'not-checked'],
    ['half typed', '.vscode/mcp.json', '{"servers": {"a": ', 'vscode', 'partly-checked'],
    ['an empty file', '.vscode/mcp.json', '', 'vscode', 'checked'],
    ['nothing of ours', 'data/x.json', '{"x": {"y": 1}}', undefined, 'not-checked'],
  ];
  for (const [shows, path, text, format, state] of cases) {
    test(shows, () => {
      const analysis = analyze({ uri: `file:///project/${path}`, text }, { language: 'en' });
      assert.equal(analysis.format, format);
      assert.equal(analysis.state, state);
    });
  }

  for (const [shows, text] of [
    ['another encoding', asUtf32('{"servers": {}}')],
    ['too deep', '['.repeat(5000)],
  ] as const) {
    test(`${shows} is told under every name`, () => {
      for (const source of [
        { uri: elsewhere, text, as: 'vscode' },
        { uri: 'file:///project/.vscode/settings.json', text },
      ]) {
        const { state, findings } = analyze(source, { language: 'en' });
        assert.equal(state, 'not-checked');
        assert.deepEqual(
          findings.map(({ ruleId }) => ruleId),
          ['scan-incomplete'],
        );
      }
    });
  }

  test('--as decides over the path', () => {
    const analysis = analyze({ uri: elsewhere, text: '{}', as: 'cursor' }, { language: 'en' });
    assert.equal(analysis.format, 'cursor');
    assert.equal(analysis.state, 'checked');
  });
});

describe('mayHoldServers', () => {
  for (const config of [
    { mcpServers: {} },
    { servers: {} },
    { context_servers: {} },
    { 'chat.mcp.discovery.enabled': true },
    { a: { command: 'npx', args: [] } },
    { a: { type: 'http', url: 'https://acme.dev' } },
    { a: { uri: 'https://acme.dev/mcp' } },
  ]) {
    const text = JSON.stringify(config);
    test(`lets ${text} pass`, () => assert.ok(mayHoldServers(text)));
  }

  test('stops what has none of the words', () => {
    assert.ok(!mayHoldServers('{"compilerOptions": {"strict": true}}'));
    assert.ok(!mayHoldServers('{"name": "x", "funding": {"url": "https://acme.dev"}}'));
  });
});
