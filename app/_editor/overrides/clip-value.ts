import * as z from 'zod';
import { type DocumentValue, documentValueSchema } from '#nodes/contract/graph.ts';
import { type PortType, portTypes } from '#nodes/contract/ports.ts';

const types = Object.keys(portTypes) as [PortType, ...PortType[]]; // its keys are the port types

const clippedSchema = z.strictObject({
  format: z.literal('tack-value'),
  version: z.literal(1),
  type: z.enum(types),
  value: documentValueSchema,
  note: z.string().max(2000).default(''),
});
export type ClippedValue = Pick<z.infer<typeof clippedSchema>, 'type' | 'value' | 'note'>;

/** A person's value as text for the clipboard. */
export function writeClip(clip: ClippedValue): string {
  return JSON.stringify({ format: 'tack-value', version: 1, ...clip });
}

/**
 * Reads a value from the clipboard for an output of a type. Bare text is taken as a text.
 *
 * @throws Error with a sentence for a person
 */
export function readClip(text: string, type: PortType): ClippedValue {
  const parsed = clippedSchema.safeParse(parseJson(text)).data;
  if (!parsed && type === 'text' && text.trim() !== '') {
    return { type, value: { json: text }, note: '' };
  }
  if (!parsed) throw new Error('There is no copied value on the clipboard.');
  if (parsed.type !== type) {
    throw new Error(`The copied value is of type ${parsed.type}; this output gives ${type}.`);
  }
  if (!holds(parsed.value, type)) throw new Error(`The copied value is no ${type}.`);
  return parsed;
}

function holds(value: DocumentValue, type: PortType): boolean {
  return 'artifact' in value || portTypes[type].safeParse(value.json).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // any other text
  }
}
