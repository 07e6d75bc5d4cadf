/** Keeps the click that follows a drag which ended where it began from counting as one. */
export function swallowClick(): void {
  const stop = (event: MouseEvent) => event.stopPropagation();
  globalThis.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => globalThis.removeEventListener('click', stop, { capture: true }));
}
