import { requestFile } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

/** One request for this many tokens. */
function asking(maxTokens: unknown, found: readonly string[]): Variant {
  const messages = [
    { role: 'user', content: { type: 'text', text: 'Summarise: The library opens at nine.' } },
  ];
  return {
    shows: String(maxTokens),
    ...requestFile('sampling/createMessage', { messages, maxTokens }),
    found,
  };
}

const variants: readonly Variant[] = [
  asking(4000, []),
  asking(20_000, ['information default: 20000']),
  asking(20_001, ['warning default: 20001']),
  asking(true, []),
  asking(null, []),
];

export default variants;
