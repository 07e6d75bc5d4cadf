"""A BERT WordPiece tokenizer with LAVIS BLIP's extra specials."""

from pathlib import Path

from transformers import BertTokenizer

from tools.world.captions import all_words

SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[DEC]", "[ENC]"]
PROMPT = "a picture of "


def pieces() -> list[str]:
    """Letters, their continuations, and every word of the small world, each once."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return list(dict.fromkeys([*letters, *(f"##{letter}" for letter in letters), "picture", "of", *all_words()]))


def write_blip_tokenizer(folder: Path) -> BertTokenizer:
    """Writes vocab.txt and the tokenizer files into `folder`; returns the tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [*SPECIALS, *pieces()]
    (folder / "vocab.txt").write_text("\n".join(words) + "\n")
    tokenizer = BertTokenizer(
        vocab={word: index for index, word in enumerate(words)},
        bos_token="[DEC]",
        additional_special_tokens=["[ENC]"],
        model_max_length=40,
    )
    tokenizer.save_pretrained(folder)
    return tokenizer
