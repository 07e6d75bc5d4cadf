import type { Target } from './target.ts';

/**
 * What a page can try in order to read or to listen. Each runs inside the page, so it knows nothing
 * but its argument, and gives back every text that it got to see.
 */
export const lookingAttempts: Readonly<Record<string, (target: Target) => Promise<string[]>>> = {
  fetch: async ({ reads, streams }) => {
    const seen: string[] = [];
    for (const url of [...reads, ...streams]) {
      for (const mode of ['cors', 'no-cors'] as const) {
        const signal = AbortSignal.timeout(2_000);
        const answer = await fetch(url, { mode, credentials: 'include', signal }).catch(() => null);
        seen.push((await answer?.text().catch(() => '')) ?? '');
      }
    }
    return seen;
  },

  'an EventSource': async ({ reads, streams }) => {
    const seen: string[] = [];
    for (const url of [...streams, ...reads]) {
      for (const withCredentials of [true, false]) {
        const source = new EventSource(url, { withCredentials });
        source.addEventListener('open', () => seen.push(`It opened ${url}.`));
        source.addEventListener('message', ({ data }) => seen.push(String(data)));
        const failed = new Promise((resolve) => source.addEventListener('error', resolve));
        await Promise.race([failed, new Promise((resolve) => setTimeout(resolve, 2_000))]);
        source.close();
      }
    }
    return seen;
  },

  'a WebSocket': async ({ origin, streams }) => {
    const seen: string[] = [];
    for (const url of [`${origin}/`, `${origin}/api/trpc`, ...streams]) {
      const socket = new WebSocket(url.replace('http', 'ws'));
      socket.addEventListener('open', () => seen.push(`It opened ${url}.`));
      socket.addEventListener('message', ({ data }) => seen.push(String(data)));
      const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2_000))]);
      socket.close();
    }
    return seen;
  },

  'pictures, scripts and styles': async ({ reads }) => {
    const seen: string[] = [];
    addEventListener('error', ({ message }) => seen.push(message ?? ''));
    for (const url of reads) {
      for (const [tag, place] of [
        ...[['img', 'src'] as const, ['script', 'src'] as const, ['link', 'href'] as const],
        ...[['video', 'src'] as const, ['audio', 'src'] as const],
      ]) {
        const element = document.createElement(tag);
        element.setAttribute(place, url);
        if (tag === 'link') element.setAttribute('rel', 'stylesheet');
        const ended = new Promise<void>((resolve) => {
          element.addEventListener('load', () => {
            seen.push(`<${tag}> loaded ${url}.`);
            resolve();
          });
          element.addEventListener('error', () => resolve());
        });
        document.body.append(element);
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2_000))]);
        element.remove();
      }
    }
    return seen;
  },

  'frames and objects': async ({ reads }) => {
    const seen: string[] = [];
    for (const url of reads) {
      for (const tag of ['iframe', 'object', 'embed'] as const) {
        const element = document.createElement(tag);
        element.setAttribute(tag === 'object' ? 'data' : 'src', url);
        const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
        const failed = new Promise((resolve) => element.addEventListener('error', resolve));
        document.body.append(element);
        await Promise.race([loaded, failed, new Promise((done) => setTimeout(done, 2_000))]);
        const inside = 'contentDocument' in element ? element.contentDocument : null;
        seen.push(inside?.body?.textContent ?? '');
        element.remove();
      }
    }
    return seen;
  },
};
