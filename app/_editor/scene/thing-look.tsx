import type { ReactNode } from 'react';
import { humanise } from '#app/_editor/params/humanise.ts';
import type { Scene, Thing } from '#nodes/scenes/scene.ts';
import { colours, fills, shapes, sizes } from '#nodes/scenes/vocabulary.ts';
import { ChoiceRow, type SceneChoice } from './choice-row.tsx';
import { drawColour, drawFill, drawShape } from './drawings.tsx';
import type { SceneDraft } from './move-thing.ts';
import { refuseScene } from './refuse-scene.ts';

type ThingLookProps = {
  readonly draft: SceneDraft;
  readonly thing: Thing;
  readonly onChange: (scene: Scene) => void;
  readonly onRefused: (reason: string) => void;
};

/** What the chosen object looks like. */
export function ThingLook({ draft, thing, onChange, onRefused }: ThingLookProps) {
  return looksOf(thing).map(({ label, value, options }) => {
    const choices = options.map(({ name, drawing, becomes }): SceneChoice => {
      const refusal = refuseScene(withThing(draft, becomes));
      return { value: name, label: humanise(name), drawing, refusal };
    });
    const choose = (name: string) => {
      const option = options.find((one) => one.name === name);
      if (option) onChange(withThing(draft, option.becomes));
    };
    return <ChoiceRow key={label} {...{ label, choices, value, onRefused }} onChange={choose} />;
  });
}

type Option = { readonly name: string; readonly drawing: ReactNode; readonly becomes: Thing };
type Look = { readonly label: string; readonly value: string; readonly options: readonly Option[] };

function looksOf(thing: Thing): readonly Look[] {
  const option = (name: string, drawing: ReactNode, look: Partial<Thing>): Option => ({
    ...{ name, drawing, becomes: { ...thing, ...look } },
  });
  return [
    {
      ...{ label: 'Shape', value: thing.shape },
      options: shapes.map((shape) => option(shape, drawShape(shape), { shape })),
    },
    {
      ...{ label: 'Colour', value: thing.colour },
      options: colours.map((colour) => option(colour, drawColour(colour), { colour })),
    },
    {
      ...{ label: 'Fill', value: thing.fill },
      options: fills.map((fill) => option(fill, drawFill(fill), { fill })),
    },
    {
      ...{ label: 'Size', value: thing.size },
      options: sizes.map((size) => option(size, <Word>{humanise(size)}</Word>, { size })),
    },
  ];
}

function withThing({ scene, chosen }: SceneDraft, thing: Thing): Scene {
  return { ...scene, objects: scene.objects.with(chosen, thing) };
}

function Word({ children }: { readonly children: string }) {
  return <span className="px-2">{children}</span>;
}
