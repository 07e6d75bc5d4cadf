import type { Answers } from '#app/_api/api-client.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { tellBytes } from './tell-bytes.ts';

type Pack = Answers['packs']['list'][number];

const abilityWords: Record<Pack['abilities'][number], string> = {
  diffusion: 'Edits pictures',
  captioner: 'Describes pictures',
  writer: 'Writes captions',
};

/** One pack. */
export function PackCard({ pack }: { readonly pack: Pack }) {
  const { id, title, summary, licence, bytes, abilities, installed, problem, terms } = pack;
  return (
    <li className="rounded-md border bg-surface-1 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-medium">{title}</h3>
        <span className="font-mono text-11 text-ink-3">{id}</span>
        <span className="ml-auto">{tellState(installed, problem)}</span>
      </div>
      {summary !== '' && <p className="mt-1 text-ink-2">{summary}</p>}
      {problem !== null && <p className="mt-1 text-danger">{problem}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-2 text-12 text-ink-2">
        {abilities.map((ability) => (
          <Badge key={ability} tone="blue">
            {abilityWords[ability]}
          </Badge>
        ))}
        {licence !== '' && (
          <span>Licence: {terms ? <LicenceLink name={licence} url={terms.url} /> : licence}</span>
        )}
        {bytes !== null && <span className="figures">{tellBytes(bytes)}</span>}
      </div>
      {terms?.limits && <p className="mt-2 text-12 text-ink-2">{terms.limits}</p>}
    </li>
  );
}

function LicenceLink({ name, url }: { readonly name: string; readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer" className="underline">
      {name}
    </a>
  );
}

function tellState(isInstalled: boolean, problem: string | null) {
  if (problem !== null) return <Badge tone="danger">Cannot be used</Badge>;
  return isInstalled ? <Badge tone="green">Installed</Badge> : <Badge>Not installed</Badge>;
}
