import { useQuery } from '@tanstack/react-query';
import type { Answers } from '#app/_api/api-client.ts';
import { GraphSketch } from '#app/_editor/revisions/graph-sketch.tsx';
import { CardPicture } from '#app/_library/card-picture.tsx';

type TemplatePictureProps = { readonly template: Answers['templates']['list'][number] };

/** A drawing of a template's graph, and in its corner the picture that it begins with. */
export function TemplatePicture({ template: { id, name, thumbnail } }: TemplatePictureProps) {
  const { data } = useQuery({
    queryKey: ['templates', 'graph', id],
    queryFn: async () => {
      const response = await fetch(`/workflows/${encodeURIComponent(id)}.json`);
      const { workflowSchema } = await import('#nodes/contract/graph.ts');
      return workflowSchema.parse(await response.json()).graph;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (!data) return <CardPicture src={thumbnail} alt="" />;
  return (
    <div className="relative">
      <GraphSketch
        graph={data}
        label={`The graph of ${name}`}
        className="aspect-4/3 w-full border-b bg-surface-0 p-2"
      />
      {thumbnail !== null && (
        <img
          src={thumbnail}
          alt=""
          loading="lazy"
          className="absolute right-2 bottom-2 size-12 rounded-sm border object-cover"
        />
      )}
    </div>
  );
}
