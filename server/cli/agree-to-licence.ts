import { findKnownPack } from '#server/packs/known-packs.ts';
import { acceptLicence, isLicenceAccepted } from '#server/packs/licences/accepted-licences.ts';
import type { Terminal } from './terminal.ts';

/**
 * Shows under which licence a pack comes and what it may not be used for, and asks a person once
 * where it must be accepted. Where nobody can be asked, the installation itself says what is missing.
 */
export async function agreeToLicence(
  id: string,
  given: {
    readonly packsFolder: string;
    /** Said on the command line. */
    readonly isAgreed: boolean;
    readonly terminal: Terminal;
  },
): Promise<void> {
  const { packsFolder, isAgreed, terminal } = given;
  const known = findKnownPack(id);
  if (!known) return;
  const { name, url, limits, mustAccept } = known.licence;
  terminal.tell(`${known.title} comes under ${name}: ${url}\n`);
  if (limits !== null) terminal.tell(`${limits}\n`);
  if (!mustAccept || (await isLicenceAccepted(packsFolder, id))) return;
  const isYes = isAgreed || (await asks(terminal, `Do you accept the ${name} licence? (yes/no) `));
  if (isYes) await acceptLicence(packsFolder, id, name);
  else terminal.tell('Say --accept-licence, or answer yes, to accept it.\n');
}

async function asks(terminal: Terminal, question: string): Promise<boolean> {
  const answer = await terminal.ask?.(question);
  return answer !== undefined && /^\s*y(es)?\s*$/i.test(answer);
}
