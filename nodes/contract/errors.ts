/** Every failure that Tack can name. Clients switch on these codes, never on messages. */
export type ErrorCode =
  | 'usage/invalid'
  | 'image/unreadable'
  | 'image/too-large'
  | 'image/unsupported'
  | 'text/empty'
  | 'text/too-long'
  | 'value/invalid'
  | 'value/wrong-shape'
  | 'file/not-found'
  | 'file/unreadable'
  | 'file/not-writable'
  | 'graph/invalid'
  | 'graph/unsupported-version'
  | 'graph/unknown-node-type'
  | 'graph/newer-node-version'
  | 'graph/unknown-port'
  | 'graph/invalid-connection'
  | 'graph/cycle'
  | 'graph/missing-input'
  | 'graph/invalid-params'
  | 'graph/invalid-override'
  | 'pack/unknown'
  | 'pack/missing-file'
  | 'pack/damaged'
  | 'pack/invalid'
  | 'pack/lacks-ability'
  | 'pack/unsupported'
  | 'pack/unsafe'
  | 'pack/licence-not-accepted'
  | 'pack/refused-file'
  | 'pack/not-on-hub'
  | 'pack/busy'
  | 'pack/wrong-kind'
  | 'hub/offline'
  | 'hub/unreachable'
  | 'hub/not-found'
  | 'hub/token-needed'
  | 'hub/licence-not-accepted'
  | 'hub/busy'
  | 'hub/wrong-answer'
  | 'hub/wrong-bytes'
  | 'model/pack-mismatch'
  | 'model/failed'
  | 'model/unsupported-graph'
  | 'device/unavailable'
  | 'device/too-little-memory'
  | 'store/full'
  | 'store/damaged'
  | 'store/unavailable'
  | 'store/newer'
  | 'workflow/not-found'
  | 'workflow/conflict'
  | 'workflow/name-taken'
  | 'run/worker-lost'
  | 'run/node-failed'
  | 'run/cancelled'
  | 'run/not-found'
  | 'run/wrong-state'
  | 'run/superseded'
  | 'queue/full'
  | 'artifact/not-found'
  | 'direction/not-found'
  | 'request/invalid'
  | 'request/too-large'
  | 'request/too-slow'
  | 'request/unsupported-type'
  | 'request/not-found'
  | 'request/method-not-allowed'
  | 'request/wrong-host'
  | 'request/cross-site'
  | 'access/denied'
  | 'access/token-needed'
  | 'access/too-many-tries'
  | 'server/unreachable'
  | 'server/busy'
  | 'server/address-in-use'
  | 'server/failed';

/** An expected failure: a code for programs, one sentence for a person. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    sentence: string,
    options: { readonly details?: Record<string, unknown>; readonly cause?: unknown } = {},
  ) {
    super(sentence, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}
