import { expect, test } from 'vitest';
import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import { graphOf, tinyNodes } from '#test/helpers/tiny-nodes.ts';

const { catalogue } = tinyNodes();
const graph = graphOf({
  nodes: {
    a: 'say',
    b: { type: 'shout', title: 'Louder' },
    c: { type: 'shout', title: 'Loudest' },
    d: 'count',
    odd: 'sing',
    odder: 'hum',
  },
  edges: ['a.text -> b.text', 'b.text -> c.text'],
});

function refuse(edge: string, drawn = graph) {
  const [connection] = graphOf({ nodes: {}, edges: [edge] }).edges;
  if (!connection) throw new Error(`no edge in ${edge}`);
  return refuseEdge(drawn, catalogue, connection);
}

test.each([
  ['a.text -> d.text'],
  ['a.text -> c.echo'],
  ['c.text -> d.text'],
  ['a.text -> c.text'], // taken: the new edge takes the old one's place
])('allows %s', (edge) => {
  expect(refuse(edge)).toBeNull();
});

test.each([
  ['gone.text -> d.text', "There is no node 'gone' in this workflow."],
  ['a.text -> gone.text', "There is no node 'gone' in this workflow."],
  ['odd.text -> d.text', "This Tack does not know nodes of type 'sing'."],
  ['a.text -> odd.text', "This Tack does not know nodes of type 'sing'."],
  ['odd.text -> odder.text', "This Tack does not know nodes of type 'sing'."],
  ['a.sound -> d.text', "Say has no output 'sound': it has text."],
  ['a.text -> d.constructor', "Count has no input 'constructor': it has text."],
  ['b.text -> b.echo', 'A node cannot feed itself.'],
  ['odd.text -> odd.text', 'A node cannot feed itself.'],
  ['b.length -> d.text', 'Length gives number; Text takes text.'],
  ['a.text -> b.text', 'These two are connected already.'],
  ['c.text -> b.echo', 'That would run in a circle: Loudest already depends on Louder.'],
])('refuses %s', (edge, reason) => {
  expect(refuse(edge)).toBe(reason);
});

test('says first what is wrong with the ends, then that there would be a circle', () => {
  expect(refuse('c.length -> b.text')).toBe('Length gives number; Text takes text.');
});

test('finds no circle where the nodes are only fed by the same one', () => {
  const fan = graphOf({
    nodes: { a: 'say', b: 'shout', c: 'shout' },
    edges: ['a.text -> b.text', 'a.text -> c.text'],
  });
  expect(refuse('b.text -> c.echo', fan)).toBeNull();
});
