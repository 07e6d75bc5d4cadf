import { ListCheck, ListPlus } from 'lucide-react';
import { toggleFormParam } from '#app/_editor/document/edits/toggle-form-param.ts';
import { useDocument, useSession } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';

type FormTickProps = { readonly node: string; readonly param: string; readonly title: string };

/** Puts a param into the simple view, or takes it out. */
export function FormTick({ node, param, title }: FormTickProps) {
  const { document } = useSession();
  const isInForm = useDocument(
    ({ workflow }) =>
      workflow.form?.some((entry) => entry.node === node && entry.param === param) ?? false,
  );
  const words = isInForm ? `Take ${title} out of the form` : `Show ${title} in the form`;
  return (
    <IconButton
      label={words}
      icon={isInForm ? ListCheck : ListPlus}
      size="small"
      pressed={isInForm}
      tooltipSide="left"
      className={
        isInForm
          ? 'h-5!'
          : 'h-5! opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100'
      }
      onClick={() => document.edit(words, (workflow) => toggleFormParam(workflow, { node, param }))}
    />
  );
}
