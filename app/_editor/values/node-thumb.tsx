import type { ReactNode } from 'react';
import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import { CaptionPairs } from './captions/caption-pairs.tsx';
import { InversionThumb } from './tensors/inversion-thumb.tsx';
import { InversionPath } from './traces/inversion-path.tsx';

type NodeThumbProps = {
  readonly outputs: ValueReferences;
  readonly traces: Readonly<Record<string, string>>;
  /** The outputs one by one: shown where they do not say more together. */
  readonly children: ReactNode;
};

/** What a node gave as a whole, on a card: captions in pairs, an inversion with its path. */
export function NodeThumb({ outputs, traces, children }: NodeThumbProps) {
  const { before, after, inversion } = outputs;
  if (before?.type === 'captions' && after?.type === 'captions') {
    return (
      <div className="text-12">
        <CaptionPairs before={before.hash} after={after.hash} most={3} />
      </div>
    );
  }
  if (inversion?.type === 'inversion' && traces['noise'] !== undefined) {
    return (
      <div className="flex flex-col gap-1">
        <InversionPath trace={traces['noise']} />
        <InversionThumb hash={inversion.hash} title="Inversion" />
      </div>
    );
  }
  return children;
}
