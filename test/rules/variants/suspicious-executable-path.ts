import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const temporary = [
  '/tmp/x',
  '/private/tmp/x',
  '/var/tmp/x',
  '/dev/shm/x',
  '%TEMP%\\x',
  '%tmp%/x',
  '$TMPDIR/x',
  '${TMPDIR}/x',
  '${env:TEMP}\\x',
  '${env:TMP}/x',
  '$env:TEMP\\x',
  '$env:TMP\\x',
  'C:\\Users\\kim\\AppData\\Local\\Temp\\x',
  'C:/Users/kim/AppData/Local/Temp/x',
  'C:\\Temp\\x',
  'D:/temp/x',
  'C:\\Windows\\Temp\\x',
  'C:\\Users\\Public\\x',
  'C:/Users/Public/x',
];

const downloads = [
  '~/Downloads/x',
  '$HOME/Downloads/x',
  '${HOME}/Downloads/x',
  '${env:HOME}/Downloads/x',
  '${userHome}/Downloads/x',
  '%USERPROFILE%\\Downloads\\x',
  '/Users/kim/Downloads/x',
  '/home/kim/downloads/x',
  'C:\\Users\\kim\\Downloads\\x',
  'c:/users/kim/Downloads/x',
];

const ordinary = [
  '/opt/tmp/x',
  '/tmpfs/x',
  '/opt/%TEMP%/x',
  '%TEMPLATES%\\x',
  'C:\\Program Files\\Temp\\x',
  'C:\\Users\\Publicity\\x',
  '/opt/C:/Temp/x',
  '/opt/C:/Users/Public/x',
  '/opt~/Downloads/x',
  '/home/kim/x/Downloads/y',
  'C:\\Users\\kim\\x\\Downloads\\y',
  'C:\\Users\\kim\\AppData\\Local\\Temporary\\x',
  'C:\\Users\\kim\\AppData\\LocalX\\Temp\\x',
  '/usr/bin/x',
];

const escaped = (text: string) => text.replaceAll('\\', '\\\\');

export default [
  {
    shows: 'folders that everybody writes to',
    config: servers(temporary.map((command) => ({ command, args: [] }))),
    found: temporary.map((path) => `warning temporary: ${escaped(path)}`),
  },
  {
    shows: 'downloads',
    config: servers(downloads.map((command) => ({ command, args: [] }))),
    found: downloads.map((path) => `warning downloads: ${escaped(path)}`),
  },
  {
    shows: 'ordinary folders',
    config: servers([
      ...ordinary.map((command) => ({ command, args: [] })),
      { command: 'docker', args: ['run', 'acme/mcp:1', '/tmp/x'] },
      { command: 'docker', args: ['run', '--entrypoint', '/tmp/x', 'acme/mcp:1'] },
      { command: `/tmp/${'x'.repeat(1000)}` },
    ]),
    found: [],
  },
  {
    shows: 'scripts',
    config: servers([
      { command: 'bun', args: ['run', '/tmp/x.ts'] },
      { command: 'python3.12', args: ['-u', '/tmp/x.py', '/tmp/y.py'] },
      { command: '/tmp/node', args: ['/tmp/x.js'] },
      { command: 'acme-mcp', args: ['/tmp/x.js'] },
      { command: 'mynode', args: ['/tmp/x.js'] },
      { command: 'nodemon', args: ['/tmp/x.js'] },
    ]),
    found: ['warning temporary: /tmp/x.ts', 'warning temporary: /tmp/x.py', 'warning temporary: /tmp/node'],
  },
  {
    shows: 'a path that begins nowhere',
    file: '~/.cursor/mcp.json',
    config: {
      mcpServers: {
        own: { command: './x' },
        windows: { command: '.\\x' },
        above: { command: '../x' },
        variable: { command: '${workspaceFolder}/x' },
        settledVariable: { command: '${workspaceFolder}/x', cwd: '/opt' },
        settled: { command: './x', cwd: '/opt' },
        inside: { command: '/opt/./x' },
        argument: { command: 'node', args: ['./x.js'] },
        address: { command: 'https://acme.dev' },
        handedOn: { command: 'env', args: ['./x'] },
        hidden: { command: '.x/y' },
        other: { command: '/opt/${workspaceFolder}/x' },
      },
    },
    found: [
      'information relative: ./x',
      'information relative: .\\\\x',
      'information relative: ../x',
      'information relative: .x/y',
    ],
  },
  {
    shows: 'programs outside a plugin',
    file: '.mcp.json',
    config: {
      mcpServers: {
        a: { command: '${CLAUDE_PLUGIN_ROOT}/../../bin/acme-mcp' },
        b: { command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/./dist/../../x.js'] },
        c: { command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/dist/../x.js', '${CLAUDE_PLUGIN_ROOT}/..'] },
        d: { command: '${CLAUDE_PLUGIN_ROOT}/bin/acme..mcp' },
      },
    },
    found: [
      'warning plugin: ${CLAUDE_PLUGIN_ROOT}/../../bin/acme-mcp',
      'warning plugin: ${CLAUDE_PLUGIN_ROOT}/./dist/../../x.js',
    ],
  },
  {
    shows: 'shares of other machines, and paths that only look like them',
    config: servers([
      { command: 'node', args: ['\\\\10.0.0.7\\tools\\server.js'] },
      { command: '\\\\?\\C:\\acme\\mcp.exe' },
      { command: '\\\\wsl$\\Ubuntu\\opt\\acme\\mcp' },
      { command: 'C:\\acme\\mcp.exe', args: ['\\\\files\\data'] },
    ]),
    found: ['warning share: \\\\\\\\10.0.0.7\\\\tools\\\\server.js'],
  },
] satisfies readonly Variant[];
