"""A CLIP tokenizer whose byte-pair merges make every word of the world one token."""

import json
from pathlib import Path

from tokenizers import Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer
from transformers import CLIPTokenizer

from tools.world.captions import all_words

# Length every caption is padded to: the pack's token length.
TOKENS = 32


def write_clip_tokenizer(folder: Path, tokens: int = TOKENS) -> CLIPTokenizer:
    """
    Trains the merges, writes vocab.json, merges.txt and the tokenizer files; returns the tokenizer.

    @param tokens  length every caption is padded to
    """
    folder.mkdir(parents=True, exist_ok=True)
    raw = Tokenizer(BPE(end_of_word_suffix="</w>"))
    raw.normalizer = normalizers.Lowercase()
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    trainer = BpeTrainer(
        vocab_size=5000,
        min_frequency=1,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        end_of_word_suffix="</w>",
        show_progress=False,
    )
    raw.train_from_iterator(all_words(), trainer)
    merges = json.loads(raw.to_str())["model"]["merges"]
    symbols = sorted(pre_tokenizers.ByteLevel.alphabet())
    entries = [*symbols, *(symbol + "</w>" for symbol in symbols), *("".join(pair) for pair in merges)]
    entries += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {entry: index for index, entry in enumerate(dict.fromkeys(entries))}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False))
    lines = ["#version: 0.2", *(" ".join(pair) for pair in merges)]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    tokenizer = CLIPTokenizer(
        vocab=vocabulary,
        merges=[tuple(pair) for pair in merges],
        model_max_length=tokens,
    )
    tokenizer.save_pretrained(folder)
    return tokenizer


def clip_ids(tokenizer: CLIPTokenizer, captions: list[str]):
    """Token ids padded with EOS, int64 [n, 32]."""
    return tokenizer(
        captions, padding="max_length", truncation=True, max_length=TOKENS, return_tensors="pt"
    ).input_ids
