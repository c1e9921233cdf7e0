import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { scanFormats, scanToFormat } from '../../../server/src/output/formats.ts';
import { readReport } from '../../../server/src/output/readReport.ts';
import { scanOf } from '../../unit/reportsOf.ts';
import { plantedIn } from '../generate/words.ts';
import type { Random } from '../random.ts';
import type { Case } from '../target.ts';
import { checkHidden } from './findings.ts';

/** Every format can be written of what was found, is what it claims to be, and shows no credential. */
export function checkOutputs(input: Case, random: Random): void {
  const language = random.oneIn(2) ? 'en' : 'ja';
  const scan = scanOf({ [input.path.slice(1)]: input.text }, { language });
  const hidden = plantedIn(input.text);
  for (const format of scanFormats) {
    const terminal = { colors: random.oneIn(2), width: 40 + random.below(100) };
    const output = scanToFormat(scan, format, language, { terminal, nonce: () => 'abc' });
    checkHidden(format, output, hidden);
    assert.doesNotMatch(output, /\p{Cs}/u, `${format} holds half of a surrogate pair`);
    const plain = stripVTControlCharacters(output);
    assert.doesNotMatch(
      plain,
      /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u,
      `${format} holds control characters`,
    );
    if (format === 'html') assert.ok(!output.includes('<img src=x'), 'foreign text is markup');
    if (format === 'json') assert.ok(readReport(JSON.parse(output)), 'the report cannot be read again');
    if (format === 'sarif') checkSarif(output);
  }
}

const validate = sarifValidator();

function sarifValidator() {
  // The draft that the schema is in has other names for two things, and none that matter here.
  const { $schema: _, id: $id, ...rest } = schema;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile({ $id, ...rest });
}

function checkSarif(output: string): void {
  assert.ok(validate(JSON.parse(output)), JSON.stringify(validate.errors));
}
