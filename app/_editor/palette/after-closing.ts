/**
 * Does something once a panel that is closing has given the keyboard back: what is done may want it.
 * Where another panel was opened meanwhile, that one keeps the keyboard, and nothing is done.
 */
export function afterClosing(action: () => void): void {
  // The panel leaves with this event, and gives the keyboard back one turn later.
  setTimeout(() => setTimeout(() => document.querySelector('[role="dialog"]') ?? action()));
}
