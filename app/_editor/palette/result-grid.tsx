import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Images, Search } from 'lucide-react';
import { useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { thumbnailUrl } from '#app/_api/picture-url.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { TextField } from '#app/_ui/text-field.tsx';
import { PictureTile, tileGrid } from './picture-tile.tsx';

/** What runs have given, the newest first. */
export function ResultGrid({ onChoose }: { readonly onChoose: (hash: string) => void }) {
  const [search, setSearch] = useState('');
  const wish = { search, limit: 40 };
  const results = useQuery({
    queryKey: ['runs', 'results', wish],
    queryFn: () => api.runs.results.query(wish),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="flex flex-col pt-3">
      <TextField
        label="Search by instruction"
        hideLabel
        type="search"
        icon={Search}
        placeholder="Search by instruction"
        value={search}
        onChange={setSearch}
      />
      <ValueQuery query={results} placeholder="mt-3 h-80 w-full">
        {(found) =>
          found.length === 0 ? (
            <NoResults isSearching={search !== ''} />
          ) : (
            <ul aria-label="Recent results" className={tileGrid}>
              {found.map(({ run, picture, instruction, title }) => (
                <PictureTile
                  key={run}
                  src={thumbnailUrl(picture)}
                  onChoose={() => onChoose(picture)}
                >
                  <span className="line-clamp-2 text-12">{instruction ?? title}</span>
                </PictureTile>
              ))}
            </ul>
          )
        }
      </ValueQuery>
    </div>
  );
}

function NoResults({ isSearching }: { readonly isSearching: boolean }) {
  return isSearching ? (
    <EmptyState icon={Images} title="No result was asked for like that" />
  ) : (
    <EmptyState icon={Images} title="No results yet" body="Pictures that runs give stand here." />
  );
}
