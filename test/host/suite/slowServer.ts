// A language server that is ready once there is a file `go` in its folder, does not stop as long as there is a file `stay`,
// and tells on request what it has heard.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';

const [folder = ''] = process.argv.slice(2);
const heard: string[] = [];
const connection = createConnection();

connection.onInitialize(async () => {
  writeFileSync(join(folder, 'asked'), '');
  while (!existsSync(join(folder, 'go'))) await delay(20);
  return { capabilities: {} };
});
connection.onShutdown(async () => {
  while (existsSync(join(folder, 'stay'))) await delay(20);
});
connection.onNotification((method) => void heard.push(method));
connection.onRequest('heard', () => heard);
connection.listen();
