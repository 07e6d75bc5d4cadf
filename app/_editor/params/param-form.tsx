import { RotateCcw } from 'lucide-react';
import { resetParam } from '#app/_editor/document/edits/reset-param.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { ParamField } from './param-field.tsx';
import { readFieldSpecs } from './read-field-specs.ts';
import { readParam } from './read-param.ts';

type ParamFormProps = { readonly node: string; readonly definition: AnyNodeDefinition };

/** All params of a node. */
export function ParamForm({ node, definition }: ParamFormProps) {
  const { document } = useSession();
  const specs = readFieldSpecs(definition);
  const changedCount = useDocument(({ workflow }) => {
    const found = indexGraph(workflow.graph).nodesById.get(node);
    return found ? specs.filter((spec) => readParam(found, spec).isChanged).length : 0;
  });
  const resetAll = () =>
    document.editGraph('Reset all settings', (graph) =>
      specs
        .filter((spec) => spec.default !== undefined)
        .reduce((changed, { name }) => resetParam(changed, { node, param: name }), graph),
    );
  if (specs.length === 0) return <p className="text-ink-3">This node has no settings.</p>;
  return (
    <div className="flex flex-col gap-4">
      {specs.map((spec) => (
        <ParamField key={spec.name} node={node} spec={spec} />
      ))}
      {changedCount > 1 ? (
        <Button
          variant="bare"
          size="small"
          icon={RotateCcw}
          className="self-start"
          onClick={resetAll}
        >
          Reset {changedCount} changed settings
        </Button>
      ) : null}
    </div>
  );
}
