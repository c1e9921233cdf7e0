import { remove } from '../edits.ts';
import type { Command, Word } from '../launch/launch.ts';
import { placeOf, removeWords } from '../launch/place.ts';
import { hasNamed, namesLike } from '../launch/settings.ts';
import { part, wordOf } from '../launch/words.ts';
import type { NamedValue, ServerEntry } from '../model.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';
import { silencesLog } from '../text/logSettings.ts';

/** Standard error, or everything, thrown away at the very end of a line of shell code. */
const discarded = /[2&]> ?(?:\/dev\/null|nul)$/i;

/** Most entries name nothing of that kind. */
const hint = namesLike(/log/i);

export default defineRule({
  id: 'logging-disabled',
  category: 'MCP08',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/778.html'],
  title: { en: 'Logging switched off', ja: '無効にされたログ' },
  why: {
    en: 'When something goes wrong, nobody can tell what the server was asked to do.',
    ja: '問題が起きたとき、サーバーが何を実行したのか確認できません。',
  },
  remedy: {
    en: 'Keep at least warnings, on standard error or in a file.',
    ja: '少なくとも警告は、標準エラー出力かファイルに残してください。',
  },
  messages: {
    level: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` leaves no trace of what \`${data.server}\` does. Log at least warnings.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` の動作が記録に残りません。少なくとも警告は記録してください。`,
    },
    discarded: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` throws the log of \`${data.server}\` away. Leave standard error to the client, which keeps it.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` のログが捨てられます。標準エラー出力はそのままにすれば、クライアントが保存します。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      if (!mayConcernLogs(server)) return;
      for (const variable of server.env) {
        const { name, value } = variable;
        if (!silencesLog(name, value.value)) continue;
        report({
          message: 'level',
          data: { setting: `${name}=${value.value}`, server: server.name },
          at: placeOf([wordOf(value)]),
          server,
          fixes: removeVariable(text, variable),
        });
      }
      for (const words of silencingOptions(server)) {
        const [first] = words;
        const last = words[words.length - 1] ?? first;
        report({
          message: 'level',
          data: { setting: words.map((word) => word.text).join(' '), server: server.name },
          at: placeOf(words),
          server,
          fixes: removeOption(first, last),
        });
      }
      const redirection = findRedirection(server);
      if (redirection) {
        const data = { setting: redirection.text, server: server.name };
        report({ message: 'discarded', data, at: placeOf([redirection]), server });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'acme-mcp', env: { REGION: 'eu', ACME_LOG_LEVEL: 'silent' } },
      marks: 'silent',
      fixed: `{
  "servers": {
    "example": {
      "command": "acme-mcp",
      "env": {
        "REGION": "eu"
      }
    }
  }
}
`,
    },
    { server: { command: 'acme-mcp', env: { RUST_LOG: 'off' } }, marks: 'off' },
    { server: { command: 'acme-mcp', env: { ENABLE_LOGGING: 'false' } }, marks: 'false' },
    { server: { command: 'acme-mcp', env: { DISABLE_AUDIT_LOG: '1' } }, marks: '1' },
    {
      config: '{"servers": {"acme": {"command": "acme-mcp", "args": ["--log-level", "off", "--stdio"]}}}',
      marks: '--log-level", "off',
      fixed: '{"servers": {"acme": {"command": "acme-mcp", "args": ["--stdio"]}}}',
    },
    { server: { command: 'npx', args: ['acme-mcp@1.2.3', '--log-level=none'] }, marks: '--log-level=none' },
    { server: { command: 'acme-mcp', args: ['--no-logging'] }, marks: '--no-logging' },
    {
      server: { command: 'docker', args: ['run', '-i', '--log-driver=none', 'acme/mcp:1.2.3'] },
      marks: '--log-driver=none',
    },
    {
      server: { command: 'sh', args: ['-c', 'acme-mcp --stdio 2>/dev/null'] },
      marks: '2>/dev/null',
    },
    { server: { command: 'cmd', args: ['/c', 'cd acme && acme-mcp &> NUL'] }, marks: '&> NUL' },
    {
      shows: 'behind a proxy: told once',
      server: { command: 'mcp-proxy', args: ['--', 'npx', 'acme-mcp@1.2.3', '--log-level', 'off'] },
      marks: '--log-level",\n        "off',
    },
  ],
  good: [
    { server: { command: 'acme-mcp', env: { LOG_LEVEL: 'error', RUST_LOG: 'warn' } } },
    {
      shows: 'telemetry that goes to somebody else',
      server: { command: 'acme-mcp', env: { ACME_TELEMETRY: '0', DISABLE_TELEMETRY: '1' } },
    },
    {
      shows: 'npm is quiet, not the server',
      server: { command: 'npx', args: ['--loglevel', 'silent', 'acme-mcp@1.2.3'] },
    },
    {
      shows: 'npm again',
      server: { command: 'npx', args: ['acme-mcp@1.2.3'], env: { npm_config_loglevel: 'silent' } },
    },
    { server: { command: 'acme-mcp', env: { ENABLE_LOGGING: 'true', NO_LOG: '0', CATALOG: 'none' } } },
    { server: { command: 'acme-mcp', args: ['--log-level', 'error', '--mode', 'off', 'log', 'off'] } },
    {
      shows: 'another program of the same line',
      server: { command: 'sh', args: ['-c', 'cd "$(dirname "$0" 2>/dev/null)" && acme-mcp'] },
    },
  ],
});

