/** Three columns that rise and fall: something is going on whose share is not known. */
export function BusyBars() {
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="currentColor">
      <rect className="animate-wait" x="1" y="5" width="2.5" height="7" />
      <rect
        className="animate-wait [animation-delay:150ms]"
        x="5.5"
        y="2"
        width="2.5"
        height="10"
      />
      <rect className="animate-wait [animation-delay:300ms]" x="10" y="7" width="2.5" height="5" />
    </svg>
  );
}
