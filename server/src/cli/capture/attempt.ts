import type { Language } from '../../analysis/finding.ts';
import type { ConfigDocument, ServerEntry } from '../../analysis/model.ts';
import { findDenied } from '../../analysis/policy/servers.ts';
import { visible } from '../../analysis/text/inert.ts';
import { toCaptureFile } from '../../capture/file.ts';
import type { SandboxChoice } from '../../capture/launch/sandbox.ts';
import type { Limits } from '../../capture/limits.ts';
import { localCapturer } from '../../capture/local.ts';
import type { Capture, CaptureStep } from '../../capture/outcome.ts';
import { captureTexts, describeObservation, explainCapture, explainObstacle } from '../../capture/texts.ts';
import type { CaptureFile } from '../../lock/captureFile.ts';
import type { PolicyScope } from '../../policy/check.ts';
import { type Decider, inputVariable } from './consent.ts';
import { captureCliTexts } from './texts.ts';

/** A server of a config on this machine. */
export interface ConfiguredServer {
  readonly document: ConfigDocument;
  readonly server: ServerEntry;
  /** The config, as an absolute path. */
  readonly path: string;
  readonly scope: PolicyScope | undefined;
}

/**
 * `declined`: the user or the policy did not want it; `impossible`: it cannot be captured from here, or what it
 * needs is missing; `made`: the server was asked, whatever came of it.
 */
export type Attempt =
  | { readonly kind: 'declined' | 'impossible'; readonly message: string }
  | { readonly kind: 'made'; readonly capture: Capture; readonly file: CaptureFile | undefined };

/** What the user has chosen for all captures of a command. */
export interface CaptureChoices {
  readonly limits: Partial<Limits>;
  readonly sandbox: SandboxChoice;
  /** Told what a capture is busy with; undefined at its end. */
  readonly onProgress?: (step: CaptureStep | undefined) => void;
}

/**
 * Captures a server, once the decider has agreed to what that would start.
 *
 * @param signal cancels a running capture
 */
export async function attemptCapture(
  { document, server, scope }: ConfiguredServer,
  decider: Decider,
  { limits, sandbox, onProgress = () => {} }: CaptureChoices,
  language: Language,
  signal: AbortSignal,
): Promise<Attempt> {
  const texts = captureCliTexts[language];
  if (scope?.policy?.isUnusable) {
    return { kind: 'impossible', message: explainObstacle({ code: 'no-policy' }, language) };
  }
  if (scope?.policy && findDenied(server, scope.policy.deny)) {
    return { kind: 'declined', message: explainObstacle({ code: 'denied' }, language) };
  }
  const inputs = new Map<string, string>();
  let resolution = await localCapturer.resolve(document, server, inputs, sandbox);
  if (resolution.kind === 'inputs') {
    for (const request of resolution.inputs) {
      const value = await decider.answer(request);
      if (value === undefined) {
        return { kind: 'impossible', message: texts.noValue(request.id, inputVariable(request.id)) };
      }
      inputs.set(request.id, value);
    }
    resolution = await localCapturer.resolve(document, server, inputs, sandbox);
  }
  if (resolution.kind === 'impossible') {
    return { kind: 'impossible', message: explainObstacle(resolution.obstacle, language) };
  }
  if (resolution.kind === 'inputs') return { kind: 'impossible', message: texts.declined };
  const { target, consent, secrets } = resolution;
  if (!(await decider.agrees(consent))) return { kind: 'declined', message: texts.declined };
  const capture = await localCapturer.run(target, { limits, secrets, onProgress }, signal);
  onProgress(undefined);
  return { kind: 'made', capture, file: toCaptureFile(server, capture, new Date()) };
}

/** How many lines of a server's own output are worth showing when it failed. */
const mostLines = 5;

/** What came of it, for people: one line, and more where something is not as it should be. */
export function describeAttempt(name: string, attempt: Attempt, language: Language): string {
  const server = visible(name);
  if (attempt.kind !== 'made') return `${server}: ${attempt.message}`;
  const { capture } = attempt;
  const { tools, prompts, resources, resourceTemplates } = capture.definitions;
  const texts = captureCliTexts[language];
  const counts = texts.counts(tools.length, prompts.length, resources.length + resourceTemplates.length);
  const hasSome = capture.definitions.capabilities !== undefined;
  const details = [
    ...explainCapture(capture, language),
    ...capture.observations.map((observation) => describeObservation(observation, language)),
  ];
  const output = capture.state === 'failed' || capture.state === 'timed-out' ? lastLines(capture.stderr) : [];
  if (output.length > 0) details.push(texts.lastOutput, ...output.map((line) => `  ${line}`));
  const state = captureTexts[language].states[capture.state];
  return [`${server}: ${state}${hasSome ? `, ${counts}` : ''}`, ...details.map((text) => `  ${text}`)].join(
    '\n',
  );
}

function lastLines(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(-mostLines).map((line) => visible(line.slice(0, 200)));
}
