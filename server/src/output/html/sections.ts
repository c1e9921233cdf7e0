import type { Language } from '../../analysis/finding.ts';
import { categories } from '../../analysis/owasp.ts';
import { ruleUrl } from '../../links.ts';
import { countSuppressed, type Scan } from '../scan.ts';
import { answerChecklist } from './checklist.ts';
import { type Html, html, message } from './markup.ts';
import type { ReportModel, ShownFinding } from './model.ts';
import { placeLink, placeText, type Surface } from './places.ts';
import { htmlTexts } from './texts.ts';

/** More lines in a card would push the others out of the first screen. */
const mostLines = 6;

/** The first screen: how many servers run where, what needs a decision, what could not be checked. */
export function overview(model: ReportModel, language: Language, surface: Surface): Html {
  const texts = htmlTexts[language];
  const { groups, pending, incomplete, unlisted, servers, scan } = model;
  const suppressed = countSuppressed(scan.files);
  const counted = groups.map(({ client, rows }) => ({
    name: client ?? texts.otherFiles,
    count: rows.filter(({ server }) => server !== undefined).length,
  }));
  counted.sort((a, b) => b.count - a.count);
  return html`<div class="cards">
<section class="card"><h2>${texts.servers}</h2><div class="big">${servers}</div>
<ul>${counted.slice(0, mostLines).map(({ name, count }) => html`<li><span>${name}</span><span>${count}</span></li>`)}${more(counted.length)}</ul></section>
<section class="card"><h2>${texts.pending}</h2><div class="big">${pending.length}</div>
${pending.length === 0 ? html`<p class="dim small">${texts.nothingPending}</p>` : ''}
<ul>${pending
    .slice(0, mostLines)
    .map(
      ({ label, worst, place }) =>
        html`<li>${placeLink(place, label || placeText(place), surface)}<span class="badge ${worst ?? ''}">${worst ? texts.severities[worst] : ''}</span></li>`,
    )}${more(pending.length)}</ul></section>
<section class="card"><h2>${texts.unlisted}</h2><div class="big">${unlisted}</div>
${unlisted > 0 ? html`<p class="dim small">${texts.unlistedHint}</p>` : ''}
${incomplete.length > 0 ? html`<p class="small">${texts.filesUnchecked(incomplete.length)}</p>` : ''}
<ul>${incomplete
    .slice(0, mostLines)
    .map(
      ({ path, reason, status }) =>
        html`<li><span><span class="mono">${path}</span><br><span class="dim">${reason ?? ''}</span></span><span>${status === 'partly-checked' ? texts.partly : texts.unreadable}</span></li>`,
    )}${more(incomplete.length)}</ul>
${suppressed > 0 ? html`<p class="dim small">${texts.suppressed(suppressed)}</p>` : ''}
${scan.hidden.length > 0 ? html`<p class="dim small">${texts.tooMild(scan.hidden.length)}</p>` : ''}
</section>
</div>`;
}

function more(count: number): Html | '' {
  return count > mostLines ? html`<li><span class="dim">+ ${count - mostLines}</span><span></span></li>` : '';
}

/** What there is to say when no config was found: where it was looked for, and what to do. */
export function nothingFound({ searched, lookedFor = [] }: Scan, language: Language): Html {
  const texts = htmlTexts[language];
  const places = [...new Set(lookedFor.map(({ path }) => path))];
  return html`<main>
<h2>${texts.empty}</h2>
${searched.length > 0 ? html`<p>${texts.lookedInto(searched)}</p>` : ''}
<p>${texts.emptyNext}</p>
${places.length > 0 ? html`<p>${texts.lookedFor(places.length)}</p><ul class="small mono">${places.map((path) => html`<li>${path}</li>`)}</ul>` : ''}
</main>`;
}

/** Every finding, worst first, with its place one click away. */
export function findingsSection({ findings }: ReportModel, language: Language, surface: Surface): Html {
  const texts = htmlTexts[language];
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">${texts.findings} <span class="dim">${findings.length}</span></h2>
${findings.length === 0 ? html`<p class="dim">${texts.noFindings}</p>` : ''}
${findings.map((shown) => findingOf(shown, language, surface))}
</section>`;
}

function findingOf({ id, finding, place }: ShownFinding, language: Language, surface: Surface): Html {
  const texts = htmlTexts[language];
  const { severity, ruleId, category, fixes } = finding;
  return html`<article class="finding" id="finding-${id}" tabindex="-1">
<div><span class="badge ${severity}">${texts.severities[severity]}</span></div>
<div><p>${message(finding.message)}</p>
<p class="place small dim">${placeLink(place, html`<span class="mono">${placeText(place)}</span>`, surface)}<a href="${ruleUrl(ruleId, language)}" rel="noreferrer">${ruleId}</a><span>${categories[category].label} ${categories[category].title}</span>${fixes[0] ? html`<span>${texts.fix}: ${message(fixes[0].title)}</span>` : ''}</p></div>
</article>`;
}

/** The checklist: met, not met, cannot tell, and why. */
export function checklistSection(model: ReportModel, language: Language): Html {
  const texts = htmlTexts[language];
  return html`<section id="checklist" aria-labelledby="checklist-title">
<h2 id="checklist-title">${texts.checklist}</h2>
<p class="dim small">${texts.checklistHint}</p>
<div class="checklist">${answerChecklist(model, language).map(
    ({ title, items }) =>
      html`<div><h3>${title}</h3><ul class="items">${items.map(
        (item) =>
          html`<li><span><span class="badge ${item.answer}">${texts.answers[item.answer]}</span></span><span>${item.title}</span><span class="small dim">${message(item.evidence)}</span></li>`,
      )}</ul></div>`,
  )}</div>
</section>`;
}
