import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { TextArea } from '#app/_ui/text-area.tsx';

/** The text of a text node, written in its place. */
export function CardText({ id, text }: { readonly id: string; readonly text: string }) {
  const { document } = useSession();
  const write = (value: string) =>
    document.editGraph(
      'Change Text',
      (graph) => setParam(graph, { node: id, param: 'text', value }),
      `text ${id}`,
    );
  return (
    <div className="card-text nodrag nopan nowheel cursor-auto border-t p-2">
      <TextArea
        label="Text"
        hideLabel
        value={text}
        placeholder="Write here"
        rows={2}
        maxRows={8}
        onChange={write}
      />
    </div>
  );
}
