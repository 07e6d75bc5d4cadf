import fc from 'fast-check';
import { catalogue } from '#nodes/catalogue.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { payloads } from './payloads.ts';

/** Texts that a database can hold and a document may. */
const texts = payloads.filter(
  (payload): payload is string =>
    typeof payload === 'string' &&
    payload.length < 5_000 &&
    payload.isWellFormed() &&
    !payload.includes('\0'),
);
const foreign = [
  ...[
    'python-code',
    'HttpRequest',
    'LoadImageFromUrl',
    'custom_nodes.x',
    '../../x',
    'eval',
    'shell',
  ],
  ...['__proto__x', 'constructor', 'toString', 'https://rebound.example/node.js', 'npm:left-pad'],
];
const text = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary' }).filter(isStorable));
const name = text.map((one) => one.slice(0, 100).toWellFormed()).filter((one) => one.trim() !== '');
const id = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', 'x y');
const hash = fc.constantFrom('0'.repeat(64), 'a'.repeat(64));
const value = fc.oneof(
  text.map((json) => ({ json })),
  hash.map((artifact) => ({ artifact })),
);
const params = fc.dictionary(
  fc
    .oneof(
      fc.constantFrom('url', 'code', 'file', 'model', 'picture', 'pack', 'text', 'command'),
      name,
    )
    .filter((key) => key !== '__proto__'),
  fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 3 })),
  { maxKeys: 4, noNullPrototype: true },
);
const end = fc.record({ node: id, port: fc.oneof(fc.constantFrom('text', 'image'), name) });

/** A document within every bound, of node types that are known and of ones that nobody knows. */
export const anyDocument: fc.Arbitrary<Workflow> = fc
  .record({
    nodes: fc.uniqueArray(
      fc.record({
        id,
        type: fc.constantFrom(...catalogue.keys(), ...foreign),
        version: fc.integer({ min: 1, max: 99 }),
        title: name,
        params,
        position: fc.record({ x: fc.integer(), y: fc.integer() }),
      }),
      { selector: (node) => node.id, maxLength: 6 },
    ),
    edges: fc.array(fc.record({ from: end, to: end }), { maxLength: 6 }),
    overrides: fc.array(
      end.chain((place) => value.map((kept) => ({ ...place, value: kept, note: 'x' }))),
      { maxLength: 3 },
    ),
  })
  .chain((graph) =>
    fc.record({
      format: fc.constant('tack-workflow' as const),
      version: fc.constant(1 as const),
      name,
      summary: name,
      graph: fc.constant(graph),
    }),
  );

function isStorable(one: string): boolean {
  return one.isWellFormed() && !one.includes('\0');
}
