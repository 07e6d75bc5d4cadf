import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Image } from '#nodes/contract/ports.ts';
import { backgrounds, colours, fills, shapes, sizes } from '#nodes/scenes/vocabulary.ts';
import type { Reading } from './judge-edit.ts';

/** The classifier's answers side by side: what each group of numbers is about. */
const heads = [
  ['count', [1, 2]],
  ['background', backgrounds],
  ['shape0', shapes],
  ['colour0', colours],
  ['size0', sizes],
  ['fill0', fills],
  ['shape1', shapes],
  ['colour1', colours],
  ['size1', sizes],
  ['fill1', fills],
] as const;

const file = 'packs/shapes-judge/classifier.onnx';

/** Opens the attribute classifier: it reads a 64×64 picture of the small world, and serves metrics only. */
export async function openJudge(): Promise<(image: Image) => Promise<Reading>> {
  const session = await InferenceSession.create(file);
  return async (image) => {
    const { logits } = await session.run({ picture: toPlanes(image) });
    if (!(logits?.data instanceof Float32Array)) throw new Error('The classifier gave no logits.');
    return toReading(readHeads(logits.data));
  };
}

/** [1, 3, height, width], -1..1. */
function toPlanes({ width, height, data }: Image): Tensor {
  const pixels = width * height;
  const planes = new Float32Array(3 * pixels);
  for (const [at, byte] of data.entries()) {
    planes[(at % 3) * pixels + Math.floor(at / 3)] = byte / 127.5 - 1;
  }
  return new Tensor('float32', planes, [1, 3, height, width]);
}

function readHeads(logits: Float32Array): Map<string, string | number> {
  let start = 0;
  return new Map(
    heads.map(([name, options]) => {
      const scores = [...logits.subarray(start, start + options.length)];
      start += options.length;
      const best = options[scores.indexOf(Math.max(...scores))];
      if (best === undefined) throw new Error(`The classifier has no answer for ${name}.`);
      return [name, best];
    }),
  );
}

function toReading(answers: ReadonlyMap<string, string | number>): Reading {
  const answer = <Option>(name: string) => answers.get(name) as Option; // each head only holds its own options
  const thing = (place: number): Reading['objects'][number] => ({
    shape: answer(`shape${place}`),
    colour: answer(`colour${place}`),
    size: answer(`size${place}`),
    fill: answer(`fill${place}`),
  });
  const objects = Array.from({ length: answer<number>('count') }, (_, place) => thing(place));
  return { background: answer('background'), objects };
}
