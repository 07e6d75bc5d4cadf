/** What happens to the page that an editor is on. */
export type PageWatcher = {
  /** The connection is back, or the tab is looked at again. */
  onBack(): void;
  /** The tab is put away, perhaps for good. */
  onLeave(): void;
  /** Whether closing the page now would lose something. */
  isLosable(): boolean;
};

/** Watches the page. @returns stops that */
export function watchPage({ onBack, onLeave, isLosable }: PageWatcher): () => void {
  const onVisible = () => (document.visibilityState === 'visible' ? onBack() : onLeave());
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!isLosable()) return;
    onLeave();
    event.preventDefault();
  };
  window.addEventListener('online', onBack);
  window.addEventListener('beforeunload', onUnload);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('online', onBack);
    window.removeEventListener('beforeunload', onUnload);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
