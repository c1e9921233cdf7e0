import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

/** A server for each variable, written `NAME=value`. */
function having(...variables: readonly string[]): unknown {
  return servers(
    variables.map((variable) => {
      const [name = '', ...value] = variable.split('=');
      return { command: 'acme-mcp', env: { [name]: value.join('=') } };
    }),
  );
}

/** A server for each setting of git, written `name=value`. */
function havingSettings(list: readonly string[]): unknown {
  return servers(
    list.map((setting, index) => {
      const [name = '', ...value] = setting.split('=');
      const env = { [`GIT_CONFIG_KEY_${index}`]: name, [`GIT_CONFIG_VALUE_${index}`]: value.join('=') };
      return { command: 'acme-mcp', env };
    }),
  );
}

function found(kind: string, variables: readonly string[]): string[] {
  return variables.map((variable) => `warning ${kind}: ${variable.split('=', 1)[0]}`);
}

const libraries = [
  'LD_AUDIT=/x.so',
  'DYLD_INSERT_LIBRARIES=/x.dylib',
  'LD_PRELOAD=/tmp/usr/lib/libjemalloc.so',
  'LD_PRELOAD=/usr/lib/libjemalloc.so:/tmp/x.so',
  'LD_PRELOAD=/opt/lib/libjemalloc.so',
];

const code = [
  'PERL5OPT=-Mx',
  'PERL5DB=BEGIN { x }',
  'RUBYOPT=-r/x.rb',
  'RUBYOPT=-w -I.',
  'PROMPT_COMMAND=x',
  'GIT_SSH_COMMAND=/tmp/x',
  'GIT_SSH_COMMAND=sshx',
  'GIT_SSH_COMMAND=ssh -o ProxyCommand=x',
  'GIT_EXTERNAL_DIFF=x',
  'GIT_PROXY_COMMAND=x',
  'JAVA_TOOL_OPTIONS=-XX:OnError=x',
  '_JAVA_OPTIONS=-javaagent:x.jar',
  'JDK_JAVA_OPTIONS=-agentpath:/x.so',
  'DOTNET_STARTUP_HOOKS=x.dll',
  'npm_config_script_shell=/x',
  'npm_config_node_options=--require /x.js',
  'NODE_OPTIONS=--loader /x.js',
  'NODE_OPTIONS=--experimental-loader=/x.js',
  'NODE_OPTIONS=--no-warnings -r /x.js',
  'NODE_OPTIONS=-r tsx -r /x.js',
  'NODE_OPTIONS=-r ./tsx',
  'NODE_OPTIONS=-r tsx2',
  'GIT_SSH=/tmp/ssh.sh',
  "GIT_CONFIG_PARAMETERS='core.sshCommand=x'",
  'MAVEN_OPTS=-javaagent:x.jar',
  'CORECLR_PROFILER_PATH=/x.so',
  'COR_PROFILER_PATH=x.dll',
  'BUN_OPTIONS=--preload ./x.ts',
  'NPM_CONFIG_SCRIPT_SHELL=/x',
  'NPM_CONFIG_NODE_OPTIONS=--import=./x.mjs',
];

/** Settings of git that start a program, and such as do not. */
const settings = [
  'core.sshCommand=sh -c x',
  'core.fsmonitor=/x',
  'core.hooksPath=/tmp/hooks',
  'core.gitProxy=x',
  'core.askPass=/x',
  'diff.external=x',
  'diff.pdf.textconv=x',
  'filter.x.smudge=sh x',
  'core.pager=less | tee /x',
  'pager.log=$(x)',
  'sequence.editor=/tmp/x',
  'credential.helper=!curl x',
  'credential.https://git.example.com.helper=/tmp/x',
  'alias.st=!x',
  'protocol.ext.allow=always',
];

const ordinarySettings = [
  'core.sshCommand=ssh -i key',
  'core.fsmonitor=true',
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.hooksPath=.husky',
  'diff.external=',
  'filter.lfs.smudge=git-lfs smudge -- %f',
  'core.pager=cat',
  'core.editor=true',
  'credential.helper=!gh auth git-credential',
  'credential.helper=store',
  'alias.st=status',
  'safe.directory=*',
  'protocol.ext.allow=never',
  'user.name=core.askpass',
];

