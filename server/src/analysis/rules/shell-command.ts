import { replaceValue } from '../edits.ts';
import type { Launch, ShellCode } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { programName } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';

export default defineRule({
  id: 'shell-command',
  category: 'MCP05',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/78.html'],
  title: { en: 'Server started through shell code', ja: 'シェルコードによるサーバーの起動' },
  why: {
    en: 'A shell runs everything in that text: whoever changes it, or a variable in it, runs commands with your rights.',
    ja: 'シェルはその文字列をすべて実行します。文字列や変数を変えられる人は、あなたの権限でコマンドを実行できます。',
  },
  remedy: {
    en: 'Start the program directly, with a list of arguments; move what needs a shell to a script that can be reviewed.',
    ja: '引数の配列でプログラムを直接起動し、シェルが必要な処理はレビューできるスクリプトに移してください。',
  },
  messages: {
    code: {
      en: (data: { shell: string; code: string }) =>
        `\`${data.shell}\` runs code: \`${data.code}\`. Start the program directly, or move the code to a script.`,
      ja: (data) =>
        `\`${data.shell}\` がコード \`${data.code}\` を実行します。プログラムを直接起動するか、コードをスクリプトに移してください。`,
    },
    prepares: {
      en: (data: { shell: string; code: string }) =>
        `\`${data.shell}\` prepares the start of the server: \`${data.code}\`. A script beside the config is easier to review.`,
      ja: (data) =>
        `\`${data.shell}\` がサーバーの起動を準備します: \`${data.code}\`。スクリプトに分けるとレビューしやすくなります。`,
    },
    plain: {
      en: (data: { shell: string; program: string }) =>
        `\`${data.shell}\` is not needed to start \`${data.program}\`. Start it directly, with a list of arguments.`,
      ja: (data) =>
        `\`${data.program}\` の起動に \`${data.shell}\` は不要です。引数の配列で直接起動してください。`,
    },
    encoded: {
      en: (data: { shell: string }) =>
        `\`${data.shell}\` runs code that is encoded, so that nobody sees what it does. Decode and read it before you start this server.`,
      ja: (data) =>
        `\`${data.shell}\` が実行するコードは符号化されていて、何をするのか読めません。起動する前にデコードして確認してください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      const { launch } = server;
      if (!launch?.shell) return;
      const { shell, code, plain, prepares, encoded } = launch.shell;
      const [first, ...rest] = code;
      // What is fetched and run at once is told by `remote-script`.
      if (!first || first.text.trim() === '' || launch.remoteScripts.some(({ kind }) => kind === 'shell'))
        return;
      const name = programName(shell.text);
      const shared = { at: placeOf([first, ...rest]), server } as const;
      if (encoded) {
        report({ message: 'encoded', data: { shell: name }, ...shared, severity: 'error' });
        return;
      }
      const words = plain && withoutExec(plain);
      const program = words?.[0];
      if (program === undefined) {
        const data = { shell: name, code: code.map((word) => word.text).join(' ') };
        if (prepares) report({ message: 'prepares', data, ...shared, severity: 'information' });
        else report({ message: 'code', data, ...shared });
        return;
      }
      report({
        message: 'plain',
        data: { shell: name, program },
        ...shared,
        severity: 'information',
        fixes: split(text, server, launch, words ?? []),
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'bash', args: ['-lc', 'source ~/.nvm/nvm.sh && npx -y acme-mcp@1.2.3'] },
      marks: 'source ~/.nvm/nvm.sh && npx -y acme-mcp@1.2.3',
    },
    {
      server: { command: 'cmd', args: ['/c', 'cd /d C:\\acme && acme-mcp.exe'] },
      marks: 'cd /d C:\\\\acme && acme-mcp.exe',
    },
    {
      server: { command: 'powershell.exe', args: ['-NoProfile', '-Command', '$env:A = 1; acme-mcp'] },
      marks: '$env:A = 1; acme-mcp',
    },
    {
      shows: 'one plain command: only worth knowing',
      server: { command: 'bash', args: ['-c', 'npx -y "@acme/mcp@1.2.3" --stdio'] },
      marks: 'npx -y \\"@acme/mcp@1.2.3\\" --stdio',
      fixed: `{
  "servers": {
    "example": {
      "command": "npx",
      "args": [
        "-y",
        "@acme/mcp@1.2.3",
        "--stdio"
      ]
    }
  }
}
`,
    },
    {
      shows: 'a folder, a limit, a secret from where it is kept: only worth knowing',
      server: {
        command: 'sh',
        args: ['-c', 'cd /srv/acme && TOKEN="$(pass show acme)" exec acme-mcp 2>> acme.log'],
      },
      marks: 'cd /srv/acme && TOKEN=\\"$(pass show acme)\\" exec acme-mcp 2>> acme.log',
    },
    {
      shows: 'code that cannot be read: an error',
      server: { command: 'pwsh', args: ['-EncodedCommand', 'ZQBjAGgAbwAgAGgAaQA='] },
      marks: 'ZQBjAGgAbwAgAGgAaQA=',
    },
  ],
  good: [
    {
      shows: 'how npx is started on Windows',
      server: { command: 'cmd', args: ['/c', 'npx', '-y', 'acme-mcp@1.2.3'] },
    },
    { shows: 'no code yet', server: { command: 'sh', args: ['-c', ''] } },
    { shows: 'a script', server: { command: 'sh', args: ['./start.sh', '--stdio'] } },
    {
      shows: 'a script',
      server: { command: 'powershell', args: ['-ExecutionPolicy', 'Bypass', '-File', 'start.ps1'] },
    },
    {
      shows: 'no shell that would run it',
      server: { command: 'acme-mcp', args: ['--filter', 'a && b | c'] },
    },
  ],
});

/** `exec` only replaces the shell, which is not there any more. */
function withoutExec(plain: NonNullable<ShellCode['plain']>): readonly string[] {
  const words = plain.map((word) => word.text);
  return words[0] === 'exec' ? words.slice(1) : words;
}

/** The words of the code as command and arguments, where the shell and its code are all that the entry starts. */
function split(
  text: string,
  { command, args }: ServerEntry,
  { shell, wrappers, words: all }: Launch,
  words: readonly string[],
): ProposedFix[] {
  const list = args[0]?.parent;
  const isAll =
    command?.parent?.kind === 'member' &&
    list?.kind === 'array' &&
    shell?.shell.node === command &&
    shell.code.every((word) => list.items.includes(word.node)) &&
    shell.code[shell.code.length - 1]?.node === all[all.length - 1]?.node &&
    wrappers.every(({ word }) => word.text === 'exec');
  if (!isAll) return [];
  return [
    {
      title: { en: 'Start the program without a shell', ja: 'シェルを使わずに起動する' },
      safe: false,
      writesJson: true,
      edits: () => [replaceValue(text, command, words[0]), replaceValue(text, list, words.slice(1))],
    },
  ];
}
