import { ArtifactControl } from './controls/artifact-control.tsx';
import { BooleanControl } from './controls/boolean-control.tsx';
import { CaptionsControl } from './controls/captions-control.tsx';
import { ChoiceControl } from './controls/choice-control.tsx';
import { ColourControl } from './controls/colour-control.tsx';
import type { ControlProps } from './controls/control-props.ts';
import { DirectionControl } from './controls/direction-control.tsx';
import { JsonControl } from './controls/json-control.tsx';
import { NumberControl } from './controls/number-control.tsx';
import { PackControl } from './controls/pack-control.tsx';
import { SceneControl } from './controls/scene-control.tsx';
import { SeedControl } from './controls/seed-control.tsx';
import { ShotsControl } from './controls/shots-control.tsx';
import { TextControl } from './controls/text-control.tsx';
import { fitsField } from './fits-field.ts';

/** The control that a param's kind asks for; a value that it could not show is kept and shown as JSON. */
export function ParamControl({ spec, ...rest }: ControlProps) {
  const isShowable = fitsField(spec.kind, rest.value) || (spec.isNullable && rest.value === null);
  if (!isShowable) return <JsonControl spec={spec} {...rest} />;
  switch (spec.kind) {
    case 'number':
    case 'integer':
      return <NumberControl spec={spec} {...rest} />;
    case 'seed':
      return <SeedControl spec={spec} {...rest} />;
    case 'enum':
      return <ChoiceControl spec={spec} {...rest} />;
    case 'artifact':
      return <ArtifactControl spec={spec} {...rest} />;
    case 'direction':
      return <DirectionControl spec={spec} {...rest} />;
    case 'text':
    case 'textarea':
      return <TextControl spec={spec} {...rest} />;
    case 'boolean':
      return <BooleanControl spec={spec} {...rest} />;
    case 'colour':
      return <ColourControl spec={spec} {...rest} />;
    case 'pack':
      return <PackControl spec={spec} {...rest} />;
    case 'captions':
      return <CaptionsControl spec={spec} {...rest} />;
    case 'shots':
      return <ShotsControl spec={spec} {...rest} />;
    case 'scene':
      return <SceneControl spec={spec} {...rest} />;
    case 'json':
      return <JsonControl spec={spec} {...rest} />;
  }
}
