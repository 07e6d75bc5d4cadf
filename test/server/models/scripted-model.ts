import { buildPrompt } from '#server/models/writer/build-prompt.ts';
import type { LanguageModel } from '#server/models/writer/language-model.ts';

/** A language model that gives prepared answers in turn, one token a word, and remembers its prompts. */
export function scriptedModel(answers: readonly string[], context = 1000) {
  const prompts: string[] = [];
  const countTokens = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const model: LanguageModel = {
    context,
    captionWords: 5,
    phrase: buildPrompt,
    countTokens,
    write: async ({ prompt }) => {
      const text = answers[prompts.length % answers.length] ?? '';
      prompts.push(prompt);
      return { text, tokens: countTokens(text) };
    },
  };
  return { model, prompts };
}
