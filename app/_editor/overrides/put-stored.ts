import type { DocumentStore } from '#app/_editor/state/document-store.ts';
import type { NamedOutput } from './named-output.ts';
import { putOverride } from './put-override.ts';
import type { StoredAutomatic } from './read-automatic.ts';

type Put = {
  readonly named: NamedOutput;
  /** What the value is put in place of. */
  readonly automatic: StoredAutomatic | null;
  readonly hash: string;
};

/** Puts a stored value in an output's place, as one step of the document. */
export function putStored(document: DocumentStore, { named, automatic, hash }: Put): void {
  const { output, label } = named;
  document.editGraph(`Replace ${label}`, (graph) =>
    putOverride(graph, {
      output,
      value: { artifact: hash },
      automatic: automatic && { value: { artifact: automatic.hash }, key: automatic.key },
      at: new Date().toISOString(),
    }),
  );
}
