import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { uploadPicture } from '#app/_api/upload-picture.ts';
import { encodeScene } from '#app/_editor/scene/draw-scene.ts';
import { refuseScene } from '#app/_editor/scene/refuse-scene.ts';
import { SceneEditor } from '#app/_editor/scene/scene-editor.tsx';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import { makeScene } from '#nodes/image/make-scene.ts';
import type { Scene } from '#nodes/scenes/scene.ts';

/** Makes a scene and keeps it as a picture. */
export function SceneMaker({ onChoose }: { readonly onChoose: (hash: string) => void }) {
  const toast = useToast();
  const [scene, setScene] = useState<Scene>(() => makeScene.params.parse({}).scene);
  const keep = useMutation({
    mutationFn: async () => uploadPicture(await encodeScene(scene)),
    onSuccess: ({ hash }) => onChoose(hash),
    onError: ({ message }) => toast({ title: message, tone: 'failed' }),
  });
  return (
    <div className="flex flex-col gap-3 pt-3">
      <SceneEditor scene={scene} onChange={setScene} />
      <Button
        variant="primary"
        icon={Check}
        busy={keep.isPending ? 'Taking it in' : undefined}
        disabledReason={refuseScene(scene) ?? undefined}
        className="self-end"
        onClick={() => keep.mutate()}
      >
        Use this scene
      </Button>
    </div>
  );
}
