import { useMemo, useState } from 'react';
import { useDocument, useView } from '#app/_editor/state/session.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import { Select } from '#app/_ui/select.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { LabColumns, type LabTab } from './lab-columns.tsx';
import { LibraryAlone } from './library/library-alone.tsx';
import { listDirectionPorts } from './source/find-source.ts';

/** Chooses the direction that the Lab looks at: the one it was opened for, else one that is selected, else the first. */
export function LabView() {
  const graph = useDocument(({ workflow }) => workflow.graph);
  const ports = useMemo(() => listDirectionPorts(graph, catalogue), [graph]);
  const asked = useView(({ labNode }) => labNode);
  const selected = useDocument(
    ({ selection }) => ports.find(({ node }) => selection.has(node))?.node ?? null,
  );
  const titleOf = useNodeTitles();
  const [chosen, setChosen] = useState(asked ?? selected);
  // Who began with the library alone goes on in it, once a direction of it is in the graph.
  const [firstTab] = useState<LabTab>(ports.length === 0 ? 'library' : 'change');
  const output = ports.find(({ node }) => node === chosen) ?? ports[0];
  if (!output) return <LibraryAlone />;
  return (
    <div className="flex h-full min-h-0 flex-col gap-4">
      {ports.length > 1 ? (
        <div className="w-80 max-w-full">
          <Select
            label="Direction of"
            options={ports.map(({ node }) => ({ value: node, label: titleOf(node) }))}
            value={output.node}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <LabColumns key={output.node} {...{ output, firstTab }} title={titleOf(output.node)} />
    </div>
  );
}
