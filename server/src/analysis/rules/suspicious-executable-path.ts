import type { Scope } from '../formats/format.ts';
import { leavesPlugin } from '../launch/folders.ts';
import type { Command, Word } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { programName } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';

/** Folders in which every user or program of the machine may put files, and where downloads end up. */
const writable =
  /^(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)\/|^(?:%TE?MP%|\$\{?(?:env:)?(?:TMPDIR|TE?MP)\}?|\$env:TE?MP)[/\\]|[/\\]AppData[/\\]Local[/\\]Temp[/\\]|^[a-z]:[/\\](?:Windows[/\\])?Temp[/\\]|^[a-z]:[/\\]Users[/\\]Public[/\\]/i;
const downloads =
  /^(?:~|\$\{?(?:env:)?HOME\}?|\$\{userHome\}|%USERPROFILE%|\/(?:Users|home)\/[^/]+|[a-z]:[/\\]Users[/\\][^/\\]+)[/\\]Downloads[/\\]/i;

/** A program in whatever folder is open. */
const ofWorkspace = /^\.{1,2}[/\\]|^\$\{workspaceFolder\}[/\\]/;

/** A path that begins nowhere: `./server`, `bin/server`, `.venv/bin/python`. */
const relative = /^(?:\.{1,2}[/\\]|[\w.-]+[/\\](?!\/))/;

const interpreters =
  /^(?:node|nodejs|bun|deno|tsx|python[\d.]*|pypy[\d.]*|py|ruby|perl|php|java|sh|bash|zsh)$/;

type Message = 'temporary' | 'downloads' | 'share' | 'plugin' | 'workspace' | 'relative';

