import { ClipboardPaste } from 'lucide-react';
import { changeOverride } from '#app/_editor/document/edits/change-override.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { isStored } from '#app/_library/is-stored.ts';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { readClip } from './clip-value.ts';
import type { NamedOutput } from './named-output.ts';
import { putOverride } from './put-override.ts';
import type { OverrideHandle } from './use-override.ts';

type PasteValueProps = {
  readonly named: NamedOutput;
  readonly type: PortType;
  readonly handle: OverrideHandle;
};

/** Puts a copied value in place of an output's. */
export function PasteValue({ named: { output, label }, type, handle }: PasteValueProps) {
  const { document } = useSession();
  const toast = useToast();
  const paste = async () => {
    try {
      const { value, note } = readClip(await navigator.clipboard.readText(), type);
      if ('artifact' in value && !(await isStored(value.artifact))) {
        throw new Error('This server does not hold the copied value; bring it as a file.');
      }
      const given = handle.automatic;
      const automatic = given && { value: { artifact: given.hash }, key: given.key };
      const at = new Date().toISOString();
      document.editGraph(`Paste ${label}`, (graph) =>
        changeOverride(putOverride(graph, { output, value, automatic, at }), output, (one) =>
          note === '' ? one : { ...one, note },
        ),
      );
    } catch (error) {
      toast({ title: error instanceof Error ? error.message : String(error), tone: 'failed' });
    }
  };
  return (
    <Button size="small" variant="bare" icon={ClipboardPaste} onClick={() => void paste()}>
      Paste a value
    </Button>
  );
}
