/** Walks a loop to its end and gives its last step. */
export async function lastStep<Step>(steps: AsyncIterable<Step>): Promise<Step> {
  let last: Step | undefined;
  for await (const step of steps) last = step;
  if (last === undefined) throw new Error('The loop made no step.');
  return last;
}

/** Walks a loop to its end and gives all its steps. */
export async function allSteps<Step>(steps: AsyncIterable<Step>): Promise<Step[]> {
  const all: Step[] = [];
  for await (const step of steps) all.push(step);
  return all;
}
