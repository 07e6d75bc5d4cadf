import type { FieldSpec, ParamValue } from '#app/_editor/params/field-spec.ts';
import type { Edit } from '#app/_ui/edit.ts';
import type { FieldProps } from '#app/_ui/field.tsx';

/** What every control of a param gets. */
export type ControlProps<Spec extends FieldSpec = FieldSpec> = {
  readonly spec: Spec;
  readonly value: ParamValue | undefined;
  readonly onChange: Edit<ParamValue>;
  /** Label, hint, error and mark of change, for the field around it. */
  readonly field: FieldProps;
  /** Tells this param of this node from all others: its seed may be locked. */
  readonly place: string;
};
