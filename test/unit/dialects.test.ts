import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stringify } from 'yaml';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { applyFix } from '../../server/src/analysis/edits.ts';
import { examplesOf } from '../../server/src/analysis/examples.ts';
import type { Finding, Fix } from '../../server/src/analysis/finding.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';

/** A server as it stands in VS Code's file. */
type Server = Readonly<Record<string, unknown>>;

interface Dialect {
  readonly file: string;
  readonly write: (server: Server) => string;
}

const named = (value: unknown) => ({ mcpServers: { example: value } });
const toml = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(toml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${members(value)
    .map(([key, inner]) => `${JSON.stringify(key)} = ${toml(inner)}`)
    .join(', ')} }`;
};
const members = (value: object) => Object.entries(value);

/** The same server in files of other syntaxes, in every way in which these write strings. */
const dialects: Readonly<Record<string, Dialect>> = {
  'YAML without quotes': {
    file: 'librechat.yaml',
    write: (server) => stringify(named(server), { lineWidth: 0 }),
  },
  'YAML in single quotes': {
    file: 'librechat.yaml',
    write: (server) => stringify(named(server), { singleQuote: true, defaultStringType: 'QUOTE_SINGLE' }),
  },
  'YAML in flow style': {
    file: 'librechat.yaml',
    write: (server) => `mcpServers: { example: ${JSON.stringify(server)} }\n`,
  },
  'front matter': {
    file: '.claude/agents/reviewer.md',
    write: (server) =>
      `---\nname: reviewer\n${stringify(named(server), { lineWidth: 0 })}---\nText with mcpServers:\n`,
  },
  TOML: {
    file: '.codex/config.toml',
    write: (server) =>
      `[mcp_servers.example]\n${members(server)
        .map(([key, value]) => `${key === 'headers' ? 'http_headers' : key} = ${toml(value)}\n`)
        .join('')}`,
  },
  'TOML with tables and literal strings': {
    file: '.codex/config.toml',
    write: (server) => {
      const isTable = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
      const literal = (value: unknown): string =>
        Array.isArray(value)
          ? `[${value.map(literal).join(', ')}]`
          : typeof value === 'string' && !/['\n]/.test(value)
            ? `'${value}'`
            : toml(value);
      const lines = (object: object) =>
        members(object)
          .filter(([, value]) => !isTable(value))
          .map(([key, value]) => `${key} = ${literal(value)}\n`);
      const tables = members(server)
        .filter(([, value]) => isTable(value))
        .map(
          ([key, value]) =>
            `[mcp_servers.example.${key === 'headers' ? 'http_headers' : key}]\n${lines(value as object).join('')}`,
        );
      return ['[mcp_servers.example]\n', ...lines(server), ...tables].join('');
    },
  },
};

/** What all these clients know of a server. */
const fields = new Set(['command', 'args', 'env', 'url', 'headers', 'cwd']);

/** Rules that judge how a client reads the file, and so differ from client to client. */
const ofOneClient = new Set([
  'unexpanded-variable',
  'suspicious-executable-path',
  'missing-transport-type',
  'deprecated-sse',
  'broad-filesystem-access',
]);

function check(file: string, text: string): readonly Finding[] {
  return analyze({ uri: `file:///project/${file}`, text }, { language: 'en' }).findings;
}

/** The examples of all rules that are one server with fields that every client knows. */
const examples: { readonly id: string; readonly server: Server }[] = [];
for (const { id } of rules.filter(({ id }) => !ofOneClient.has(id))) {
  for (const { server } of (await examplesOf(id)).bad) {
    const isCommon = server && members(server).every(([key, value]) => fields.has(key) && !hasNull(value));
    if (isCommon) examples.push({ id, server: server as Server });
  }
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && members(value).some(([, inner]) => hasNull(inner)));
}

for (const [name, { file, write }] of Object.entries(dialects)) {
  describe(`the examples of all rules in ${name}`, () => {
    for (const { id, server } of examples) {
      const text = write(server);
      test(`${id}: ${JSON.stringify(server)}`, () => {
        const expected = check('.vscode/mcp.json', JSON.stringify({ servers: { example: server } }));
        const found = check(file, text);
        const of = (findings: readonly Finding[]) => findings.filter(({ ruleId }) => ruleId === id).length;
        assert.equal(of(found), of(expected), text);
        for (const finding of found) for (const fix of finding.fixes) assertMends(file, text, finding, fix);
      });
    }
  });
}

/** A fix leaves a document that is read as a whole, and takes its finding away. */
function assertMends(file: string, text: string, { ruleId, fingerprint }: Finding, fix: Fix): void {
  const fixed = applyFix(text, fix);
  const { state, findings } = analyze({ uri: `file:///project/${file}`, text: fixed }, { language: 'en' });
  assert.equal(state, 'checked', fixed);
  // What a snippet leaves open is still to be filled in.
  if (fix.snippet) return;
  assert.ok(!findings.some((finding) => finding.fingerprint === fingerprint), `${ruleId}\n${text}\n${fixed}`);
}
