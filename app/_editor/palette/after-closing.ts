/** Does something once a panel that is closing has given the keyboard back: what is done may want it. */
export function afterClosing(action: () => void): void {
  // The panel leaves with this event, and gives the keyboard back one turn later.
  setTimeout(() => setTimeout(action));
}
