import { FormPage } from '#app/_form/form-page.tsx';

export default async function WorkflowFormPage({
  params,
}: {
  readonly params: Promise<{ readonly workflowId: string }>;
}) {
  return <FormPage workflowId={(await params).workflowId} />;
}
