import { Pipette } from 'lucide-react';
import { ColourField } from '#app/_ui/colour-field.tsx';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { NumberSlider } from '#app/_ui/number-slider.tsx';
import { Switch } from '#app/_ui/switch.tsx';

export type InkSettings = {
  /** As #rrggbb. */
  readonly colour: string;
  /** Percent. */
  readonly opacity: number;
  /** Whether the original comes back in place of a colour. */
  readonly isRestoring: boolean;
  /** Whether the next press on the picture takes its colour. */
  readonly isPicking: boolean;
};

type InkChoiceProps = {
  readonly settings: InkSettings;
  readonly onChange: (part: Partial<InkSettings>) => void;
};

/** What the tools lay on the picture, and how thick. */
export function InkChoice({ settings, onChange }: InkChoiceProps) {
  const { colour, opacity, isRestoring, isPicking } = settings;
  return (
    <>
      {isRestoring ? null : (
        <div className="flex items-end gap-2">
          <ColourField
            label="Colour"
            value={colour}
            onChange={(next) => onChange({ colour: next })}
          />
          <IconButton
            label="Pick a colour from the picture"
            icon={Pipette}
            size="small"
            pressed={isPicking}
            onClick={() => onChange({ isPicking: !isPicking })}
          />
        </div>
      )}
      <NumberSlider
        label="Opacity"
        unit="%"
        {...{ min: 1, max: 100, step: 1, value: opacity }}
        onChange={(next) => onChange({ opacity: next })}
      />
      <Switch
        label="Bring the original back"
        hint="The tools then lay the original in place of a colour."
        checked={isRestoring}
        onChange={(next) => onChange({ isRestoring: next, isPicking: false })}
      />
    </>
  );
}
