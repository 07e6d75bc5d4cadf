import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createCaptioner } from '#server/models/captioner/create-captioner.ts';
import { parityPicture } from './parity/fixture.ts';
import { createTestPlaces, work } from './test-places.ts';

// Made by tools/fixtures/tiny_captioner.py: a pack whose decoder takes one row of what was seen of a
// picture for all sentences, and what transformers finds with the same weights.
const folder = path.resolve(import.meta.dirname, '../../fixtures/tiny-captioner');
const cases = z
  .array(
    z.object({
      picture: z.string(),
      minTokens: z.int(),
      maxTokens: z.int(),
      beams: z.array(z.object({ text: z.string() })),
    }),
  )
  .parse(JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')));

test.each(cases)(
  'says of $picture what transformers says, from one row for all beams',
  async ({ picture, beams: expected, ...limits }) => {
    const places = { ...createTestPlaces(), packsFolders: [folder] };
    const image = await parityPicture(picture);
    const asked = { pack: 'blip-base', image, beams: 3, ...limits };
    const { beams } = await createCaptioner(places).caption(asked, work);
    expect(beams.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
    await places.shelf.close();
  },
);
