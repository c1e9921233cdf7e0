import { removeAll, replaceContent } from '../edits.ts';
import type { Launch, Word } from '../launch/launch.ts';
import { placeOf, removeWords } from '../launch/place.ts';
import { isExact, programName } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';

/** Options that choose another account than root: `sudo -u nobody`, `runas /user:kim`. */
const otherAccount =
  /(?:^|\s)(?:-u\s?|--user[=\s]|\/user:)(?!(?:root|#?0|"?(?:[\w.-]+\\)?Administrator)(?:["\s]|$))[\w#"$]/i;

export default defineRule({
  id: 'sudo-launch',
  category: 'MCP05',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/250.html'],
  title: { en: 'Server started with administrator rights', ja: '管理者権限でのサーバーの起動' },
  why: {
    en: 'Everything that the model, the server or one of its packages does, it does as administrator of this machine.',
    ja: 'モデル、サーバー、その依存パッケージの動作すべてが、このマシンの管理者として実行されます。',
  },
  remedy: {
    en: 'Start it as an ordinary user, and give that user the one right that is missing.',
    ja: '一般ユーザーで起動し、足りない権限だけをそのユーザーに与えてください。',
  },
  messages: {
    privileged: {
      en: (data: { wrapper: string; program: string }) =>
        `\`${data.wrapper}\` runs \`${data.program}\` as administrator of this machine. Remove \`${data.wrapper}\`.`,
      ja: (data) =>
        `\`${data.wrapper}\` により \`${data.program}\` がこのマシンの管理者として動きます。\`${data.wrapper}\` を外してください。`,
    },
    wsl: {
      en: (data: { wrapper: string; program: string }) =>
        `\`${data.wrapper}\` runs \`${data.program}\` as root of the Linux in WSL. Remove \`${data.wrapper}\`.`,
      ja: (data) =>
        `\`${data.wrapper}\` により \`${data.program}\` が WSL の Linux の root として動きます。\`${data.wrapper}\` を外してください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      const { launch } = server;
      for (const { kind, word } of launch?.wrappers ?? []) {
        const isWsl = programName(word.text) === 'wsl';
        const next = launch && (isWsl || kind === 'privilege') ? programBehind(launch, word) : undefined;
        if (!launch || !next || isContained(launch, word, next)) continue;
        if (isWsl) {
          const option = rootOption(launch, word, next);
          if (!option) continue;
          const [first, last = first] = option;
          const written = option.map(({ text }) => text).join(' ');
          const edit = removeWords(first, last);
          const title = { en: `Remove ${written}`, ja: `${written} を外す` };
          report({
            message: 'wsl',
            data: { wrapper: written, program: next.text },
            at: placeOf(option),
            server,
            severity: 'warning',
            fixes: edit ? [{ title, safe: false, edits: () => [edit] }] : [],
          });
          continue;
        }
        if (otherAccount.test(between(launch, word, next))) continue;
        report({
          message: 'privileged',
          data: { wrapper: programName(word.text), program: next.text },
          at: placeOf([word]),
          server,
          fixes: removal(text, server, word, next),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'sudo', args: ['-E', 'npx', '-y', 'acme-mcp@1.2.3'] },
      marks: 'sudo',
      fixed: `{
  "servers": {
    "example": {
      "command": "npx",
      "args": [
        "-y",
        "acme-mcp@1.2.3"
      ]
    }
  }
}
`,
    },
    {
      server: { command: '/usr/bin/doas', args: ['acme-mcp', '--stdio'] },
      marks: '/usr/bin/doas',
      fixed: `{
  "servers": {
    "example": {
      "command": "acme-mcp",
      "args": [
        "--stdio"
      ]
    }
  }
}
`,
    },
    { server: { command: 'sudo -u root acme-mcp' }, marks: 'sudo' },
    {
      server: { command: 'bash', args: ['-c', 'cd /srv && sudo -n acme-mcp --stdio'] },
      marks: 'sudo',
      fixed: `{
  "servers": {
    "example": {
      "command": "bash",
      "args": [
        "-c",
        "cd /srv && acme-mcp --stdio"
      ]
    }
  }
}
`,
    },
    {
      server: { command: 'env', args: ['A=b', 'sudo', '-n', 'bash', '-c', 'acme-mcp | tee log'] },
      marks: 'sudo',
      fixed: `{
  "servers": {
    "example": {
      "command": "env",
      "args": [
        "A=b",
        "bash",
        "-c",
        "acme-mcp | tee log"
      ]
    }
  }
}
`,
    },
    { server: { command: 'runas', args: ['/user:Administrator', 'acme-mcp.exe'] }, marks: 'runas' },
    {
      shows: 'root of the Linux on a Windows machine: a warning',
      server: { command: 'wsl', args: ['--user=root', 'acme-mcp'] },
      marks: '--user=root',
    },
  ],
  good: [
    { server: { command: 'npx', args: ['acme-mcp@1.2.3', '--sudoku', 'sudo'] } },
    {
      shows: 'an account with fewer rights',
      server: { command: 'sudo', args: ['-u', 'nobody', 'acme-mcp'] },
    },
    { server: { command: 'runas', args: ['/user:kim', 'acme-mcp.exe'] } },
    {
      shows: 'inside a container, where it is not this machine',
      server: {
        command: 'docker',
        args: ['run', '-i', 'acme/mcp:1.2.3', 'sh', '-c', 'sudo npx acme-mcp@1.2.3'],
      },
    },
    { shows: 'another program of that kind of name', server: { command: './sudo-mcp', args: ['--stdio'] } },
  ],
});

/** `-u root`, `--user root`: the option with which `wsl` becomes root, and its value. */
function rootOption({ words }: Launch, wsl: Word, program: Word): [Word, ...Word[]] | undefined {
  const { node } = wsl;
  if (node === program.node) {
    const found = /(?<=\s)(?:-u[ =]?|--user[ =])root(?=\s)/.exec(node.value.slice(wsl.to, program.from));
    const from = wsl.to + (found?.index ?? 0);
    return found ? [{ text: found[0], node, from, to: from + found[0].length }] : undefined;
  }
  const options = words.filter((word) => isBefore(wsl, word) && isBefore(word, program));
  for (const [index, option] of options.entries()) {
    if (/^(?:-u=?|--user=)root$/.test(option.text)) return [option];
    const value = options[index + 1];
    if (value?.text === 'root' && /^(?:-u|--user)$/.test(option.text)) return [option, value];
  }
  return undefined;
}

/** The next program or wrapper behind a wrapper, in the order of the text. */
function programBehind({ wrappers, shell, commands }: Launch, wrapper: Word): Word | undefined {
  const starts = [...wrappers.map(({ word }) => word), ...commands.map(({ program }) => program)];
  let nearest: Word | undefined;
  for (const word of shell ? [...starts, shell.shell] : starts) {
    if (isBefore(wrapper, word) && (!nearest || isBefore(word, nearest))) nearest = word;
  }
  return nearest;
}

function isBefore(a: Word, b: Word): boolean {
  return a.node.start < b.node.start || (a.node.start === b.node.start && a.from < b.from);
}

function isContained({ commands }: Launch, wrapper: Word, next: Word): boolean {
  return commands.some(
    ({ program, contained, container }) =>
      (contained && program.node === next.node && program.from === next.from) ||
      (container !== undefined && isBefore(program, wrapper)),
  );
}

/** What is written between a wrapper and its program. */
function between({ words }: Launch, wrapper: Word, next: Word): string {
  if (wrapper.node === next.node) return wrapper.node.value.slice(wrapper.to, next.from);
  return words
    .filter((word) => isBefore(wrapper, word) && isBefore(word, next))
    .map(({ text }) => text)
    .join(' ');
}

function removal(text: string, { command, args }: ServerEntry, wrapper: Word, next: Word): ProposedFix[] {
  const edits = editsOf();
  if (!edits) return [];
  const name = programName(wrapper.text);
  return [{ title: { en: `Remove ${name}`, ja: `${name} を外す` }, safe: false, edits }];

  function editsOf(): ProposedFix['edits'] | undefined {
    if (wrapper.node === next.node) {
      return () => [replaceContent(wrapper.node, '', wrapper.from, next.from)];
    }
    const last = args.indexOf(next.node);
    // An argument that stands in no list cannot be taken out of it.
    if (last < 0 || next.node.parent?.kind !== 'array' || !isWhole(wrapper) || !isWhole(next))
      return undefined;
    if (wrapper.node !== command) return () => removeAll(text, args.slice(args.indexOf(wrapper.node), last));
    return () => [replaceContent(command, next.text), ...removeAll(text, args.slice(0, last + 1))];
  }
}

function isWhole(word: Word): boolean {
  return isExact(word) && word.text.length === word.node.value.length;
}
