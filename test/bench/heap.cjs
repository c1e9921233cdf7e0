// Loaded before the server: answers SIGUSR2 with what its heap holds once all garbage is collected, in bytes.
const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  writeFileSync(process.env.TOOLSEAL_HEAP, `${process.memoryUsage().heapUsed}\n`);
});
