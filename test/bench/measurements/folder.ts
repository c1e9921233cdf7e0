import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, isThere, timeOf } from '../command.ts';
import { installMcpScan, type McpScan } from '../mcpScan.ts';
import { median } from '../measure.ts';
import { atLeast, type Measurement, ms, table, times } from '../measurement.ts';
import { serversPerConfig, toolsPerConfig, writeTree } from '../scaleTree.ts';

interface Peer {
  readonly name: string;
  readonly version: string;
  /** What it looks at, beside what we look at. */
  readonly reads: string;
  readonly run: () => number;
}

/** A folder of projects: what a scan of it takes, beside other scanners that run offline. */
export const folder: Measurement = {
  name: 'folder',
  title: 'A folder of configs, beside other scanners',
  async run({ quick, peers: wanted, yara }) {
    const temporary = await mkdtemp(join(tmpdir(), 'toolseal-folder-'));
    try {
      const projects = quick ? 2 : 40;
      const tree = join(temporary, 'tree');
      await writeTree(tree, projects);
      const own = (): number => timeOf(process.execPath, [cli, 'scan', tree, '--fail-on', 'never']);
      const skipped: string[] = [];
      const peers: Peer[] = [];
      if (wanted) {
        try {
          peers.push(mcpScanOver(await configsIn(tree), await installMcpScan(temporary)));
        } catch (error) {
          skipped.push(`mcp-scan could not be installed: ${String(error).split('\n')[0]}`);
        }
      } else skipped.push('mcp-scan (npm) was not asked for (`--peers`).');
      if (yara === undefined) skipped.push('No folder of YARA rules was given (`--yara FOLDER`).');
      else if (!isThere('yara', '--version')) skipped.push('There is no `yara` program here.');
      else peers.push(await yaraOver(tree, yara));

      const candidates = [{ name: 'Toolseal', run: own }, ...peers].map((candidate) => ({
        ...candidate,
        times: [] as number[],
      }));
      for (let round = 0; round < (quick ? 1 : 5); round++)
        for (const { run, times } of candidates) times.push(run());
      const of = (name: string): number =>
        median(candidates.find((candidate) => candidate.name === name)?.times ?? []);
      return {
        lines: [
          `${projects} projects: a config of ${serversPerConfig} servers each, in turn of four clients, and a list of ${toolsPerConfig} tools beside it. From the start of the`,
          'program to its end, in turns; medians. No scanner was let onto the network, and none started a server.',
          '',
          ...table(
            ['', 'looks at', 'time', 'Toolseal'],
            [
              ['Toolseal', 'configs and tools, one run', ms(of('Toolseal')), times(1)],
              ...peers.map(({ name, version, reads }) => [
                `${name} ${version}`,
                reads,
                ms(of(name)),
                times(of(name) / of('Toolseal')),
              ]),
            ],
          ),
          ...(skipped.length > 0 ? ['', ...skipped.map((line) => `- ${line}`)] : []),
        ],
        targets: peers.map(({ name }) =>
          atLeast(
            `A folder, against ${name}`,
            5,
            of(name) / of('Toolseal'),
            (value) => `${value.toFixed(1)} times as fast`,
          ),
        ),
      };
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

async function configsIn(tree: string): Promise<string[]> {
  const files = await readdir(tree, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith('mcp.json'))
    .map(({ parentPath, name }) => join(parentPath, name));
}

function mcpScanOver(configs: readonly string[], { version, run }: McpScan): Peer {
  return {
    name: 'mcp-scan (npm)',
    version,
    reads: `${configs.length} JSON configs, one run each`,
    run: () => configs.reduce((sum, config) => sum + run(config), 0),
  };
}

async function yaraOver(tree: string, rules: string): Promise<Peer> {
  const files = await readdir(rules, { recursive: true, withFileTypes: true });
  const sources = files
    .filter((file) => file.isFile() && /\.yara?$/.test(file.name))
    .map(({ parentPath, name }, index) => `rules${index}:${join(parentPath, name)}`)
    .sort();
  if (sources.length === 0) throw new Error(`${rules} has no .yar or .yara file`);
  return {
    name: 'YARA',
    version: `with ${sources.length} ${sources.length === 1 ? 'file' : 'files'} of rules`,
    reads: 'the text of all files, one run',
    run: () => timeOf('yara', ['-w', '-r', ...sources, tree]),
  };
}
