import { Command } from 'cmdk';
import { useState } from 'react';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { searchGraph } from '#app/_editor/document/search/search-graph.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { afterClosing } from './after-closing.ts';
import { iconOf } from './node-categories.ts';
import { panelLine, SearchPanel } from './search-panel.tsx';

/** Finds nodes by title, type, settings and notes, and goes to one. */
export function GraphSearch({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const graph = useDocument(({ workflow }) => workflow.graph);
  const [search, setSearch] = useState('');
  const { nodesById } = indexGraph(graph);
  const found = search.trim()
    ? searchGraph(graph, catalogue, search).flatMap((id) => nodesById.get(id) ?? [])
    : graph.nodes;
  const go = (id: string) => {
    onClose();
    afterClosing(() => session.canvas.current?.focusNode(id));
  };
  return (
    <SearchPanel
      label="Search in the graph"
      placeholder="Find a node by title, type, setting or note"
      {...{ search, onClose }}
      onSearch={setSearch}
      footer={
        <span role="status">
          {found.length} of {graph.nodes.length} nodes
        </span>
      }
    >
      <Command.Empty className="px-2 py-6 text-center text-ink-3">Nothing found.</Command.Empty>
      {found.map((node) => (
        <FoundLine key={node.id} node={node} onGo={() => go(node.id)} />
      ))}
    </SearchPanel>
  );
}

function FoundLine({ node, onGo }: { readonly node: GraphNode; readonly onGo: () => void }) {
  const Drawing = iconOf(node.type);
  const typeTitle = catalogue.get(node.type)?.title ?? node.type;
  const words = [node.title === undefined ? null : typeTitle, tellSettings(node), node.note];
  return (
    <Command.Item value={node.id} onSelect={onGo} className={panelLine}>
      <Drawing aria-hidden size={16} className="shrink-0 text-ink-2" />
      <span className="shrink-0">{titleOf(node, catalogue)}</span>
      <span className="min-w-0 flex-1 truncate text-12 text-ink-3">
        {words.filter(Boolean).join(' · ')}
      </span>
    </Command.Item>
  );
}

/** The texts among a node's settings; a hash tells nobody anything. */
function tellSettings({ params }: GraphNode): string {
  const texts = Object.values(params).filter(
    (value): value is string => typeof value === 'string' && !/^[0-9a-f]{64}$/.test(value),
  );
  return texts.join(', ');
}
