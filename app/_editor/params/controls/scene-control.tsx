import { Dices, Plus } from 'lucide-react';
import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { humanise } from '#app/_editor/params/humanise.ts';
import { Button } from '#app/_ui/button.tsx';
import { Select } from '#app/_ui/select.tsx';
import { sampleScene, sampleThing } from '#nodes/scenes/sample-scene.ts';
import { sceneSchema } from '#nodes/scenes/scene.ts';
import { backgrounds } from '#nodes/scenes/vocabulary.ts';
import type { ControlProps } from './control-props.ts';
import { ScenePicture } from './scene-picture.tsx';
import { ThingEditor } from './thing-editor.tsx';

const mostThings = 2;

/** A picture of the small world, put together by hand or by chance. */
export function SceneControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const scene = sceneSchema.safeParse(value).data;
  if (!scene) return null;
  const { objects } = scene;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 text-12 text-ink-2">{field.label}</legend>
      <ScenePicture scene={scene} />
      <div className="flex flex-wrap gap-2">
        <Button
          icon={Dices}
          size="small"
          onClick={() =>
            onChange(toDraft(sampleScene(Math.random, objects.length > 1 ? 2 : 1)), true)
          }
        >
          Shuffle the scene
        </Button>
        {objects.length < mostThings ? (
          <Button
            icon={Plus}
            size="small"
            onClick={() =>
              onChange({ ...scene, objects: [...objects, sampleThing('right', Math.random)] }, true)
            }
          >
            Add an object
          </Button>
        ) : null}
      </div>
      <Select
        label="Background"
        value={scene.background}
        options={backgrounds.map((name) => ({ value: name, label: humanise(name) }))}
        onChange={(background) => onChange({ ...scene, background }, true)}
      />
      {objects.map((thing, at) => (
        <ThingEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: an object is its place
          key={at}
          number={at + 1}
          thing={thing}
          onChange={(next, isFinal) =>
            onChange({ ...scene, objects: objects.with(at, { ...next }) }, isFinal)
          }
          onRemove={() => onChange({ ...scene, objects: objects.toSpliced(at, 1) }, true)}
        />
      ))}
    </fieldset>
  );
}

/** A scene as a document holds it. */
function toDraft({ objects, ...rest }: ReturnType<typeof sampleScene>) {
  return { ...rest, objects: objects.map((thing) => ({ ...thing })) };
}
