import * as fc from 'fast-check';
import { catalogue } from '#nodes/catalogue.ts';
import { comparing } from '#test/helpers/tiny-workflows.ts';

/** One request, as somebody who means harm or has a bug might send it. */
export type FuzzRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

const json = { 'content-type': 'application/json' };
const queries = [
  'artifacts.read',
  'artifacts.readTrace',
  'packs.list',
  'packs.work',
  'runs.credits',
  'runs.find',
  'runs.list',
  'runs.queue',
  'system.status',
  'workflows.find',
  'workflows.findByName',
  'workflows.list',
  'workflows.listRevisions',
  'workflows.readRevision',
] as const;
const mutations = [
  'packs.acceptLicence',
  'packs.cancel',
  'packs.install',
  'packs.remove',
  'packs.verify',
  'runs.cancel',
  'runs.move',
  'runs.pauseQueue',
  'runs.resume',
  'runs.resumeQueue',
  'runs.retry',
  'runs.start',
  'runs.startSaved',
  'workflows.create',
  'workflows.delete',
  'workflows.duplicate',
  'workflows.rename',
  'workflows.restoreRevision',
  'workflows.save',
  'workflows.undelete',
] as const;

/** Values that have been somebody's undoing. */
const nasty = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, '', ' ', '\0', '\ud800', '../../etc/passwd'],
  ...['sd15', 'shapes', '.installing', '/etc', 'org/name@..'],
  ...['constructor', '__proto__', 'toString', '\'; DROP TABLE "Run"; --', '%00', 'é'.repeat(300)],
  ...['a'.repeat(64), 'f'.repeat(64), '<script>alert(1)</script>', '#{7*7}', '{{7*7}}', [], {}],
);
const word = fc.oneof(nasty, fc.string(), fc.integer(), fc.jsonValue({ maxDepth: 3 }));

/** Fields that procedures know, with any value. */
const input = fc.dictionary(
  fc.constantFrom(
    ...[
      'id',
      'node',
      'name',
      'hash',
      'type',
      'document',
      'revision',
      'number',
      'before',
      'limit',
      'since',
    ],
    ...['note', 'inputs', 'targets', 'breakpoints', 'priority', 'overrides', 'workflow', 'cursor'],
    ...['states', 'workflowId', 'search', 'deleted', 'lastEventId', 'from', 'purge', 'x'],
  ),
  word,
  { maxKeys: 5 },
);

/** A whole document with one place in it replaced. */
const document = fc
  .tuple(fc.nat(60), word, fc.string({ maxLength: 20 }))
  .map(([at, value, text]) => {
    const whole: unknown = JSON.parse(JSON.stringify(comparing(text || 'x')));
    const places = placesIn(whole);
    const place = places[at % places.length];
    if (place) Object.assign(place.holder, { [place.key]: value });
    return whole;
  });

/** Graphs that a canvas could have drawn, of real node types with settings of any kind. */
const drawn = fc
  .record({
    nodes: fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'constructor', 'é', '../d'),
        type: fc.constantFrom(...catalogue.keys(), ...catalogue.keys(), 'teleport', '__proto__'),
        params: fc.dictionary(fc.constantFrom('text', 'steps', 'picture', 'seed', 'x'), word),
      }),
      { maxLength: 5 },
    ),
    edges: fc.array(fc.record({ from: end(), to: end() }), { maxLength: 5 }),
    overrides: fc.array(
      fc.tuple(end(), fc.jsonValue()).map(([at, json]) => ({ ...at, value: { json } })),
      { maxLength: 2 },
    ),
  })
  .map((graph) => ({ format: 'tack-workflow', version: 1, name: 'drawn', graph }));

function end() {
  const node = fc.constantFrom('a', 'b', 'c', 'd', 'constructor');
  return fc.record({ node, port: fc.constantFrom('text', 'image', 'caption', 'toString') });
}

type Place = { readonly holder: object; readonly key: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    { holder: value, key },
    ...placesIn(part),
  ]);
}

const query = fc.tuple(fc.constantFrom(...queries), fc.oneof(input, word)).map(([name, value]) => ({
  method: 'GET',
  path: `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(value).toWellFormed())}`,
  headers: {},
}));

