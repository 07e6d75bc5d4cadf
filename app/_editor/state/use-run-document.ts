import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';

/** The document that a run was made with; undefined until it is there. */
export function useRunDocument(id: string | undefined): Workflow | undefined {
  const { data } = useQuery({
    queryKey: ['run document', id],
    queryFn: async () => readRunDocument(id ?? ''),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

/** Asks for the document that a run was made with. */
export async function readRunDocument(id: string): Promise<Workflow> {
  const { document } = await api.runs.find.query({ id });
  return workflowSchema.parse(document);
}
