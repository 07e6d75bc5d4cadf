/** How the tabs of one browser tell each other that a workflow was saved. */
export type TabLine = {
  tell(revision: number): void;
  /** @returns stops listening */
  listen(onSaved: (revision: number) => void): () => void;
};

/** The line between all tabs that show one workflow. */
export function openTabLine(workflowId: string): TabLine {
  let channel: BroadcastChannel | null = null;
  return {
    tell: (revision) => channel?.postMessage(revision),
    listen(onSaved) {
      channel = new BroadcastChannel(`tack-saved ${workflowId}`);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'number') onSaved(data);
      };
      return () => {
        channel?.close();
        channel = null;
      };
    },
  };
}
