import type { Syntax } from './format.ts';
import { readJson } from './json.ts';
import type { ParsedText } from './parsed.ts';
import { readToml } from './toml.ts';
import { readFrontMatter, readYaml } from './yaml.ts';

const readers: Readonly<Record<Syntax, (text: string) => ParsedText>> = {
  json: readJson,
  // Comments are noted by the reader; whether the client bears them is for the rules to say.
  jsonc: readJson,
  yaml: readYaml,
  toml: readToml,
  'front-matter': readFrontMatter,
};

/** Reads a text of any syntax into the located tree. Never throws. */
export function readText(text: string, syntax: Syntax): ParsedText {
  return readers[syntax](text);
}
