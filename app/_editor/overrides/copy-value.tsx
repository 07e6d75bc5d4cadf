import { Copy } from 'lucide-react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import { type ClippedValue, writeClip } from './clip-value.ts';

/** Puts a person's value on the clipboard, for the same type of output elsewhere. */
export function CopyValue({ clip }: { readonly clip: ClippedValue }) {
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(writeClip(clip));
      toast({ title: 'Copied. Paste it onto the same type of output elsewhere.', tone: 'done' });
    } catch {
      toast({ title: 'The browser did not allow copying.', tone: 'failed' });
    }
  };
  return (
    <Button size="small" icon={Copy} onClick={() => void copy()}>
      Copy
    </Button>
  );
}
