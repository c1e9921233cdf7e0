import { print } from './print.ts';
import type { Shard } from './scan.ts';
import { hasShape, isArrayOf, isObject, isOneOf, isString, type Json } from './shape.ts';

/** A SARIF log of ours, as far as merging looks into it. */
export interface SarifLog extends Json {
  readonly runs: readonly SarifRun[];
}

interface SarifRun extends Json {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly (Json & { readonly toolExecutionNotifications: readonly Json[] })[];
  readonly artifacts: readonly Json[];
  readonly results: readonly (Json & { readonly ruleId: string })[];
}

const isRun = (value: unknown) =>
  hasShape(value, {
    tool: (tool) =>
      hasShape(tool, {
        driver: (driver) =>
          hasShape(driver, {
            name: isOneOf(['Toolseal']),
            rules: isArrayOf((rule) => hasShape(rule, { id: isString })),
          }),
      }),
    automationDetails: (details) => hasShape(details, { id: isString }),
    invocations: isArrayOf((invocation) =>
      hasShape(invocation, { toolExecutionNotifications: isArrayOf(isObject) }),
    ),
    artifacts: isArrayOf(isObject),
    results: isArrayOf((result) => hasShape(result, { ruleId: isString, level: isString })),
  });

/** Takes a value as a log of an earlier scan; undefined for anything else. */
export function readSarif(value: unknown): SarifLog | undefined {
  const isLog = hasShape(value, { version: isOneOf(['2.1.0']), runs: isArrayOf(isRun) });
  return isLog ? (value as SarifLog) : undefined;
}

/** Puts logs together into one with a single run, which has the first one's rules and then those of the others. */
export function mergeSarif(logs: readonly [SarifLog, ...SarifLog[]]): string {
  const runs = logs.flatMap((log) => log.runs);
  const [first, ...others] = runs;
  if (!first) return print(logs[0]);
  const rules = new Map(runs.flatMap((run) => run.tool.driver.rules.map((rule) => [rule.id, rule])));
  const failed = runs.flatMap(({ invocations }) => invocations).find(hasFailed);
  const places = new Map([...rules.keys()].map((id, index) => [id, index]));
  const merged = {
    ...first,
    tool: { ...first.tool, driver: { ...first.tool.driver, rules: [...rules.values()] } },
    automationDetails: { id: 'toolseal/' },
    invocations: [
      {
        ...(failed ?? first.invocations[0]),
        toolExecutionNotifications: once(
          runs.flatMap((run) => run.invocations.flatMap((part) => part.toolExecutionNotifications)),
        ),
      },
    ],
    artifacts: once([first, ...others].flatMap((run) => run.artifacts)),
    results: once(
      runs.flatMap((run) =>
        run.results.map((result) => ({ ...result, ruleIndex: places.get(result.ruleId) })),
      ),
    ),
  };
  return print({ ...logs[0], runs: [merged] });
}

/** Whether one of the scans could not read what it was told to. */
export function haveFailed(logs: readonly SarifLog[]): boolean {
  return logs.some((log) => log.runs.some(({ invocations }) => invocations.some(hasFailed)));
}

function hasFailed({ executionSuccessful }: Json): boolean {
  return executionSuccessful === false;
}

/** Which part of a scan each run is; undefined for a whole one. */
export function shardsOf(logs: readonly SarifLog[]): (Shard | undefined)[] {
  return logs.flatMap((log) =>
    log.runs.map(({ automationDetails }) => {
      const [, index, count] = /\/(\d{1,4})-of-(\d{1,4})\/$/.exec(automationDetails.id) ?? [];
      return count === undefined ? undefined : { index: Number(index), count: Number(count) };
    }),
  );
}

/** The levels of the results that nobody has decided to live with. */
export function levelsOf(logs: readonly SarifLog[]): string[] {
  return logs.flatMap((log) =>
    log.runs.flatMap((run) =>
      run.results.flatMap(({ level, suppressions }) =>
        Array.isArray(suppressions) && suppressions.length > 0 ? [] : [String(level)],
      ),
    ),
  );
}

/** What is equal in every member comes once: the reports of two machines may both have a file. */
function once<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
