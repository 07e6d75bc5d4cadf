import { runCli } from '#server/cli/run-cli.ts';

export type Answer = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a `tack` command in this process, with a worker of its own where it needs one. */
export async function tack(
  args: readonly string[],
  places: { readonly home: string; readonly folder?: string },
): Promise<Answer> {
  const output = { stdout: '', stderr: '' };
  const code = await runCli(args, {
    folder: places.folder ?? process.cwd(),
    home: places.home,
    columns: null,
    signal: new AbortController().signal,
    print: (text) => {
      output.stdout += text;
    },
    tell: (text) => {
      output.stderr += text;
    },
    onEnd: () => {},
  });
  return { code, ...output };
}
