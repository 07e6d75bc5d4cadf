/** The names under which a server is reached. */
export type ServedPlaces = {
  /** What a `Host` header may say. */
  readonly hosts: ReadonlySet<string>;
  /** What an `Origin` header may say. */
  readonly origins: ReadonlySet<string>;
};

/** The names a server answers to, before its port is known. */
export type ServedNames = {
  /** Where a proxy shows it, such as `https://tack.example`. */
  readonly publicOrigin?: string;
  /** More host names, with a port of their own or the server's. */
  readonly hostNames?: readonly string[];
};

const localNames = ['localhost', '127.0.0.1', '[::1]'];
const everywhere = ['0.0.0.0', '::', ''];

/** Lists every name of a server on this port; nothing else is answered. */
export function servedPlaces(
  listen: { readonly host: string; readonly port: number },
  { publicOrigin, hostNames = [] }: ServedNames,
): ServedPlaces {
  const own = everywhere.includes(listen.host) ? [] : [bracketed(listen.host)];
  const origins = [...localNames, ...own, ...hostNames].map(
    (name) => new URL(`http://${hasPort(name) ? name : `${name}:${listen.port}`}`),
  );
  if (publicOrigin !== undefined) origins.push(new URL(publicOrigin));
  return {
    hosts: new Set(origins.map(({ host }) => host)),
    origins: new Set(origins.map(({ origin }) => origin)),
  };
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function hasPort(name: string): boolean {
  return /:\d+$/.test(name) && !name.endsWith(']');
}
