import { runsProgram, startsOtherThanSsh } from '../launch/gitSettings.ts';
import { namesLike, removal, type Setting, variablesOf } from '../launch/settings.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';
import { isReference } from '../text/references.ts';

/** Modules that people load before their program for debugging, TypeScript and tracing. */
const ordinaryModules =
  /^(?:tsx|tsx\/(?:esm|cjs)|ts-node(?:\/.*)?|dotenv\/config|source-map-support\/register|tsconfig-paths\/register|@swc-node\/register.*|@opentelemetry\/.*|@sentry\/.*|dd-trace(?:\/.*)?|newrelic|elastic-apm-node\/.*)$/;

type Message = 'library' | 'code' | 'debugger' | 'path';

/** What a variable does to every program that the server starts; undefined for a harmless value. */
type Check = (value: string) => Message | undefined;

const loads =
  (message: Message): Check =>
  () =>
    message;
const when =
  (pattern: RegExp, message: Message = 'code'): Check =>
  (value) =>
    pattern.test(value) ? message : undefined;

const javaAgents = when(/-javaagent:|-agent(?:lib|path):|-XX:On(?:OutOfMemory)?Error=/);

const moduleFolders = [
  'PYTHONPATH',
  'NODE_PATH',
  'PERL5LIB',
  'RUBYLIB',
  'GEM_PATH',
  'CLASSPATH',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
];

/** From the manuals of ld.so, dyld, Node, Perl, Ruby, bash, git, the JVM, .NET and npm. */
const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['LD_PRELOAD', preload],
  ['LD_AUDIT', preload],
  ['DYLD_INSERT_LIBRARIES', preload],
  ['NODE_OPTIONS', nodeOptions],
  ['PERL5OPT', when(/-[mMI]/)],
  ['PERL5DB', loads('code')],
  ['RUBYOPT', when(/(?:^|\s)-(?:r|I|-require)/)],
  ['BASH_ENV', loads('code')],
  ['PROMPT_COMMAND', loads('code')],
  ['GIT_SSH_COMMAND', (value) => (startsOtherThanSsh(value) ? 'code' : undefined)],
  ['GIT_SSH', when(/^(?!\s*(?:\S*[/\\])?(?:ssh|plink)(?:\.exe)?\s*$)/i)],
  [
    'GIT_CONFIG_PARAMETERS',
    when(/\b(?:core\.(?:sshcommand|fsmonitor|hookspath|gitproxy|askpass)|diff\.external|protocol\.ext)/i),
  ],
  ['GIT_EXTERNAL_DIFF', loads('code')],
  ['GIT_PROXY_COMMAND', loads('code')],
  ['JAVA_TOOL_OPTIONS', javaAgents],
  ['_JAVA_OPTIONS', javaAgents],
  ['JDK_JAVA_OPTIONS', javaAgents],
  ['MAVEN_OPTS', javaAgents],
  ['DOTNET_STARTUP_HOOKS', loads('code')],
  ['CORECLR_PROFILER_PATH', loads('code')],
  ['COR_PROFILER_PATH', loads('code')],
  ['BUN_OPTIONS', nodeOptions],
  ...['npm_config_script_shell', 'NPM_CONFIG_SCRIPT_SHELL'].map((name) => [name, loads('code')] as const),
  ...['npm_config_node_options', 'NPM_CONFIG_NODE_OPTIONS'].map((name) => [name, nodeOptions] as const),
  ...moduleFolders.map((name) => [name, modulePath] as const),
  ['PATH', searchPath],
  ['Path', searchPath],
]);

