// Captures a server that never answers, and says so when it has begun: node orphan.ts MARKER
import { join } from 'node:path';
import { runCapture } from '../../server/src/capture/run.ts';

const [name = '', value = ''] = (process.argv[2] ?? '').split('=');
await runCapture(
  {
    kind: 'stdio',
    command: process.execPath,
    args: [join(import.meta.dirname, 'servers/serve.ts'), 'never-answers'],
    env: { PATH: process.env.PATH ?? '', [name]: value },
    cwd: import.meta.dirname,
  },
  { onProgress: (step) => console.log(step) },
  new AbortController().signal,
);
