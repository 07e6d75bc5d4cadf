import { useState } from 'react';
import { Dialog } from '#app/_ui/dialog.tsx';
import { Tabs } from '#app/_ui/tabs.tsx';
import { ResultGrid } from './result-grid.tsx';
import { SampleGrid } from './sample-grid.tsx';
import { SceneMaker } from './scene-maker.tsx';
import { useFocusBack } from './use-focus-back.ts';

type PictureChooserProps = {
  readonly onChoose: (hash: string) => void;
  readonly onClose: () => void;
};

type Source = 'samples' | 'results' | 'scene';

/** The pictures that are at hand without a file: samples, earlier results, and scenes to make. */
export function PictureChooser({ onChoose, onClose }: PictureChooserProps) {
  useFocusBack();
  const [tab, setTab] = useState<Source>('samples');
  return (
    <Dialog title="Choose a picture" size="large" open onOpenChange={(open) => open || onClose()}>
      <Tabs
        label="Where the picture comes from"
        tabs={[
          { value: 'samples', label: 'Samples', content: <SampleGrid onChoose={onChoose} /> },
          {
            value: 'results',
            label: 'Recent results',
            content: <ResultGrid onChoose={onChoose} />,
          },
          { value: 'scene', label: 'Make a scene', content: <SceneMaker onChoose={onChoose} /> },
        ]}
        value={tab}
        onChange={setTab}
        className="-mt-3 min-h-110"
      />
    </Dialog>
  );
}
