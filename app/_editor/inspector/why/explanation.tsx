import type { Answers } from '#app/_api/api-client.ts';
import { Section } from '#app/_editor/inspector/section.tsx';
import { describeWhy } from './describe-why.ts';
import { DurationHistory } from './duration-history.tsx';
import { KeyParts } from './key-parts.tsx';

type ExplanationProps = { readonly explanation: Answers['runs']['explain'] };

/** Why a node ran: the sentence, what changed, how long it takes, and what its key is made of. */
export function Explanation({ explanation }: ExplanationProps) {
  const { changed, parts, key, history } = explanation;
  return (
    <>
      <Section title="Why" hideTitle>
        <p>{describeWhy(explanation)}</p>
        {changed && changed.length > 0 ? (
          <ul className="flex flex-col gap-1">
            {changed.map((change) => (
              <li key={change} className="wrap-anywhere font-mono text-12">
                {change.replaceAll('->', '→')}
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      {history.length > 0 ? <DurationHistory history={history} /> : null}
      {parts ? <KeyParts parts={parts} nodeKey={key} /> : null}
    </>
  );
}
