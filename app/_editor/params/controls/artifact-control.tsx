import type { ArtifactSpec } from '#app/_editor/params/field-spec.ts';
import { MaskPicture } from '#app/_editor/values/mask-picture.tsx';
import { Picture } from '#app/_editor/values/picture.tsx';
import { Field } from '#app/_ui/field.tsx';
import type { ControlProps } from './control-props.ts';
import { PictureDrop } from './picture-drop.tsx';

/** A picture or a mask from a file. */
export function ArtifactControl({ spec, value, onChange, field }: ControlProps<ArtifactSpec>) {
  const hash = typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
  const Shown = spec.artifact === 'mask' ? MaskPicture : Picture;
  return (
    <Field field={field}>
      {() => (
        <PictureDrop
          as={spec.artifact}
          isReplacing={hash !== null}
          onKept={(kept) => onChange(kept, true)}
        >
          {hash ? (
            <Shown
              hash={hash}
              title={field.label}
              className="max-h-80 w-full rounded-md bg-surface-3"
            />
          ) : (
            <p className="rounded-md border border-line-strong border-dashed px-3 py-6 text-center text-12 text-ink-3">
              Drop or paste a PNG, JPEG or WebP here
            </p>
          )}
        </PictureDrop>
      )}
    </Field>
  );
}
