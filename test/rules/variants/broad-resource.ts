import type { Variant } from '../variants.ts';

/** A server with a resource at each of these addresses. */
function resources(...uris: readonly string[]): Pick<Variant, 'file' | 'config'> {
  return { file: 'tools.json', config: { resources: uris.map((uri) => ({ name: 'files', uri })) } };
}

const variants: readonly Variant[] = [
  {
    shows: 'the whole disk',
    ...resources(
      'file:///',
      'FILE:///',
      'file://localhost/',
      'file:///C:/',
      'file:///c:/{+path}',
      'file://{path}',
      'file:///**/*',
    ),
    found: [
      'file:///',
      'FILE:///',
      'file://localhost/',
      'file:///C:/',
      'file:///c:/{+path}',
      'file://{path}',
      'file:///**/*',
    ].map((uri) => `warning disk: ${uri}`),
  },
  {
    shows: 'homes and the system',
    ...resources(
      'file:///home/{user}/notes',
      'file:///Users/ada',
      'file:///C:/Users/ada/',
      'file:///etc/?x',
      'file:///etc#x',
    ),
    found: [
      'warning home: file:///home/{user}/notes',
      'warning home: file:///Users/ada',
      'warning home: file:///C:/Users/ada/',
      'warning system: file:///etc/?x',
      'warning system: file:///etc#x',
    ],
  },
  {
    shows: 'what is no file, or lies deeper',
    ...resources(
      'acme+file:///',
      'x:file:///',
      'file:///srv/C:/',
      'file:///home/ada/x',
      'file://localhosts/x',
    ),
    found: [],
  },
];

export default variants;
