import { Brush } from 'lucide-react';
import { useState } from 'react';
import { PicturePicker } from '#app/_editor/palette/picture-picker.tsx';
import { PictureChannels } from '#app/_editor/values/pictures/picture-channels.tsx';
import { Button } from '#app/_ui/button.tsx';
import { PicturePainter } from '../picture/picture-painter.tsx';
import type { NamedOutput } from '../use-override.ts';
import { useStoredOverride } from '../use-stored-override.ts';

/** A picture that a node gave, to be painted over or replaced by another. */
export function ImageEditor(named: NamedOutput) {
  const { handle, hash, put } = useStoredOverride(named);
  const [isPainting, setPainting] = useState(false);
  const picker = <PicturePicker type="image" value={hash} title={named.label} onChange={put} />;
  if (hash === null) return picker;
  return (
    <>
      {picker}
      <PictureChannels hash={hash} />
      <Button size="small" icon={Brush} className="self-start" onClick={() => setPainting(true)}>
        Paint on the picture
      </Button>
      {isPainting ? (
        <PicturePainter
          {...{ hash, label: named.label, automatic: handle.automatic?.hash ?? null }}
          onClose={() => setPainting(false)}
          onPainted={(painted) => {
            put(painted);
            setPainting(false);
          }}
        />
      ) : null}
    </>
  );
}
