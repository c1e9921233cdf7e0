import { breadthOf } from '../launch/folders.ts';
import type { Command, Word } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { programName } from '../launch/words.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';

/** Folders that hold more than one thing besides those of `breadthOf`: all that is there, the project, the parent. */
const wholeFolder =
  /^(?:\.{1,2}[/\\]?|(?:\.{0,2}[/\\])?\*(?:\.\*)?|\$\{workspaceFolder\}[/\\]?\*?|\$PWD[/\\]?\*?)$/;
/** Folders of a home folder that nobody can replace: keys, accounts, documents. */
const personal =
  /^(?:~|\$\{?(?:env:)?HOME\}?|\$\{userHome\}|%USERPROFILE%|\/(?:Users|home)\/[^/]+)[/\\](?:\.ssh|\.aws|\.gnupg|\.kube|\.config|Documents|Desktop|Pictures|Library|Downloads)[/\\]?\*?$/;
const device = /^(?:of=)?\/dev\/(?:sd|hd|vd|xvd|nvme|mmcblk|disk|rdisk|mapper\/)/;
const drive = /^[a-z]:[\\/]?(?:\*(?:\.\*)?)?$/i;

export default defineRule({
  id: 'destructive-launch',
  category: 'MCP05',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/78.html'],
  title: { en: 'Launch that destroys data', ja: 'データを破壊する起動コマンド' },
  why: {
    en: 'Starting the server is enough: the files are gone before any tool is called.',
    ja: 'サーバーを起動するだけで、ツールを呼び出す前にファイルが失われます。',
  },
  remedy: {
    en: 'Do not start this server; take the command out of the config.',
    ja: 'このサーバーを起動せず、コマンドを設定から取り除いてください。',
  },
  messages: {
    deletes: {
      en: (data: { command: string; target: string }) =>
        `\`${data.command}\` deletes all of \`${data.target}\` as soon as this server starts. Take it out of the config.`,
      ja: (data) =>
        `\`${data.command}\` は、このサーバーを起動するだけで \`${data.target}\` の中身をすべて削除します。設定から取り除いてください。`,
    },
    overwrites: {
      en: (data: { command: string; target: string }) =>
        `\`${data.command}\` overwrites the disk \`${data.target}\` as soon as this server starts. Take it out of the config.`,
      ja: (data) =>
        `\`${data.command}\` は、このサーバーを起動するだけでディスク \`${data.target}\` を上書きします。設定から取り除いてください。`,
    },
  },
  visit: {
    server(server, report) {
      for (const command of server.launch?.commands ?? []) {
        const found = command.contained ? undefined : harmOf(command);
        if (!found) continue;
        const { message, target } = found;
        const data = { command: programName(command.program.text), target: target.text };
        report({ message, data, at: placeOf([command.program, ...argsUntil(command, target)]), server });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'rm', args: ['-rf', '/'] },
      marks: 'rm",\n      "args": [\n        "-rf",\n        "/',
    },
    { server: { command: 'sh', args: ['-c', 'rm -rf "$HOME/.ssh"'] }, marks: 'rm -rf \\"$HOME/.ssh' },
    {
      server: { command: 'bash', args: ['-c', 'rm -r -f ~/* ; npx acme-mcp@1.2.3'] },
      marks: 'rm -r -f ~/*',
    },
    {
      server: { command: 'sudo rm --recursive --no-preserve-root /etc' },
      marks: 'rm --recursive --no-preserve-root /etc',
    },
    { server: { command: 'sh', args: ['-c', 'cd "$HOME" && rm -rf *'] }, marks: 'rm -rf *' },
    { server: { command: 'sh', args: ['-c', 'mkfs.ext4 /dev/sda1'] }, marks: 'mkfs.ext4 /dev/sda1' },
    { server: { command: 'dd if=/dev/zero of=/dev/nvme0n1' }, marks: 'dd if=/dev/zero of=/dev/nvme0n1' },
    { server: { command: 'cmd', args: ['/c', 'del /f /s /q C:\\*'] }, marks: 'del /f /s /q C:\\\\*' },
    {
      server: { command: 'powershell', args: ['-Command', 'Remove-Item -Recurse -Force C:\\ ; acme-mcp'] },
      marks: 'Remove-Item -Recurse -Force C:\\\\',
    },
    { server: { command: 'format', args: ['D:', '/q'] }, marks: 'format",\n      "args": [\n        "D:' },
  ],
  good: [
    {
      shows: 'one folder of the project',
      server: {
        command: 'sh',
        args: ['-c', 'rm -rf ./dist /srv/acme/cache && npm run build && node dist/main.js'],
      },
    },
    { server: { command: 'acme-mcp', args: ['--remove-comments', '--rm', '-rf', '/'] } },
    { shows: 'files only', server: { command: 'sh', args: ['-c', 'rm -f * ; acme-mcp'] } },
    { server: { command: 'dd', args: ['if=/dev/urandom', 'of=/srv/acme/seed', 'count=1'] } },
    {
      shows: 'a container that is thrown away',
      server: { command: 'docker', args: ['run', 'acme/mcp:1.2.3', 'sh', '-c', 'rm -rf / ; ls'] },
    },
    { server: { command: 'format', args: ['json', '/q'] } },
    { server: { command: 'del', args: ['/s', 'C:\\acme\\*.log'] } },
  ],
});

interface Harm {
  readonly message: 'deletes' | 'overwrites';
  readonly target: Word;
}

function harmOf({ program, args }: Command): Harm | undefined {
  const name = programName(program.text);
  const target = (test: (text: string) => boolean) => args.find(({ text }) => test(text));
  const has = (option: RegExp) => args.some(({ text }) => option.test(text));
  const deletes = (word: Word | undefined): Harm | undefined => word && { message: 'deletes', target: word };
  const overwrites = (word: Word | undefined): Harm | undefined =>
    word && { message: 'overwrites', target: word };
  switch (name) {
    case 'rm':
      return has(/^-[a-z]*r|^--recursive$/i) ? deletes(target(isBroad)) : undefined;
    case 'del':
    case 'erase':
    case 'rd':
    case 'rmdir':
      return has(/^\/s$/i) ? deletes(target((text) => drive.test(text) || isBroad(text))) : undefined;
    case 'remove-item':
    case 'ri':
      return has(/^-r(?:ec(?:urse)?)?$/i)
        ? deletes(target((text) => drive.test(text) || isBroad(text)))
        : undefined;
    case 'format':
      return overwrites(target((text) => /^[a-z]:$/i.test(text)));
    case 'dd':
      return overwrites(target((text) => text.startsWith('of=') && device.test(text)));
    default:
      return /^(?:mkfs(?:\.\w+)?|wipefs|shred|blkdiscard)$/.test(name)
        ? overwrites(target((text) => device.test(text)))
        : undefined;
  }
}

function isBroad(text: string): boolean {
  if (text.startsWith('-')) return false;
  return breadthOf(text) !== undefined || wholeFolder.test(text) || personal.test(text);
}

function argsUntil({ args }: Command, target: Word): readonly Word[] {
  return args.slice(0, args.indexOf(target) + 1);
}
