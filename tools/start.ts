import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Until the editor exists: edits a sample, says where the result is and how to edit a picture of one's own. */

const picture = 'public/samples/purple-triangle-white.png';
const instruction = 'make the triangle striped';
const result = 'out/first-edit.png';

mkdirSync('out', { recursive: true });
process.stdout.write(`Tack edits ${picture}: "${instruction}".\n\n`);
const tack = spawn(
  process.execPath,
  ['--no-warnings', 'server/cli/main.ts', 'edit', picture, instruction, '--out', result],
  { stdio: 'inherit' },
);
tack.once('exit', (code) => {
  process.exitCode = code ?? 1;
  if (code !== 0) return;
  process.stdout.write(`
The result is ${result}. To edit a picture of your own:

  npx tack edit PICTURE "make it night"
  npx tack --help

The models that come with Tack know flat shapes on simple backgrounds (public/samples has more of
them); a photograph is edited too, but not well.
`);
});
