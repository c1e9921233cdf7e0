// The language server in one file, wherever it runs: what the two kinds share is nearly all of it.
void ('importScripts' in globalThis ? import('./web/main.ts') : import('./node/main.ts'));
