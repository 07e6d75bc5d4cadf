/**
 * What a message that passes may hold. PostgreSQL passes on less than 8,000 bytes; ours, as JSON,
 * stay below 7,500 even where every one of the 200 characters of a node's id has to be escaped.
 */
export const passingLimits = {
  /** Between two messages of one node and type, milliseconds. */
  interval: 100,
  /** Of a text as JSON, or of a picture in base64. */
  bytes: 6_000,
  /** Of a text. */
  characters: 2_000,
};
