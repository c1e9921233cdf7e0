import { configGlobs, documentGlobs } from '../server/src/analysis/formats/detect.ts';
import { lockFileName } from '../server/src/analysis/lock/file.ts';
import { policyFileName } from '../server/src/analysis/policy/file.ts';

/** Globs of the files to check, whatever their scheme. */
export const documentPatterns = [...documentGlobs(), `**/${policyFileName}`, `**/${lockFileName}`];

/** The file with the globs that the extension needs when it wakes up, without all that they are made of. */
export function patternsFile(): string {
  return `// Written by \`npm run generate\` from the registry of formats.

/** Globs of the files to check, whatever their scheme. */
export const documentPatterns: readonly string[] = ${list(documentPatterns)};

/** Globs of the files that a client of MCP may read: the ones with servers to approve. */
export const configPatterns: readonly string[] = ${list(configGlobs())};
`;
}

function list(globs: readonly string[]): string {
  return `[\n${globs.map((glob) => `  '${glob}',\n`).join('')}]`;
}
