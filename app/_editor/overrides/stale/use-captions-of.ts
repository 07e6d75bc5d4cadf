import type { DocumentValue } from '#nodes/contract/graph.ts';
import type { Captions } from '#nodes/contract/ports.ts';
import { usePlainDocumentValue } from '../use-plain-document-value.ts';

/** A value as captions: a text is a single one. Undefined while it is read, or where there is none. */
export function useCaptionsOf(
  type: 'text' | 'captions',
  value: DocumentValue | undefined,
): Captions | undefined {
  const text = usePlainDocumentValue('text', type === 'text' ? value : undefined);
  const captions = usePlainDocumentValue('captions', type === 'captions' ? value : undefined);
  if (type === 'captions') return captions;
  return text === undefined ? undefined : [{ text, enabled: true }];
}
