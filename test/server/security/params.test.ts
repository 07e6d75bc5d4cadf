import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { planRun } from '#server/engine/plan-run.ts';
import { payloads } from './payloads.ts';
import { withoutCode } from './without-code.ts';

const runs = process.env['TACK_FUZZ'] === undefined ? 2_000 : Number(process.env['TACK_FUZZ']);
const definitions = [...catalogue.values()];

/** zod turns our own schemas into code when it first meets a value for them; let it have met one. */
beforeAll(() => {
  for (const definition of definitions) {
    for (const name of [...Object.keys(definition.params.shape), 'nothing']) {
      for (const params of placesOf(name, {})) definition.params.safeParse(params);
    }
  }
});

/** Params as a document could bring them, parsed and planned with; throws but for an AppError. */
function tryParams(definition: AnyNodeDefinition, params: Record<string, unknown>): void {
  definition.params.safeParse(params);
  for (let version = 1; version <= definition.version; version += 1) {
    const node = { id: 'n', type: definition.type, version, params, position: { x: 0, y: 0 } };
    // Safe: the engine takes params as unknown values and parses them.
    const graph = { nodes: [node], edges: [], overrides: [] } as unknown as Graph;
    try {
      planRun(graph, catalogue);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}

/** The same value wherever one can be put. */
function placesOf(name: string, value: unknown): readonly Record<string, unknown>[] {
  const key = typeof value === 'string' ? value : 'key';
  const within = Object.defineProperty({}, key, { value, enumerable: true });
  return [{ [name]: value }, { [name]: [value] }, { [name]: { [name]: value } }, within];
}

describe.each(definitions.map((definition) => [definition.type, definition] as const))(
  'the params of %s',
  (_, definition) => {
    test('are data, whatever they say', () => {
      const names = [...Object.keys(definition.params.shape), '__proto__', 'nothing'];
      const tried = withoutCode(() => {
        for (const name of names) {
          for (const payload of payloads) {
            for (const params of placesOf(name, payload)) tryParams(definition, params);
          }
        }
      });
      expect(tried).toEqual([]);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  },
);

test(`no value at all becomes code or another exception (${runs} values)`, () => {
  const keys = [...new Set(definitions.flatMap(({ params }) => Object.keys(params.shape)))];
  const key = fc.oneof(fc.constantFrom(...keys), fc.constant('__proto__'), fc.string());
  const values = fc.anything({
    ...{ key, maxDepth: 4, withBigInt: true, withDate: true, withMap: true, withSet: true },
    ...{ withNullPrototype: true, withTypedArray: true, withObjectString: true },
    ...{ withBoxedValues: true, withSparseArray: true },
  });
  const params = fc.dictionary(key, values);
  fc.assert(
    fc.property(fc.constantFrom(...definitions), params, (definition, given) => {
      const tried = withoutCode(() => tryParams(definition, given));
      expect(tried).toEqual([]);
    }),
    { numRuns: runs },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('whoever did turn text into code would be noticed', () => {
  const attempts = [
    () => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1']),
    () => Reflect.construct(globalThis.Function, ['return 1']),
    () => Reflect.construct((() => 1).constructor, ['return 1']),
    () => Reflect.construct((async () => 1).constructor, ['return 1']),
  ];
  for (const attempt of attempts) {
    const tried = withoutCode(() => expect(attempt).toThrow(EvalError));
    expect(tried).toHaveLength(1);
  }
  expect(Reflect.construct(Function, ['return 1'])()).toBe(1);
});
