import type { Session } from '#app/_editor/state/session.ts';

/** Has runs pause after nodes; where they pause after all of them already, they no longer do. */
export function togglePauses({ view }: Pick<Session, 'view'>, ids: readonly string[]): void {
  const { pausesAfter } = view.getState();
  const isSet = ids.every((id) => pausesAfter.has(id));
  const rest = [...pausesAfter].filter((id) => !ids.includes(id));
  view.setState({ pausesAfter: new Set(isSet ? rest : [...rest, ...ids]) });
}