export default defineRule({
  id: 'suspicious-executable-path',
  category: 'MCP05',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/426.html'],
  title: { en: 'Program that somebody else can replace', ja: '他者が差し替えられるプログラム' },
  why: {
    en: 'Whoever can write there decides what runs with your rights at the next start.',
    ja: 'そこに書き込める人が、次の起動であなたの権限で動くものを決められます。',
  },
  remedy: {
    en: 'Install the program where only you or an administrator can write, and name it with its full path.',
    ja: '自分か管理者だけが書き込める場所にインストールし、絶対パスで指定してください。',
  },
  messages: {
    temporary: {
      en: (data: { path: string }) =>
        `\`${data.path}\` lies in a folder that others can write to, and it is run as it is found there. Install it somewhere safe.`,
      ja: (data) =>
        `\`${data.path}\` は他者も書き込めるフォルダーにあり、その時点の内容がそのまま実行されます。安全な場所にインストールしてください。`,
    },
    downloads: {
      en: (data: { path: string }) =>
        `\`${data.path}\` is run from the folder where browsers save files. Install it somewhere else.`,
      ja: (data) =>
        `\`${data.path}\` は、ブラウザーがファイルを保存するフォルダーから実行されます。別の場所にインストールしてください。`,
    },
    share: {
      en: (data: { path: string }) =>
        `\`${data.path}\` is run from a network share, as whoever can write there has left it. Install a copy on this machine.`,
      ja: (data) =>
        `\`${data.path}\` はネットワーク共有から実行され、そこに書き込める人が内容を差し替えられます。このマシンにコピーをインストールしてください。`,
    },
    plugin: {
      en: (data: { path: string }) =>
        `\`${data.path}\` lies outside the plugin: what is installed there is not the plugin's own. Keep the program inside.`,
      ja: (data) =>
        `\`${data.path}\` はプラグインの外にあり、そこに置かれるのはこのプラグインのものではありません。プログラムはプラグインの中に置いてください。`,
    },
    workspace: {
      en: (data: { path: string }) =>
        `\`${data.path}\` is taken from whatever folder is open, although this config is yours for all of them. Use an absolute path.`,
      ja: (data) =>
        `この設定は全プロジェクト共通なのに、\`${data.path}\` は開いているフォルダーから実行されます。絶対パスで指定してください。`,
    },
    relative: {
      en: (data: { path: string }) =>
        `\`${data.path}\` is looked for in whatever folder the client starts it. Begin the path with a variable for the project, or set \`cwd\`.`,
      ja: (data) =>
        `\`${data.path}\` は、クライアントが起動時に使うフォルダーから探されます。プロジェクトを表す変数で始めるか、\`cwd\` を指定してください。`,
    },
  },
  visit: {
    server(server, report, { detected }) {
      for (const command of server.launch?.commands ?? []) {
        if (command.contained) continue;
        for (const word of executed(command)) {
          const message = messageOf(word, server, detected.scope);
          if (!message) continue;
          report({
            message,
            data: { path: word.text },
            at: placeOf([word]),
            server,
            ...(message === 'relative' && { severity: 'information' }),
          });
          break;
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { server: { command: '/tmp/acme/mcp', args: ['--stdio'] }, marks: '/tmp/acme/mcp' },
    {
      server: { command: 'node', args: ['--no-warnings', '/var/tmp/server.js'] },
      marks: '/var/tmp/server.js',
    },
    { server: { command: '%TEMP%\\acme.exe' }, marks: '%TEMP%\\\\acme.exe' },
    { server: { command: 'python3', args: ['~/Downloads/server.py'] }, marks: '~/Downloads/server.py' },
    {
      server: { command: '\\\\files.acme.dev\\tools\\mcp.exe' },
      marks: '\\\\\\\\files.acme.dev\\\\tools\\\\mcp.exe',
    },
    {
      shows: 'a config of the user, which counts in every folder',
      file: '~/.codeium/windsurf/mcp_config.json',
      server: { command: './bin/acme-mcp' },
      marks: './bin/acme-mcp',
    },
    {
      file: '~/.codeium/windsurf/mcp_config.json',
      server: { command: 'node', args: ['${workspaceFolder}/tools/server.js'] },
      marks: '${workspaceFolder}/tools/server.js',
    },
    {
      shows: 'a program of the project, but in which folder? Only worth knowing',
      file: '.mcp.json',
      server: { command: './bin/acme-mcp' },
      marks: './bin/acme-mcp',
    },
    {
      shows: 'a Claude plugin that reaches out of its folder',
      file: '.mcp.json',
      server: { command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/../other/server.js'] },
      marks: '${CLAUDE_PLUGIN_ROOT}/../other/server.js',
    },
  ],
  good: [
    {
      shows: 'the project’s own config and program come from the same hands',
      server: { command: 'node', args: ['./server.js', '/tmp/acme.log'] },
    },
    { file: '.cursor/mcp.json', server: { command: '${workspaceFolder}/bin/acme-mcp' } },
    { server: { command: '/usr/local/bin/acme-mcp', args: ['--data', '/tmp/acme'] } },
    {
      shows: 'a folder that the entry itself names',
      file: '~/.codeium/windsurf/mcp_config.json',
      server: { command: './bin/acme-mcp', cwd: '/opt/acme' },
    },
    {
      shows: 'inside a container',
      server: { command: 'docker', args: ['run', 'acme/mcp:1.2.3', 'node', '/tmp/x.js'] },
    },
    { shows: 'other folders of that kind of name', server: { command: '/srv/tmp/acme-mcp' } },
  ],
});

/** A path of Windows to another machine; not what it calls its own devices, nor what WSL shows of its own. */
const share = /^\\\\(?![?.]\\|wsl(?:\$|\.localhost)\\|localhost\\)[^\\]+\\/i;

/** The program, and the script if it is an interpreter. */
function executed({ program, args }: Command): readonly Word[] {
  const script = interpreters.test(programName(program.text))
    ? args.find(({ text }) => !text.startsWith('-') && text !== 'run')
    : undefined;
  return script ? [program, script] : [program];
}

function messageOf({ text, node }: Word, { command, cwd }: ServerEntry, scope: Scope): Message | undefined {
  if (text.length > 1000) return undefined;
  if (writable.test(text)) return 'temporary';
  if (downloads.test(text)) return 'downloads';
  if (share.test(text)) return 'share';
  if (leavesPlugin(text)) return 'plugin';
  const settled = cwd && !text.startsWith('$');
  if (settled) return undefined;
  if (scope === 'user') return ofWorkspace.test(text) ? 'workspace' : undefined;
  return node === command && relative.test(text) ? 'relative' : undefined;
}
