import type { Thing } from './scene.ts';
import type { Background, Colour, Fill, Shape, Size } from './vocabulary.ts';

/** A change of one object's slots; `index` is its place in the scene before. */
type SlotEdit =
  | { readonly type: 'recolour'; readonly index: number; readonly colour: Colour }
  | { readonly type: 'shape'; readonly index: number; readonly shape: Shape }
  | { readonly type: 'fill'; readonly index: number; readonly fill: Fill }
  | { readonly type: 'size'; readonly index: number; readonly size: Size }
  | {
      readonly type: 'compound';
      readonly index: number;
      readonly colour: Colour;
      readonly shape: Shape;
    };

/** One change of a scene. For `add`, `index` is the new object's place in the scene after. */
export type SceneEdit =
  | SlotEdit
  | { readonly type: 'background'; readonly background: Background }
  | { readonly type: 'add'; readonly index: number; readonly thing: Thing }
  | { readonly type: 'remove'; readonly index: number };

export type SceneEditType = SceneEdit['type'];
