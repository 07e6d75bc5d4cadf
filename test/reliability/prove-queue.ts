import * as fc from 'fast-check';
import type { Figure } from './figure.ts';
import { openRealQueue } from './open-real-queue.ts';
import { queueCommands } from './queue-commands.ts';
import { emptyQueueModel } from './queue-model.ts';

const commandsASequence = 20;

/** sequences of anything that can happen to the queue, against a pure model of it. */
export async function proveQueue(size: {
  readonly sequences: number;
  readonly seed: number;
}): Promise<readonly Figure[]> {
  await using queue = await openRealQueue();
  let commands = 0;
  const agrees = fc.asyncProperty(
    fc.commands(queueCommands, { maxCommands: commandsASequence, size: 'max' }),
    async (sequence) => {
      await queue.clear();
      const model = emptyQueueModel();
      const real = { queue, taken: [] };
      commands += [...sequence].length;
      await fc.asyncModelRun(() => ({ model, real }), sequence);
    },
  );
  const result = await fc.check(agrees, { numRuns: size.sequences, seed: size.seed });
  const failed = result.failed ? `; ${fc.defaultReportMessage(result) ?? 'it failed'}` : '';
  return [
    {
      id: 'R-11',
      promise: 'The queue does what a model of it does, and no run is ever without a turn.',
      measured: `${result.failed ? 1 : 0} of ${result.numRuns} sequences (${commands} commands, seed ${size.seed}) went otherwise${failed}`,
      holds: !result.failed,
    },
  ];
}
