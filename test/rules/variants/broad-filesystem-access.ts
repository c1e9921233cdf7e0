import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const variables = [
  'ALLOWED_DIR',
  'ALLOW_DIRS',
  'MCP_ALLOWED_DIRECTORY',
  'ALLOWED_DIRECTORIES',
  'ALLOWED_PATH',
  'ALLOWED_FOLDER',
  'ALLOWED_FOLDERS',
  'ALLOWED_ROOT',
  'ALLOWED_ROOTS',
  'ROOT_DIR',
  'BASE_FOLDER',
  'FS_ROOT',
  'FS_ROOTS',
  'FILESYSTEM_BASE',
  'FILE_SYSTEM_DIR',
  'FS_DIRS',
  'FS_PATH',
  'FS_PATHS',
  'allowed_dirs',
];

const options = [
  '--allow-dir',
  '--allow-dirs',
  '--allowed-directory',
  '--alloweddirs',
  '--allow_path',
  '--allow-paths',
  '--allow-folder',
  '--allowed-folders',
  '--allow-root',
  '--allowed-roots',
  '--allow-read',
  '--root-dir',
  '--rootdir',
  '--base_folder',
  '--root',
  '--roots',
  '--fs-root',
  '--fsroot',
  '--ALLOWED-DIRS',
  '-allow-write',
];

const programs = [
  'server-filesystem',
  'file-system',
  'desktop-commander',
  'desktopcommander',
  'fs',
  'fs-mcp',
  'mcp-fs',
  'file-server',
  'files-manager',
  'acme-file-tool',
  'acme-files-tools',
  'mcp-file',
  'mcp-files',
  'acme-mcp-file',
  'mcp-files-local',
  'FileSystem-MCP',
];

const others = [
  'acme-mcp',
  'myfiles-server',
  'offs',
  'fsync',
  'xmcp-files',
  'mcp-filesaver',
  'refile-server',
];

