import { Trash2 } from 'lucide-react';
import { humanise } from '#app/_editor/params/humanise.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import type { SceneDraft } from './move-thing.ts';

type ThingChoiceProps = {
  readonly draft: SceneDraft;
  readonly onChange: (draft: SceneDraft) => void;
};

/** Which object is being worked on, and the way to take it out. */
export function ThingChoice({ draft: { scene, chosen }, onChange }: ThingChoiceProps) {
  const { objects } = scene;
  if (objects.length === 0) return <p className="text-12 text-ink-3">The scene is empty.</p>;
  const segments = objects.map(({ colour, shape }, at) => ({
    value: String(at),
    label: humanise(`${colour} ${shape}`),
  }));
  return (
    <div className="flex items-center gap-1">
      <span aria-hidden className="w-16 shrink-0 text-12 text-ink-2">
        Object
      </span>
      <SegmentedControl
        label="Object"
        segments={segments}
        value={String(chosen)}
        onChange={(at) => onChange({ scene, chosen: Number(at) })}
      />
      <IconButton
        label="Remove this object"
        icon={Trash2}
        size="small"
        onClick={() =>
          onChange({ scene: { ...scene, objects: objects.toSpliced(chosen, 1) }, chosen: 0 })
        }
      />
    </div>
  );
}
