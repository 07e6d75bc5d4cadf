import { useQueryClient } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { findRoom } from '#app/_editor/palette/find-room.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { tellError } from '#app/_library/tell-error.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { importDirection } from './import-direction.ts';
import { directionsKey, type SavedDirection } from './use-saved-directions.ts';

type Draft = Parameters<typeof api.directions.save.mutate>[0];

/** What can be done with the library of directions; each says how it went. */
export function useLibrary() {
  const session = useSession();
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: directionsKey });
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      toast({ title: what, body: tellError(error), tone: 'failed' });
      return false;
    } finally {
      await refresh();
    }
  };
  const undelete = ({ id }: SavedDirection) =>
    attempt('The direction was not brought back', () => api.directions.undelete.mutate({ id }));
  return {
    save: (draft: Draft) =>
      attempt('The direction was not saved', () => api.directions.save.mutate(draft)),
    rename: (wish: { readonly id: string; readonly name: string; readonly note: string }) =>
      attempt('The direction was not renamed', () => api.directions.rename.mutate(wish)),
    importFile: (file: File, pack: string | undefined) =>
      attempt('The file was not taken', async () => {
        await importDirection(file, pack);
        toast({ title: `${file.name} is in the library`, tone: 'done' });
      }),
    async remove(saved: SavedDirection) {
      const { id, name } = saved;
      const isGone = await attempt('The direction was not deleted', () =>
        api.directions.delete.mutate({ id }),
      );
      if (!isGone) return;
      toast({
        title: `${name} is deleted`,
        action: { label: 'Undo', onSelect: () => void undelete(saved) },
      });
    },
    use({ name, artifact }: SavedDirection) {
      const definition = catalogue.get('saved-direction');
      if (!definition) return;
      const sizes = session.canvas.current?.sizes() ?? new Map();
      const middle = session.canvas.current?.centre() ?? { x: 0, y: 0 };
      session.document.editGraph(`Use ${name}`, (graph) => {
        const at = findRoom(graph, sizes, middle);
        return addNode(graph, definition, { at, params: { direction: artifact } }).graph;
      });
      toast({ title: `${name} is in the graph`, body: 'Connect it to what should read it.' });
    },
  };
}
