import { useQuery } from '@tanstack/react-query';
import { Bookmark, Search, Upload } from 'lucide-react';
import { useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useDirection } from '#app/_editor/lab/source/use-direction.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { FileButton } from '#app/_library/file-button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import type { PreviewPlace } from './previews/use-previews.ts';
import { SaveForm } from './save-form.tsx';
import { SavedLine } from './saved-line.tsx';
import { useLibrary } from './use-library.ts';
import { useSavedDirections } from './use-saved-directions.ts';

type LibraryPanelProps = {
  /** Hash of the direction that the Lab looks at; null = none. */
  readonly shown: string | null;
  /** What its node is called. */
  readonly title: string;
  /** Where it comes from; null = from nowhere. */
  readonly place: PreviewPlace | null;
};

/** The directions that are kept: how like the shown one they are, and what can be done with them. */
export function LibraryPanel({ shown, title, place }: LibraryPanelProps) {
  const [search, setSearch] = useState('');
  const query = useSavedDirections(search);
  const library = useLibrary();
  const pack = useDirection(shown ?? undefined)?.pack;
  const cosines = useCosines(shown, query.data?.map(({ artifact }) => artifact) ?? []);
  return (
    <div className="flex flex-col gap-4 p-3">
      {shown !== null && place ? (
        <SaveForm key={shown} artifact={shown} name={title} place={place} />
      ) : null}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Search saved directions"
            hideLabel
            type="search"
            icon={Search}
            placeholder="Search"
            value={search}
            onChange={setSearch}
          />
        </div>
        <FileButton
          label="Import"
          icon={Upload}
          accept=".safetensors,.npy"
          onFiles={([file]) => file && void library.importFile(file, pack)}
        />
      </div>
      <ValueQuery query={query} placeholder="h-24 w-full">
        {(saved) =>
          saved.length === 0 ? (
            <EmptyState
              icon={Bookmark}
              title={search === '' ? 'No direction saved yet' : 'None matches'}
              body="Save one under a name, or import a .safetensors or .npy file."
            />
          ) : (
            <ul aria-label="Saved directions" className="flex flex-col">
              {saved.map((one) => (
                <SavedLine
                  key={one.id}
                  saved={one}
                  cosine={shown === null ? undefined : (cosines.get(one.artifact) ?? null)}
                  library={library}
                />
              ))}
            </ul>
          )
        }
      </ValueQuery>
    </div>
  );
}

/** Cosines of the shown direction to others, by their hashes; null where they are not of one kind. */
function useCosines(shown: string | null, others: readonly string[]) {
  const { data = [] } = useQuery({
    queryKey: ['artifacts', 'compareDirections', shown, others],
    queryFn: () =>
      api.artifacts.compareDirections.query({ hash: shown ?? '', others: [...others] }),
    enabled: shown !== null && others.length > 0,
  });
  return new Map(data.map(({ hash, cosine }) => [hash, cosine]));
}
