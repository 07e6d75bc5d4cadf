import { Dices, Plus, Sparkles } from 'lucide-react';
import { Button } from '#app/_ui/button.tsx';
import type { Scene } from '#nodes/scenes/scene.ts';
import type { SceneDraft } from './move-thing.ts';
import { addThing, mostThings, shuffleScene } from './shuffle-scene.ts';

type SceneActionsProps = {
  readonly scene: Scene;
  readonly onChange: (draft: SceneDraft) => void;
};

const seedLimit = 0x80000000;
const drawSeed = () => Math.floor(Math.random() * seedLimit);

/** What can be done to the whole scene. */
export function SceneActions({ scene, onChange }: SceneActionsProps) {
  const isFull = scene.objects.length >= mostThings;
  const add = () => {
    const fuller = addThing(scene, drawSeed());
    onChange({ scene: fuller, chosen: fuller.objects.length - 1 });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="small"
        icon={Dices}
        onClick={() => onChange({ scene: shuffleScene(scene, drawSeed()), chosen: 0 })}
      >
        Shuffle
      </Button>
      <Button
        size="small"
        icon={Sparkles}
        onClick={() => onChange({ scene: { ...scene, seed: drawSeed() }, chosen: 0 })}
      >
        Vary the details
      </Button>
      <Button
        size="small"
        icon={Plus}
        disabledReason={isFull ? `A scene holds at most ${mostThings} objects.` : undefined}
        onClick={add}
      >
        Add an object
      </Button>
    </div>
  );
}
