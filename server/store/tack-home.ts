import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where Tack keeps its state: TACK_HOME, or a folder of its own in the platform's place for user data. */
export function tackHome(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['TACK_HOME']) return resolve(env['TACK_HOME']);
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'tack');
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'tack');
  }
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'tack');
}
