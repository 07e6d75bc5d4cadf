/** How the tabs of one browser tell each other that a workflow was saved. */
export type TabLine = {
  tell(revision: number): void;
  /** @returns stops listening */
  listen(onSaved: (revision: number) => void): () => void;
};

/** The line between all tabs that show one workflow. */
export function openTabLine(workflowId: string): TabLine {
  const name = `tack-saved ${workflowId}`;
  let channel: BroadcastChannel | null = null;
  return {
    tell(revision) {
      if (channel) return channel.postMessage(revision);
      // A page that does not listen, or no longer: the others are told all the same.
      const passing = new BroadcastChannel(name);
      passing.postMessage(revision);
      passing.close();
    },
    listen(onSaved) {
      channel = new BroadcastChannel(name);
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
