import { PicturePicker } from '#app/_editor/palette/picture-picker.tsx';
import { PictureChannels } from '#app/_editor/values/pictures/picture-channels.tsx';
import type { NamedOutput } from '../use-override.ts';
import { useStoredOverride } from '../use-stored-override.ts';

/** A picture that a node gave, to be replaced by another. */
export function ImageEditor(named: NamedOutput) {
  const { hash, put } = useStoredOverride(named);
  return (
    <>
      <PicturePicker type="image" value={hash} title={named.label} onChange={put} />
      {hash === null ? null : <PictureChannels hash={hash} />}
    </>
  );
}
