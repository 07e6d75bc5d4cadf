import type { GraphNode } from '#nodes/contract/graph.ts';

/** What a document can hold as a param's value. */
export type ParamValue = GraphNode['params'][string];

type Common = {
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
  /** May be null, which leaves the choice to the node. */
  readonly isNullable: boolean;
  /** What counts where the document says nothing; undefined = has to be chosen. */
  readonly default: ParamValue | undefined;
};

export type NumberSpec = Common & {
  readonly kind: 'number' | 'integer' | 'seed';
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly step: number;
  readonly unit: string | undefined;
};
export type ChoiceSpec = Common & { readonly kind: 'enum'; readonly choices: readonly string[] };
export type ArtifactSpec = Common & {
  readonly kind: 'artifact';
  readonly artifact: 'image' | 'mask';
};

const plainKinds = [
  'direction',
  'text',
  'textarea',
  'colour',
  'boolean',
  'pack',
  'captions',
  'shots',
  'scene',
  'json',
] as const;
export type PlainKind = (typeof plainKinds)[number];
export type PlainSpec = Common & { readonly kind: PlainKind };

/** How one param is asked for in a form. */
export type FieldSpec = NumberSpec | ChoiceSpec | ArtifactSpec | PlainSpec;
export type FieldKind = FieldSpec['kind'];

/** Kinds that a schema can ask for by the name of a widget. */
export function isWidgetKind(widget: unknown): widget is PlainKind {
  return plainKinds.some((kind) => kind === widget);
}
