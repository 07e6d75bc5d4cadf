import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { traceSchemas } from '#app/_editor/values/traces/trace-schemas.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Select } from '#app/_ui/select.tsx';
import type { Tensor } from '#nodes/contract/ports.ts';
import { findTokensTrace } from './find-tokens-trace.ts';
import { measureRowNorms } from './measure-row-norms.ts';
import { plainToken } from './plain-token.ts';
import { useTensors } from './use-tensors.ts';
import { WordNorms } from './word-norms.tsx';

/** How long the part of each token is, caption by caption. */
export function EmbeddingWords({ hash }: { readonly hash: string }) {
  return (
    <Disclosure title="Length of each token">
      <FetchedWords key={hash} hash={hash} />
    </Disclosure>
  );
}

function FetchedWords({ hash }: { readonly hash: string }) {
  const trace = useRun(({ run }) => findTokensTrace(run, hash));
  const { data: texts = null } = useQuery({
    queryKey: ['artifacts', 'tokenTexts', trace],
    queryFn: async () => {
      const read = traceSchemas.tokens.parse(
        await api.artifacts.readTrace.query({ hash: trace ?? '' }),
      );
      return read.texts ?? null;
    },
    enabled: trace !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <ValueQuery query={useTensors(hash)} placeholder="h-40 w-full">
      {({ tensors }) =>
        tensors['tensor'] ? <CaptionNorms tensor={tensors['tensor']} texts={texts} /> : null
      }
    </ValueQuery>
  );
}

type CaptionNormsProps = {
  readonly tensor: Tensor;
  readonly texts: readonly (readonly string[])[] | null;
};

function CaptionNorms({ tensor, texts }: CaptionNormsProps) {
  const [caption, setCaption] = useState('0');
  const norms = useMemo(() => measureRowNorms(tensor), [tensor]);
  const at = Number(caption);
  const options = norms.map((_, row) => {
    const words = texts?.[row]?.slice(1, -1).map(plainToken).join(' ');
    return { value: String(row), label: `${row + 1}${words === undefined ? '' : ` ${words}`}` };
  });
  return (
    <div className="flex flex-col gap-2">
      <Select label="Caption" options={options} value={caption} onChange={setCaption} />
      <WordNorms
        label={`Length of each token of caption ${at + 1}`}
        norms={norms[at] ?? []}
        tokens={texts?.[at] ?? null}
      />
    </div>
  );
}
