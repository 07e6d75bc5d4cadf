import type { Shot } from '#nodes/contract/toolbox.ts';

/** Examples of edits of photographs that change what an object is or has. */
export const objectShots: readonly Shot[] = [
  {
    instruction: 'turn the dog into a fox',
    before: [
      'a dog sitting on a wooden porch',
      'a brown dog sits on the porch of a house',
      'a dog resting on wooden boards by a door',
      'a picture of a dog waiting on a porch',
    ],
    after: [
      'a fox sitting on a wooden porch',
      'a brown fox sits on the porch of a house',
      'a fox resting on wooden boards by a door',
      'a picture of a fox waiting on a porch',
    ],
  },
  {
    instruction: 'make the car red',
    before: [
      'a white car parked on a city street',
      'a white car stands by the kerb in town',
      'a parked white car in front of a shop',
      'a street with a white car at the side',
    ],
    after: [
      'a red car parked on a city street',
      'a red car stands by the kerb in town',
      'a parked red car in front of a shop',
      'a street with a red car at the side',
    ],
  },
  {
    instruction: 'replace the apples with oranges',
    before: [
      'a bowl of apples on a kitchen table',
      'apples in a blue bowl on a table',
      'a table with a bowl full of apples',
      'fresh apples in a bowl beside a window',
    ],
    after: [
      'a bowl of oranges on a kitchen table',
      'oranges in a blue bowl on a table',
      'a table with a bowl full of oranges',
      'fresh oranges in a bowl beside a window',
    ],
  },
  {
    instruction: 'give the man a beard',
    before: [
      'a man in a grey jacket looking at the camera',
      'a smiling man in front of a brick wall',
      'a portrait of a man with short hair',
      'a man standing outside in a jacket',
    ],
    after: [
      'a bearded man in a grey jacket looking at the camera',
      'a smiling man with a beard in front of a brick wall',
      'a portrait of a man with short hair and a beard',
      'a bearded man standing outside in a jacket',
    ],
  },
  {
    instruction: 'the cat should be asleep',
    before: [
      'a cat looking out of the window from a sofa',
      'a grey cat sits up on a sofa',
      'a cat on a cushion with its eyes open',
      'an alert cat in a living room',
    ],
    after: [
      'a cat sleeping on a sofa by the window',
      'a grey cat sleeps on a sofa',
      'a cat on a cushion with its eyes closed',
      'a sleeping cat in a living room',
    ],
  },
  {
    instruction: 'change the bicycle to a motorbike',
    before: [
      'a bicycle leaning against a stone wall',
      'an old bicycle next to a wall',
      'a bicycle parked in a narrow alley',
      'a wall with a bicycle in front of it',
    ],
    after: [
      'a motorbike leaning against a stone wall',
      'an old motorbike next to a wall',
      'a motorbike parked in a narrow alley',
      'a wall with a motorbike in front of it',
    ],
  },
  {
    instruction: 'make her dress yellow with white dots',
    before: [
      'a woman in a blue dress walking in a park',
      'a woman wearing a long blue dress outdoors',
      'a lady in a blue dress on a garden path',
      'a woman with a blue dress under the trees',
    ],
    after: [
      'a woman in a yellow dress with white dots walking in a park',
      'a woman wearing a long yellow dress with white dots outdoors',
      'a lady in a yellow dotted dress on a garden path',
      'a woman with a yellow dress with white dots under the trees',
    ],
  },
  {
    instruction: 'swap the laptop for a typewriter',
    before: [
      'a laptop and a cup of coffee on a desk',
      'an open laptop on a wooden desk',
      'a desk with a laptop next to a lamp',
      'a laptop in the middle of a tidy desk',
    ],
    after: [
      'a typewriter and a cup of coffee on a desk',
      'an old typewriter on a wooden desk',
      'a desk with a typewriter next to a lamp',
      'a typewriter in the middle of a tidy desk',
    ],
  },
  {
    instruction: 'make the flowers purple',
    before: [
      'a vase of white flowers on a windowsill',
      'white flowers in a glass vase',
      'a bunch of white flowers by the window',
      'a glass vase with white tulips',
    ],
    after: [
      'a vase of purple flowers on a windowsill',
      'purple flowers in a glass vase',
      'a bunch of purple flowers by the window',
      'a glass vase with purple tulips',
    ],
  },
];
