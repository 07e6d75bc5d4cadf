import type { Glimpse, Progress } from '#nodes/contract/define-node.ts';
import { encodeSmallPicture } from './encode-small-picture.ts';
import { endOfText } from './end-of-text.ts';
import { limitRate } from './limit-rate.ts';
import type { PassingMessage } from './protocol.ts';

/** Passes on what nodes show while they run. */
export type Passing = {
  onProgress(node: string, progress: Progress): void;
  onGlimpse(node: string, glimpse: Glimpse): void;
  /** A node has ended: sends the last of what it showed. */
  settle(): Promise<void>;
  /** Sends nothing more. */
  close(): void;
};

type Preview = Extract<Glimpse, { type: 'preview' }>;
type Text = Extract<Glimpse, { type: 'text' }>;

/**
 * Sends the first and last message of each node and type, and of those between at most ten a second.
 *
 * @param world.now  milliseconds
 * @param world.fail told once when pictures cannot be encoded; the run goes on without them
 */
export function openPassing(world: {
  readonly send: (message: PassingMessage) => void;
  readonly now: () => number;
  readonly fail: (error: unknown) => void;
}): Passing {
  const limit = limitRate(world.now);
  let encoding: Promise<void> = Promise.resolve();
  let isOpen = true;
  let hasFailed = false;

  function send(message: PassingMessage): void {
    if (isOpen) world.send(message);
  }
  async function sendPreview(node: string, { step, total, image }: Preview): Promise<void> {
    try {
      const picture = await encodeSmallPicture(image);
      send({ type: 'preview', node, step, total, picture });
    } catch (error) {
      if (!hasFailed) world.fail(error);
      hasFailed = true;
    }
  }
  function showPreview(node: string, preview: Preview): void {
    const isLast = preview.step >= preview.total;
    const encode = () => {
      encoding = encoding.then(() => sendPreview(node, preview));
    };
    limit.pass(`preview ${node}`, encode, isLast);
  }
  function showText(node: string, { text: whole, attempt }: Text): void {
    const text = endOfText(whole);
    const about = attempt === undefined ? {} : { attempt };
    limit.pass(`text ${node}`, () => send({ type: 'text', node, text, ...about }), false);
  }
  return {
    onProgress(node, { step, total }) {
      const pass = () => send({ type: 'progress', node, step, total });
      limit.pass(`progress ${node}`, pass, step >= total);
    },
    onGlimpse(node, glimpse) {
      switch (glimpse.type) {
        case 'preview':
          return showPreview(node, glimpse);
        case 'text':
          return showText(node, glimpse);
        case 'check': {
          const isLast = glimpse.bytes >= glimpse.totalBytes;
          return limit.pass(`check ${node}`, () => send({ node, ...glimpse }), isLast);
        }
      }
    },
    async settle() {
      limit.flush();
      await encoding;
    },
    close() {
      isOpen = false;
    },
  };
}
