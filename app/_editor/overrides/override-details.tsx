import { Power, PowerOff, RotateCcw, Share2 } from 'lucide-react';
import { Button } from '#app/_ui/button.tsx';
import { TextArea } from '#app/_ui/text-area.tsx';
import type { Override } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { CopyValue } from './copy-value.tsx';
import { DocumentThumb } from './document-thumb.tsx';
import type { NamedOutput } from './named-output.ts';
import { StaleNote } from './stale/stale-note.tsx';
import type { OverrideHandle } from './use-override.ts';
import { usePromotion } from './use-promotion.ts';

type OverrideDetailsProps = {
  readonly named: NamedOutput;
  readonly type: PortType;
  readonly override: Override;
  readonly handle: OverrideHandle;
};

/** What a person's value stands in place of, why, and what can be done with it. */
export function OverrideDetails({ named, type, override, handle }: OverrideDetailsProps) {
  const promote = usePromotion(named);
  const { label } = named;
  const { replaces } = override;
  const kept = handle.isOff ? override.value : undefined;
  return (
    <div className="flex flex-col gap-2 rounded-md border bg-surface-1 p-2 text-12">
      <StaleNote {...{ named, type, handle }} />
      {replaces ? (
        <Kept
          title={handle.standing === 'stale' ? 'Old automatic value' : 'Automatic value'}
          {...{ type, value: replaces }}
        />
      ) : null}
      {kept ? <Kept title="Your value, switched off" {...{ type, value: kept }} /> : null}
      <TextArea
        label={`Note on your ${label}`}
        rows={1}
        value={override.note}
        placeholder="Why you changed it"
        onChange={(note) => handle.setNote(note.slice(0, 2000))}
      />
      <div className="flex flex-wrap gap-1">
        <Button size="small" icon={RotateCcw} onClick={handle.revert}>
          Revert
        </Button>
        <Button
          size="small"
          icon={handle.isOff ? Power : PowerOff}
          onClick={() => handle.setOn(handle.isOff)}
        >
          {handle.isOff ? 'Switch on' : 'Switch off'}
        </Button>
        <CopyValue clip={{ type, value: override.value, note: override.note }} />
        <Button size="small" icon={Share2} onClick={promote}>
          Make a node of it
        </Button>
      </div>
    </div>
  );
}

type KeptProps = { readonly title: string } & Pick<OverrideDetailsProps, 'type'> & {
    readonly value: Override['value'];
  };

function Kept({ title, type, value }: KeptProps) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-11 text-ink-3">{title}</p>
      <DocumentThumb type={type} value={value} title={title} />
    </div>
  );
}
