import { describe, expect, it } from 'vitest';
import { fileName } from '#app/_editor/inspector/result/file-name.ts';
import { listPictures, stepThrough } from '#app/_editor/inspector/viewer-pictures.ts';
import { unheardNode } from '#app/_editor/state/node-run.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { graphSchema } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';

const hash = (letter: string) => letter.repeat(64);
const gave = (outputs: Record<string, readonly [PortType, string]>) => ({
  ...unheardNode,
  outputs: Object.fromEntries(
    Object.entries(outputs).map(([port, [type, letter]]) => [port, { type, hash: hash(letter) }]),
  ),
});
const graph = graphSchema.parse({
  nodes: [
    { id: 'edit', type: 'edit-image' },
    { id: 'end', type: 'result', title: 'My result' },
    { id: 'mask', type: 'invert-mask' },
  ],
  edges: [],
});
const pictures = listPictures(graph, catalogue, {
  mask: gave({ mask: ['mask', 'c'] }),
  edit: gave({ image: ['image', 'a'], reference: ['image', 'b'], latents: ['latents', 'd'] }),
  end: gave({ image: ['image', 'a'] }),
});

describe('listPictures', () => {
  it('lists pictures and masks in the order of the document, each once', () => {
    expect(pictures.map(({ title }) => title)).toEqual([
      'Edit, Edited picture',
      'Edit, Reconstruction',
      'Invert mask, Mask',
    ]);
  });
});

describe('stepThrough', () => {
  it('goes around the ends', () => {
    const [first, second, third] = pictures;
    if (!first || !second || !third) throw new Error('Three pictures were expected.');
    expect(stepThrough(pictures, first, 1)).toBe(second);
    expect(stepThrough(pictures, first, -1)).toBe(third);
    expect(stepThrough(pictures, third, 1)).toBe(first);
  });

  it('begins at the first from a picture that is not among them', () => {
    const other = { type: 'image', hash: hash('f'), title: 'Another' } as const;
    expect(stepThrough(pictures, other, 1)).toBe(pictures[0]);
    expect(stepThrough([], other, 1)).toBe(other);
  });
});

describe('fileName', () => {
  it('is made of the title, the start of the hash and the kind', () => {
    const named = { hash: hash('a'), title: 'Edit, Edited picture' };
    expect(fileName({ ...named, type: 'image' })).toBe('edit-edited-picture-aaaaaaaa.png');
    expect(fileName({ ...named, type: 'direction', title: '→' })).toBe(
      'direction-aaaaaaaa.safetensors',
    );
  });
});
