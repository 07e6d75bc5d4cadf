import type { ReactNode } from 'react';
import { Section } from '#app/_editor/inspector/section.tsx';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import type { CorrectableProps } from './correctable.ts';
import { CorrectionMarks } from './correction-marks.tsx';

type CorrectableSectionProps<Value> = Pick<CorrectableProps, 'label' | 'hash' | 'actions'> & {
  readonly query: { readonly data: Value | undefined; readonly error: Error | null };
  readonly correction: {
    /** What counts: a person's value, or the node's. */
    readonly value: Value | undefined;
    readonly isYours: boolean;
    readonly isOutdated: boolean;
    revert(): void;
  };
  readonly children: (value: Value) => ReactNode;
};

/** An output that can be corrected: whose value it is, the way back, and the field itself. */
export function CorrectableSection<Value>(props: CorrectableSectionProps<Value>) {
  const { label, hash, actions, query, correction, children } = props;
  const { value, revert, ...marks } = correction;
  const isEmpty = value === undefined && hash === undefined;
  return (
    <Section title={label} aside={<CorrectionMarks {...marks} onRevert={revert} />}>
      {isEmpty ? (
        <p className="text-ink-3">Nothing yet.</p>
      ) : (
        <ValueQuery query={value === undefined ? query : { data: value, error: null }}>
          {children}
        </ValueQuery>
      )}
      {actions}
    </Section>
  );
}
