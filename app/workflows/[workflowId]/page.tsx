import { EditorPage } from '#app/_editor/editor-page.tsx';

export default async function WorkflowPage({
  params,
}: {
  readonly params: Promise<{ readonly workflowId: string }>;
}) {
  return <EditorPage workflowId={(await params).workflowId} />;
}
