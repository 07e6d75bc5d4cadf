import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import type { PaletteRequest } from '#app/_editor/state/view-store.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { afterClosing } from './after-closing.ts';
import { fitOf, portAt } from './fit-of.ts';
import { fitsInto } from './fits-into.ts';
import { groupNodes } from './group-nodes.ts';
import { NodeLine } from './node-line.tsx';
import { placeNode } from './place-node.ts';
import { readRecentNodes, rememberNode } from './recent-nodes.ts';
import { panelGroup, SearchPanel } from './search-panel.tsx';

type NodePaletteProps = {
  readonly request: PaletteRequest | null;
  readonly onClose: () => void;
};

/** All node types, to add one of: by its name, by what it does, or by what it takes and gives. */
export function NodePalette({ request, onClose }: NodePaletteProps) {
  const session = useSession();
  const toast = useToast();
  const [search, setSearch] = useState('');
  const [recent] = useState(readRecentNodes);
  const offered = useMemo(() => offerNodes(session, request), [session, request]);
  const groups = groupNodes(offered.definitions, { search, recent });
  const add = (definition: AnyNodeDefinition) => {
    try {
      const id = placeNode(session, definition, request);
      rememberNode(definition.type);
      onClose();
      // Asked for by keyboard it may lie out of sight; by mouse it lies under the pointer.
      if (!request) afterClosing(() => session.canvas.current?.focusNode(id));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      toast({ title: error.message, tone: 'failed' });
    }
  };
  return (
    <SearchPanel
      label="Add a node"
      placeholder="Add a node: name, purpose, or type of port"
      {...{ search, onClose }}
      onSearch={setSearch}
      at={request?.screen}
      note={offered.note}
    >
      <Command.Empty className="px-2 py-6 text-center text-ink-3">
        {offered.definitions.length === 0 ? 'No node fits here.' : 'No node like that.'}
      </Command.Empty>
      {groups.map(({ title, definitions }) => (
        <Command.Group key={title} heading={title} className={panelGroup}>
          {definitions.map((definition) => (
            <NodeLine
              key={definition.type}
              place={title}
              definition={definition}
              onAdd={() => add(definition)}
            />
          ))}
        </Command.Group>
      ))}
    </SearchPanel>
  );
}

/** What may be added: all, or what an edge that was let go could lead to. */
function offerNodes({ document }: ReturnType<typeof useSession>, request: PaletteRequest | null) {
  const all = [...catalogue.values()];
  const { from, into } = request ?? {};
  const { graph } = document.getState().workflow;
  if (into !== undefined) {
    const definitions = all.filter((definition) => fitsInto(graph, definition, into));
    return { definitions, note: 'Nodes that fit into this edge' };
  }
  if (!from) return { definitions: all, note: undefined };
  const fits = fitOf(graph, from);
  const port = portAt(graph, from);
  const way = from.side === 'output' ? 'take' : 'give';
  return {
    definitions: all.filter((definition) => fits.has(definition)),
    note: port && `Nodes that ${way} ${port.type}, for ${port.label}`,
  };
}
