import type { VariableSyntax } from '../formats/format.ts';
import { namedObjects } from '../formats/manifests/entry.ts';
import {
  type Breadth,
  breadthOf,
  holdsKeys,
  isAround,
  leavesPlugin,
  mountSource,
} from '../launch/folders.ts';
import type { Command, Launch, Word } from '../launch/launch.ts';
import { placeOf, replaceWord } from '../launch/place.ts';
import { isExact, part, wordOf } from '../launch/words.ts';
import type { ConfigDocument, ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, type ProposedFix, serverInputs } from '../rule.ts';
import { get, getString, type StringNode } from '../tree.ts';

/** Programs and packages whose arguments are the folders that they open. */
const fileServer =
  /file-?_?system|file-?_?share|desktop-?commander|(?:^|[-_/.@])fs(?:[-_/.@]|$)|(?:^|[-_/@])files?-(?:server|manager|access|tools?|ops|context|mcp)|(?:^|[-_/@])mcp-files?(?:[-_@]|$)/i;

/** Options that say which folders a server may open, in whatever server. */
const folderOption =
  /^-{1,2}(?:allow(?:ed)?[-_]?(?:dirs?|director(?:y|ies)|paths?|folders?|roots?|read|write)|(?:root|base)[-_]?(?:dir|directory|folder)|roots?|fs[-_]?root|repositor(?:y|ies)|director(?:y|ies)|work(?:space|ing)?[-_]?(?:dirs?|director(?:y|ies)|folders?|root)|vault)$/i;

/** The same as environment variables. */
const folderVariable =
  /(?:^|_)(?:ALLOW(?:ED)?_(?:DIRS?|DIRECTOR(?:Y|IES)|PATHS?|FOLDERS?|ROOTS?)|(?:ROOT|BASE)_(?:DIR|DIRECTORY|FOLDER)|(?:FS|FILE_?SYSTEM)_(?:ROOTS?|BASE|DIRS?|PATHS?))$/i;

