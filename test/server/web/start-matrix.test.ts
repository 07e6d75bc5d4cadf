import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

describe('Tack does not start', () => {
  test.each([
    [['--host', '0.0.0.0'], 'set a token'],
    [['--host', '::'], 'set a token'],
    [['--host', '192.0.2.1'], 'set a token'],
    [['--host', '/run/tack.sock'], 'set a token'],
    [['--public-origin', 'https://tack.example'], 'set a token'],
    [['--host', '0.0.0.0', '--token', 'short'], 'at least 22 characters'],
    [['--public-origin', 'tack.example'], 'is no origin'],
  ])('open to others without a good token: %j', async (args, words) => {
    const home = join(await temporaryFolder(), 'home');
    const env = { ...process.env, TACK_HOME: home, TACK_TOKEN: undefined };
    const { status, stderr, stdout } = spawnSync(process.execPath, ['server/main.ts', ...args], {
      env,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('at file:');
    expect(existsSync(home)).toBe(false); // not even a folder was made
  });
});
