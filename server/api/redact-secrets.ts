const secrets: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer) +[^\s'",;]+/gi, '$1 [secret]'],
  [/\b((?:__Host-)?tack_session)=[^\s'",;]+/g, '$1=[secret]'],
  [/([#?&]t)=[\w-]+/g, '$1=[secret]'],
  [/(:\/\/[^\s:/@]+):[^\s@]+@/g, '$1:[secret]@'],
  [/\b((?:password|token|secret)["']?\s*[:=]\s*["']?)[^\s'",;}]+/gi, '$1[secret]'],
];

/** Takes tokens, cookies and passwords out of a text that goes to the log. */
export function redactSecrets(text: string): string {
  return secrets.reduce((clean, [pattern, words]) => clean.replaceAll(pattern, words), text);
}
