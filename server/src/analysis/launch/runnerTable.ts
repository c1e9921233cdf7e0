import type { Ecosystem } from './launch.ts';

/** A command that fetches packages and runs them (or installs them, in shell code). */
export interface RunnerRow {
  readonly ecosystem: Ecosystem;
  /** As people call it, where that is not how it is started. */
  readonly label?: string;
  /** The first word that is no option: a package, several of them, or a program that is there already. */
  readonly first: 'package' | 'packages' | 'program';
  /** Options whose value is the package; `first` is then a program from it. */
  readonly packageOptions?: string;
  /** Options whose values are further packages. */
  readonly extraOptions?: string;
  /** Options whose value is shell code. */
  readonly codeOptions?: string;
  /** Options whose value is the version of the package. */
  readonly versionOptions?: string;
  /** All other options with a value. */
  readonly values: string;
  /** Options under which nothing is fetched. */
  readonly offline?: string;
  /** Takes a package that is installed in the project before it fetches one, unless it has this option. */
  readonly localUnless?: string;
}

export const npmValues =
  '--cache --userconfig --globalconfig --prefix -C --registry --reg --loglevel --script-shell --shell --node-arg -n ' +
  '--workspace -w --tag --scope --proxy --https-proxy --noproxy --before --cafile --location -L --omit --include ' +
  '--install-strategy --node-options --otp --ca --cert --key --user-agent --fetch-timeout --fetch-retries ' +
  '--min-release-age --logs-dir --maxsockets --cpu --os --libc --auth-type';

export const uvValues =
  '--index --default-index --index-url -i --extra-index-url --find-links -f --upgrade-package -P ' +
  '--index-strategy --keyring-provider --resolution --prerelease --fork-strategy --config-setting -C ' +
  '--config-settings-package --no-build-isolation-package --exclude-newer --exclude-newer-package --link-mode ' +
  '--reinstall-package --refresh-package --no-build-package --no-binary-package --cache-dir --python -p ' +
  '--python-preference --python-fetch --python-platform --torch-backend --color --allow-insecure-host ' +
  '--directory --project --config-file --env-file --constraints --constraint -c --build-constraints -b ' +
  '--overrides --override --with-editable --with-requirements --extra --no-extra --group --no-group ' +
  '--only-group --package --no-sources-package';

const pipValues =
  '-r --requirement -c --constraint -e --editable -t --target --prefix --root --src -i --index-url --pypi-url ' +
  '--extra-index-url -f --find-links --platform --python-version --implementation --abi --log --proxy ' +
  '--retries --timeout --exists-action --trusted-host --cert --client-cert --cache-dir --python --report ' +
  '--upgrade-strategy --no-binary --only-binary --progress-bar --config-settings -C --use-feature';

const dotnetValues =
  '--source --add-source --configfile -v --verbosity --framework -a --arch --tool-path --tool-manifest';

const npx: RunnerRow = {
  ecosystem: 'npm',
  first: 'package',
  packageOptions: '-p --package',
  codeOptions: '-c --call',
  values: npmValues,
  offline: '--no --no-install --offline',
  localUnless: '-y --yes',
};
const bunx: RunnerRow = {
  ecosystem: 'npm',
  first: 'package',
  packageOptions: '-p --package',
  values: '--cwd -c --config --registry --env-file',
  offline: '--no-install',
  localUnless: '-y --yes',
};
const pnpmDlx: RunnerRow = {
  ecosystem: 'npm',
  first: 'package',
  packageOptions: '--package',
  values: '-C --dir --filter -F --registry --reporter --loglevel --config --allow-build --cpu --os --libc',
  offline: '--offline',
};
const uvx: RunnerRow = {
  ecosystem: 'pypi',
  first: 'package',
  packageOptions: '--from',
  extraOptions: '-w --with',
  values: uvValues,
  offline: '--offline',
};
const dnx: RunnerRow = {
  ecosystem: 'nuget',
  first: 'package',
  versionOptions: '--version',
  values: dotnetValues,
};
const npmInstall: RunnerRow = {
  ecosystem: 'npm',
  first: 'packages',
  values: `${npmValues} -C --dir --cwd --filter -F`,
  offline: '--offline',
};
const pipInstall: RunnerRow = {
  ecosystem: 'pypi',
  first: 'packages',
  values: pipValues,
  offline: '--no-index',
};

const cargoInstall: RunnerRow = {
  ecosystem: 'cargo',
  first: 'package',
  packageOptions: '--git',
  versionOptions: '--version --vers',
  values: '--branch --tag --rev --path --root --index --registry -F --features --bin --example --profile -Z',
  // What lies on this machine, and a commit.
  offline: '--path --rev',
};

/** Options from the tools' own references; what is missing here is taken for a switch. */
export const runnerRows: Readonly<Record<string, RunnerRow>> = {
  npx,
  'npm exec': npx,
  'npm x': npx,
  bunx,
  'bun x': bunx,
  'pnpm dlx': pnpmDlx,
  pnpx: { ...pnpmDlx, label: 'pnpx' },
  'yarn dlx': { ecosystem: 'npm', first: 'package', packageOptions: '-p --package', values: '--cwd' },
  'deno run': {
    ecosystem: 'jsr',
    first: 'package',
    values: '-c --config --import-map --lock --cert --seed --location --ext',
  },
  'deno serve': {
    ecosystem: 'jsr',
    first: 'package',
    values: '-c --config --import-map --lock --cert --host --port',
  },
  'deno x': { ecosystem: 'jsr', first: 'package', values: '-c --config' },
  uvx,
  'uv tool run': uvx,
  'uv run': { ...uvx, first: 'program', packageOptions: '' },
  'pipx run': {
    ecosystem: 'pypi',
    first: 'package',
    packageOptions: '--spec',
    extraOptions: '--with',
    values: '--python --pip-args -i --index-url --backend',
  },
  dnx,
  'dotnet dnx': dnx,
  'dotnet tool exec': dnx,
  'go run': {
    ecosystem: 'go',
    first: 'package',
    values: '-C -mod -modfile -tags -ldflags -gcflags -exec -p',
  },

  'npm install': npmInstall,
  'npm i': npmInstall,
  'npm add': npmInstall,
  'pnpm add': npmInstall,
  'pnpm install': npmInstall,
  'yarn add': npmInstall,
  'yarn global add': npmInstall,
  'bun add': npmInstall,
  'bun install': npmInstall,
  'pip install': pipInstall,
  'pip3 install': pipInstall,
  'uv pip install': { ...pipInstall, values: `${uvValues} ${pipValues}`, offline: '--offline --no-index' },
  'uv tool install': { ...uvx, first: 'packages', packageOptions: '' },
  'pipx install': {
    ecosystem: 'pypi',
    first: 'packages',
    values: '--python --pip-args -i --index-url --suffix',
  },
  'dotnet tool install': { ...dnx, first: 'packages' },
  'cargo install': cargoInstall,
  'cargo binstall': cargoInstall,
  'go install': { ecosystem: 'go', first: 'packages', values: '-C -mod -modfile -tags -ldflags -gcflags -p' },
};
