'use client';

import { Import } from 'lucide-react';
import { useState } from 'react';
import { DropZone } from '#app/_library/drop-zone.tsx';
import { FileButton } from '#app/_library/file-button.tsx';
import { PageFrame } from '#app/_library/page-frame.tsx';
import { ImportNotes } from './import-notes.tsx';
import { NewWorkflowButton } from './new-workflow-button.tsx';
import { useImport } from './use-import.ts';
import { WorkflowFilter, type WorkflowWish } from './workflow-filter.tsx';
import { WorkflowGrid } from './workflow-grid.tsx';

/** All workflows: found, opened, made, brought in, put away. */
export function WorkflowsPage() {
  const [wish, setWish] = useState<WorkflowWish>({ search: '', tag: null, isDeleted: false });
  const { importFiles, isBusy, failures, dismiss } = useImport();
  return (
    <DropZone words="Drop to import workflows" onFiles={importFiles}>
      <PageFrame
        here="/workflows"
        title={wish.isDeleted ? 'Recently deleted' : 'Workflows'}
        actions={
          <>
            <FileButton
              label="Import"
              icon={Import}
              accept=".json,.png,.zip,application/json,image/png,application/zip"
              multiple
              busy={isBusy ? 'Importing' : undefined}
              onFiles={importFiles}
            />
            <NewWorkflowButton />
          </>
        }
      >
        <ImportNotes failures={failures} onDismiss={dismiss} />
        <WorkflowFilter wish={wish} onChange={setWish} />
        <WorkflowGrid wish={wish} />
      </PageFrame>
    </DropZone>
  );
}
