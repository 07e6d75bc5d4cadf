import { useMemo } from 'react';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useRun } from '#app/_editor/state/session.ts';
import { findFit } from './find-fit.ts';
import { FitFigure } from './fit-figure.tsx';
import { MeasureFit } from './measure-fit.tsx';

/** How well a caption fits its picture, by CLIP: what a run measures of it anyway, else on request. */
export function CaptionFitSection({ node }: { readonly node: string }) {
  const document = useRun(({ run }) => run?.document);
  const nodes = useRun(({ run }) => run?.nodes);
  const fit = useMemo(
    () => (document && nodes ? findFit(document.graph, nodes, node) : null),
    [document, nodes, node],
  );
  if (!document || fit?.picture === undefined || fit.caption === undefined) return null;
  const { picture, caption, measured } = fit;
  return (
    <Section title="Fits the picture">
      {measured ? (
        <FitFigure {...measured} />
      ) : (
        <MeasureFit key={`${picture} ${caption}`} {...{ document, node, picture, caption }} />
      )}
    </Section>
  );
}
