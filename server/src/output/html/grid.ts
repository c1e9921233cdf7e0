import type { Language } from '../../analysis/finding.ts';
import { categories, categoryIds } from '../../analysis/owasp.ts';
import { type Html, html } from './markup.ts';
import type { ClientGroup, ServerRow } from './model.ts';
import { placeLink, type Surface } from './places.ts';
import { htmlTexts } from './texts.ts';

/** The heat grid: a row for each server, a column for each category, in each cell how many and how bad. */
export function grid(groups: readonly ClientGroup[], language: Language, surface: Surface): Html {
  const texts = htmlTexts[language];
  return html`<section id="grid" aria-labelledby="grid-title">
<h2 id="grid-title">${texts.grid}</h2>
<p class="dim small">${texts.gridHint}</p>
<div class="scroll" role="region" aria-labelledby="grid-title" tabindex="0"><table>
<thead><tr><th scope="col">${texts.server}</th>${categoryIds.map(
    (id) =>
      html`<th scope="col"><abbr title="${categories[id].title}">${id}</abbr><span class="sr"> ${categories[id].title}</span></th>`,
  )}</tr></thead>
<tbody>${groups.flatMap(({ client, rows }) => rowsOf(client, rows, language, surface))}</tbody>
</table></div>
</section>`;
}

function rowsOf(
  client: string | undefined,
  rows: readonly ServerRow[],
  language: Language,
  surface: Surface,
): Html[] {
  let last: string | undefined;
  return rows.flatMap((row) => {
    const { path, uri } = row.file;
    const heading =
      uri === last
        ? []
        : [
            html`<tr class="file"><th colspan="${categoryIds.length + 1}" scope="rowgroup">${client ? html`${client} · ` : ''}<span class="mono">${path}</span></th></tr>`,
          ];
    last = uri;
    return [...heading, rowOf(row, language, surface)];
  });
}

function rowOf(
  { server, label, cells, approval, place }: ServerRow,
  language: Language,
  surface: Surface,
): Html {
  const texts = htmlTexts[language];
  const details = server && [
    server.starts,
    ...(server.knownTools === undefined ? [] : [texts.tools(server.knownTools)]),
    ...(server.disabled ? [texts.disabled] : []),
    ...(approval ? [texts.approvals[approval]] : []),
  ];
  const name = server ? html`<span class="name">${label || texts.server}</span>` : texts.wholeFile;
  return html`<tr><th scope="row">${placeLink(place, name, surface)}${details && html`<br><span class="dim small">${details.filter(Boolean).join(' · ')}</span>`}</th>${categoryIds.map(
    (id) => {
      const cell = cells[id];
      if (!cell)
        return html`<td class="cell"><span aria-hidden="true">·</span><span class="sr">${texts.none}</span></td>`;
      const counted = texts.counted(cell.count, texts.severities[cell.worst]);
      return html`<td class="cell"><a class="${cell.worst}" href="#finding-${cell.first.id}" title="${counted}" aria-label="${id}: ${counted}">${cell.count}</a></td>`;
    },
  )}</tr>`;
}
