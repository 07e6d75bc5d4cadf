import { useDocument, useSession, useView } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import type { Port } from '#nodes/contract/ports.ts';
import { keepAgainst } from '../correct-output.ts';
import { useOverride } from '../use-override.ts';
import { ThreeWayDialog } from './three-way-dialog.tsx';

/** The dialog about the output whose automatic value is weighed against a person's, wherever that was asked for. */
export function ThreeWayOverlay() {
  const output = useView(({ weighed }) => weighed);
  const type = useDocument(
    ({ workflow }) => workflow.graph.nodes.find(({ id }) => id === output?.node)?.type,
  );
  const definition = catalogue.get(type ?? '');
  const port = output && definition && findPort(definition, 'output', output.port);
  return port ? <Weighing output={output} port={port} /> : null;
}

function Weighing({ output, port }: { readonly output: Endpoint; readonly port: Port }) {
  const { view } = useSession();
  const named = { output, label: port.label };
  const { override, automatic, change, revert } = useOverride(named);
  if (!override || !automatic) return null;
  const current = { value: { artifact: automatic.hash }, key: automatic.key };
  const close = () => view.setState({ weighed: null });
  return (
    <ThreeWayDialog
      {...{ named, override, current }}
      type={port.type}
      onClose={close}
      onKeep={() => {
        change(`Keep your ${port.label}`, (one) => keepAgainst(one, current));
        close();
      }}
      onTake={() => {
        revert();
        close();
      }}
    />
  );
}
