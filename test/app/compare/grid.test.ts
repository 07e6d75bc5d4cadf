import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listGridResults } from '#app/_editor/compare/grid/grid-results.ts';
import { tellApart } from '#app/_editor/compare/grid/tell-apart.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { listResultCells } from '#app/_editor/inspector/overview/list-result-cells.ts';
import type { PolledRun } from '#app/_editor/state/use-polled-run.ts';
import { type Graph, type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';

const read = (name: string) =>
  workflowSchema.parse(JSON.parse(readFileSync(`public/workflows/${name}.json`, 'utf8')));

const resultsOf = ({ graph }: Workflow) =>
  listResultCells('run', graph).flatMap(({ output }) => (output ? [{ graph, output }] : []));

const place = (graph: Graph) => ({ graph, output: { node: 'edit', port: 'image' } });

const edit = graphOf({
  nodes: {
    picture: { type: 'image', params: { picture: 'a'.repeat(64) } },
    words: { type: 'text', params: { text: 'make it red' } },
    write: { type: 'write-captions' },
    invert: { type: 'invert-image' },
    edit: { type: 'edit-image' },
    elsewhere: { type: 'edit-image', params: { strength: 3 } },
  },
  edges: [
    'words.text -> write.instruction',
    'write.after -> edit.direction',
    'picture.image -> invert.image',
    'invert.inversion -> edit.inversion',
  ],
});

describe('tellApart', () => {
  it('tells instructions of one run apart by their words', () => {
    expect(tellApart(resultsOf(read('several-instructions')))).toEqual([
      ['“make the circle green”'],
      ['“make the circle striped”'],
      ['“put it on a sandy beach”'],
    ]);
  });

  it('tells ways to edit apart by the params before each result', () => {
    const told = tellApart(resultsOf(read('several-variants')));
    expect(told.map(([, , mode]) => mode)).toEqual([
      ...['Mode guided', 'Mode injected', 'Mode plain', 'Mode guided'],
    ]);
    expect(told[3]).toEqual(['Temperature 0.7', 'Seed 1', 'Mode guided']);
  });

  it('says nothing of what is alike, or lies elsewhere', () => {
    const other = setParam(edit, { node: 'elsewhere', param: 'strength', value: 1 });
    expect(tellApart([place(edit), place(other)])).toEqual([[], []]);
  });

  it('takes a value that is not set for its default', () => {
    const other = setParam(edit, { node: 'edit', param: 'strength', value: 1.5 });
    expect(tellApart([place(edit), place(other)])).toEqual([['Strength 1'], ['Strength 1.5']]);
  });

  it('says of which kind of node a param is where two are called alike', () => {
    const seeds = (seed: number) =>
      ['write', 'invert'].reduce(
        (graph, node) => setParam(graph, { node, param: 'seed', value: seed }),
        edit,
      );
    expect(tellApart([place(seeds(1)), place(seeds(2))])[1]).toEqual([
      ...['Write captions, Seed 2', 'Invert, Seed 2'],
    ]);
  });

  it('numbers what cannot be said in a few words', () => {
    const others = ['b', 'a'].map((letter) =>
      setParam(edit, { node: 'picture', param: 'picture', value: letter.repeat(64) }),
    );
    expect(tellApart([edit, ...others].map(place))).toEqual([
      ...[['Picture 1'], ['Picture 2'], ['Picture 1']],
    ]);
  });

  it("tells a person's value from an automatic one", () => {
    const own = {
      ...edit,
      overrides: [
        { node: 'write', port: 'after', value: { json: [{ text: 'a cat', enabled: true }] } },
      ],
    } as unknown as Graph; // only what is asked for here
    expect(tellApart([place(edit), place(own)])).toEqual([['After automatic'], ['After “a cat”']]);
  });
});

describe('listGridResults', () => {
  const document = read('several-instructions');
  const run: PolledRun = {
    ...{ id: 'run', state: 'running', failure: null, document },
    nodes: {
      'result-fill': { outputs: { image: { type: 'image', hash: 'striped' } }, traces: {} },
    },
  };

  it('shows what is there, and how the run stands for the rest', () => {
    const cells = listResultCells('run', document.graph);
    const results = listGridResults(cells, [run, run, run]);
    expect(results.map(({ title, picture, state }) => [title, picture, state])).toEqual([
      ['Result 1', null, 'running'],
      ['Result 2', 'striped', 'running'],
      ['Result 3', null, 'running'],
    ]);
  });

  it('leaves out runs that are not known yet, and titles that are the same for all', () => {
    const cells = [1, 2].map((at) => ({ run: `run ${at}`, output: null }));
    const [only, ...rest] = listGridResults(cells, [run, undefined]);
    expect(only).toMatchObject({ title: null, picture: 'striped', facts: [] });
    expect(rest).toEqual([]);
  });
});
