import { AppError } from '#nodes/contract/errors.ts';
import type { HubSubject } from './explain-refusal.ts';

const redirectLimit = 8;

/**
 * Asks, and goes where the answer points. The token stays with the host it is for, and what began
 * encrypted goes on encrypted.
 *
 * @throws AppError hub/wrong-answer
 */
export async function followRedirects(given: {
  readonly url: string;
  readonly init: RequestInit;
  readonly subject: HubSubject;
  /** A token and the only origin that may see it. */
  readonly access: { readonly token: string | null; readonly origin: string };
  readonly fetchOnce: typeof fetch;
}): Promise<Response> {
  const { token, origin } = given.access;
  let url = new URL(given.url);
  for (let hop = 0; hop <= redirectLimit; hop += 1) {
    const headers = new Headers(given.init.headers);
    if (token !== null && url.origin === origin) headers.set('authorization', `Bearer ${token}`);
    const answer = await given.fetchOnce(url.href, {
      ...given.init,
      headers,
      redirect: 'manual',
    });
    const place = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || place === null) return answer;
    await answer.body?.cancel();
    url = nextPlace(url, place, given.subject);
  }
  throw refuse(given.subject, 'in circles');
}

function nextPlace(from: URL, place: string, subject: HubSubject): URL {
  const url = URL.parse(place, from);
  if (!url || !['https:', 'http:'].includes(url.protocol)) throw refuse(subject, 'nowhere');
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    throw refuse(subject, 'to an address that is not encrypted');
  }
  return url;
}

function refuse(subject: HubSubject, where: string): AppError {
  const thing = subject.file ?? subject.repository;
  return new AppError('hub/wrong-answer', `The Hub sends requests for ${thing} ${where}.`, {
    details: { ...subject },
  });
}
