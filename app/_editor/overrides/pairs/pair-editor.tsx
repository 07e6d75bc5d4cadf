import { Plus } from 'lucide-react';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useSession } from '#app/_editor/state/session.ts';
import { CaptionPairList } from '#app/_editor/values/captions/caption-pair-list.tsx';
import { Button } from '#app/_ui/button.tsx';
import { usePlainOverride } from '../use-plain-override.ts';
import { changePairs, countPairs, type PairChange } from './change-pairs.ts';
import { notePlaces } from './note-places.ts';
import { PairRow } from './pair-row.tsx';
import { useInstruction } from './use-instruction.ts';

const labels = { before: 'Before', after: 'After' } as const;

/** The captions before and after that a node gave, as aligned pairs to be corrected. */
export function PairEditor({ node }: { readonly node: string }) {
  const { document } = useSession();
  const before = useSide(node, 'before');
  const after = useSide(node, 'after');
  const instruction = useInstruction(node);
  const isOff = before.handle.isOff || after.handle.isOff;
  if (!before.value || !after.value) return null;
  const pairs = { before: before.value, after: after.value };
  const change = (wish: PairChange) => {
    const next = changePairs(pairs, wish);
    const group = wish.type === 'write' ? `pair ${node} ${wish.side} ${wish.at}` : undefined;
    document.editGraph(
      names[wish.type],
      (graph) => {
        const placed = next.before === pairs.before ? graph : before.placed(graph, next.before);
        return next.after === pairs.after ? placed : after.placed(placed, next.after);
      },
      group,
    );
  };
  return (
    <>
      <Section title="What changes">
        <CaptionPairList {...pairs} notes={notePlaces(pairs, instruction)} />
      </Section>
      <Section title="Pairs">
        {isOff ? (
          <p className="text-11 text-ink-3">
            Captions of yours are switched off; switch them on or revert them to write on.
          </p>
        ) : (
          <>
            <ol className="flex flex-col gap-3">
              {Array.from({ length: countPairs(pairs) }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place
                <PairRow key={at} {...{ pairs, at, labels }} onChange={change} />
              ))}
            </ol>
            <Button
              variant="bare"
              size="small"
              icon={Plus}
              className="self-start"
              onClick={() => change({ type: 'add' })}
            >
              Add a pair
            </Button>
          </>
        )}
      </Section>
    </>
  );
}

const names: Readonly<Record<PairChange['type'], string>> = {
  write: 'Correct a caption',
  switch: 'Switch a pair of captions',
  move: 'Move a pair of captions',
  remove: 'Remove a pair of captions',
  add: 'Add a pair of captions',
};

function useSide(node: string, port: 'before' | 'after') {
  return usePlainOverride({ output: { node, port }, label: labels[port] }, 'captions');
}
