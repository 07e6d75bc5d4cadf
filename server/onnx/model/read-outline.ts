import { OnnxError } from '#server/onnx/errors.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { parseModel } from './model-file.ts';
import { type ModelSource, openWindow, type Window } from './model-source.ts';
import { readVarint, writeVarint } from './varint.ts';

/** What to do with a message's fields: leave out long ones, or look inside. All others are copied. */
type Plan = ReadonlyMap<number, 'leave out' | Plan>;

/** A stored tensor's elements: raw, floats, 32 and 64 bit integers, doubles. */
const tensor: Plan = new Map([9, 4, 5, 7, 10].map((field) => [field, 'leave out'] as const));
const graph: Plan = new Map([[5, tensor]]);
const model: Plan = new Map([[7, graph]]);

/** Elements up to this many bytes are shapes and factors, which tell of the graph. */
const KEPT_BYTES = 65_536;
/** More than this besides weights is no model that can be looked at. */
const LARGEST_OUTLINE = 268_435_456;

const LONGEST_VARINT = 10;
const FIXED_BYTES: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

interface Field {
  readonly number: number;
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly isMessage: boolean;
}

function invalid(): OnnxError {
  return new OnnxError('onnx/invalid', 'The bytes are not an ONNX model, or it was cut off.');
}

async function readField(window: Window, start: number, limit: number): Promise<Field> {
  const head = await window.read(start, Math.min(2 * LONGEST_VARINT, limit - start));
  const tag = readVarint(head, 0);
  const kind = tag.value & 7;
  const value = kind === 0 || kind === 2 ? readVarint(head, tag.next) : undefined;
  const content = start + (kind === 2 ? (value?.next ?? 0) : tag.next);
  const size = kind === 0 ? (value?.next ?? 0) - tag.next : FIXED_BYTES[kind];
  const length = kind === 2 ? value?.value : size;
  if (length === undefined || content + length > limit) throw invalid();
  const number = Math.floor(tag.value / 8);
  return { number, start, content, end: content + length, isMessage: kind === 2 };
}

interface Copy {
  readonly parts: Uint8Array[];
  bytes: number;
}

function add(copy: Copy, part: Uint8Array): void {
  copy.parts.push(part);
  copy.bytes += part.length;
  if (copy.bytes <= LARGEST_OUTLINE) return;
  throw new OnnxError('onnx/unsupported', 'The model holds too much besides its stored tensors.');
}

async function copyMessage(window: Window, from: number, to: number, plan: Plan): Promise<Copy> {
  const copy: Copy = { parts: [], bytes: 0 };
  for (let at = from; at < to; ) {
    const field = await readField(window, at, to);
    await copyField(window, field, plan.get(field.number), copy);
    at = field.end;
  }
  return copy;
}

async function copyField(
  window: Window,
  field: Field,
  rule: 'leave out' | Plan | undefined,
  copy: Copy,
): Promise<void> {
  const { start, content, end, number, isMessage } = field;
  if (rule === 'leave out' && end - content > KEPT_BYTES) return;
  if (!isMessage || rule === undefined || rule === 'leave out') {
    // A copy: a view would keep the whole block that it was read in.
    add(copy, (await window.read(start, end - start)).slice());
    return;
  }
  const inner = await copyMessage(window, content, end, rule);
  add(copy, Uint8Array.from([...writeVarint(number * 8 + 2), ...writeVarint(inner.bytes)]));
  for (const part of inner.parts) add(copy, part);
}

/**
 * Reads a model without the elements of its large tensors: their names, types, dims and places stay.
 *
 * @throws OnnxError 'onnx/invalid' when the bytes are no model
 */
export async function readOutline(source: ModelSource): Promise<ModelProto> {
  const { parts, bytes } = await copyMessage(openWindow(source), 0, source.size, model);
  const outline = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    outline.set(part, at);
    at += part.length;
  }
  return parseModel(outline);
}
