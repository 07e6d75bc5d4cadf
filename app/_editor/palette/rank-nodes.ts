import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf } from '#nodes/contract/find-port.ts';
import { scoreTexts } from './score-texts.ts';

/** The node types that a search means, best first; all of them, in their order, for an empty one. */
export function rankNodes(
  definitions: readonly AnyNodeDefinition[],
  search: string,
): readonly AnyNodeDefinition[] {
  if (search.trim() === '') return definitions;
  return definitions
    .map((definition) => ({ definition, score: scoreTexts(textsOf(definition), search) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ definition }) => definition);
}

/** What a node type is found by, the telling texts first. */
function textsOf(definition: AnyNodeDefinition): string[] {
  const { title, type, summary } = definition;
  const ports = (['output', 'input'] as const).flatMap((side) =>
    Object.values(portsOf(definition, side)),
  );
  const words = ports.flatMap((port) => [port.type, port.label]);
  return [title, type.replaceAll('-', ' '), summary, words.join(' ')];
}
