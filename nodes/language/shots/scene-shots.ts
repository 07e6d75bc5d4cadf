import type { Shot } from '#nodes/contract/toolbox.ts';

/** Examples of edits of photographs that change what lies around the subject. */
export const sceneShots: readonly Shot[] = [
  {
    instruction: 'make it winter',
    before: [
      'a cabin in a green forest',
      'a wooden cabin among trees in summer',
      'a small house beside tall green trees',
      'a path leading to a cabin in the woods',
    ],
    after: [
      'a cabin in a snowy forest',
      'a wooden cabin among bare trees in winter',
      'a small house beside tall trees covered in snow',
      'a snowy path leading to a cabin in the woods',
    ],
  },
  {
    instruction: 'put the horse on a beach',
    before: [
      'a horse standing in a grassy field',
      'a brown horse in a meadow',
      'a horse grazing behind a fence',
      'a horse in the middle of a pasture',
    ],
    after: [
      'a horse standing on a sandy beach',
      'a brown horse on a beach',
      'a horse walking along the shore',
      'a horse in the middle of a beach by the sea',
    ],
  },
  {
    instruction: 'let it be night',
    before: [
      'a city skyline under a blue sky',
      'tall buildings by a river at noon',
      'a view of a city in daylight',
      'a bridge and towers in the sunshine',
    ],
    after: [
      'a city skyline under a dark night sky',
      'tall buildings by a river at night with lit windows',
      'a view of a city at night',
      'a bridge and towers lit up at night',
    ],
  },
  {
    instruction: 'add mountains behind the lake',
    before: [
      'a calm lake with reeds along the shore',
      'a lake under a cloudy sky',
      'a boat on a quiet lake',
      'a wide lake with flat land behind it',
    ],
    after: [
      'a calm lake with reeds along the shore and mountains behind it',
      'a lake in front of mountains under a cloudy sky',
      'a boat on a quiet lake below the mountains',
      'a wide lake with mountains behind it',
    ],
  },
  {
    instruction: 'make it rain',
    before: [
      'people walking down a shopping street',
      'a busy street on a sunny day',
      'a street with people and small shops',
      'shoppers on a dry pavement',
    ],
    after: [
      'people with umbrellas walking down a shopping street in the rain',
      'a busy street on a rainy day',
      'a wet street with people and small shops',
      'shoppers on a wet pavement in the rain',
    ],
  },
  {
    instruction: 'move the picnic to a desert',
    before: [
      'a family having a picnic on a lawn',
      'people sitting on a blanket in a park',
      'a picnic blanket with food on the grass',
      'friends eating together under a tree',
    ],
    after: [
      'a family having a picnic in a desert',
      'people sitting on a blanket among sand dunes',
      'a picnic blanket with food on the sand',
      'friends eating together in a sandy desert',
    ],
  },
  {
    instruction: 'show the same street in autumn',
    before: [
      'a street lined with green trees',
      'parked cars under leafy green trees',
      'a quiet road with trees in summer',
      'houses behind a row of green trees',
    ],
    after: [
      'a street lined with orange autumn trees',
      'parked cars under trees with golden leaves',
      'a quiet road with trees in autumn',
      'houses behind a row of orange and red trees',
    ],
  },
  {
    instruction: 'take the people out of the picture',
    before: [
      'two people sitting on a bench in a garden',
      'a couple on a garden bench',
      'a bench with two people in front of roses',
      'people resting on a bench between flower beds',
    ],
    after: [
      'an empty bench in a garden',
      'a garden bench with nobody on it',
      'an empty bench in front of roses',
      'an empty bench between flower beds',
    ],
  },
];
