import { Brush } from 'lucide-react';
import { PicturePicker } from '#app/_editor/palette/picture-picker.tsx';
import { useSession } from '#app/_editor/state/session.ts';
import { MaskFigures } from '#app/_editor/values/pictures/mask-figures.tsx';
import { Button } from '#app/_ui/button.tsx';
import type { NamedOutput } from '../named-output.ts';
import { useStoredOverride } from '../use-stored-override.ts';

/** A mask that a node gave, to be painted over or replaced by a file. */
export function MaskEditor(named: NamedOutput) {
  const { view } = useSession();
  const { handle, hash, put } = useStoredOverride(named);
  const { automatic } = handle;
  return (
    <>
      <PicturePicker type="mask" value={hash} title={named.label} onChange={put} />
      {hash === null ? null : <MaskFigures hash={hash} />}
      <Button
        size="small"
        icon={Brush}
        className="self-start"
        onClick={() => view.setState({ painting: { as: 'mask', named, hash, automatic } })}
      >
        Paint the mask
      </Button>
    </>
  );
}
