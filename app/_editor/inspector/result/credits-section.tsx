import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useNodeRun, useRun } from '#app/_editor/state/session.ts';
import type { Credit } from '#nodes/contract/credit.ts';

/** Which packs made a node's result, under which licences, and what those do not allow. */
export function CreditsSection({ node }: { readonly node: string }) {
  const run = useRun((state) => (state.run?.order.includes(node) ? state.run.id : undefined));
  const state = useNodeRun(node)?.state;
  const { data = [] } = useQuery({
    queryKey: ['runs', 'credits', run, node, state],
    queryFn: () => api.runs.credits.query({ id: run ?? '', node }),
    enabled: run !== undefined,
    retry: false,
  });
  if (data.length === 0) return null;
  return (
    <Section title="Made with">
      <ul className="flex flex-col gap-2 text-12">
        {data.map((credit) => (
          <li key={credit.pack}>
            <CreditLine {...credit} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CreditLine({ title, licence, url, limits, isSame }: Credit) {
  return (
    <>
      <p>
        {title}
        {licence === null ? '' : ', '}
        {url === null ? (
          licence
        ) : (
          <a href={url} target="_blank" rel="noreferrer" className="underline">
            {licence}
          </a>
        )}
      </p>
      {limits === null ? null : <p className="text-ink-2">{limits}</p>}
      {isSame ? null : (
        <p className="text-ink-2">The pack was changed or removed since this result was made.</p>
      )}
    </>
  );
}
