import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { formatFigure } from '#app/_editor/values/format-figure.ts';
import type { DirectionAnalysis } from '#nodes/editing/analysis/analyse-direction.ts';
import { LabSection } from './lab-section.tsx';

/** The direction in figures. */
export function AnalysisFigures({ analysis }: { readonly analysis: DirectionAnalysis }) {
  const { norm, captionNorm, agreement, padding, found } = analysis;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <LabSection title="Figures">
      <FigureList
        figures={[
          ['Length', `${formatFigure(norm)}, ${percent(norm / (captionNorm || 1))} of a caption's`],
          [
            'Agreement of the pairs',
            agreement === null ? 'one pair only' : formatFigure(agreement),
          ],
          [
            'In padding',
            padding
              ? `${percent(padding.share)}, from token ${padding.from}`
              : 'words are not known',
          ],
          ['Cosine to what the captions give', formatFigure(found.cosine)],
          ['Tokens × width', `${analysis.tokens} × ${analysis.width}`],
          ['Pack', analysis.pack],
        ]}
      />
    </LabSection>
  );
}
