import { Badge } from '#app/_ui/badge.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { tellBytes } from '../tell-bytes.ts';
import type { Pack } from './pack.ts';

const abilityWords: Record<Pack['abilities'][number], string> = {
  diffusion: 'Edits pictures',
  captioner: 'Describes pictures',
  writer: 'Writes captions',
  metrics: 'Measures likeness',
  safety: 'Checks pictures',
};

/** What a pack can do, its licence, what that does not allow, its size and where it came from. */
export function PackFacts({ pack }: { readonly pack: Pack }) {
  const { licence, bytes, abilities, source, assumed, limits, needs, terms } = pack;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2">
        {abilities.map((ability) => (
          <Badge key={ability} tone="blue">
            {abilityWords[ability]}
          </Badge>
        ))}
        {licence !== '' && <span>Licence: {terms ? <LicenceLink {...terms} /> : licence}</span>}
        {bytes !== null && <span className="figures">{tellBytes(bytes)}</span>}
        {source !== null && (
          <span className="min-w-0 [overflow-wrap:anywhere]">Source: {source}</span>
        )}
      </div>
      {needs !== null && <p className="text-12 text-ink-2">{needs}</p>}
      {assumed.length > 0 && (
        <Disclosure title="What its files do not say, and was assumed">
          <ul className="flex flex-col gap-1 text-12 text-ink-2">
            {assumed.map(({ field, value, reason }) => (
              <li key={field}>
                <code className="font-mono text-11">{`${field} = ${value}`}</code>: {reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {limits !== null && <p className="text-12 text-ink-2">{limits}</p>}
    </>
  );
}

/** The name of a licence, which leads to its text. */
function LicenceLink({ name, url }: { readonly name: string; readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer" className="underline">
      {name}
    </a>
  );
}
