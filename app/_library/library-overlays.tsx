'use client';

import { RevisionsDialog } from '#app/_editor/revisions/revisions-dialog.tsx';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { ExportDialog } from './export-dialog.tsx';
import { PacksDialog } from './packs/packs-dialog.tsx';

/** The windows over the canvas that are about keeping things: revisions, export, packs. */
export function LibraryOverlays() {
  const { view } = useSession();
  const overlay = useView((state) => state.overlay);
  const close = () => view.setState({ overlay: 'none' });
  switch (overlay) {
    case 'revisions':
      return <RevisionsDialog onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'packs':
      return <PacksDialog onClose={close} />;
    default:
      return null;
  }
}
