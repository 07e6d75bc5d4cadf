import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Library } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { CardGrid, GridSkeleton } from '#app/_library/card-grid.tsx';
import { MoreButton } from '#app/_library/more-button.tsx';
import { tellError } from '#app/_library/tell-error.ts';
import { useSettled } from '#app/_library/use-settled.ts';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { NewWorkflowButton } from './new-workflow-button.tsx';
import { WorkflowCard } from './workflow-card.tsx';
import type { WorkflowWish } from './workflow-filter.tsx';

const pageSize = 24;

/** The workflows that fit a wish, the one saved last first. */
export function WorkflowGrid({ wish }: { readonly wish: WorkflowWish }) {
  const settled = useSettled(wish);
  const list = useInfiniteQuery({
    queryKey: ['workflows', 'list', settled],
    queryFn: ({ pageParam }) => api.workflows.list.query({ ...toInput(settled), ...pageParam }),
    initialPageParam: {},
    getNextPageParam: ({ cursor }) => (cursor === null ? null : { cursor }),
    placeholderData: keepPreviousData,
  });
  const workflows = list.data?.pages.flatMap((page) => page.workflows) ?? [];
  if (list.isPending) return <GridSkeleton label="Fetching the workflows" />;
  if (list.error) {
    const retry = <Button onClick={() => void list.refetch()}>Try again</Button>;
    return <ErrorNote title={tellError(list.error)} actions={retry} />;
  }
  if (workflows.length === 0) return <Nothing wish={settled} />;
  return (
    <>
      <CardGrid label="Workflows">
        {workflows.map((workflow) => (
          <WorkflowCard key={workflow.id} workflow={workflow} isDeleted={settled.isDeleted} />
        ))}
      </CardGrid>
      {list.hasNextPage && (
        <MoreButton isBusy={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      )}
    </>
  );
}

function toInput({ search, tag, isDeleted }: WorkflowWish) {
  return {
    limit: pageSize,
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(tag === null ? {} : { tag }),
    ...(isDeleted ? { deleted: true } : {}),
  };
}

function Nothing({ wish }: { readonly wish: WorkflowWish }) {
  if (wish.search.trim() !== '' || wish.tag !== null) {
    return (
      <EmptyState
        icon={Library}
        title="No workflow fits"
        body="Search for a part of the name, or take away the tag."
      />
    );
  }
  if (wish.isDeleted) {
    return (
      <EmptyState
        icon={Library}
        title="Nothing was deleted"
        body="Deleted workflows stay here for a while and can be brought back."
      />
    );
  }
  return (
    <EmptyState
      icon={Library}
      title="No workflows yet"
      body="Make one, or drop a file on this page: JSON, zip, or a PNG made by Tack."
      action={<NewWorkflowButton />}
    />
  );
}
