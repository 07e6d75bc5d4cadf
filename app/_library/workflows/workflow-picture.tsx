import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { thumbnailUrl } from '#app/_api/picture-url.ts';
import { GraphSketch } from '#app/_editor/revisions/graph-sketch.tsx';
import { CardPicture } from '#app/_library/card-picture.tsx';

type WorkflowPictureProps = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  /** Hash of its newest result; null before there is one. */
  readonly thumbnail: string | null;
  readonly isDeleted: boolean;
};

/** What a workflow gave last; before it gave anything, a drawing of its graph. */
export function WorkflowPicture(props: WorkflowPictureProps) {
  const { id, revision, name, thumbnail, isDeleted } = props;
  const { data } = useQuery({
    queryKey: ['workflow sketch', id, revision],
    queryFn: () => api.workflows.find.query({ id }),
    enabled: thumbnail === null && !isDeleted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (thumbnail !== null) return <CardPicture src={thumbnailUrl(thumbnail)} alt="" />;
  if (!data || data.document.graph.nodes.length === 0) return <CardPicture src={null} alt="" />;
  return (
    <GraphSketch
      graph={data.document.graph}
      label={`The graph of ${name}`}
      className="aspect-4/3 w-full border-b bg-surface-0 p-2"
    />
  );
}
