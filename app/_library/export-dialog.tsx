'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { redactWorkflow } from '#app/_editor/document/files/redact-workflow.ts';
import { useDocument, useRun } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { type ExportKind, exportAs, exportKinds } from './export-as.ts';
import { findResultPicture } from './find-result-picture.ts';
import { RedactionChoices } from './redaction-choices.tsx';
import { saveFile } from './save-file.ts';
import { tellError } from './tell-error.ts';

/** Gives the workflow away as a file, without what is nobody else's business. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const workflow = useDocument((state) => state.workflow);
  const picture = useRun(({ run }) => findResultPicture(workflow, run?.nodes ?? {}));
  const run = useRun((state) => state.run?.id);
  const toast = useToast();
  const [kind, setKind] = useState<ExportKind>('json');
  const [left, setLeft] = useState({ notes: false, instructions: false, pictures: false });
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { hint } = exportKinds[kind];
  const missing = kind === 'png' && picture === null;
  const give = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const result = picture === null || run === undefined ? null : { picture, run };
      const file = await exportAs(kind, redactWorkflow(workflow, catalogue, left), result);
      saveFile(file);
      toast({ title: `${file.name} was made`, body: file.notices.join(' '), tone: 'done' });
      onClose();
    } catch (error) {
      setFailure(tellError(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Export"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      footer={
        <Button
          variant="primary"
          icon={Download}
          busy={isBusy ? 'Making the file' : undefined}
          disabledReason={missing ? 'There is no result yet; run first.' : undefined}
          onClick={() => void give()}
        >
          Download
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-col items-start gap-2">
          <SegmentedControl
            label="Kind of file"
            segments={Object.entries(exportKinds).map(([value, { label }]) => ({
              ...{ value: value as ExportKind, label }, // the keys of exportKinds are its kinds
            }))}
            value={kind}
            onChange={setKind}
          />
          <p className="text-ink-2">{missing ? 'There is no result yet; run first.' : hint}</p>
        </div>
        <RedactionChoices value={left} onChange={setLeft} />
        {failure !== null && <ErrorNote title={failure} />}
      </div>
    </Dialog>
  );
}
