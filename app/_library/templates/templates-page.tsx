'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { CardGrid, GridSkeleton } from '#app/_library/card-grid.tsx';
import { PageFrame } from '#app/_library/page-frame.tsx';
import { tellError } from '#app/_library/tell-error.ts';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TemplateCard } from './template-card.tsx';

/** The workflows that come with Tack, to begin with. */
export function TemplatesPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['templates', 'list'],
    queryFn: () => api.templates.list.query(),
  });
  return (
    <PageFrame here="/templates" title="Templates">
      <p className="-mt-3 text-ink-2">Opening one makes a workflow of your own out of it.</p>
      {error && (
        <ErrorNote
          title={tellError(error)}
          actions={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      )}
      {!data && !error && <GridSkeleton label="Fetching the templates" />}
      {data && (
        <CardGrid label="Templates">
          {data.map((template) => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </CardGrid>
      )}
    </PageFrame>
  );
}
