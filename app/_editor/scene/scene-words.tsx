import { captionScene } from '#nodes/scenes/caption-scene.ts';
import type { Scene } from '#nodes/scenes/scene.ts';
import { describeUnseen, refuseScene } from './refuse-scene.ts';

type SceneWordsProps = {
  readonly scene: Scene;
  /** Why what was just asked for was not done. */
  readonly refusal: string | null;
};

/** The scene's true caption, and what stands against it. */
export function SceneWords({ scene, refusal }: SceneWordsProps) {
  const against = refusal ?? refuseScene(scene);
  const unseen = describeUnseen(scene);
  return (
    <div className="flex flex-col gap-1 text-12">
      <p>
        <span className="text-ink-3">Caption </span>
        <q>{captionScene(scene)}</q>
      </p>
      <p role="status" className={against === null ? 'text-ink-3' : 'text-danger'}>
        {against ?? unseen}
      </p>
    </div>
  );
}
