import type { ComponentType } from 'react';
import type { SummarisedType } from '#app/_editor/values/use-summary.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import type { NamedOutput } from '../named-output.ts';
import { CaptionsEditor } from './captions-editor.tsx';
import { ImageEditor } from './image-editor.tsx';
import { MaskEditor } from './mask-editor.tsx';
import { NumberEditor } from './number-editor.tsx';
import { TensorEditor } from './tensor-editor.tsx';
import { TextEditor } from './text-editor.tsx';

const tensor = (type: SummarisedType) => (named: NamedOutput) => (
  <TensorEditor {...named} type={type} />
);

/** How a person's value of each type is made; null where none can be. */
export const editors: Readonly<Record<PortType, ComponentType<NamedOutput> | null>> = {
  text: TextEditor,
  captions: CaptionsEditor,
  number: NumberEditor,
  metrics: null,
  image: ImageEditor,
  mask: MaskEditor,
  embedding: tensor('embedding'),
  direction: tensor('direction'),
  latents: tensor('latents'),
  inversion: tensor('inversion'),
};
