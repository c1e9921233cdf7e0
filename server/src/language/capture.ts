import { type CancellationToken, RequestType } from 'vscode-languageserver';
import { readDocument } from '../analysis/analyze.ts';
import type { ServerEntry } from '../analysis/model.ts';
import { findDenied } from '../analysis/policy/servers.ts';
import { visible } from '../analysis/text/inert.ts';
import { toCaptureFile } from '../capture/file.ts';
import type { Obstacle, ResolvedLaunch } from '../capture/launch/resolve.ts';
import type { Capturer } from '../capture/local.ts';
import type { Capture } from '../capture/outcome.ts';
import { captureTexts, describeObservation, explainCapture, explainObstacle } from '../capture/texts.ts';
import { captureToText } from '../lock/captureFile.ts';
import {
  CAPTURE_PLAN_REQUEST,
  CAPTURE_PROGRESS_NOTIFICATION,
  CAPTURE_REQUEST,
  type CaptureParams,
  type CapturePlanParams,
  type CapturePlanResult,
  type CaptureResult,
} from '../protocol.ts';
import { findMeant } from './serverKeys.ts';
import { answer, type Session } from './session.ts';

const planRequest = new RequestType<CapturePlanParams, CapturePlanResult | null, never>(CAPTURE_PLAN_REQUEST);
const captureRequest = new RequestType<CaptureParams, CaptureResult | null, never>(CAPTURE_REQUEST);

/** More plans than anybody is asked about at a time. */
const mostPlans = 20;

interface Plan {
  readonly uri: string;
  readonly launch: ResolvedLaunch;
  readonly server: ServerEntry;
}

/** Captures servers when the client asks for it: exactly what a plan says, which the user has agreed to. */
export function provideCapture(session: Session): void {
  const { connection, environment } = session;
  const { capturer } = environment;
  if (!capturer) return;
  const plans = new Map<string, Plan>();
  let count = 0;

  connection.onRequest(planRequest, (params, token) =>
    answer<CapturePlanResult | null>(session, CAPTURE_PLAN_REQUEST, token, null, async () => {
      const found = await makePlan(session, capturer, params);
      if (!('launch' in found)) return found;
      const plan = String(++count);
      plans.set(plan, found);
      for (const [oldest] of plans) {
        if (plans.size <= mostPlans) break;
        plans.delete(oldest);
      }
      return { kind: 'ready', plan, consent: found.launch.consent };
    }),
  );

  connection.onRequest(captureRequest, ({ plan }, token) =>
    answer<CaptureResult | null>(session, CAPTURE_REQUEST, token, null, async () => {
      const known = plans.get(plan);
      plans.delete(plan);
      if (!known || !session.policies.isTrusted()) return null;
      return await carryOut(session, capturer, plan, known, token);
    }),
  );
}

async function makePlan(
  session: Session,
  capturer: Capturer,
  { uri, server: key, inputs, sandbox }: CapturePlanParams,
): Promise<Plan | CapturePlanResult> {
  const { language, policies, documents, environment } = session;
  let name = key;
  const impossible = (obstacle: Obstacle): CapturePlanResult => ({
    kind: 'impossible',
    server: name,
    reason: explainObstacle(obstacle, language),
  });
  if (!policies.isTrusted()) return impossible({ code: 'untrusted' });
  const open = documents.find(uri);
  const text = open?.getText() ?? (await environment.readText?.(uri));
  const document = text === undefined ? undefined : readDocument({ uri, text }, environment.home);
  const server = document && findMeant(document.servers, key);
  if (!document || !server) return impossible({ code: 'gone' });
  name = server.name;
  const policy = (await policies.scopeFor(uri))?.policy;
  if (policy?.isUnusable) return impossible({ code: 'no-policy' });
  if (policy && findDenied(server, policy.deny)) return impossible({ code: 'denied' });
  const answers = new Map(Object.entries(inputs ?? {}));
  const resolution = await capturer.resolve(document, server, answers, sandbox ? 'auto' : 'none');
  switch (resolution.kind) {
    case 'ready':
      return { uri, launch: resolution, server };
    case 'inputs':
      return resolution;
    case 'impossible':
      return impossible(resolution.obstacle);
  }
}

async function carryOut(
  { connection, language, log, approvals }: Session,
  capturer: Capturer,
  plan: string,
  { uri, launch, server }: Plan,
  token: CancellationToken,
): Promise<CaptureResult> {
  const cancelled = new AbortController();
  const listener = token.onCancellationRequested(() => cancelled.abort());
  if (token.isCancellationRequested) cancelled.abort();
  const onProgress = (step: keyof (typeof captureTexts)[typeof language]['steps']): void => {
    const message = captureTexts[language].steps[step];
    connection
      .sendNotification(CAPTURE_PROGRESS_NOTIFICATION, { plan, message })
      .catch((error) => log.failure(CAPTURE_PROGRESS_NOTIFICATION, error));
  };
  const { target, secrets } = launch;
  const capture = await capturer.run(target, { secrets, onProgress }, cancelled.signal);
  listener.dispose();
  const result = toResult(capture, server, language);
  if (result.file !== undefined) await approvals.keepCapture(uri, result.file);
  return result;
}

function toResult(capture: Capture, server: ServerEntry, language: Session['language']): CaptureResult {
  const { tools, prompts, resources, resourceTemplates } = capture.definitions;
  const file = toCaptureFile(server, capture, new Date());
  return {
    state: capture.state,
    tools: tools.length,
    prompts: prompts.length,
    resources: resources.length + resourceTemplates.length,
    reasons: explainCapture(capture, language),
    observations: capture.observations.map((observation) => describeObservation(observation, language)),
    stderr: capture.stderr.split(/\r?\n/).map(visible).join('\n'),
    ...(file && { file: captureToText(file) }),
  };
}
