import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useId } from 'react';
import { api } from '#app/_api/api-client.ts';
import type { SummarisedType } from '#app/_editor/values/use-summary.ts';
import { ValueView } from '#app/_editor/values/value-view.tsx';
import { buttonLook } from '#app/_ui/button-look.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import type { NamedOutput } from '../named-output.ts';
import { uploadValue } from '../upload-value.ts';
import { useStoredOverride } from '../use-stored-override.ts';

/** A value made of tensors, to be replaced by one from a file. */
export function TensorEditor({ type, ...named }: NamedOutput & { readonly type: SummarisedType }) {
  const id = useId();
  const toast = useToast();
  const { hash, put } = useStoredOverride(named);
  const upload = useMutation({
    mutationFn: async (file: Blob) => {
      // A .npy file does not say whose it is: then it is of the pack of what it replaces.
      const summary = hash === null ? null : await api.artifacts.summarise.query({ type, hash });
      return uploadValue(file, { as: type, pack: summary?.pack });
    },
    onSuccess: (kept) => {
      put(kept.hash);
      if (kept.notices.length > 0) toast({ title: 'File taken in', body: kept.notices.join(' ') });
    },
    onError: ({ message }) => toast({ title: message, tone: 'failed' }),
  });
  return (
    <>
      {hash === null ? null : <ValueView type={type} hash={hash} title={named.label} />}
      <div>
        <input
          id={id}
          type="file"
          accept=".npy,.safetensors"
          className="peer sr-only"
          disabled={upload.isPending}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) upload.mutate(file);
            event.currentTarget.value = ''; // so that the same file can be chosen again
          }}
        />
        <label
          htmlFor={id}
          className={`${buttonLook('quiet', 'small')} peer-focus-visible:outline-2 peer-focus-visible:outline-accent`}
        >
          <Upload aria-hidden size={14} />
          {upload.isPending ? 'Taking it in' : 'Replace by .npy or .safetensors'}
        </label>
      </div>
    </>
  );
}
