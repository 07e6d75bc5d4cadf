import type { LanguageModel } from './language-model.ts';

/**
 * Measures how long a language model writes, each time it is asked.
 *
 * @param now milliseconds
 * @returns the model to ask, and the seconds of each answer so far
 */
export function timeWriting(model: LanguageModel, now: () => number) {
  const seconds: number[] = [];
  const timed: LanguageModel = {
    ...model,
    write: async (writing) => {
      const start = now();
      const answer = await model.write(writing);
      seconds.push((now() - start) / 1000);
      return answer;
    },
  };
  return { timed, seconds };
}
