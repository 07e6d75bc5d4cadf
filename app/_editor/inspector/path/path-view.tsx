import { useMemo, useState } from 'react';
import { RangeInput } from '#app/_ui/range-input.tsx';
import { comparePaths } from './compare-paths.ts';
import { GapPicture } from './gap-picture.tsx';
import { PathCharts } from './path-charts.tsx';
import { PreviewPicture } from './preview-picture.tsx';
import type { WalkPath } from './read-path.ts';

type PathViewProps = {
  /** The walk from the picture to its noise. */
  readonly there: WalkPath | undefined;
  /** The walk from that noise back to the picture, unedited. */
  readonly back: WalkPath | undefined;
};

/** An inversion and the walk back from it, depth by depth. */
export function PathView({ there, back }: PathViewProps) {
  const depths = (there ?? back)?.depths ?? [0];
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, depths.length - 1);
  const gaps = useMemo(() => (there && back ? comparePaths(there, back) : null), [there, back]);
  const isOther = there !== undefined && back !== undefined && gaps === null;
  const shownBack = isOther ? undefined : back;
  const depth = depths[at] ?? 0;
  const told = `${depth} of ${depths.at(-1) ?? 0} steps from the picture`;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-2">
        <Preview title="To the noise" path={there} {...{ at, told }} />
        <Preview title="Back" path={shownBack} {...{ at, told }} />
        {gaps ? <GapPicture gaps={gaps} at={at} /> : null}
      </div>
      <div className="flex flex-col gap-1">
        <RangeInput
          label="Steps from the picture"
          value={at}
          min={0}
          max={depths.length - 1}
          step={1}
          valueText={told}
          onChange={setChosen}
        />
        <output className="figures text-12 text-ink-2">{told}</output>
      </div>
      {isOther ? (
        <p className="text-12 text-ink-3">
          The walk back began at other noise, so the two cannot be compared.
        </p>
      ) : null}
      <PathCharts there={there} back={shownBack} {...{ gaps, depth, at }} />
    </div>
  );
}

type PreviewProps = {
  readonly title: string;
  readonly path: WalkPath | undefined;
  readonly at: number;
  readonly told: string;
};

function Preview({ title, path, at, told }: PreviewProps) {
  if (!path?.previews) return null;
  return (
    <PreviewPicture title={title} label={`${title}, ${told}`} previews={path.previews} at={at} />
  );
}
