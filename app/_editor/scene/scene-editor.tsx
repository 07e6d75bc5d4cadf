import { useState } from 'react';
import type { Edit } from '#app/_ui/edit.ts';
import type { Scene } from '#nodes/scenes/scene.ts';
import { BackgroundChoice } from './background-choice.tsx';
import { orderThings, type SceneDraft } from './move-thing.ts';
import { SceneActions } from './scene-actions.tsx';
import { ScenePreview } from './scene-preview.tsx';
import { SceneWords } from './scene-words.tsx';
import { ThingChoice } from './thing-choice.tsx';
import { ThingLook } from './thing-look.tsx';

type SceneEditorProps = { readonly scene: Scene; readonly onChange: Edit<Scene> };

/** A picture of the small world, put together by hand or by chance. */
export function SceneEditor({ scene, onChange }: SceneEditorProps) {
  const [wanted, setChosen] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const chosen = Math.min(wanted, scene.objects.length - 1);
  const thing = scene.objects[chosen];
  const draft: SceneDraft = { scene, chosen };
  const take = (next: SceneDraft, isFinal: boolean) => {
    setRefusal(null);
    setChosen(next.chosen);
    if (next.scene !== scene || isFinal) onChange(next.scene, isFinal);
  };
  const settle = (next: SceneDraft) => take(orderThings(next), true);
  return (
    <div className="@container min-w-0">
      <div className="grid gap-x-6 gap-y-3 @2xl:grid-cols-[384px_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <ScenePreview draft={draft} onChange={take} />
          <SceneWords scene={scene} refusal={refusal} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <SceneActions scene={scene} onChange={settle} />
          <BackgroundChoice
            scene={scene}
            onChange={(next) => take({ scene: next, chosen }, true)}
            onRefused={setRefusal}
          />
          <ThingChoice draft={draft} onChange={settle} />
          {thing ? (
            <ThingLook
              {...{ draft, thing }}
              onChange={(next) => take({ scene: next, chosen }, true)}
              onRefused={setRefusal}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}
