import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const options = {
  composite: false,
  emitDeclarationOnly: false,
  noEmit: true,
  // A mutant may well stop using something.
  noUnusedLocals: false,
  noUnusedParameters: false,
};

/** The files of a folder that the compiler refuses. */
export async function refused(
  folder: string,
  files: readonly string[],
  config: string,
): Promise<ReadonlySet<string>> {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: config, compilerOptions: options, files: files.map((file) => basename(file)) }),
  );
  const output = await new Promise<string>((resolve, reject) => {
    const windows = process.platform === 'win32';
    const done = (error: Error | null, stdout: string) =>
      // The compiler says on stdout what it refuses; without that, it did not run.
      error && stdout === '' ? reject(error) : resolve(stdout);
    execFile(
      'tsc',
      ['--pretty', 'false', '-p', '.'],
      { cwd: folder, shell: windows, maxBuffer: 2 ** 28 },
      done,
    );
  });
  return new Set(
    [...output.matchAll(/^([^\s(]+)\(\d+,\d+\): error /gm)].map(([, name = '']) => join(folder, name)),
  );
}