function mayConcernLogs(server: ServerEntry): boolean {
  if (hasNamed(server, hint)) return true;
  const { launch } = server;
  if (!launch) return false;
  return (
    launch.shell !== undefined ||
    launch.commands.some(({ container }) => container?.options.some(({ name }) => name === 'log-driver'))
  );
}

/** Options of the server itself, and of the engine that runs its container. */
function* silencingOptions({ launch }: ServerEntry): Iterable<readonly [Word, ...Word[]]> {
  const seen = new Set<string>();
  for (const command of launch?.commands ?? []) {
    for (const words of silencingWords(command)) {
      // A command among the arguments of another has the same words.
      const place = `${words[0].node.start}:${words[0].from}`;
      if (!seen.has(place)) yield words;
      seen.add(place);
    }
  }
}

function* silencingWords({ container, handedOn }: Command): Iterable<readonly [Word, ...Word[]]> {
  for (const { name, word, value } of container?.options ?? []) {
    if (name !== 'log-driver' || value?.text !== 'none') continue;
    yield value.node === word.node ? [word] : [word, value];
  }
  for (const [index, word] of handedOn.entries()) {
    if (!word.text.startsWith('-')) continue;
    const equals = word.text.indexOf('=');
    const next = handedOn[index + 1];
    if (equals > 0 ? silencesLog(word.text.slice(0, equals), word.text.slice(equals + 1)) : isSwitch(word)) {
      yield [word];
    } else if (next && silencesLog(word.text, next.text)) {
      yield [word, next];
    }
  }
}

function isSwitch({ text }: Word): boolean {
  return silencesLog(text, 'true');
}

function findRedirection({ launch }: ServerEntry): Word | undefined {
  const code = launch?.shell?.code ?? [];
  const last = code[code.length - 1];
  const match = last && discarded.exec(last.text.slice(-100));
  if (!match) return undefined;
  const end = last.text.length;
  return part(last, end - match[0].length, end);
}

function removeVariable(text: string, { key }: NamedValue): ProposedFix[] {
  const { parent } = key;
  if (parent?.kind !== 'member' || parent.key !== key) return [];
  return [removal(key.value, () => [remove(text, parent)])];
}

function removeOption(first: Word, last: Word): ProposedFix[] {
  const edit = removeWords(first, last);
  return edit ? [removal(first.text, () => [edit])] : [];
}

function removal(what: string, edits: ProposedFix['edits']): ProposedFix {
  return { title: { en: `Remove ${what}`, ja: `${what} を削除` }, safe: false, edits };
}
