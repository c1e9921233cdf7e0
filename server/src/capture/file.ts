import { launchPin } from '../analysis/lock/launchForm.ts';
import type { ServerEntry } from '../analysis/model.ts';
import type { CaptureFile } from '../lock/captureFile.ts';
import type { Capture } from './outcome.ts';

/**
 * What of a capture is kept: what the server said of itself, and for which launch.
 *
 * @param time when it was made
 * @returns undefined when the server has said nothing, or the entry starts nothing
 */
export function toCaptureFile(server: ServerEntry, capture: Capture, time: Date): CaptureFile | undefined {
  const { definitions } = capture;
  const launch = launchPin(server);
  if (launch === undefined || definitions.capabilities === undefined) return undefined;
  const { protocolVersion, serverInfo, instructions, incomplete, toolsAgain } = definitions;
  const { tools, prompts, resources, resourceTemplates } = definitions;
  return {
    toolsealCapture: 1,
    server: server.name,
    launch,
    time: time.toISOString(),
    ...(protocolVersion !== undefined && { protocolVersion }),
    ...(serverInfo && { serverInfo }),
    ...(instructions !== undefined && { instructions }),
    tools,
    ...(prompts.length > 0 && { prompts }),
    ...(resources.length > 0 && { resources }),
    ...(resourceTemplates.length > 0 && { resourceTemplates }),
    ...(incomplete.length > 0 && { incomplete }),
    ...(toolsAgain && { toolsAgain }),
  };
}
