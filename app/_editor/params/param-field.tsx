import { memo } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import type { FieldSpec } from './field-spec.ts';
import { FormTick } from './form-tick.tsx';
import { ParamControl } from './param-control.tsx';
import { useParam } from './use-param.ts';

type ParamFieldProps = {
  readonly node: string;
  readonly spec: FieldSpec;
  /** Only the control: no hint, and no box to put the param into the simple view. */
  readonly isPlain?: boolean | undefined;
  /** Keeps the label for screen readers only, where the place already says what it is. */
  readonly hideLabel?: boolean | undefined;
};

/** One param of a node, to be read and changed. */
export const ParamField = memo(function ParamField(props: ParamFieldProps) {
  const { node, spec, isPlain, hideLabel } = props;
  const { workflowId } = useSession();
  const { value, isChanged, error, change, reset } = useParam(node, spec);
  const field = {
    label: spec.title,
    hideLabel,
    hint: isPlain ? undefined : spec.description,
    error,
    changed: isChanged,
    onReset: reset,
  };
  return (
    <div className="group relative">
      <ParamControl
        {...{ spec, value, field }}
        onChange={change}
        place={`${workflowId} ${node} ${spec.name}`}
      />
      {isPlain ? null : (
        <span className="absolute top-0 right-0">
          <FormTick node={node} param={spec.name} title={spec.title} />
        </span>
      )}
    </div>
  );
});
