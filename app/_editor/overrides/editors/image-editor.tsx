import { Brush } from 'lucide-react';
import { PicturePicker } from '#app/_editor/palette/picture-picker.tsx';
import { useSession } from '#app/_editor/state/session.ts';
import { PictureChannels } from '#app/_editor/values/pictures/picture-channels.tsx';
import { Button } from '#app/_ui/button.tsx';
import type { NamedOutput } from '../named-output.ts';
import { useStoredOverride } from '../use-stored-override.ts';

/** A picture that a node gave, to be painted over or replaced by another. */
export function ImageEditor(named: NamedOutput) {
  const { view } = useSession();
  const { handle, hash, put } = useStoredOverride(named);
  const { automatic } = handle;
  const picker = <PicturePicker type="image" value={hash} title={named.label} onChange={put} />;
  if (hash === null) return picker;
  return (
    <>
      {picker}
      <PictureChannels hash={hash} />
      <Button
        size="small"
        icon={Brush}
        className="self-start"
        onClick={() => view.setState({ painting: { as: 'image', named, hash, automatic } })}
      >
        Paint on the picture
      </Button>
    </>
  );
}
