import { useMutation } from '@tanstack/react-query';
import { uploadPicture } from '#app/_api/upload-picture.ts';
import { useToast } from '#app/_ui/use-toast.ts';

/** Keeps a chosen, dropped or pasted picture and hands its hash on; says what was changed on the way in. */
export function usePictureUpload(as: 'image' | 'mask', onKept: (hash: string) => void) {
  const toast = useToast();
  return useMutation({
    mutationFn: (file: Blob) => uploadPicture(file, as),
    onSuccess: ({ hash, notices }) => {
      onKept(hash);
      if (notices.length > 0) toast({ title: 'Picture taken in', body: notices.join(' ') });
    },
    onError: ({ message }) => toast({ title: message, tone: 'failed' }),
  });
}
