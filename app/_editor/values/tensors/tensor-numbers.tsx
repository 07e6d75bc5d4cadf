import { Download } from 'lucide-react';
import { useState } from 'react';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { saveFile } from '#app/_library/save-file.ts';
import { Button } from '#app/_ui/button.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import type { TensorFile } from './read-tensors.ts';
import { SliceView } from './slice-view.tsx';
import { tensorAxes } from './tensor-axes.ts';
import { useTensors } from './use-tensors.ts';
import { writeNpy } from './write-npy.ts';

type TensorNumbersProps = { readonly type: keyof typeof tensorAxes; readonly hash: string };

/** The numbers themselves of a value that is made of tensors; they are fetched when asked for. */
export function TensorNumbers({ type, hash }: TensorNumbersProps) {
  return (
    <Disclosure title="Numbers">
      <FetchedNumbers key={hash} type={type} hash={hash} />
    </Disclosure>
  );
}

function FetchedNumbers({ type, hash }: TensorNumbersProps) {
  return (
    <ValueQuery query={useTensors(hash)} placeholder="h-40 w-full">
      {(file) => <Numbers {...{ type, hash, file }} />}
    </ValueQuery>
  );
}

function Numbers({ type, hash, file }: TensorNumbersProps & { readonly file: TensorFile }) {
  const names = Object.keys(file.tensors);
  const [chosen, setChosen] = useState(names[0] ?? '');
  const tensor = file.tensors[chosen];
  if (!tensor) return <p className="text-12 text-ink-3">There are no numbers in it.</p>;
  const save = () =>
    saveFile({
      name: `${type}-${hash.slice(0, 8)}${names.length > 1 ? `-${chosen}` : ''}.npy`,
      blob: new Blob([writeNpy(tensor)], { type: 'application/octet-stream' }),
    });
  return (
    <div className="flex flex-col gap-3">
      {names.length > 1 ? (
        <div>
          <SegmentedControl
            label="Tensor"
            segments={names.map((value) => ({ value, label: humanise(value) }))}
            value={chosen}
            onChange={setChosen}
          />
        </div>
      ) : null}
      <SliceView key={chosen} tensor={tensor} axes={tensorAxes[type]} />
      <Button size="small" variant="bare" icon={Download} onClick={save} className="self-start">
        Download as .npy
      </Button>
    </div>
  );
}

function humanise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
