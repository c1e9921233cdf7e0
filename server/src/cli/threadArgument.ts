/**
 * The argument by which the command line knows that it is a thread of a scan. No shell can pass a NUL, and to ask
 * `node:worker_threads` would load it in every run.
 */
export const threadArgument = '\0thread';