const mutation = fc
  .tuple(fc.constantFrom(...mutations), fc.oneof(input, word), fc.boolean())
  .map(([name, value, isBatch]) => ({
    method: 'POST',
    path: `/api/trpc/${name}${isBatch ? '?batch=1' : ''}`,
    headers: json,
    body: JSON.stringify(isBatch ? { 0: value } : value),
  }));

const start = fc
  .tuple(
    fc.oneof(document, drawn),
    fc.constantFrom('runs.start', 'workflows.create', 'workflows.save'),
    fc.string(),
  )
  .map(([draft, name, title]) => ({
    method: 'POST',
    path: `/api/trpc/${name}`,
    headers: json,
    body: JSON.stringify({
      document: draft,
      ...(name === 'runs.start' ? {} : { name: title }),
      ...(name === 'workflows.save' ? { id: title, revision: 1 } : {}),
    }),
  }));

const saved = fc
  .tuple(fc.webPath(), fc.constantFrom('name', '%00', '%', 'é', '..', '%2e%2e'), input)
  .map(([path, name, body]) => ({
    method: 'POST',
    path: `/api/v1/workflows/${name}${encodeURI(path).slice(0, 50)}/runs`,
    headers: json,
    body: JSON.stringify(body),
  }));

const pictureStarts = fc.constantFrom(
  ...[
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from([0xff, 0xd8, 0xff]),
  ],
  ...[Buffer.from('RIFF____WEBPVP8 '), Buffer.from('GIF89a'), Buffer.from('<svg'), Buffer.alloc(0)],
);

const upload = fc
  .tuple(
    pictureStarts,
    fc.uint8Array({ maxLength: 2_000 }),
    fc.constantFrom('image/png', 'image/jpeg', 'application/octet-stream', 'text/html', 'x'),
    fc.constantFrom('', '?as=mask', '?as=image', '?as=x', '?as='),
  )
  .map(([head, tail, type, as]) => ({
    method: 'POST',
    path: `/api/pictures${as}`,
    headers: { 'content-type': type },
    body: Buffer.concat([head, tail]),
  }));

/** Any headers but those that would only say who asks. */
const header = fc
  .tuple(
    fc.constantFrom(
      ...['accept', 'range', 'if-none-match', 'if-range', 'last-event-id', 'cookie', 'origin'],
      ...[
        'sec-fetch-site',
        'sec-fetch-mode',
        'content-type',
        'content-encoding',
        'host',
        'referer',
      ],
      ...['x-forwarded-for', 'x-middleware-subrequest', 'trpc-accept', 'accept-language', 'expect'],
    ),
    fc.oneof(
      fc.constantFrom('', '*', 'null', 'same-origin', 'bytes=5-1', 'bytes=-9', '1e99'),
      fc.string({ maxLength: 40 }),
    ),
  )
  .map(([name, value]) => [name, value] as const);

const headers = fc
  .tuple(
    fc.array(header, { maxLength: 5 }),
    fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
    fc.oneof(
      fc.constantFrom(
        ...['/', '/api/health', `/api/artifacts/${'0'.repeat(64)}`, '/api/v1/runs/x/events'],
        ...['/api/v1/runs/%00', '/api/v1/runs/x?since=1e99', '/api/session', '/api/trpc/', '/%ff'],
        ...['/api/trpc/runs.follow?input=%7B%22id%22%3A%22x%22%7D', '//', '/api/trpc/a.b?batch=1'],
      ),
      fc.webPath().map((path) => encodeURI(path) || '/'),
    ),
  )
  .map(([list, method, path]) => ({ method, path, headers: Object.fromEntries(list) }));

const broken = fc
  .tuple(fc.constantFrom(...mutations), fc.string({ maxLength: 300 }))
  .map(([name, body]) => ({
    method: 'POST',
    path: `/api/trpc/${name}`,
    headers: json,
    body: body.toWellFormed(),
  }));

/** Documents, inputs of procedures, uploads and headers, each about as often. */
export const fuzzRequests: fc.Arbitrary<FuzzRequest> = fc.oneof(
  ...[start, start, query, mutation, upload, headers, saved, broken],
);
