import { Command } from 'cmdk';
import { useState } from 'react';
import { joinEnds } from '#app/_editor/canvas/connect/join-ends.ts';
import { useDocument, useSession, useView } from '#app/_editor/state/session.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { PortLines } from './port-lines.tsx';
import { SearchPanel } from './search-panel.tsx';
import { StartNote } from './start-note.tsx';
import { TargetLines } from './target-lines.tsx';

/** Draws an edge by keyboard: from which port, and to which of those that fit. */
export function ConnectPanel({ onClose }: { readonly onClose: () => void }) {
  const { document } = useSession();
  const wanted = useView((state) => state.connecting);
  const [port, setPort] = useState(wanted?.port);
  const [search, setSearch] = useState('');
  const graph = useDocument(({ workflow }) => workflow.graph);
  if (!wanted) return null;
  const { node, side = 'output' } = wanted;
  const from = port === undefined ? null : { node, side, port };
  const connect = (end: Endpoint) => {
    if (from) document.editGraph('Connect', (current) => joinEnds(current, from, end));
    onClose();
  };
  const choose = (chosen: string) => {
    setSearch('');
    setPort(chosen);
  };
  return (
    <SearchPanel
      label={`Connect an ${side}`}
      placeholder={from ? wayOf[side] : `Which ${side}?`}
      {...{ search, onClose }}
      onSearch={setSearch}
      step={port ?? ''}
      note={<StartNote {...{ graph, node, from }} />}
    >
      <Command.Empty className="px-2 py-6 text-center text-ink-3">No port like that.</Command.Empty>
      {from ? (
        <TargetLines {...{ graph, from, search }} onConnect={connect} />
      ) : (
        <PortLines {...{ graph, node, side, search }} onChoose={choose} />
      )}
    </SearchPanel>
  );
}

const wayOf = { output: 'Connect the output to', input: 'Feed the input from' };
