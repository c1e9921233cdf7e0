import { dirname, join } from 'node:path';
import { runCompiled } from '../node/compiled.ts';

const [, , command = ''] = process.argv;
runCompiled(
  join(dirname(import.meta.filename), 'commandLine.cjs'),
  /^[a-z]{1,10}$/.test(command) ? command : 'none',
);
