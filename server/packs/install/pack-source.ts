import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import type { HubPlace } from '../hub/hub-file.ts';

/** Where somebody says that a pack is to be taken from. */
export type PackSource =
  | ({ readonly type: 'hub' } & HubPlace)
  | { readonly type: 'folder'; readonly folder: string };

const namePattern = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;
const revisionPattern = /^[A-Za-z0-9][\w./-]*$/;

/**
 * Reads "org/name", "org/name@revision", or a folder, which begins with a dot, a slash or a drive.
 *
 * @param folder what folders are relative to; null where none may be named
 * @throws AppError usage/invalid
 */
export function readPackSource(text: string, folder: string | null): PackSource {
  if (/^([./\\~]|[A-Za-z]:)/.test(text)) {
    if (folder !== null) return { type: 'folder', folder: path.resolve(folder, text) };
    throw refuse(text, 'only repositories of the Hub can be named here');
  }
  const [name = '', revision = 'main', ...rest] = text.split('@');
  const isSound = namePattern.test(name) && revisionPattern.test(revision) && rest.length === 0;
  if (isSound && !text.includes('..')) return { type: 'hub', repository: name, revision };
  throw refuse(text, 'write org/name, org/name@revision, or ./folder');
}

function refuse(text: string, why: string): AppError {
  return new AppError('usage/invalid', `"${text}" is no place to take a pack from: ${why}.`);
}
