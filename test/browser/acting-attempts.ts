import type { Target } from './target.ts';

/**
 * What a page can try in order to act on another server. Each runs inside the page, so it knows
 * nothing but its argument, and gives back every text that it got to see.
 */
export const actingAttempts: Readonly<Record<string, (target: Target) => Promise<string[]>>> = {
  'a form in each of its three types': async ({ writes }) => {
    const seen: string[] = [];
    for (const { url, body } of writes) {
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'text/plain',
      ]) {
        const frame = document.createElement('iframe');
        frame.name = `frame-${Math.random()}`;
        const form = document.createElement('form');
        Object.assign(form, { action: url, method: 'post', enctype: type, target: frame.name });
        const field = document.createElement('input');
        // As text/plain this is sent as `{...,"x":"="}`, which is JSON.
        field.name = body === '{}' ? '{"x":"' : `${body.slice(0, -1)},"x":"`;
        field.value = '"}';
        form.append(field);
        document.body.append(frame, form);
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        form.submit();
        await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 3_000))]);
        seen.push(frame.contentDocument?.body?.textContent ?? '');
        frame.remove();
      }
    }
    return seen;
  },

  'fetch without CORS': async ({ writes }) => {
    const seen: string[] = [];
    for (const { url, body } of writes) {
      const form = new FormData();
      form.set('file', new Blob([body], { type: 'image/png' }), 'x.png');
      const json = new Blob([body], { type: 'application/json' });
      const picture = new Blob([body], { type: 'image/png' });
      for (const sent of [body, json, picture, form, new URLSearchParams({ x: body })]) {
        const init = {
          method: 'POST',
          mode: 'no-cors',
          credentials: 'include',
          body: sent,
        } as const;
        const answer = await fetch(url, init).catch((error: unknown) => error);
        seen.push(answer instanceof Response ? await answer.text() : '');
      }
    }
    return seen;
  },

  'fetch with CORS': async ({ writes }) => {
    const seen: string[] = [];
    for (const { url, body } of writes) {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        for (const type of ['application/json', 'text/plain']) {
          const headers = { 'content-type': type };
          const init = { method, headers, body, credentials: 'include' } as const;
          const answer = await fetch(url, init).catch((error: unknown) => error);
          seen.push(answer instanceof Response ? await answer.text() : '');
        }
      }
    }
    return seen;
  },

  'a beacon': async ({ writes }) => {
    for (const { url, body } of writes) {
      for (const type of ['text/plain', 'application/json', 'image/png']) {
        try {
          navigator.sendBeacon(url, new Blob([body], { type }));
        } catch {
          // Some types may not even be tried.
        }
      }
      navigator.sendBeacon(url, new URLSearchParams({ x: body }));
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return [];
  },
};
