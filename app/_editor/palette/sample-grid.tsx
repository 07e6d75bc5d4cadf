import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import { PictureTile, tileGrid } from './picture-tile.tsx';

/** How the models that come with Tack do with a sample, in words. */
const expectations = {
  works: 'Works well',
  sometimes: 'Works at times',
  fails: 'Mostly fails',
  far: 'Far from what the models know',
} as const;

/** The pictures that come with Tack, each with what to ask for and how that goes. */
export function SampleGrid({ onChoose }: { readonly onChoose: (hash: string) => void }) {
  const toast = useToast();
  const samples = useQuery({
    queryKey: ['templates', 'samples'],
    queryFn: () => api.templates.samples.query(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const take = useMutation({
    mutationFn: (file: string) => api.templates.importSample.mutate({ file }),
    onSuccess: ({ hash }) => onChoose(hash),
    onError: ({ message }) => toast({ title: message, tone: 'failed' }),
  });
  return (
    <ValueQuery query={samples} placeholder="h-80 w-full">
      {(found) => (
        <ul aria-label="Samples" className={tileGrid}>
          {found.map(({ file, instruction, expectation, note }) => (
            <PictureTile
              key={file}
              src={`/samples/${file}`}
              isBusy={take.isPending && take.variables === file}
              onChoose={() => take.mutate(file)}
            >
              <span className="text-12">{instruction}</span>
              <span className="text-11 text-ink-3" title={note}>
                {expectations[expectation]}
              </span>
              <span className="sr-only">{note}</span>
            </PictureTile>
          ))}
        </ul>
      )}
    </ValueQuery>
  );
}
