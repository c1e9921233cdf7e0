import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../server/src/analysis/fingerprint.ts';
import type { Crash } from './fuzz.ts';
import { planted } from './generate/words.ts';

const folder = join(import.meta.dirname, 'crashes');

/** Keeps a crash for `crashes.test.ts`. Returns the path of the file. */
export function keepCrash(crash: Crash): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${crash.target}-${hash(crash.path + crash.text).slice(0, 8)}.json`);
  const json = JSON.stringify({ ...crash, text: withoutPlanted(crash.text) }, null, 2);
  const visible = json.replace(
    /[^\n -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path, `${visible}\n`);
  return path;
}

/** Credentials by their number: nothing that looks like one stands in a file. */
function withoutPlanted(text: string): string {
  return planted.reduce((rest, secret, index) => rest.replaceAll(secret, `<planted ${index}>`), text);
}

function withPlanted(text: string): string {
  return text.replace(/<planted (\d+)>/g, (_, index: string) => planted[Number(index)] ?? '');
}

/** All crashes there ever were. */
export function keptCrashes(): Crash[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const crash: Crash = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return { ...crash, text: withPlanted(crash.text) };
    });
}
