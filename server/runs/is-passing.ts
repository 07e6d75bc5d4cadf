import type { PassingMessage } from '#server/worker/protocol.ts';

const types = { progress: true, text: true, preview: true, check: true } satisfies Record<
  PassingMessage['type'],
  true
>;

/** Whether a message is shown to whoever watches, and never kept. */
export function isPassing<Message extends { readonly type: string }>(
  message: Message,
): message is Extract<Message, PassingMessage> {
  return message.type in types;
}
