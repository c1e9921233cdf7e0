export type { JsonText as ParsedText, SyntaxProblem } from './json.ts';
