import type { Language } from '../../analysis/finding.ts';
import type { Flow } from '../../analysis/flows/flow.ts';
import { matters } from '../../analysis/flows/legs.ts';
import type { LegWitness } from '../../analysis/flows/servers.ts';
import { inert } from '../../analysis/text/inert.ts';
import { type Html, html } from './markup.ts';
import type { ReportModel } from './model.ts';
import { htmlTexts } from './texts.ts';

/** For each client with a flow: what comes in, what it reaches, and where it can go, in three columns. */
export function flowGraphs({ groups, unlisted }: ReportModel, language: Language): Html {
  const texts = htmlTexts[language];
  const flows = groups.flatMap(({ client, flow }) =>
    flow ? [{ client: client ?? texts.otherFiles, flow }] : [],
  );
  return html`<section id="flows" aria-labelledby="flows-title">
<h2 id="flows-title">${texts.flows}</h2>
${flows.length === 0 ? html`<p class="dim">${texts.noFlow(unlisted)}</p>` : ''}
${flows.map(({ client, flow }) => html`<figure><figcaption>${texts.flowCaption(client)}</figcaption>${graph(flow, language)}</figure>`)}
</section>`;
}

const box = { width: 200, height: 52 };
const columns = [10, 280, 550] as const;
const top = 34;

function graph(flow: Flow, language: Language): Html {
  const texts = htmlTexts[language];
  const steps = [flow.untrusted, flow.private, flow.sink];
  const titles = [texts.sources, texts.data, texts.waysOut];
  const [source = '', data = '', out = ''] = steps.map(fullName);
  const middle = top + box.height / 2;
  return html`<svg viewBox="0 0 760 ${top + box.height + 10}" role="img" aria-label="${texts.flowText(source, data, out)}">
${steps.map((step, index) => html`<text class="column" x="${columns[index] ?? 0}" y="18">${titles[index] ?? ''}</text>${node(step, columns[index] ?? 0, language)}`)}
${[0, 1].map((index) => arrow((columns[index] ?? 0) + box.width, columns[index + 1] ?? 0, middle))}
</svg>`;
}

function node(witness: LegWitness, x: number, language: Language): Html {
  const name = inert(fullName(witness));
  const short = name.length > 26 ? `${name.slice(0, 25)}…` : name;
  return html`<g><title>${name}</title><rect x="${x}" y="${top}" width="${box.width}" height="${box.height}" rx="8"/><text x="${x + 12}" y="${top + 22}">${short}</text><text class="what" x="${x + 12}" y="${top + 40}">${matters[witness.matter][language]}</text></g>`;
}

function arrow(from: number, to: number, y: number): Html {
  const tip = to - 2;
  return html`<path d="M ${from + 6} ${y} L ${tip - 8} ${y}"/><polygon class="arrow" points="${tip},${y} ${tip - 9},${y - 5} ${tip - 9},${y + 5}"/>`;
}

function fullName({ server, tool }: LegWitness): string {
  return [server, tool].filter(Boolean).join('.');
}
