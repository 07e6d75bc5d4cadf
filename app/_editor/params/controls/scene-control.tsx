import type { PlainSpec } from '#app/_editor/params/field-spec.ts';
import { SceneEditor } from '#app/_editor/scene/scene-editor.tsx';
import { type Scene, sceneSchema } from '#nodes/scenes/scene.ts';
import type { ControlProps } from './control-props.ts';

/** A picture of the small world, put together by hand or by chance. */
export function SceneControl({ value, onChange, field }: ControlProps<PlainSpec>) {
  const scene = sceneSchema.safeParse(value).data;
  if (!scene) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-12 text-ink-2">{field.label}</legend>
      <SceneEditor
        scene={scene}
        onChange={(next, isFinal) => onChange(toDocument(next), isFinal)}
      />
    </fieldset>
  );
}

/** A scene as a document holds it. */
function toDocument({ objects, ...rest }: Scene) {
  return { ...rest, objects: objects.map((thing) => ({ ...thing })) };
}
