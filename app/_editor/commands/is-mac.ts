/** Whether the keyboard is an Apple one, where Command stands for Mod. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
