import type { Shot } from '#nodes/contract/toolbox.ts';

/** Examples of edits of photographs that change how the picture is made, how many there are, where they are. */
export const styleShots: readonly Shot[] = [
  {
    instruction: 'turn the photo into a watercolour painting',
    before: [
      'a lighthouse on a rocky coast',
      'a photo of a white lighthouse by the sea',
      'a lighthouse above the waves',
      'a tall lighthouse on a cliff',
    ],
    after: [
      'a watercolour painting of a lighthouse on a rocky coast',
      'a watercolour of a white lighthouse by the sea',
      'a lighthouse above the waves in watercolour',
      'a tall lighthouse on a cliff painted in watercolour',
    ],
  },
  {
    instruction: 'draw it as a pencil sketch',
    before: [
      'an old woman reading a newspaper',
      'a woman with glasses holding a newspaper',
      'a portrait of an elderly woman at a table',
      'a grey haired woman reading in a chair',
    ],
    after: [
      'a pencil sketch of an old woman reading a newspaper',
      'a pencil drawing of a woman with glasses holding a newspaper',
      'a sketched portrait of an elderly woman at a table',
      'a pencil sketch of a grey haired woman reading in a chair',
    ],
  },
  {
    instruction: 'make it black and white',
    before: [
      'a colourful market with fruit stalls',
      'people buying fruit at a market',
      'a market stall with red and green apples',
      'a crowded fruit market in colour',
    ],
    after: [
      'a black and white photo of a market with fruit stalls',
      'people buying fruit at a market in black and white',
      'a black and white picture of a market stall with apples',
      'a crowded fruit market in black and white',
    ],
  },
  {
    instruction: 'add a second bird',
    before: [
      'a bird sitting on a branch',
      'a small bird on a thin branch',
      'a robin perched on a twig',
      'a single bird in a tree',
    ],
    after: [
      'two birds sitting on a branch',
      'two small birds on a thin branch',
      'two robins perched on a twig',
      'two birds next to each other in a tree',
    ],
  },
  {
    instruction: 'make the teapot out of glass',
    before: [
      'a white china teapot on a tray',
      'a teapot and two cups on a tray',
      'a china teapot beside a plate of biscuits',
      'a round white teapot on a table',
    ],
    after: [
      'a glass teapot on a tray',
      'a glass teapot and two cups on a tray',
      'a see-through glass teapot beside a plate of biscuits',
      'a round glass teapot on a table',
    ],
  },
  {
    instruction: 'make the child older',
    before: [
      'a little boy holding a balloon',
      'a young boy with a balloon in a park',
      'a small child smiling at a balloon',
      'a boy in a striped shirt with a balloon',
    ],
    after: [
      'an old man holding a balloon',
      'an old man with a balloon in a park',
      'an elderly man smiling at a balloon',
      'an old man in a striped shirt with a balloon',
    ],
  },
  {
    instruction: 'he should be running, not standing',
    before: [
      'a man standing on a country road',
      'a man in shorts stands on an empty road',
      'a runner waiting on a road between fields',
      'a man on a road looking ahead',
    ],
    after: [
      'a man running on a country road',
      'a man in shorts runs along an empty road',
      'a runner sprinting on a road between fields',
      'a man running down a road',
    ],
  },
  {
    instruction: 'make it look like a scene from the future',
    before: [
      'a train arriving at a station',
      'a red train next to a platform',
      'passengers waiting as a train pulls in',
      'a train under the roof of an old station',
    ],
    after: [
      'a sleek futuristic train arriving at a glowing station',
      'a futuristic red train floating next to a platform',
      'passengers in the future waiting as a hovering train pulls in',
      'a futuristic train under the glass roof of a station of the future',
    ],
  },
];
