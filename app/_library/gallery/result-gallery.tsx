import { Images } from 'lucide-react';
import Link from 'next/link';
import { CardGrid, GridSkeleton } from '#app/_library/card-grid.tsx';
import { MoreButton } from '#app/_library/more-button.tsx';
import { tellError } from '#app/_library/tell-error.ts';
import { Button } from '#app/_ui/button.tsx';
import { buttonLook } from '#app/_ui/button-look.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { ResultCard } from './result-card.tsx';
import type { Result, useResults } from './results.ts';

type ResultGalleryProps = {
  readonly results: ReturnType<typeof useResults>;
  readonly isSearching: boolean;
  readonly picked: readonly Result[];
  readonly onShow: (result: Result) => void;
  readonly onPick: (result: Result) => void;
};

/** The results as cards, more of them as one scrolls. */
export function ResultGallery(props: ResultGalleryProps) {
  const { results, isSearching, picked, onShow, onPick } = props;
  if (results.isPending) return <GridSkeleton label="Fetching the results" />;
  if (results.error) {
    const retry = <Button onClick={() => void results.refetch()}>Try again</Button>;
    return <ErrorNote title={tellError(results.error)} actions={retry} />;
  }
  if (results.all.length === 0) return <Nothing isSearching={isSearching} />;
  return (
    <>
      <CardGrid label="Results">
        {results.all.map((result) => (
          <ResultCard
            key={result.run}
            result={result}
            isPicked={picked.some(({ run }) => run === result.run)}
            onShow={() => onShow(result)}
            onPick={() => onPick(result)}
          />
        ))}
      </CardGrid>
      {results.hasNextPage && (
        <MoreButton
          isBusy={results.isFetchingNextPage}
          onMore={() => void results.fetchNextPage()}
        />
      )}
    </>
  );
}

function Nothing({ isSearching }: { readonly isSearching: boolean }) {
  if (isSearching) {
    return (
      <EmptyState
        icon={Images}
        title="No result was asked for like that"
        body="Search for a word of its instruction."
      />
    );
  }
  return (
    <EmptyState
      icon={Images}
      title="No results yet"
      body="Pictures that runs give are collected here."
      action={
        <Link href="/" className={buttonLook('primary')}>
          Open the last workflow
        </Link>
      }
    />
  );
}
