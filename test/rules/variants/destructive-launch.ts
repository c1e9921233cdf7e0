import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

function starting(lines: readonly string[]): unknown {
  return servers(lines.map((command) => ({ command })));
}

const deleting = [
  'rm -Rf /',
  'rm --recursive /',
  'rm --RECURSIVE /',
  'rm -fr .',
  'rm -r ..',
  'rm -r ./',
  'rm -r ./*',
  'rm -r ../*',
  'rm -r *.*',
  'rm -r /*',
  'rm -r ${workspaceFolder}',
  'rm -r ${workspaceFolder}/',
  'rm -r ${workspaceFolder}/*',
  'rm -r $PWD',
  'rm -r $PWD/*',
  'rm -r ~/.ssh/',
  'rm -r /Users/kim/Documents',
  'rm -r /home/kim/.aws/*',
  'erase /S C:\\',
  'rd /s C:',
  'rmdir /s D:\\*.*',
  'rmdir /s C:\\*',
  'ri -r d:\\',
  'ri -rec C:\\',
  'Remove-Item -Recurse ~',
  'del /s *.*',
];

const overwriting = ['mkfs /dev/sdb', 'shred /dev/hda', 'wipefs -a /dev/disk2', 'format.com d:', 'format E:'];

const harmless = [
  'rm /',
  'rm -f --x-recursive /',
  'rm --interactive /',
  'rm x-r /',
  'rm --recursively /',
  'rm -r build',
  'rm -r .cache',
  'rm -r ./dist',
  'rm -r ../x',
  'rm -r ${workspaceFolder}/dist',
  'rm -r /home/kim/projects',
  'rm -r /home/kim/x/.ssh',
  'rm -r ~/.sshx',
  'rm -r x~/.ssh',
  'rd C:\\',
  'rd x/s C:\\',
  'rd /sx C:\\',
  'rd /s C:\\build',
  'rd /s abc:',
  'ri C:\\',
  'ri -x-r C:\\',
  'ri -rest C:\\',
  'format C:\\x',
  'format xC:',
  'dd if=/dev/sda of=backup.img',
  'dd if=x of=/tmp/dev/sda',
  'cat /dev/sda',
  'xmkfs /dev/sda',
  'wipefsx /dev/sda',
  'shred /tmp/dev/sda',
];

export default [
  {
    shows: 'deletes',
    config: starting(deleting),
    found: deleting.map((line) => `error deletes: ${line.replaceAll('\\', '\\\\')}`),
  },
  {
    shows: 'overwrites',
    config: starting(overwriting),
    found: overwriting.map((line) => `error overwrites: ${line}`),
  },
  { shows: 'harmless commands', config: starting(harmless), found: [] },
  {
    shows: 'an option is no folder',
    server: { command: 'rm', args: ['-r', '-rf', '*'] },
    found: ['error deletes: rm",\n      "args": [\n        "-r",\n        "-rf",\n        "*'],
  },
] satisfies readonly Variant[];
