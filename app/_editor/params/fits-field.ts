import * as z from 'zod';
import { sceneSchema } from '#nodes/scenes/scene.ts';
import type { FieldKind, ParamValue } from './field-spec.ts';
import { captionListSchema, shotListSchema } from './list-schemas.ts';

const anyText = z.string();

const schemas: Readonly<Record<FieldKind, z.ZodType>> = {
  number: z.number(),
  integer: z.number(),
  seed: z.number(),
  enum: anyText,
  text: anyText,
  textarea: anyText,
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  pack: anyText,
  artifact: anyText,
  direction: anyText,
  boolean: z.boolean(),
  captions: captionListSchema,
  shots: shotListSchema,
  scene: sceneSchema,
  json: z.json(),
};

/** Whether a field of this kind can show the value; what it cannot show is kept and shown as JSON. */
export function fitsField(kind: FieldKind, value: ParamValue | undefined): boolean {
  return value === undefined || schemas[kind].safeParse(value).success;
}
