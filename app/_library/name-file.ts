const longest = 80;

/** What a workflow's file is called: its name without what file systems do not take. */
export function nameFile(name: string, ending: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return `${[...plain].slice(0, longest).join('').trim() || 'workflow'}.${ending}`;
}
