import type { Severity } from '../analysis/finding.ts';
import { formatById } from '../analysis/formats/detect.ts';
import { STATUS_NOTIFICATION, type StatusParams } from '../protocol.ts';
import type { Check } from './documents.ts';
import type { Session } from './session.ts';

/** Tells the client after every check how it went. */
export function sendStatus({ connection, documents, log }: Session): void {
  documents.onDidCheck((check) => {
    connection
      .sendNotification(STATUS_NOTIFICATION, toStatus(check))
      .catch((error) => log.failure(STATUS_NOTIFICATION, error));
  });
}

function toStatus({ document, analysis }: Check): StatusParams {
  const { state, reason, format, servers, findings, suppressed } = analysis;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    uri: document.uri,
    state,
    ...(reason !== undefined && { reason }),
    ...(format !== undefined && { format: formatById(format)?.format.name ?? format }),
    servers,
    counts: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
    suppressed: suppressed.length,
  };
}
