import { RequestType, RequestType0 } from 'vscode-languageserver';
import { type CategoryId, categories, categoryIds } from '../analysis/owasp.ts';
import { owaspPage } from '../output/owaspPage.ts';
import {
  CATEGORIES_REQUEST,
  type CategorySummary,
  EXPLAIN_REQUEST,
  type ExplainParams,
} from '../protocol.ts';
import { answer, type Session } from './session.ts';

const categoriesRequest = new RequestType0<readonly CategorySummary[], never>(CATEGORIES_REQUEST);
const explainRequest = new RequestType<ExplainParams, string | null, never>(EXPLAIN_REQUEST);

/** Explains the categories of the OWASP MCP Top 10 in the user's language. */
export function provideExplanations(session: Session): void {
  const { connection, language } = session;
  connection.onRequest(categoriesRequest, () =>
    categoryIds.map((id) => {
      const { label, title, meaning } = categories[id];
      return { id, label, title, meaning: meaning[language] };
    }),
  );
  connection.onRequest(explainRequest, ({ category }, token) =>
    answer<string | null>(session, EXPLAIN_REQUEST, token, null, async () =>
      isCategory(category) ? owaspPage(language, category) : null,
    ),
  );
}

function isCategory(id: unknown): id is CategoryId {
  return categoryIds.some((known) => known === id);
}
