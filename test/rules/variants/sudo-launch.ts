import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

export default [
  {
    shows: 'sudo goes from a list',
    config: '{"servers":{"a":{"command":"env","args":["A=1","sudo","-E","acme-mcp","--stdio"]}}}',
    found: ['error privileged: sudo'],
    fixed: '{"servers":{"a":{"command":"env","args":["A=1","acme-mcp","--stdio"]}}}',
  },
  {
    shows: 'the program becomes the command',
    config: '{"servers":{"a":{"command":"sudo","args":["-n","acme-mcp","--stdio"]}}}',
    found: ['error privileged: sudo'],
    fixed: '{"servers":{"a":{"command":"acme-mcp","args":["--stdio"]}}}',
  },
  {
    shows: 'a command line in one text',
    config: '{"servers":{"a":{"command":"sudo -n acme-mcp --stdio"}}}',
    found: ['error privileged: sudo'],
    fixed: '{"servers":{"a":{"command":"acme-mcp --stdio"}}}',
  },
  {
    shows: 'a program that is only a part of its text stays',
    config: '{"servers":{"a":{"command":"sudo","args":["sh","-c","acme-mcp --stdio"]}}}',
    found: ['error privileged: sudo'],
    fixed: '{"servers":{"a":{"command":"sh","args":["-c","acme-mcp --stdio"]}}}',
  },
  {
    shows: 'another account',
    config: servers([
      { command: 'sudo', args: ['-u', 'nobody', 'acme-mcp'] },
      { command: 'sudo', args: ['-n', '-u', 'nobody', 'acme-mcp', '--stdio'] },
      { command: 'sudo -u nobody acme-mcp' },
      { command: 'sudo', args: ['--user=kim', 'acme-mcp'] },
      { command: 'sudo', args: ['-unobody', 'acme-mcp'] },
      { command: 'sudo', args: ['--user', 'kim', 'acme-mcp'] },
      { command: 'runas', args: ['/USER:acme\\kim', 'acme-mcp'] },
    ]),
    found: [],
  },
  {
    shows: 'root, and an option of the server that looks like one of sudo',
    config: servers([
      { command: 'sudo', args: ['-u', 'root', 'acme-mcp'] },
      { command: 'sudo', args: ['-u', '#0', 'acme-mcp'] },
      { command: 'sudo', args: ['-u', '0', 'acme-mcp'] },
      { command: 'runas', args: ['/user:ACME\\Administrator', 'acme-mcp'] },
      { command: 'sudo', args: ['acme-mcp', '-u', 'nobody'] },
      { command: 'sudo acme-mcp -u nobody' },
    ]),
    found: [
      'error privileged: sudo',
      'error privileged: sudo',
      'error privileged: sudo',
      'error privileged: runas',
      'error privileged: sudo',
      'error privileged: sudo',
    ],
  },
  {
    shows: 'inside a container, and for the engine that starts it',
    config: servers([
      { command: 'docker', args: ['run', 'acme/mcp:1', 'sudo', 'acme-mcp'] },
      { command: 'docker', args: ['exec', 'acme', 'sudo', 'acme-mcp'] },
      { command: 'sudo', args: ['docker', 'run', 'acme/mcp:1', 'acme-mcp'] },
    ]),
    found: ['error privileged: sudo'],
  },
  {
    shows: 'root of WSL',
    config: servers([
      { command: 'wsl.exe -u root acme-mcp' },
      { command: 'wsl -d Ubuntu --user root -- acme-mcp' },
      { command: 'cmd', args: ['/c', 'wsl --user=root acme-mcp'] },
      { command: 'wsl -uroot -e acme-mcp' },
      { command: 'wsl', args: ['-u', 'kim', 'acme-mcp', '-u', 'root'] },
      { command: 'wsl', args: ['-d', 'root', 'acme-mcp'] },
      { command: 'wsl', args: ['root', 'acme-mcp'] },
      { command: 'acme-mcp', args: ['-u', 'root'] },
    ]),
    found: [
      'warning wsl: -u root',
      'warning wsl: --user root',
      'warning wsl: --user=root',
      'warning wsl: -uroot',
    ],
  },
  {
    shows: 'root of WSL goes with its option',
    config: '{"servers":{"a":{"command":"wsl","args":["-d","Ubuntu","-u","root","acme-mcp"]}}}',
    found: ['warning wsl: -u","root'],
    says: ['`-u root` runs `acme-mcp` as root of the Linux in WSL. Remove `-u root`.'],
    fixed: '{"servers":{"a":{"command":"wsl","args":["-d","Ubuntu","acme-mcp"]}}}',
  },
] satisfies readonly Variant[];
