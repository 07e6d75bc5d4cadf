"""A GPT-2 style byte-level BPE for the small Phi; every word of the documents becomes one token."""

import json
from pathlib import Path
from random import Random

from tokenizers import Tokenizer, pre_tokenizers
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer
from transformers import CodeGenTokenizer

from tools.world.captions import all_words
from tools.world.documents import END, make_document, render_document
from tools.world.templates import NONCE_VERBS

CONTEXT = 1024


def _sample_text() -> list[str]:
    random = Random(21)
    texts = []
    for place in range(3000):
        pieces = render_document(make_document(place % 3, 1 + place % 10, random))
        texts.append("".join(text for text, _ in pieces).replace(END, ""))
    # Each word with its leading space, often enough to earn a merge; made-up verbs stay in pieces now and then.
    texts += [" " + " ".join(all_words() + list(NONCE_VERBS))] * 40
    return texts


def learn_merges() -> tuple[list[str], list[tuple[str, str]]]:
    """The entries of the vocabulary without the end token, and the merges that make them."""
    raw = Tokenizer(BPE())
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trainer = BpeTrainer(vocab_size=1500, min_frequency=20, initial_alphabet=alphabet, show_progress=False)
    raw.train_from_iterator(_sample_text(), trainer)
    merges = [tuple(pair) for pair in json.loads(raw.to_str())["model"]["merges"]]
    return list(dict.fromkeys([*alphabet, *("".join(pair) for pair in merges)])), merges


def write_lm_tokenizer(folder: Path) -> CodeGenTokenizer:
    """Trains the merges, writes vocab.json, merges.txt and the tokenizer files; returns the tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    entries, merges = learn_merges()
    vocabulary = {entry: index for index, entry in enumerate([*entries, END])}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    lines = ["#version: 0.2", *(" ".join(pair) for pair in merges)]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    tokenizer = CodeGenTokenizer(vocab=vocabulary, merges=merges, model_max_length=CONTEXT)
    tokenizer.save_pretrained(folder)
    return tokenizer
