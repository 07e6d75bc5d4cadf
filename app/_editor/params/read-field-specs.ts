import * as z from 'zod';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { paramTitle } from '#nodes/contract/param-title.ts';
import { type FieldSpec, isWidgetKind, type ParamValue } from './field-spec.ts';

const known = new WeakMap<AnyNodeDefinition, readonly FieldSpec[]>();

/** How the params of a node type are asked for, in their order; read from its schema once. */
export function readFieldSpecs(definition: AnyNodeDefinition): readonly FieldSpec[] {
  const found = known.get(definition);
  if (found) return found;
  const params: z.ZodObject = definition.params;
  const specs = Object.entries(params.shape).map(([name, schema]) =>
    readFieldSpec(name, paramTitle(params, name), describe(schema)),
  );
  known.set(definition, specs);
  return specs;
}

/** What JSON Schema and our own meta say of one param. */
const describedSchema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  description: z.string().optional(),
  step: z.number().optional(),
  unit: z.string().optional(),
  widget: z.string().optional(),
  artifact: z.enum(['image', 'mask', 'direction']).optional(),
  default: z.json().optional(),
});
type Described = z.infer<typeof describedSchema> & { readonly isNullable: boolean };

/** A nullable schema is a choice between the schema proper and null. */
const choiceSchema = z.looseObject({ anyOf: z.array(z.looseObject({ type: z.string() })) });

function describe(schema: z.core.$ZodType): Described {
  const written: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const choice = choiceSchema.safeParse(written).data;
  const proper = choice?.anyOf.find(({ type }) => type !== 'null');
  const isNullable = choice?.anyOf.some(({ type }) => type === 'null') ?? false;
  return {
    ...describedSchema.parse({ ...proper, ...z.looseObject({}).parse(written) }),
    isNullable,
  };
}

function readFieldSpec(name: string, title: string, described: Described): FieldSpec {
  const { description, isNullable, type, widget, artifact } = described;
  const byDefault: ParamValue | undefined = described.default;
  const common = { name, title, description, isNullable, default: byDefault };
  if (artifact === 'direction') return { ...common, kind: 'direction' };
  if (artifact) return { ...common, kind: 'artifact', artifact };
  if (isWidgetKind(widget)) return { ...common, kind: widget };
  if (described.enum) return { ...common, kind: 'enum', choices: described.enum };
  if (type === 'number' || type === 'integer') {
    const kind = type === 'integer' && name === 'seed' ? 'seed' : type;
    return { ...common, kind, ...readRange(described, type) };
  }
  if (type === 'boolean') return { ...common, kind: 'boolean' };
  return { ...common, kind: type === 'string' ? 'text' : 'json' };
}

function readRange({ minimum, maximum, step, unit }: Described, type: 'number' | 'integer') {
  return {
    min: realBound(minimum),
    max: realBound(maximum),
    step: step ?? (type === 'integer' ? 1 : 0.01),
    unit,
  };
}

/** Zod bounds every whole number by what a double can count to; that is no bound of ours. */
function realBound(bound: number | undefined): number | undefined {
  return bound === undefined || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? undefined : bound;
}
