import { AppError } from '#nodes/contract/errors.ts';

/** What was asked for, so that a failure can name it. */
export type HubSubject = {
  readonly repository: string;
  readonly revision: string;
  /** Where a person sees the repository. */
  readonly page: string;
  readonly file?: string;
};

type Refusal = Pick<Response, 'status' | 'headers'>;

/** Turns a refusing answer of the Hub into a sentence. */
export function explainRefusal(answer: Refusal, subject: HubSubject): AppError {
  const { repository, revision, page, file } = subject;
  const details = { ...subject, status: answer.status };
  const reason = answer.headers.get('x-error-code');
  if (isGated(answer, reason)) {
    return new AppError(
      'hub/licence-not-accepted',
      `The Hub gives ${repository} only to those who accepted its licence: do so at ${page}, then set HF_TOKEN to a token of yours.`,
      { details },
    );
  }
  if (answer.status === 401) {
    return new AppError(
      'hub/token-needed',
      `The Hub does not show ${repository}: it does not exist, or it needs HF_TOKEN set to a token that may read it.`,
      { details },
    );
  }
  if (answer.status === 404 || answer.status === 410) {
    const thing = file === undefined ? repository : `the file ${file} of ${repository}`;
    return new AppError('hub/not-found', `The Hub has no ${thing} at revision ${revision}.`, {
      details,
    });
  }
  if (answer.status === 429 || answer.status >= 500) {
    return new AppError(
      'hub/busy',
      `The Hub would not give ${repository} now (status ${answer.status}), however often it was asked: try again later.`,
      { details },
    );
  }
  return new AppError(
    'hub/wrong-answer',
    `The Hub answered the request for ${file ?? repository} in a way that Tack does not know (status ${answer.status}).`,
    { details },
  );
}

function isGated(answer: Refusal, reason: string | null): boolean {
  return reason === 'GatedRepo' || answer.status === 403;
}
