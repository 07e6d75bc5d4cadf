import { Orbit } from 'lucide-react';
import { useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf } from '#nodes/contract/find-port.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { PredictLine } from './predict/predict-line.tsx';

type LabToolsProps = { readonly node: string; readonly definition: AnyNodeDefinition };

/** With the result of a node: the way into the Lab for directions, the predicted change of direction for captions. */
export function LabTools({ node, definition }: LabToolsProps) {
  const gives = (type: PortType) =>
    Object.values(portsOf(definition, 'output')).some((port) => port.type === type);
  if (gives('captions')) return <PredictLine node={node} />;
  if (gives('direction')) return <LabButton node={node} />;
  return null;
}

function LabButton({ node }: { readonly node: string }) {
  const { view } = useSession();
  return (
    <div className="border-b px-3 py-2">
      <Button
        size="small"
        icon={Orbit}
        onClick={() => view.setState({ overlay: 'lab', labNode: node })}
      >
        Open in the Direction Lab
      </Button>
    </div>
  );
}
