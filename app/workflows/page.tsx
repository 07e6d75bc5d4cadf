import type { Metadata } from 'next';
import { WorkflowsPage } from '#app/_library/workflows/workflows-page.tsx';

export const metadata: Metadata = { title: 'Workflows' };

export default function Page() {
  return <WorkflowsPage />;
}
