import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { headings, readmeWithTable, rulePage } from '../../scripts/ruleDocs.ts';
import { examplesOf } from '../../server/src/analysis/examples.ts';
import type { Language } from '../../server/src/analysis/finding.ts';
import { rules } from '../../server/src/analysis/rules/index.ts';

const root = join(import.meta.dirname, '../..');
const folders: Readonly<Record<Language, string>> = { en: 'docs/rules', ja: 'docs/ja/rules' };

for (const language of ['en', 'ja'] as const) {
  describe(`documentation in ${language}`, () => {
    test('has a page for every rule and no other', () => {
      const pages = readdirSync(join(root, folders[language])).sort();
      assert.deepEqual(pages, rules.map(({ id }) => `${id}.md`).sort());
    });

    for (const rule of rules) {
      test(`${rule.id}: generated parts are up to date, written parts are there`, async () => {
        const page = readFileSync(join(root, folders[language], `${rule.id}.md`), 'utf8');
        const examples = await examplesOf(rule.id);
        assert.equal(rulePage(rule, examples, language, page), page, 'run `npm run generate`');
        const sections = page.split(/^## /m).slice(1);
        assert.deepEqual(
          sections.map((section) => section.slice(0, section.indexOf('\n'))),
          headings(language),
        );
        for (const section of sections)
          assert.ok(section.split('\n').slice(1).join('').trim(), `empty: ${section}`);
      });
    }

    test('the table in the README is up to date', () => {
      const name = language === 'en' ? 'README.md' : 'README.ja.md';
      const readme = readFileSync(join(root, name), 'utf8');
      assert.equal(
        readmeWithTable(rules, language, folders[language], readme),
        readme,
        'run `npm run generate`',
      );
    });
  });
}

test('a page without its generated part is refused', () => {
  const [rule] = rules;
  assert.ok(rule);
  assert.throws(() => rulePage(rule, { bad: [], good: [] }, 'en', '# something else'), /head/);
});
