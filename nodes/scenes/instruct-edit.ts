import type { Scene } from './scene.ts';
import type { SceneEdit } from './scene-edit.ts';
import type { Background } from './vocabulary.ts';

/** What the background is turned into, in words. */
const scenery: Readonly<Record<Background, string>> = {
  white: 'white',
  yellow: 'yellow',
  blue: 'blue',
  pink: 'pink',
  night: 'a night sky',
  beach: 'a sandy beach',
  meadow: 'a grassy meadow',
  snow: 'a snowy field',
};

const withArticle = (words: string) => (/^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`);

/** The fewest words that single out an object: its shape, or colour and shape. */
function nameThing(scene: Scene, index: number): string {
  const thing = scene.objects[index];
  if (!thing) throw new RangeError(`The scene has no object ${index}.`);
  const alike = scene.objects.filter(({ shape }) => shape === thing.shape).length;
  return alike > 1 ? `${thing.colour} ${thing.shape}` : thing.shape;
}

/** The plainest instruction for an edit of a scene: "make the circle green". */
export function instructEdit(scene: Scene, edit: SceneEdit): string {
  switch (edit.type) {
    case 'recolour':
      return `make the ${nameThing(scene, edit.index)} ${edit.colour}`;
    case 'shape':
      return `turn the ${nameThing(scene, edit.index)} into ${withArticle(edit.shape)}`;
    case 'fill':
      return `make the ${nameThing(scene, edit.index)} ${edit.fill}`;
    case 'size':
      return `make the ${nameThing(scene, edit.index)} ${edit.size}`;
    case 'background':
      return `change the background to ${scenery[edit.background]}`;
    case 'add': {
      const { size, fill, colour, shape } = edit.thing;
      return `add a ${size} ${fill} ${colour} ${shape} on the ${edit.index === 0 ? 'left' : 'right'}`;
    }
    case 'remove':
      return `remove the ${nameThing(scene, edit.index)}`;
    case 'compound': {
      const both = withArticle(`${edit.colour} ${edit.shape}`);
      return `turn the ${nameThing(scene, edit.index)} into ${both}`;
    }
  }
}