const debuggers = ['NODE_OPTIONS=--inspect', 'NODE_OPTIONS=--no-warnings --inspect-brk=0.0.0.0:9229'];

const paths = [
  'LD_LIBRARY_PATH=/tmp/lib',
  'DYLD_LIBRARY_PATH=/tmp/lib',
  'GEM_PATH=/tmp/gems',
  'PATH=/usr/bin:.',
  'PATH=/usr/bin:',
  'PATH=../bin:/usr/bin',
  'PATH=/usr/bin:./bin',
  'PATH=/usr/bin: /tmp',
  'PATH=/dev/shm:/usr/bin',
  'Path=C:\\bin;%TMP%\\bin',
  'Path=C:\\bin;%temp%',
  'Path=c:\\bin;.\\bin',
  'PATH=${env:PATH}:/tmp/x',
];

const harmless = [
  'GIT_SSH=/usr/bin/ssh',
  'GIT_SSH=C:\\bin\\plink.exe',
  "GIT_CONFIG_PARAMETERS='safe.directory=*'",
  'BUN_OPTIONS=--smol',
  'LD_LIBRARY_PATH=/opt/cuda/lib64',
  'GIT_CONFIG_KEY_0=core.fsmonitor',
  'GIT_CONFIG_VALUE_0=/x',
  'PERL5OPT=-w',
  'RUBYOPT=-W:no-r',
  'GIT_SSH_COMMAND=ssh',
  'GIT_SSH_COMMAND= ssh -i key',
  'GIT_SSH_COMMAND=/usr/bin/ssh -v',
  'GIT_SSH_COMMAND=C:\\bin\\ssh.exe -v',
  'JAVA_TOOL_OPTIONS=-Xmx1g',
  'LD_PRELOAD=/lib/x86_64-linux-gnu/libtcmalloc_minimal.so.4',
  'NODE_OPTIONS=--inspector-off --x-require=/x',
  'NODE_OPTIONS=--disable-warning=x--inspect',
  'NODE_OPTIONS=--import tsx/esm --require ts-node/register -r ts-node -r dotenv/config',
  'NODE_OPTIONS=-r @swc-node/register/esm -r @opentelemetry/auto -r @sentry/node/preload',
  'NODE_OPTIONS=-r dd-trace -r dd-trace/init -r newrelic -r elastic-apm-node/start',
  'PATH=/usr/bin:/tmpfiles:/dev/shmem:/opt/.bin',
  'PATH=${env:PATH}:/usr/bin',
  'PATH=${env:PATH}',
  'Path=C:\\bin;D:\\bin',
  'LD_PRELOAD= ',
  'NODE_OPTIONS=${env:NODE_OPTIONS}',
];

export default [
  { shows: 'libraries', config: having(...libraries), found: found('library', libraries) },
  { shows: 'code', config: having(...code), found: found('code', code) },
  {
    shows: 'settings of git',
    config: havingSettings(settings),
    found: settings.map((_, index) => `warning code: GIT_CONFIG_VALUE_${index}`),
  },
  { shows: 'ordinary settings of git', config: havingSettings(ordinarySettings), found: [] },
  { shows: 'debuggers', config: having(...debuggers), found: found('debugger', debuggers) },
  { shows: 'search paths', config: having(...paths), found: found('path', paths) },
  { shows: 'harmless values', config: having(...harmless), found: [] },
  {
    shows: 'libraries in a folder that a variable names',
    config: servers([
      { command: 'acme-mcp', env: { LD_PRELOAD: '${workspaceFolder}/lib/compat.so' } },
      { command: 'acme-mcp', env: { LD_PRELOAD: '${env:LD_PRELOAD}' } },
      { command: 'acme-mcp', env: { BASH_ENV: '${env:HOME}/.bashenv' } },
    ]),
    found: ['warning library: LD_PRELOAD'],
  },
  {
    shows: 'the function of a smithery.yaml',
    file: 'smithery.yaml',
    config: `startCommand:
  type: stdio
  commandFunction: |
    (config) => ({ command: 'node', args: ['index.js'], env: { DEBUG: String(config.debug), NODE_OPTIONS: '--inspect=0.0.0.0:9229', KEY: "x" } })
`,
    found: ['warning debugger: NODE_OPTIONS'],
  },
] satisfies readonly Variant[];
