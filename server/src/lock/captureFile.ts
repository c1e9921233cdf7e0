/**
 * What one look at a live server found out, as it is kept in a file: a tools list that says where it comes
 * from. The format `tools-list` reads it, and `toolseal approve --capture` takes it.
 *
 * The definitions are what the server sent, untouched: pins are made of the file's text.
 */
export interface CaptureFile {
  /** The version of this shape. */
  readonly toolsealCapture: 1;
  /** The name under which the config knows the server. */
  readonly server: string;
  /** The pin of the launch that was connected to (`launchPin`): only that launch gets what is in here. */
  readonly launch: string;
  /** When it was made, as `Date.toISOString` writes it. */
  readonly time: string;
  /** The protocol version that was agreed on. */
  readonly protocolVersion?: string;
  /** Name and version that the server gives itself; no identity. */
  readonly serverInfo?: unknown;
  readonly instructions?: string;
  readonly tools: readonly unknown[];
  readonly prompts?: readonly unknown[];
  readonly resources?: readonly unknown[];
  readonly resourceTemplates?: readonly unknown[];
  /** Lists that broke off at a limit or with an error. */
  readonly incomplete?: readonly CapturedList[];
  /** The tools of a second `tools/list` in the same session, where they are not the same as the first. */
  readonly toolsAgain?: readonly unknown[];
}

export type CapturedList = 'tools' | 'prompts' | 'resources' | 'resourceTemplates';

/** A capture as it is written into a file. */
export function captureToText(capture: CaptureFile): string {
  return `${JSON.stringify(capture, null, 2)}\n`;
}
