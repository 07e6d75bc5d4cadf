'use client';

import { useEffect, useMemo, useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { PacksKeeper } from '#app/_editor/params/packs-keeper.tsx';
import { createSession, type SavedWorkflow, SessionContext } from '#app/_editor/state/session.ts';
import { TooltipProvider } from '#app/_ui/tooltip-provider.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { FormFields } from './form-fields.tsx';
import { FormHeader } from './form-header.tsx';
import { applyFormLink } from './form-link.ts';
import { FormOutcome } from './form-outcome.tsx';
import { KeepSettings } from './keep-settings.tsx';
import { listFormFields } from './list-form-fields.ts';
import { RunForm } from './run-form.tsx';

/**
 * A workflow as a form. Its session never saves by itself: what is changed here goes into the next run
 * and nowhere else, unless a person keeps it.
 */
export function WorkflowForm({ saved }: { readonly saved: SavedWorkflow }) {
  const fields = useMemo(() => listFormFields(saved.document, catalogue), [saved]);
  const [session] = useState(() => {
    const opened = createSession(saved);
    opened.document.edit('Values of the link', (workflow) =>
      applyFormLink(window.location.search, fields, workflow),
    );
    return opened;
  });
  useEffect(() => {
    const latest = api.runs.list.query({
      ...{ workflowId: session.workflowId, aside: false, limit: 1 },
    });
    // Without an earlier run the result stays empty; whatever hinders this hinders the next call too.
    latest.then(([run]) => run && session.run.follow(run.id)).catch(() => {});
    return () => session.run.leave();
  }, [session]);
  return (
    <SessionContext value={session}>
      <TooltipProvider>
        <PacksKeeper />
        <div className="flex min-h-dvh flex-col">
          <FormHeader name={saved.name} fields={fields} saved={saved.document} />
          <main className="mx-auto grid w-full max-w-300 flex-1 content-start gap-4 p-3 sm:p-4 lg:grid-cols-[400px_minmax(0,1fr)] lg:gap-6">
            {/* On a phone Run stays at the lower edge, whatever is in sight; beside it, under its fields. */}
            <div className="contents lg:flex lg:flex-col lg:gap-4">
              <section aria-label="What to do" className="flex min-w-0 flex-col gap-4">
                {saved.document.summary !== '' && (
                  <p className="text-ink-2">{saved.document.summary}</p>
                )}
                <FormFields fields={fields} />
                <KeepSettings />
              </section>
              <RunForm />
            </div>
            <FormOutcome />
          </main>
        </div>
      </TooltipProvider>
    </SessionContext>
  );
}
