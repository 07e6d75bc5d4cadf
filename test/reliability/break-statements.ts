import { existsSync } from 'node:fs';
import { comparing } from '#test/helpers/tiny-workflows.ts';
import { codeOf } from './code-of.ts';
import { giveOrder } from './give-order.ts';
import type { ScratchHome } from './scratch-home.ts';
import type { ServerProcess } from './start-server.ts';
import { type StatementFault, type StatementName, statements } from './statements.ts';
import { waitForEnd } from './wait-for-end.ts';

const patienceMs = 120_000;

type Place = {
  readonly home: ScratchHome;
  readonly server: ServerProcess;
  /** The file that orders are read from. */
  readonly order: string;
};

/** Each statement fails once in each way. @returns what was wrong about what became of it */
export async function breakStatements(
  place: Place,
  faults: readonly StatementFault[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const name of Object.keys(statements) as StatementName[]) {
    for (const fault of faults) {
      const words = `${name} ${fault}`;
      await giveOrder(place.order, `statement ${words}`);
      const found = await trialOf(name)(place, words, fault);
      wrong.push(...found.map((one) => `${words}: ${one}`));
      if (existsSync(place.order)) wrong.push(`${words}: it never came to that`);
    }
  }
  return wrong;
}

function trialOf(name: StatementName) {
  if (name === 'save') return saveDespite;
  return name === 'start' || name === 'send' ? startDespite : runDespite;
}

/** A save that fails is refused, and can be done again; one that was not heard of is there. */
async function saveDespite({ server }: Place, name: string, fault: StatementFault) {
  const save = () => server.api.workflows.create.mutate({ name, document: comparing(name) });
  const wrong = refusalOf(await errorOf(save()));
  const again = await errorOf(save());
  const wanted = fault === 'unheard' ? 'workflow/name-taken' : '';
  if (codeOf(again) !== wanted) wrong.push(`saved again: ${again}`);
  return wrong;
}

/** A start that fails is refused and leaves nothing; one that was not heard of comes to its end. */
async function startDespite({ home, server }: Place, title: string, fault: StatementFault) {
  const start = () => server.api.runs.start.mutate({ document: comparing(title) });
  const wrong = refusalOf(await errorOf(start()));
  const left = await home.ask((database) => database.run.findMany({ where: { title } }));
  if (left.length !== (fault === 'unheard' ? 1 : 0)) wrong.push(`it left ${left.length} runs`);
  for (const { id } of [...left, await start()]) {
    const { state } = await waitForEnd(server.api, id, patienceMs);
    if (state !== 'done') wrong.push(`the run is ${state}`);
  }
  return wrong;
}

/** A run goes on whatever of it fails. */
async function runDespite({ server }: Place, title: string) {
  const { id } = await server.api.runs.start.mutate({ document: comparing(title) });
  const { state } = await waitForEnd(server.api, id, patienceMs);
  return state === 'done' ? [] : [`the run is ${state}`];
}

function errorOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => null,
    (error: unknown) => error,
  );
}

/** A refusal has a code and a sentence. */
function refusalOf(error: unknown): string[] {
  if (error === null) return ['it was not refused'];
  return codeOf(error) !== '' && /\.$/.test(String(error)) ? [] : [`it was refused with ${error}`];
}
