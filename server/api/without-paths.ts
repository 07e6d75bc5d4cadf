/**
 * Takes the folders out of a sentence: where files lie on the server's disk is nobody's business
 * over a network. The last name of a path stays.
 */
export function withoutPaths(sentence: string): string {
  return sentence.replaceAll(
    /(?:\b[A-Za-z]:|\bfile:\/\/|(?<![\w.:/]))(?:[\\/]+[^\s\\/'"`:;,()]+)+/g,
    (path) => path.replace(/^.*[\\/]/, ''),
  );
}
