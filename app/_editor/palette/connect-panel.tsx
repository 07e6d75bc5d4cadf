import { useState } from 'react';
import { useDocument, useView } from '#app/_editor/state/session.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import { PortChoice } from './port-choice.tsx';
import { TargetChoice } from './target-choice.tsx';

/** Draws an edge by keyboard: from which port, and to which of those that fit. */
export function ConnectPanel({ onClose }: { readonly onClose: () => void }) {
  const wanted = useView((state) => state.connecting);
  const [port, setPort] = useState(wanted?.port);
  const graph = useDocument(({ workflow }) => workflow.graph);
  if (!wanted) return null;
  const { node, side = 'output' } = wanted;
  if (port === undefined) {
    return <PortChoice {...{ graph, node, side, onClose }} onChoose={setPort} />;
  }
  const from: PortEnd = { node, port, side };
  return <TargetChoice key={port} {...{ graph, from, onClose }} />;
}
