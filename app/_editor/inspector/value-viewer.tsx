import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { useDocument, useRun, useSession, useView } from '#app/_editor/state/session.ts';
import { ValueView } from '#app/_editor/values/value-view.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { ImageView } from '#app/_ui/image-view.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { DownloadLink } from './result/value-actions.tsx';
import { listPictures, stepThrough } from './viewer-pictures.ts';

/** A stored value over everything: pictures down to their pixels, and from one to the next. */
export function ValueViewer() {
  const { view } = useSession();
  const shown = useView((state) => state.shown);
  const graph = useDocument(({ workflow }) => workflow.graph);
  const nodes = useRun(({ run }) => run?.nodes);
  const pictures = useMemo(
    () => shown?.among ?? (shown ? listPictures(graph, catalogue, nodes ?? {}) : []),
    [shown, graph, nodes],
  );
  const isPicture = shown?.type === 'image' || shown?.type === 'mask';
  const go = (by: 1 | -1) =>
    shown && view.setState({ shown: { ...shown, ...stepThrough(pictures, shown, by) } });
  useStepKeys(isPicture, go);
  if (!shown) return null;
  return (
    <Dialog
      open
      size="full"
      title={shown.title}
      onOpenChange={(isOpen) => isOpen || view.setState({ shown: null })}
      footer={
        <>
          {isPicture && pictures.length > 1 ? (
            <>
              <IconButton
                label="Previous picture"
                shortcut=","
                icon={ChevronLeft}
                onClick={() => go(-1)}
              />
              <IconButton
                label="Next picture"
                shortcut="."
                icon={ChevronRight}
                onClick={() => go(1)}
              />
            </>
          ) : null}
          <DownloadLink value={shown} />
        </>
      }
    >
      {isPicture ? (
        <ImageView src={pictureUrl(shown.hash)} alt={shown.title} className="h-full w-full" />
      ) : (
        <div className="mx-auto max-w-200">
          <ValueView {...shown} />
        </div>
      )}
    </Dialog>
  );
}

const steps: Readonly<Record<string, 1 | -1>> = { '.': 1, PageDown: 1, ',': -1, PageUp: -1 };

/** Goes from picture to picture by keys, wherever in the viewer the focus is. */
function useStepKeys(isOn: boolean, go: (by: 1 | -1) => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const by = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(by);
  });
  useEffect(() => {
    if (!isOn) return;
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
