import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const run = (...options: readonly string[]) => ({
  command: 'docker',
  args: ['run', '-i', ...options, 'acme/mcp:1.2.3'],
});

export default [
  {
    shows: 'three that write to one: the second and the third are told',
    config: servers([run('-v', 'm1:/a'), run('--volume=m1:/b'), run('--volume=m1:/c:rw')]),
    found: ['information shared: --volume=m1:/b', 'information shared: --volume=m1:/c:rw'],
  },
  {
    shows: 'twice in one server',
    config: servers([run('-v', 'm1:/a', '-v', 'm1:/b')]),
    found: [],
  },
  {
    shows: 'read-only ones, other names, folders and what has no name',
    config: servers([
      run(
        '-v',
        'm1:/a',
        '-v',
        '/srv/x:/x',
        '-v',
        './y:/y',
        '-v',
        '${HOME}:/z',
        '-v',
        '/cache',
        '-v',
        'dir/sub:/b',
      ),
      run(
        '-v',
        'm1:/a:ro',
        '-v',
        '/srv/x:/x',
        '-v',
        './y:/y',
        '-v',
        '${HOME}:/z',
        '-v',
        '/cache',
        '-v',
        'm2:/a',
        '-v',
        'dir/sub:/b',
      ),
      run('-v', 'xm1:/a', '-v', 'm1x:/a'),
    ]),
    found: [],
  },
  {
    shows: 'one of several volumes',
    config: servers([
      run('-v', 'a1:/a', '-v', 'b1:/b'),
      run('-v', 'c1:/c', '--volume=b1:/b'),
      { command: 'acme-mcp' },
      { url: 'https://mcp.acme.dev/mcp' },
    ]),
    found: ['information shared: --volume=b1:/b'],
  },
] satisfies readonly Variant[];
