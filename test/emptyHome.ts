import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home folder for programs under test, so that they neither see nor change that of whoever runs the tests. */
export const emptyHome = mkdtempSync(join(tmpdir(), 'toolseal-home-'));
process.once('exit', () => rmSync(emptyHome, { recursive: true, force: true }));
