import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { type Finding, reaches } from '../../server/src/analysis/finding.ts';

/** A tool that somebody published, and what is known of it. */
export interface RecordedTool {
  readonly id: string;
  readonly source?: string;
  readonly server?: string;
  /** Where an honest tool comes from. */
  readonly tier?: string;
  /** The family of a poisoned one: texts made after one template. */
  readonly template?: string;
  /** The tool announces an attack as its function: no poisoned text, and scored apart. */
  readonly overt?: boolean;
  /** False where nothing can be told from the tool alone. */
  readonly perToolDetectable?: boolean;
  readonly tool: { readonly name: string };
}

export interface JudgedTool {
  readonly recorded: RecordedTool;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
}

/** The categories that a poisoned text may rightly be reported in. */
const textCategories: ReadonlySet<string> = new Set(['MCP01', 'MCP03', 'MCP05', 'MCP06', 'MCP10']);

/** The tools of a folder: honest ones as the captures of their servers, poisoned ones each alone; undefined without any. */
export function judgeTools(folder: string): { benign: JudgedTool[]; poisoned: JudgedTool[] } | undefined {
  const benign = readTools(join(folder, 'benign-tools.jsonl'));
  const poisoned = readTools(join(folder, 'malicious-tools.jsonl'));
  if (benign.length + poisoned.length === 0) return undefined;
  const servers = byServer(benign);
  return {
    benign: [...servers.values()].flatMap(judge),
    poisoned: poisoned.flatMap((recorded) => judge([recorded])),
  };
}

/** Tools of one server together, each without one alone. */
export function byServer<T extends Pick<RecordedTool, 'id' | 'source' | 'server'>>(
  tools: readonly T[],
): Map<string, T[]> {
  const servers = new Map<string, T[]>();
  for (const tool of tools) {
    const key = `${tool.source} ${tool.server ?? tool.id}`;
    const group = servers.get(key);
    if (group) group.push(tool);
    else servers.set(key, [tool]);
  }
  return servers;
}

/** The tools of a file, one a line; none where there is no such file. */
export function readTools(file: string): RecordedTool[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RecordedTool);
}

/** Looks at tools as one server's. A finding counts for the tool that it lies in. */
function judge(recorded: readonly RecordedTool[]): JudgedTool[] {
  const text = JSON.stringify({ tools: recorded.map(({ tool }) => tool) });
  const { findings } = analyze({ uri: 'file:///tools.json', text, as: 'tools-list' }, { language: 'en' });
  return recorded.map((tool, index) => ({
    recorded: tool,
    findings: findings.filter(({ path, severity }) => path[1] === index && reaches(severity, 'warning')),
  }));
}

/** Whether a poisoned tool was reported in a category that fits. */
function isFound({ findings }: JudgedTool): boolean {
  return findings.some(({ category }) => textCategories.has(category));
}

/** How many tools of each group have a property. */
function countBy(
  tools: readonly JudgedTool[],
  groupOf: (tool: RecordedTool) => string,
  counts: (tool: JudgedTool) => boolean,
): Map<string, { counted: number; all: number }> {
  const groups = new Map<string, { counted: number; all: number }>();
  for (const tool of tools) {
    const name = groupOf(tool.recorded);
    const group = groups.get(name) ?? { counted: 0, all: 0 };
    groups.set(name, group);
    group.all++;
    if (counts(tool)) group.counted++;
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Prints recall by family, false alarms by tier, findings by rule, and with `list` each honest tool that is reported. */
export function printTools(
  { benign, poisoned }: { benign: JudgedTool[]; poisoned: JudgedTool[] },
  list: boolean,
): void {
  const plain = poisoned.filter(({ recorded }) => !recorded.overt && recorded.perToolDetectable !== false);
  const apart = poisoned.filter(({ recorded }) => recorded.overt || recorded.perToolDetectable === false);
  console.log('\npoisoned tools, by family            found / all');
  for (const [family, { counted, all }] of countBy(plain, ({ template }) => template ?? '–', isFound))
    row(family, counted, all);
  row('all families', plain.filter(isFound).length, plain.length);
  console.log('\nscored apart');
  for (const [family, { counted, all }] of countBy(apart, ({ template }) => template ?? '–', isFound))
    row(family, counted, all);
  console.log('\nhonest tools, by tier             reported / all');
  const isReported = ({ findings }: JudgedTool) => findings.length > 0;
  for (const [tier, { counted, all }] of countBy(benign, ({ tier }) => tier ?? '–', isReported))
    row(tier, counted, all);
  row('all tiers', benign.filter(isReported).length, benign.length);
  console.log('\nrule                                  poisoned   honest');
  const ids = new Set([...plain, ...benign].flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  for (const id of [...ids].sort()) {
    const has = ({ findings }: JudgedTool) => findings.some(({ ruleId }) => ruleId === id);
    console.log(
      `${id.padEnd(36)}${String(plain.filter(has).length).padStart(10)}${String(benign.filter(has).length).padStart(9)}`,
    );
  }
  if (!list) return;
  for (const { recorded, findings } of benign)
    for (const { ruleId, message } of findings)
      console.log(`${recorded.id} ${recorded.tool.name}: ${ruleId}: ${message}`);
}

function row(name: string, counted: number, all: number): void {
  const share = all === 0 ? '' : `${((100 * counted) / all).toFixed(1)} %`;
  console.log(`${name.padEnd(36)}${`${counted} / ${all}`.padStart(13)}${share.padStart(10)}`);
}
