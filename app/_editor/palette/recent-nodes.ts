import * as z from 'zod';

const key = 'tack-recent-nodes';
const most = 5;
const kept = z.array(z.string()).catch([]);

/** The node types that were added last in this browser, the newest first. */
export function readRecentNodes(): readonly string[] {
  try {
    return kept.parse(JSON.parse(localStorage.getItem(key) ?? '[]'));
  } catch {
    return []; // what cannot be read or is not ours counts as nothing
  }
}

/** Remembers that a node of this type was added. */
export function rememberNode(type: string): void {
  const others = readRecentNodes().filter((one) => one !== type);
  try {
    localStorage.setItem(key, JSON.stringify([type, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing for us: the palette works without.
  }
}
