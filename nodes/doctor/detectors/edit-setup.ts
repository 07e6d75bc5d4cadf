/** How an edit is sampled, with the pack's own numbers where the person left them open. */
export type EditSetup = {
  readonly node: string;
  readonly mode: 'guided' | 'injected' | 'plain';
  readonly strength: number;
  readonly guidance: number;
  /** 0 in the plain mode. */
  readonly attention: number;
  /** What the pack takes by itself, in this mode. */
  readonly usual: { readonly guidance: number; readonly attention: number };
};
