/** One message of a stream of server-sent events. */
export type ServerEvent = {
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
};

/** Reads server-sent events as they come, until the stream ends or the signal is aborted. */
export async function* readSse(
  url: string,
  init: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): AsyncGenerator<ServerEvent, void> {
  const response = await fetch(url, {
    ...init,
    headers: { accept: 'text/event-stream', ...init.headers },
  });
  if (!response.ok || !response.body) throw new Error(`${response.status} from ${url}`);
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim() !== '') yield parse(part);
  }
}

function parse(part: string): ServerEvent {
  const field = (name: string) => {
    const line = part.split('\n').find((each) => each.startsWith(`${name}: `));
    return line?.slice(name.length + 2) ?? null;
  };
  return { id: field('id'), event: field('event') ?? 'message', data: field('data') ?? '' };
}
