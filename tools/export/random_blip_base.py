"""
Builds BLIP base untrained at its full size, in the layout of its checkpoint.

python -m tools.export.random_blip_base FOLDER

The real vocabulary is not here: ShapeScenes' words stand in for it, and fillers bring it to the same length, the
special tokens at their own places.
"""

import sys
from pathlib import Path

import torch
from transformers import BertTokenizer, BlipConfig, BlipForConditionalGeneration

from tools.train.blip_tokenizer import pieces

from .random_checkpoints import sharpen

SPECIALS = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "[MASK]": 103, "[DEC]": 30522, "[ENC]": 30523}
LENGTH = 30524
# Fillers are never what the untrained model says, so that its captions are made of words.
UNSAID = -30.0


def vocabulary() -> dict[str, int]:
    """BERT's special tokens where BLIP has them, real pieces from 999 on, fillers elsewhere."""
    by_id = {place: token for token, place in SPECIALS.items()}
    by_id |= dict(enumerate(pieces(), start=999))
    return {by_id.get(place, f"[unused{place}]"): place for place in range(LENGTH)}


def write_tokenizer(folder: Path) -> None:
    """A BERT WordPiece tokenizer of BLIP's size."""
    words = vocabulary()
    (folder / "vocab.txt").write_text("\n".join(words) + "\n")
    extra = {"bos_token": "[DEC]", "additional_special_tokens": ["[ENC]"], "model_max_length": 512}
    BertTokenizer(vocab=words, **extra).save_pretrained(folder)


def build(folder: Path) -> None:
    """Writes the checkpoint, about 1 GB."""
    folder.mkdir(parents=True, exist_ok=True)
    write_tokenizer(folder)
    torch.manual_seed(0)
    text = {"num_attention_heads": 12, "bos_token_id": 30522, "eos_token_id": 2, "sep_token_id": 102}
    config = BlipConfig(text_config=text, vision_config={"image_size": 384, "patch_size": 16})
    model = sharpen(BlipForConditionalGeneration(config))
    patches = model.vision_model.embeddings.patch_embedding.weight
    patches.data = torch.randn(patches.shape) / patches[0].numel() ** 0.5
    sayable = torch.tensor([102, *range(999, 999 + len(pieces()))])
    bias = torch.full((LENGTH,), UNSAID)
    bias[sayable] = 0
    model.text_decoder.cls.predictions.bias.data = bias
    model.save_pretrained(folder)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