export default defineRule({
  id: 'broad-filesystem-access',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/732.html'],
  title: { en: 'Access to far more files than needed', ja: '必要以上に広いファイルアクセス' },
  why: {
    en: 'The model can be talked into reading or writing any of these files, keys and start-up scripts included.',
    ja: '鍵や起動スクリプトも含めて、モデルがこれらのファイルを読み書きするよう誘導されるおそれがあります。',
  },
  remedy: {
    en: 'Give it the folder of the project, or the one folder that the task is about.',
    ja: 'プロジェクトのフォルダーか、作業に必要なフォルダーだけを指定してください。',
  },
  messages: {
    disk: {
      en: (data: { path: string; server: string }) =>
        `\`${data.path}\` opens the whole disk to \`${data.server}\`. Name the folder that it needs.`,
      ja: (data) =>
        `\`${data.path}\` により、ディスク全体が \`${data.server}\` に公開されます。必要なフォルダーだけを指定してください。`,
    },
    home: {
      en: (data: { path: string; server: string }) =>
        `\`${data.path}\` opens a whole home folder to \`${data.server}\`, keys and settings included. Name the folder that it needs.`,
      ja: (data) =>
        `\`${data.path}\` により、鍵や設定も含めたホームフォルダー全体が \`${data.server}\` に公開されます。必要なフォルダーだけを指定してください。`,
    },
    homes: {
      en: (data: { path: string; server: string }) =>
        `\`${data.path}\` opens the home folders of all users to \`${data.server}\`. Name the folder that it needs.`,
      ja: (data) =>
        `\`${data.path}\` により、全ユーザーのホームフォルダーが \`${data.server}\` に公開されます。必要なフォルダーだけを指定してください。`,
    },
    keys: {
      en: (data: { path: string; server: string }) =>
        `\`${data.path}\` opens what you log in with to \`${data.server}\`, and so to the model. Remove it.`,
      ja: (data) =>
        `\`${data.path}\` により、ログインに使う鍵などが \`${data.server}\` に、そしてモデルに公開されます。外してください。`,
    },
    outside: {
      en: (data: { path: string; server: string }) =>
        `\`${data.path}\` lies outside the project or plugin and opens what else is around it to \`${data.server}\`. Name a folder inside.`,
      ja: (data) =>
        `\`${data.path}\` はプロジェクトやプラグインの外にあり、周りにあるほかのフォルダーまで \`${data.server}\` に公開されます。中のフォルダーを指定してください。`,
    },
    system: {
      en: (data: { path: string; server: string }) =>
        `\`${data.path}\` opens the settings of this machine to \`${data.server}\`. Name the folder that it needs.`,
      ja: (data) =>
        `\`${data.path}\` により、このマシンのシステム設定が \`${data.server}\` に公開されます。必要なフォルダーだけを指定してください。`,
    },
  },
  visit: {
    config(document, report) {
      for (const folder of proposedFolders(document)) {
        const breadth = breadthOf(folder.value);
        const server = getString(document.root, 'name')?.value ?? '';
        if (breadth) report({ message: breadth, data: { path: folder.value, server }, at: inString(folder) });
      }
    },
    server(server, report, { detected }) {
      const { launch } = server;
      if (!launch) return;
      for (const { word, breadth } of broadFolders(server, launch)) {
        report({
          message: breadth,
          data: { path: word.text, server: server.name },
          at: placeOf([word]),
          server,
          fixes: narrow(word, detected.format.variables),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem@2.4.0', '/'] },
      marks: '/',
      fixed: `{
  "servers": {
    "example": {
      "command": "npx",
      "args": [
        "-y",
        "@modelcontextprotocol/server-filesystem@2.4.0",
        "\${workspaceFolder}"
      ]
    }
  }
}
`,
    },
    {
      server: { command: 'npx', args: ['-y', 'acme-fs-mcp@1.0.0', '/work/docs', '${userHome}'] },
      marks: '${userHome}',
    },
    {
      file: 'claude_desktop_config.json',
      server: { command: 'cmd', args: ['/c', 'npx', '-y', 'filesystem-mcp@1.0.0', 'C:\\Users\\kim\\'] },
      marks: 'C:\\\\Users\\\\kim\\\\',
    },
    {
      shows: 'an option that names folders, in any server',
      server: { command: 'acme-mcp', args: ['--allowed-directories=/work/docs,/home'] },
      marks: '/home',
    },
    {
      server: { command: 'acme-mcp', env: { ALLOWED_PATHS: '~' } },
      marks: '~',
    },
    {
      shows: 'a mount; that of the whole disk is told by `privileged-container`',
      server: { command: 'docker', args: ['run', '-i', '-v', '${HOME}:/data', 'acme/mcp:1.2.3'] },
      marks: '${HOME}',
    },
    {
      server: {
        command: 'docker',
        args: ['run', '--mount', 'type=bind,src=/etc,dst=/x,ro', 'acme/mcp:1.2.3'],
      },
      marks: '/etc',
    },
    {
      shows: 'what a bundle proposes to its users',
      file: 'manifest.json',
      config: {
        manifest_version: '0.3',
        name: 'acme',
        server: { type: 'node', mcp_config: { command: 'node', args: ['${user_config.folders}'] } },
        user_config: {
          folders: { type: 'directory', multiple: true, default: ['${HOME}/Desktop', '${HOME}'] },
        },
      },
      marks: '${HOME}',
    },
    {
      shows: 'a folder with keys',
      server: { command: 'npx', args: ['acme-fs-mcp@1.0.0', '/work/docs', '~/.ssh'] },
      marks: '~/.ssh',
    },
    {
      shows: 'what lies around a Claude plugin',
      file: '.mcp.json',
      server: { command: 'npx', args: ['acme-fs-mcp@1.0.0', '${CLAUDE_PLUGIN_ROOT}/..'] },
      marks: '${CLAUDE_PLUGIN_ROOT}/..',
    },
  ],
  good: [
    {
      server: {
        command: 'npx',
        args: [
          '-y',
          '@modelcontextprotocol/server-filesystem@2.4.0',
          '${workspaceFolder}/docs',
          '/Users/kim/notes',
        ],
      },
    },
    {
      shows: 'a place to fill in',
      server: { command: 'npx', args: ['server-filesystem@1.0.0', '/path/to/folder'] },
    },
    {
      shows: 'a path of an address',
      server: { command: 'acme-mcp', args: ['--path', '/', '--base-url', '/'] },
    },
    {
      shows: 'a path inside the container',
      server: {
        command: 'docker',
        args: ['run', '-v', './docs:/docs', '-w', '/', 'mcp/filesystem:1.0', '/'],
      },
    },
  ],
});

/** What a bundle proposes for the folders that it asks for. */
function proposedFolders({ kind, root }: ConfigDocument): StringNode[] {
  if (kind !== 'mcpb') return [];
  return namedObjects(get(root, 'user_config')).flatMap(({ node }) => {
    if (getString(node, 'type')?.value !== 'directory') return [];
    const proposed = get(node, 'default');
    const values = proposed?.kind === 'array' ? proposed.items : [proposed];
    return values.filter((value): value is StringNode => value?.kind === 'string');
  });
}

/** Something that names a folder of this machine. */
interface Folder {
  readonly word: Word;
  readonly breadth: Breadth | 'keys' | 'outside';
}

/** How many folders of a server are looked at: far more than anybody lists. */
const maxFolders = 1000;

/** The broad folders that a server is given; each place once, though a command may stand in another's arguments. */
function broadFolders(server: ServerEntry, launch: Launch): Iterable<Folder> {
  let found: Map<string, Folder> | undefined;
  // Of what is given to a container, another rule tells the worst.
  const add = (word: Word, except?: Breadth) => {
    const breadth = breadthOf(word.text) ?? (except ? undefined : otherBreadth(word.text));
    if (!breadth) return;
    found ??= new Map();
    const place = `${word.node.start}:${word.from}`;
    if (breadth === except) found.delete(place);
    else if (found.size < maxFolders) found.set(place, { word, breadth });
  };
  for (const command of launch.commands) {
    for (const option of command.container?.options ?? []) {
      const source = mountSource(option);
      if (source) add(source, 'disk');
    }
    if (!command.contained && !command.container) addArguments(command, server, add);
  }
  for (const { name, value } of server.env) {
    if (folderVariable.test(name)) for (const word of splitPaths(wordOf(value))) add(word);
  }
  return found?.values() ?? [];
}

/** What lies in a folder that is small, and still nothing for a model. */
function otherBreadth(path: string): 'keys' | 'outside' | undefined {
  if (holdsKeys(path)) return 'keys';
  return leavesPlugin(path) || isAround(path) ? 'outside' : undefined;
}

function addArguments(command: Command, server: ServerEntry, add: (word: Word) => void): void {
  const { program, handedOn: args, packages } = command;
  const script = args[0]?.text ?? '';
  const opensFiles =
    isFileServer(program.text) ||
    isFileServer(server.name) ||
    isFileServer(script) ||
    packages.some(({ name }) => isFileServer(name));
  for (const [index, word] of args.entries()) {
    const equals = word.text.startsWith('-') ? word.text.indexOf('=') : -1;
    if (equals > 0) {
      const names = folderOption.test(word.text.slice(0, equals));
      if (names) for (const path of splitPaths(part(word, equals + 1))) add(path);
    } else if (opensFiles || isFolderOption(args[index - 1]?.text ?? '')) {
      // What it logs in with itself is no folder that it opens.
      if (holdsKeys(word.text) && ownKey.test(args[index - 1]?.text ?? '')) continue;
      for (const path of splitPaths(word)) add(path);
    }
  }
}

const ownKey = /^-(?:i$|.*(?:key|ident|cert|conf|cred|auth))/i;

function isFolderOption(word: string): boolean {
  return word.startsWith('-') && folderOption.test(word);
}

function isFileServer(name: string): boolean {
  return fileServer.test(name.slice(-200));
}

/** `a,b`, `a;b` or `/a:/b`; the colon of a drive separates nothing. */
function splitPaths(list: Word): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const separator of list.text.matchAll(/[,;]|(?<=[^,;]{2}):(?=[/~$])/g)) {
    words.push(part(list, start, separator.index));
    start = separator.index + 1;
  }
  words.push(part(list, start));
  return words;
}

function narrow(word: Word, variables: readonly VariableSyntax[]): ProposedFix[] {
  if (!isExact(word) || !variables.includes('${workspaceFolder}')) return [];
  return [
    {
      title: { en: 'Narrow it to the workspace', ja: 'ワークスペースに限定する' },
      safe: false,
      edits: () => [replaceWord(word, '${workspaceFolder}')],
    },
  ];
}
