import { dirname, join } from 'node:path';
import { runCompiled } from './compiled.ts';

// Most of what a start takes is compiling: the findings of the first config are there a quarter earlier.
runCompiled(join(dirname(import.meta.filename), 'server.js'), 'server');
