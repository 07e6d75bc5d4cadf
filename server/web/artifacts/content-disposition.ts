const longestName = 150;

/**
 * Says under which name a browser saves a file. The name is a person's: it is cut to one line of
 * plain words without folders, and encoded.
 */
export function contentDisposition(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, '_')
    .replace(/^\.+/, '_');
  const short = [...plain].slice(0, longestName).join('').trim() || 'artifact';
  const ascii = short.replaceAll(/[^ -~]/g, '_').replaceAll(/[%;]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(short)}`;
}

/** Only what RFC 8187 allows unencoded. */
function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
