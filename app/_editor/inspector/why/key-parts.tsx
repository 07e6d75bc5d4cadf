import type { Answers } from '#app/_api/api-client.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { Disclosure } from '#app/_ui/disclosure.tsx';

type Parts = NonNullable<Answers['runs']['explain']['parts']>;
type KeyPartsProps = { readonly parts: Parts; readonly nodeKey: string | null };

/** What a node's result depends on: packs and device in sight, the rest folded. */
export function KeyParts({ parts, nodeKey }: KeyPartsProps) {
  const { type, version, params, inputs, tools, packs, numerics } = parts;
  const short = (hashes: Readonly<Record<string, string>>) =>
    Object.entries(hashes).map(([name, hash]) => [name, mono(hash.slice(0, 12))] as const);
  return (
    <Section title="What it depends on">
      <FigureList
        figures={[
          ['Pack', Object.keys(packs).join(', ') || 'none'],
          ['Device', numerics ?? 'none: no model is used'],
        ]}
      />
      <Disclosure title="All parts of the key">
        <div className="flex flex-col gap-3">
          <FigureList
            figures={[
              ['Key', mono(nodeKey ?? 'none')],
              ['Type', `${type}, version ${version}`],
              ...Object.entries(params).map(
                ([name, value]) => [name, mono(JSON.stringify(value))] as const,
              ),
            ]}
          />
          <FigureList figures={[...short(inputs), ...short(packs)]} />
          <FigureList figures={Object.entries(tools)} />
        </div>
      </Disclosure>
    </Section>
  );
}

function mono(text: string) {
  return <code className="line-clamp-3 font-mono text-11">{text}</code>;
}
