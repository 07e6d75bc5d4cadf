/** What the two files of CLIP's older tokenizer hold: ids by token, and pairs of tokens in order. */
export type ClipVocabulary = {
  readonly vocab: Readonly<Record<string, number>>;
  /** Lines of merges.txt: a comment first, then two tokens a line. */
  readonly merges: string;
};

const begin = '<|startoftext|>';
const end = '<|endoftext|>';
/** Special tokens, English endings, letters, single digits, everything else between spaces. */
const words =
  "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

const special = (content: string, id: number | undefined) => ({
  ...{ id, content, special: true },
  ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
});

/**
 * CLIP's tokenizer in the form of tokenizer.json, from the files that older checkpoints have instead:
 * lower case, spaces made one, byte pairs within words, begin and end around the sentence.
 */
export function clipTokenizer({ vocab, merges }: ClipVocabulary): object {
  const pairs = merges
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#version'))
    .map((line) => line.trim().split(' '));
  return {
    version: '1.0',
    added_tokens: [special(begin, vocab[begin]), special(end, vocab[end])],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Replace', pattern: { Regex: '\\s+' }, content: ' ' },
        { type: 'Lowercase' },
      ],
    },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Split', pattern: { Regex: words }, behavior: 'Removed', invert: true },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
      ],
    },
    post_processor: {
      type: 'RobertaProcessing',
      sep: [end, vocab[end]],
      cls: [begin, vocab[begin]],
      trim_offsets: false,
      add_prefix_space: false,
    },
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      unk_token: end,
      continuing_subword_prefix: '',
      end_of_word_suffix: '</w>',
      vocab,
      merges: pairs,
    },
  };
}
