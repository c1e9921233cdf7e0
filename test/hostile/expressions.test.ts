import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSync, Visitor } from 'oxc-parser';

// Plain JavaScript: the faster builds of recheck exist for some platforms only.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const folder = join(import.meta.dirname, '../../server/src/analysis/text/instructions');

/** The regular expressions of a folder's sources. */
function expressions(): { readonly file: string; readonly source: string; readonly flags: string }[] {
  const found: { file: string; source: string; flags: string }[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return;
        found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
      },
    }).visit(parseSync(file, readFileSync(join(folder, file), 'utf8')).program);
  }
  return found;
}

test('no expression that reads foreign sentences backtracks more than in proportion to their length', () => {
  const all = expressions();
  assert.ok(all.length > 20);
  for (const { file, source, flags } of all) {
    const { status } = checkSync(source, flags);
    assert.notEqual(status, 'vulnerable', `${file}: /${source}/${flags}`);
  }
});
