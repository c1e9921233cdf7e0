import assert from 'node:assert/strict';
import { createScanner } from 'jsonc-parser';
import { type Analysis, analyze, type Context, readDocument } from '../../../server/src/analysis/analyze.ts';
import type { Syntax } from '../../../server/src/analysis/formats/format.ts';
import type { Random } from '../random.ts';
import type { Case } from '../target.ts';
import { uriOf } from './findings.ts';

/**
 * The same content with other line endings and indentation has the same findings. Returns whether there was another
 * way to write it: a text that is broken means something else when its lines change.
 */
export function checkLayout(input: Case, analysis: Analysis, random: Random, context: Context): boolean {
  const { text } = input;
  const uri = uriOf(input);
  const document = readDocument({ uri, text }, context.home);
  if (!document || document.problems.length > 0) return false;
  const other = inOtherLayout(text, document.detected.syntax, random);
  if (other === undefined || other === text) return false;
  const again = analyze({ uri, text: other }, context);
  assert.deepEqual(summary(again), summary(analysis), `in another layout:\n${other}`);
  return true;
}

/** Rules, what they say and where, whatever the order of lines makes of their order. */
function summary({ findings, servers, tools, secrets }: Analysis) {
  const said = findings.map(({ ruleId, messageId, severity, path, message, fingerprint }) =>
    JSON.stringify([ruleId, messageId, severity, path, message, fingerprint]),
  );
  return { said: said.sort(), servers, tools, secrets: secrets.length };
}

function inOtherLayout(text: string, syntax: Syntax, random: Random): string | undefined {
  if (syntax === 'json' || syntax === 'jsonc') return otherJson(text, random);
  // Where a string goes over several lines, its line ends are part of it.
  if (/\r|"""|'''|[|>][-+\d]*(?:\s|$)/.test(text) || text.includes('\u0085')) return undefined;
  return text.replaceAll('\n', '\r\n');
}

// Token kinds of jsonc-parser, whose const enum cannot be imported one file at a time.
const lineComment = 12;
const lineBreak = 14;
const trivia = 15;
const endOfFile = 17;

/** The tokens of a JSON text with other white space between them. */
function otherJson(text: string, random: Random): string {
  const scanner = createScanner(text, false);
  const space = random.pick([' ', '\t', '\n', '\r\n', '\r', '\n\t\t', '\r\n    ', '']);
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  let result = text.slice(0, bom);
  scanner.setPosition(bom);
  let afterLineComment = false;
  for (let token = scanner.scan() as number; token !== endOfFile; token = scanner.scan() as number) {
    const written = text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
    const isSpace = token === trivia || token === lineBreak;
    if (!isSpace) result += written;
    else if (afterLineComment) result += '\n';
    else result += space;
    afterLineComment = token === lineComment;
  }
  return result;
}
