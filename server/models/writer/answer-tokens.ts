/** Tokens that a word takes at most on average. */
const tokensPerWord = 1.5;
/** A usual caption is this much of the longest one. */
const usualShare = 0.5;
/** "Caption 12:" and its line break. */
const tokensPerLine = 6;
/** The heading of the captions after, and blank lines. */
const tokensPerAnswer = 16;

/**
 * Tokens that an answer of some captions takes.
 *
 * @param longest  words of the longest caption that the model writes
 * @returns        `most`, after which the answer has gone astray, and `usual`, for which room must be left
 */
export function answerTokens(captions: number, longest: number) {
  const most = longest * tokensPerWord;
  const tokens = (caption: number) =>
    captions * (Math.ceil(caption) + tokensPerLine) + tokensPerAnswer;
  return { most: tokens(most), usual: tokens(most * usualShare) };
}
