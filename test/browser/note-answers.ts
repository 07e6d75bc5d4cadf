import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

const finished = 'http.server.response.finish';

/** Notes every answer that a server of this process gives: status, method, address. */
export function noteAnswers(origin: string): string[] {
  const port = Number(new URL(origin).port);
  const answers: string[] = [];
  const note = (message: unknown) => {
    // Safe: what Node documents for this channel.
    const { request, response } = message as {
      readonly request: IncomingMessage;
      readonly response: ServerResponse;
    };
    if (request.socket.localPort !== port) return;
    answers.push(`${response.statusCode} ${request.method} ${request.url}`);
  };
  subscribe(finished, note);
  onTestFinished(() => void unsubscribe(finished, note));
  return answers;
}
