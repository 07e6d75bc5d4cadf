/** Red, green and blue, 0..255. */
export type Rgb = readonly [number, number, number];

export const shapes = ['circle', 'square', 'triangle', 'star', 'heart', 'cross'] as const;
export const colours = [
  'red',
  'green',
  'blue',
  'yellow',
  'orange',
  'purple',
  'white',
  'black',
] as const;
export const sizes = ['small', 'large'] as const;
export const fills = ['solid', 'striped', 'dotted'] as const;
export const backgrounds = [
  'white',
  'yellow',
  'blue',
  'pink',
  'night',
  'beach',
  'meadow',
  'snow',
] as const;

export type Shape = (typeof shapes)[number];
export type Colour = (typeof colours)[number];
export type Size = (typeof sizes)[number];
export type Fill = (typeof fills)[number];
export type Background = (typeof backgrounds)[number];

/** How a caption says where the scene is. All have four words, so captions that differ in one slot keep their length. */
export const backgroundPhrases: Readonly<Record<Background, string>> = {
  white: 'on a white background',
  yellow: 'on a yellow background',
  blue: 'on a blue background',
  pink: 'on a pink background',
  night: 'under a night sky',
  beach: 'on a sandy beach',
  meadow: 'on a grassy meadow',
  snow: 'on a snowy field',
};

/** The object colour that would vanish on each background. */
export const hiddenColour: Readonly<Record<Background, Colour | null>> = {
  white: 'white',
  yellow: 'yellow',
  blue: 'blue',
  pink: null,
  night: 'black',
  beach: 'yellow',
  meadow: 'green',
  snow: 'white',
};

/** Shapes and colours that appear together in no training data. */
export const heldOut: ReadonlyArray<readonly [Shape, Colour]> = [
  ['star', 'purple'],
  ['heart', 'black'],
  ['square', 'orange'],
  ['triangle', 'white'],
  ['cross', 'green'],
  ['circle', 'orange'],
];