export default [
  {
    shows: 'variables that name folders',
    server: { command: 'acme-mcp', env: Object.fromEntries(variables.map((name) => [name, '/home'])) },
    found: variables.map(() => 'warning homes: /home'),
  },
  {
    shows: 'variables that name something else',
    server: {
      command: 'acme-mcp',
      env: {
        HOME: '/home',
        ROOT_DIR_NAME: '/home',
        DISALLOWED_DIRS: '/home',
        XROOT_DIR: '/home',
        FS_ROOTED: '/home',
      },
    },
    found: [],
  },
  {
    shows: 'options that name folders',
    server: { command: 'acme-mcp', args: options.flatMap((name) => [name, '/home']) },
    found: options.map(() => 'warning homes: /home'),
  },
  {
    shows: 'options that name something else',
    server: {
      command: 'acme-mcp',
      args: [
        '--root-url',
        '/',
        'x--root',
        '/',
        '--disallow-read',
        '/',
        '--base-path=/',
        '--=/',
        'roots=/home',
      ],
    },
    found: [],
  },
  {
    shows: 'programs that are given folders',
    config: {
      servers: Object.fromEntries(
        programs.map((name, index) => [`s${index}`, { command: name, args: ['/home'] }]),
      ),
    },
    found: programs.map(() => 'warning homes: /home'),
  },
  {
    shows: 'programs whose arguments are something else',
    config: {
      servers: Object.fromEntries(
        others.map((name, index) => [`s${index}`, { command: name, args: ['/home'] }]),
      ),
    },
    found: [],
  },
  {
    shows: 'a script and a server that are named after what they do',
    config: {
      servers: {
        scripted: { command: 'node', args: ['fs-server.js', '/home'] },
        filesystem: { command: 'acme-mcp', args: ['/home'] },
      },
    },
    found: ['warning homes: /home', 'warning homes: /home'],
  },
  {
    shows: 'lists of folders',
    server: {
      command: 'acme-mcp',
      args: [
        '--roots',
        '/home,/etc',
        '--roots=/home;/etc',
        '--roots',
        '/home:/etc:$HOME:~',
        '--roots',
        'C:/,D:\\',
      ],
    },
    found: [
      'warning homes: /home',
      'warning system: /etc',
      'warning homes: /home',
      'warning system: /etc',
      'warning homes: /home',
      'warning system: /etc',
      'warning home: $HOME',
      'warning home: ~',
      'warning disk: C:/',
      'warning disk: D:\\\\',
    ],
  },
  {
    shows: 'a colon that separates nothing',
    server: {
      command: 'acme-mcp',
      args: ['--roots', 'a:/x', '--roots', '/work/a:/work/b'],
    },
    found: [],
  },
  {
    shows: 'one folder that several commands are given is told once',
    server: {
      command: 'npx',
      args: ['-y', 'supergateway@3.4.0', '--stdio', 'npx -y server-filesystem@1.0.0 /home'],
    },
    found: ['warning homes: /home'],
  },
  {
    shows: 'no fix where the client has no variable for the workspace',
    file: 'claude_desktop_config.json',
    server: { command: 'npx', args: ['server-filesystem@1.0.0', '/'] },
    found: ['warning disk: /'],
    fixed: null,
  },
  {
    shows: 'more options that name folders',
    config: {
      servers: Object.fromEntries(
        [
          '--repository',
          '--repositories',
          '--directory',
          '--workdir',
          '--work-dir',
          '--working_directory',
          '--workspace-dirs',
          '--workspace-folder',
          '--workspace-folders',
          '--vault',
        ].map((option) => [option, { command: 'acme-mcp', args: [`${option}=/`] }]),
      ),
    },
    found: Array.from({ length: 10 }, () => 'warning disk: /'),
  },
  {
    shows: 'what bundles propose: one folder, none, and what is no folder',
    file: 'manifest.json',
    config: {
      manifest_version: '0.3',
      name: 'acme',
      server: { type: 'node', mcp_config: { command: 'node' } },
      user_config: {
        one: { type: 'directory', default: '/' },
        none: { type: 'directory' },
        text: { type: 'string', default: '/' },
        number: { type: 'directory', default: [1] },
      },
    },
    found: ['warning disk: /'],
  },
  {
    shows: 'the same keys in a config',
    config: {
      manifest_version: '0.3',
      user_config: { one: { type: 'directory', default: '/' } },
      servers: { a: { command: 'acme-mcp' } },
    },
    found: [],
  },
  {
    shows: 'folders with keys and what lies outside a plugin, beside others',
    config: servers([
      { command: 'npx', args: ['acme-fs-mcp@1.0.0', '/work/docs', '~/.ssh', 'C:\\Users\\kim\\.aws\\'] },
      { command: 'npx', args: ['acme-fs-mcp@1.0.0', '${CLAUDE_PLUGIN_ROOT}/a/../..'] },
      {
        command: 'acme-mcp',
        args: ['--allowed-directories=/work,/home/kim/.kube'],
        env: { ALLOWED_PATHS: '~/.gnupg' },
      },
      {
        command: 'npx',
        args: ['acme-fs-mcp@1.0.0', '-i', '~/.ssh/id_ed25519', '--kubeconfig', '~/.kube/config'],
      },
      { command: 'npx', args: ['acme-fs-mcp@1.0.0', '~/.sshd', '~/.config/acme', '~/.ssh/known_hosts'] },
      { command: 'npx', args: ['acme-fs-mcp@1.0.0', '${CLAUDE_PLUGIN_ROOT}/a/..', '${CLAUDE_PLUGIN_ROOT}'] },
      { command: 'acme-mcp', args: ['~/.ssh', '${CLAUDE_PLUGIN_ROOT}/..'] },
      { command: 'docker', args: ['run', '-v', '~/.ssh:/keys', 'acme/mcp:1.2.3'] },
    ]),
    found: [
      'warning keys: ~/.ssh',
      'warning keys: C:\\\\Users\\\\kim\\\\.aws\\\\',
      'warning outside: ${CLAUDE_PLUGIN_ROOT}/a/../..',
      'warning keys: /home/kim/.kube',
      'warning keys: ~/.gnupg',
    ],
  },
  {
    shows: 'folders around the project, two levels up or more',
    config: servers([
      { command: 'npx', args: ['acme-fs-mcp@1.0.0', '../../..', '..\\..\\'] },
      { command: 'npx', args: ['acme-fs-mcp@1.0.0', '..', '../', '../../docs', '.../...', '../../.'] },
      { command: 'acme-mcp', args: ['../..'] },
      { command: 'node', args: ['/srv/fileshare/server.js', '/'] },
    ]),
    found: ['warning outside: ../../..', 'warning outside: ..\\\\..\\\\', 'warning disk: /'],
  },
] satisfies readonly Variant[];