export default defineRule({
  id: 'dangerous-environment',
  category: 'MCP05',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/427.html',
    'https://cwe.mitre.org/data/definitions/454.html',
  ],
  title: { en: 'Variable that smuggles code in', ja: 'コードを紛れ込ませる環境変数' },
  why: {
    en: 'The command looks harmless while the variable loads other code into it, with your rights.',
    ja: 'コマンドは無害に見えても、環境変数によって別のコードがあなたの権限で読み込まれます。',
  },
  remedy: {
    en: 'Remove the variable; what the server really needs belongs into its command, where it can be seen.',
    ja: '変数を削除し、本当に必要なものは見える形でコマンドに書いてください。',
  },
  messages: {
    library: {
      en: (data: { name: string; value: string }) =>
        `\`${data.name}\` loads \`${data.value}\` into every program that this server starts. Remove it unless you know that library.`,
      ja: (data) =>
        `\`${data.name}\` により、このサーバーが起動するすべてのプログラムに \`${data.value}\` が読み込まれます。心当たりがなければ削除してください。`,
    },
    code: {
      en: (data: { name: string; value: string }) =>
        `\`${data.name}\` makes other programs run code: \`${data.value}\`. Remove it, or start that code openly.`,
      ja: (data) =>
        `\`${data.name}\` により、ほかのプログラムが \`${data.value}\` を実行します。削除するか、コマンドとして明示してください。`,
    },
    debugger: {
      en: (data: { name: string; value: string }) =>
        `\`${data.name}\` opens a debugger (\`${data.value}\`): every program of this machine can run code in the server. Remove it after debugging.`,
      ja: (data) =>
        `\`${data.name}\` がデバッガー (\`${data.value}\`) を開くため、このマシンのどのプログラムからもサーバー内でコードを実行できます。デバッグが済んだら削除してください。`,
    },
    path: {
      en: (data: { name: string; value: string }) =>
        `\`${data.name}\` looks for programs in a folder that others can fill: \`${data.value}\`. Leave out folders that are relative or temporary.`,
      ja: (data) =>
        `\`${data.name}\` には、他者がプログラムを置けるフォルダーが含まれています: \`${data.value}\`。相対パスと一時フォルダーを外してください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      const variables = variablesOf(text, server, isChecked);
      for (const variable of variables) {
        const message = messageOf(variable, variables);
        if (!message) continue;
        report({
          message,
          data: { name: variable.name, value: variable.value ?? '' },
          at: variable.place,
          server,
          fixes: removal(variable, false),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'acme-mcp', env: { LD_PRELOAD: '/home/kim/hook.so', LOG_LEVEL: 'info' } },
      marks: 'LD_PRELOAD',
      fixed: `{
  "servers": {
    "example": {
      "command": "acme-mcp",
      "env": {
        "LOG_LEVEL": "info"
      }
    }
  }
}
`,
    },
    {
      server: { command: 'node', args: ['s.js'], env: { NODE_OPTIONS: '--require ./hook.js' } },
      marks: 'NODE_OPTIONS',
    },
    {
      server: { command: 'node', args: ['s.js'], env: { NODE_OPTIONS: '--import=data:text/javascript,x' } },
      marks: 'NODE_OPTIONS',
    },
    {
      server: { command: 'node', args: ['s.js'], env: { NODE_OPTIONS: '--inspect=0.0.0.0:9229' } },
      marks: 'NODE_OPTIONS',
    },
    { server: { command: 'acme-mcp', env: { BASH_ENV: '/tmp/x.sh' } }, marks: 'BASH_ENV' },
    { server: { command: 'git-mcp', env: { GIT_SSH_COMMAND: 'sh -c ./run' } }, marks: 'GIT_SSH_COMMAND' },
    {
      shows: 'a setting of git',
      server: {
        command: 'git-mcp',
        env: {
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'core.fsmonitor',
          GIT_CONFIG_VALUE_0: 'sh ./watch.sh',
        },
      },
      marks: 'GIT_CONFIG_VALUE_0',
    },
    {
      server: {
        command: 'java',
        args: ['-jar', 'x.jar'],
        env: { JAVA_TOOL_OPTIONS: '-javaagent:/tmp/a.jar' },
      },
      marks: 'JAVA_TOOL_OPTIONS',
    },
    { server: { command: 'acme-mcp', env: { PATH: '/tmp/bin:/usr/bin:${env:PATH}' } }, marks: 'PATH' },
    { server: { command: 'acme-mcp', env: { PATH: '.:/usr/bin' } }, marks: 'PATH' },
    {
      server: { command: 'python', args: ['s.py'], env: { PYTHONPATH: '/tmp/lib:./src' } },
      marks: 'PYTHONPATH',
    },
  ],
  good: [
    {
      server: {
        command: 'node',
        args: ['s.js'],
        env: { NODE_OPTIONS: '--max-old-space-size=4096 --require dotenv/config', NODE_ENV: 'production' },
      },
    },
    { server: { command: 'acme-mcp', env: { PATH: '/opt/acme/bin:/usr/bin:${env:PATH}' } } },
    { server: { command: 'acme-mcp', env: { PATH: 'C:\\tools;C:\\Windows' } } },
    {
      server: {
        command: 'git-mcp',
        env: {
          GIT_SSH_COMMAND: 'ssh -i ~/.ssh/acme',
          PYTHONPATH: './src',
          JAVA_TOOL_OPTIONS: '-Xmx2g',
          RUBYOPT: '-W0',
        },
      },
    },
    { server: { command: 'acme-mcp', env: { LD_PRELOAD: '', BASH_ENV: '${env:BASH_ENV}' } } },
    {
      shows: 'a setting of git that switches its hooks off',
      server: {
        command: 'git-mcp',
        env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.hooksPath', GIT_CONFIG_VALUE_0: '/dev/null' },
      },
    },
    {
      shows: 'another memory allocator of the system',
      server: { command: 'acme-mcp', env: { LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/libjemalloc.so.2' } },
    },
  ],
});

/** Settings of git come in pairs of variables, numbered from zero (git-config(1)). */
const gitSetting = /^GIT_CONFIG_(KEY|VALUE)_\d{1,3}$/;

const isChecked = namesLike({ test: (name) => checks.has(name) || gitSetting.test(name) });

function messageOf({ name, value = '' }: Setting, others: readonly Setting[]): Message | undefined {
  const part = gitSetting.exec(name)?.[1];
  if (part === 'VALUE') {
    const key = others.find((other) => other.name === name.replace('VALUE', 'KEY'))?.value ?? '';
    return runsProgram(key, value) ? 'code' : undefined;
  }
  const check = checks.get(name);
  // A library in a folder that a variable names is a library all the same.
  const isWhole = isReference(value) && !(check === preload && /\}[/\\]/.test(value));
  if (!check || value.trim() === '' || (name.toUpperCase() !== 'PATH' && isWhole)) return undefined;
  return check(value.slice(0, 5000));
}

/** Allocators from the system’s own folders are a matter of speed. */
function preload(value: string): Message | undefined {
  return /^\/(?:usr\/)?lib[\w/-]*\/lib(?:jemalloc|tcmalloc|mimalloc)[\w.-]*$/.test(value)
    ? undefined
    : 'library';
}

function nodeOptions(value: string): Message | undefined {
  if (/(?:^|\s)--inspect(?:-brk|-wait)?(?:[=\s]|$)/.test(value)) return 'debugger';
  const modules = value.matchAll(
    /(?:^|\s)(?:-r|--require|--preload|--import|--(?:experimental-)?loader)[=\s]\s*(\S+)/g,
  );
  return [...modules].some(([, module = '']) => !ordinaryModules.test(module)) ? 'code' : undefined;
}

const writableByAll =
  /^(?:\/(?:private\/)?(?:var\/)?tmp(?:\/|$)|\/dev\/shm(?:\/|$)|%TE?MP%|[a-z]:[\\/](?:windows[\\/])?te?mp(?:[\\/]|$))/i;

/** A relative entry, an empty one (the current folder), or one below a folder that everybody can write to. */
function searchPath(value: string): Message | undefined {
  const relative = /^(?:$|\.{1,2}(?:[/\\]|$))/;
  return foldersIn(value).some((folder) => relative.test(folder) || writableByAll.test(folder))
    ? 'path'
    : undefined;
}

/** Where modules come from: `PYTHONPATH=./src` is how a project starts its own server. */
function modulePath(value: string): Message | undefined {
  return foldersIn(value).some((folder) => writableByAll.test(folder)) ? 'path' : undefined;
}

function foldersIn(list: string): string[] {
  const separator = /^[a-z]:[\\/]|;|%/i.test(list) ? ';' : ':';
  return list
    .replace(/\$\{env:/g, '${')
    .split(separator)
    .map((folder) => folder.trim());
}
