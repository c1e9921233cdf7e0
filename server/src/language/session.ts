import {
  type CancellationToken,
  type Connection,
  Emitter,
  ErrorCodes,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../analysis/finding.ts';
import type { Capturer } from '../capture/local.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { Disk } from '../scan/disk.ts';
import { type ApprovalService, type ApprovalStorage, createApprovals } from './approvals.ts';
import { type ClientFeatures, readClientFeatures } from './clientFeatures.ts';
import { type Configuration, createConfiguration } from './configuration.ts';
import { createDocuments, type Documents, type TrackedAround } from './documents.ts';
import { createLog, type Log } from './log.ts';
import { encodingFor, type PositionEncoding, textsIn } from './openTexts.ts';
import { createPolicies, type Policies, type ReadPolicyOf } from './policies.ts';
import { watchFiles } from './watchedFiles.ts';

/** What the surroundings of the server know and its pure parts cannot find out. */
export interface Environment {
  /** The user's home folder; absent where there is none, as in a browser. */
  readonly home?: string;
  /** Finds policies; absent where there is no disk. */
  readonly readPolicyOf?: ReadPolicyOf;
  /** Asks git's index; absent where there is no disk. */
  readonly trackedAround?: TrackedAround;
  /** Finds and checks configs that are not open; absent where there is no disk. */
  readonly disk?: Disk;
  /** Reads a file that is not open; undefined where there is none. Absent where there is no disk. */
  readonly readText?: (uri: string) => Promise<string | undefined>;
  /** Captures servers; absent where no processes can be started. */
  readonly capturer?: Capturer;
  /** Opens the user's approvals, in the folder that the client names for it; absent where there is no disk. */
  readonly openApprovals?: (storage: string | undefined) => ApprovalStorage;
}

/** What the features of the server share, from the moment the client has introduced itself. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly language: Language;
  readonly environment: Environment;
  readonly options: InitializationOptions;
  readonly log: Log;
  readonly configuration: Configuration;
  readonly policies: Policies;
  readonly approvals: ApprovalService;
  readonly documents: Documents;
  /** What positions count characters in, in both directions. */
  readonly positionEncoding: PositionEncoding;
  /** A document that is not open, whose positions count as those of the client do. */
  readonly createText: (uri: string, text: string) => TextDocument;
  /** Whether the client has asked for the end: it gets no more answers. */
  isShutDown(): boolean;
}

/** Sets up what the features share; called while the `initialize` request is answered. */
export function createSession(
  connection: Connection,
  params: InitializeParams,
  environment: Environment,
): Session {
  const options: InitializationOptions = params.initializationOptions ?? {};
  const client = readClientFeatures(params.capabilities);
  const language = /^ja\b/i.test(params.locale ?? '') ? 'ja' : 'en';
  const log = createLog(connection.console);
  // A connection keeps one handler only.
  const initialized = new Emitter<void>();
  connection.onInitialized(() => initialized.fire());
  const configuration = createConfiguration(connection, client, log, initialized.event, options.settings);
  const positionEncoding = encodingFor(params.capabilities);
  const configuredTexts = textsIn(positionEncoding);
  const texts = new TextDocuments(configuredTexts);
  const storage = environment.openApprovals?.(options.storage);
  const changedFiles = watchFiles(connection, client, initialized.event, storage?.uri, log);
  const policies = createPolicies(
    connection,
    params,
    client,
    initialized.event,
    changedFiles,
    texts,
    log,
    environment.readPolicyOf,
  );
  const approvals = createApprovals(storage, policies, environment.home, changedFiles, log);
  const documents = createDocuments(texts, configuration, policies, approvals, log, language, environment);
  texts.listen(connection);
  const createText: Session['createText'] = (uri, text) => configuredTexts.create(uri, '', 0, text);
  let ended = false;
  connection.onShutdown(() => {
    ended = true;
  });
  const isShutDown = (): boolean => ended;
  const services = { log, configuration, policies, approvals, documents, isShutDown };
  const positions = { positionEncoding, createText };
  return { connection, client, language, environment, options, ...positions, ...services };
}

/**
 * Answers a request. A failure costs this answer only: it becomes the fallback and a line in the log.
 * An answer that nobody waits for any more becomes the error that the protocol asks for, as after `shutdown`.
 */
export async function answer<R>(
  { log, isShutDown }: Session,
  method: string,
  token: CancellationToken,
  fallback: R,
  run: () => Promise<R>,
): Promise<R | ResponseError<never>> {
  if (isShutDown()) return new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
  let result = fallback;
  try {
    result = await run();
  } catch (error) {
    log.failure(method, error);
  }
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return result;
}
