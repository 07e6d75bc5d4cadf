import { SlidersHorizontal } from 'lucide-react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { FormFieldControl } from './form-field-control.tsx';
import type { FormField } from './list-form-fields.ts';

/** All that the form asks for. */
export function FormFields({ fields }: { readonly fields: readonly FormField[] }) {
  if (fields.length === 0) {
    return (
      <EmptyState
        icon={SlidersHorizontal}
        title="This form asks for nothing"
        body="Tick settings in the graph to have them here."
      />
    );
  }
  return fields.map((field) => (
    <FormFieldControl key={`${field.node} ${field.spec.name}`} field={field} />
  ));
}
