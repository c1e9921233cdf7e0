import type { ClientFormat } from '../format.ts';

/** What most clients took over from Claude Desktop: a map under `mcpServers`, and nothing beside it. */
export const claudeLike = {
  syntax: 'json',
  strict: undefined,
  roots: [['mcpServers']],
  variables: [],
  secretReference: undefined,
  autoApprove: [],
} as const satisfies Partial<ClientFormat>;
