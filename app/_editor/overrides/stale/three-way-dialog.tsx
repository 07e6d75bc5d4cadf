import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import type { PortType } from '#nodes/contract/ports.ts';
import { CaptionsMerge } from './captions-merge.tsx';
import { MergeBeneath } from './merge-beneath.tsx';
import { TextMerge } from './text-merge.tsx';
import { ThreeWay } from './three-way.tsx';
import type { ThreeWayProps } from './three-way-props.ts';

type ThreeWayDialogProps = ThreeWayProps & {
  readonly onKeep: () => void;
  readonly onTake: () => void;
  readonly onClose: () => void;
};

const merges: Partial<Record<PortType, typeof TextMerge>> = {
  text: TextMerge,
  captions: CaptionsMerge,
};

/** What the node gave, what a person put in its place, and what it gives by now, to choose from or to merge. */
export function ThreeWayDialog({ onKeep, onTake, onClose, ...values }: ThreeWayDialogProps) {
  const [isMerging, setMerging] = useState(false);
  const { named, type } = values;
  const Merge = merges[type];
  return (
    <Dialog
      title={`${named.label}: the automatic value, yours, and the new one`}
      size="large"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      footer={
        <>
          {Merge && !isMerging ? <Button onClick={() => setMerging(true)}>Merge</Button> : null}
          <Button onClick={onTake}>Take the new one</Button>
          <Button variant={isMerging ? 'quiet' : 'primary'} onClick={onKeep}>
            Keep mine
          </Button>
        </>
      }
    >
      {Merge && isMerging ? (
        <MergeBeneath values={<ThreeWay {...values} />}>
          <Merge {...values} onDone={onClose} />
        </MergeBeneath>
      ) : (
        <ThreeWay {...values} />
      )}
    </Dialog>
  );
}
