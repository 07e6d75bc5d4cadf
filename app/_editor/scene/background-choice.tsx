import { humanise } from '#app/_editor/params/humanise.ts';
import type { Scene } from '#nodes/scenes/scene.ts';
import { backgrounds } from '#nodes/scenes/vocabulary.ts';
import { ChoiceRow } from './choice-row.tsx';
import { refuseScene } from './refuse-scene.ts';
import { SceneCanvas } from './scene-canvas.tsx';

type BackgroundChoiceProps = {
  readonly scene: Scene;
  readonly onChange: (scene: Scene) => void;
  readonly onRefused: (reason: string) => void;
};

/** Where the scene is. */
export function BackgroundChoice({ scene, onChange, onRefused }: BackgroundChoiceProps) {
  const choices = backgrounds.map((background) => ({
    value: background,
    label: humanise(background),
    drawing: <SceneCanvas scene={empty[background]} className="size-7" />,
    refusal: refuseScene({ ...scene, background }),
  }));
  const choose = (value: string) => {
    const background = backgrounds.find((one) => one === value);
    if (background) onChange({ ...scene, background });
  };
  return (
    <ChoiceRow
      label="Background"
      {...{ choices, onRefused }}
      value={scene.background}
      onChange={choose}
    />
  );
}

/** Made once, so that the small pictures are drawn once. */
const empty = Object.fromEntries(
  backgrounds.map((background) => [background, { background, objects: [], seed: 7 }]),
) as unknown as Readonly<Record<Scene['background'], Scene>>; // an entry for each background
