import { Brush } from 'lucide-react';
import { useState } from 'react';
import { PicturePicker } from '#app/_editor/palette/picture-picker.tsx';
import { MaskFigures } from '#app/_editor/values/pictures/mask-figures.tsx';
import { Button } from '#app/_ui/button.tsx';
import { MaskPainter } from '../mask/mask-painter.tsx';
import type { NamedOutput } from '../use-override.ts';
import { useStoredOverride } from '../use-stored-override.ts';

/** A mask that a node gave, to be painted over or replaced by a file. */
export function MaskEditor(named: NamedOutput) {
  const { hash, put } = useStoredOverride(named);
  const [isPainting, setPainting] = useState(false);
  return (
    <>
      <PicturePicker type="mask" value={hash} title={named.label} onChange={put} />
      {hash === null ? null : <MaskFigures hash={hash} />}
      <Button size="small" icon={Brush} className="self-start" onClick={() => setPainting(true)}>
        Paint the mask
      </Button>
      {isPainting ? (
        <MaskPainter
          {...{ named, hash }}
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
