import type { StringNode } from '../tree.ts';
import type { Launch, Word } from './launch.ts';

/** Works out what a command with its arguments really starts. Never throws. */
export function readLaunch(command: StringNode, args: readonly StringNode[]): Launch {
  const words: Word[] = [command, ...args].map((node) => ({
    text: node.value,
    node,
    from: 0,
    to: node.value.length,
  }));
  return {
    words,
    wrappers: [],
    program: words[0],
    args: words.slice(1),
    shell: undefined,
    packages: [],
    container: undefined,
  };
}
