import { Download, Forward, Image as ImageIcon } from 'lucide-react';
import { useMemo } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { findPictureNode } from '#app/_editor/dock/history/find-picture-node.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { findBeforeAfter } from '#app/_editor/inspector/overview/find-places.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useDocument, useRun, useSession } from '#app/_editor/state/session.ts';
import { Picture } from '#app/_editor/values/picture.tsx';
import { useResultActions } from '#app/_library/gallery/use-result-actions.ts';
import { Button } from '#app/_ui/button.tsx';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import type { Endpoint, Workflow } from '#nodes/contract/graph.ts';
import { FormPreview } from './form-preview.tsx';

const stage = 'mx-auto aspect-square w-full max-w-[70dvh]';

/** What came of it: while it runs its preview, then the result over what it was. */
export function FormResult() {
  const workflow = useDocument((state) => state.workflow);
  const places = useMemo(() => findBeforeAfter(workflow), [workflow]);
  const before = useOutputPicture(places?.before ?? null);
  const after = useOutputPicture(places?.after ?? null);
  const preview = useRun(({ run }) => {
    const id = run?.order.find((node) => run.nodes[node]?.preview !== undefined);
    return id === undefined ? null : (run?.nodes[id]?.preview ?? null);
  });
  const run = useRun((state) => (state.run && isEnded(state.run.state) ? state.run.id : null));
  if (preview !== null) return <FormPreview src={preview} className={stage} />;
  if (after === null) {
    return (
      <div className={`${stage} flex items-center justify-center rounded-md border border-dashed`}>
        <EmptyState
          icon={ImageIcon}
          title="The result appears here"
          body="Choose a picture, say what should change, and run."
        />
      </div>
    );
  }
  return (
    <>
      {before === null ? (
        <Picture hash={after} title="Result" className={`${stage} rounded-md`} />
      ) : (
        <CompareSlider
          before={{ src: pictureUrl(before), label: 'Before' }}
          after={{ src: pictureUrl(after), label: 'After' }}
          className={stage}
        />
      )}
      {run !== null && <ResultVerbs run={run} picture={after} workflow={workflow} />}
    </>
  );
}

type ResultVerbsProps = {
  readonly run: string;
  readonly picture: string;
  readonly workflow: Workflow;
};

function ResultVerbs({ run, picture, workflow }: ResultVerbsProps) {
  const { document } = useSession();
  const { download, busy } = useResultActions();
  const node = findPictureNode(workflow);
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        icon={Download}
        busy={busy === 'download' ? 'Making the file' : undefined}
        onClick={() => void download({ run, picture })}
      >
        Download
      </Button>
      <Button
        icon={Forward}
        disabledReason={node === null ? 'This workflow has no Picture node.' : undefined}
        onClick={() =>
          node !== null &&
          document.editGraph('Continue from this result', (graph) =>
            setParam(graph, { node, param: 'picture', value: picture }),
          )
        }
      >
        Continue from this result
      </Button>
    </div>
  );
}

function useOutputPicture(output: Endpoint | null): string | null {
  return useRun(({ run }) => {
    const value = output && run?.nodes[output.node]?.outputs[output.port];
    return value?.type === 'image' ? value.hash : null;
  });
}
