import { type IncomingHttpHeaders, request as startRequest } from 'node:http';

export type Question = {
  readonly port: number;
  readonly host?: string;
  readonly method?: string;
  readonly path?: string;
  /** Sent exactly as they are; without a `Host` none is sent. A list repeats a header. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | number>>;
  readonly body?: string | Uint8Array | undefined;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
  /** The code in an error's body, or null. */
  readonly code: string | null;
};

/** Asks over a real socket, with any header at all; `Host` names the server unless told otherwise. */
export function ask({
  port,
  host,
  method,
  path = '/',
  headers = {},
  body,
}: Question): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = Object.entries({ host: `localhost:${port}`, ...headers }).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((each) => [name, String(each)]),
  );
  const withLength =
    body === undefined || 'content-length' in headers || 'transfer-encoding' in headers
      ? sent
      : [...sent, 'content-length', String(Buffer.byteLength(body))];
  const request = startRequest({
    ...{ host: host ?? '127.0.0.1', port, path, agent: false, setHost: false },
    ...(method === undefined ? {} : { method }),
    headers: withLength,
  });
  request.on('error', reject);
  request.setTimeout(10_000, () => request.destroy(new Error(`No answer from ${path}.`)));
  request.on('response', (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      const whole = Buffer.concat(chunks);
      const text = whole.toString('utf8');
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, body: whole, text, code: codeIn(text) });
    });
  });
  request.end(body);
  return promise;
}

function codeIn(text: string): string | null {
  const code: unknown = /"code":"([^"]+)"/.exec(text)?.[1];
  return typeof code === 'string' ? code : null;
}
