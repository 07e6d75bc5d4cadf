"""
Builds Phi-2 untrained at its full size, in the layout of its checkpoint, a shard at a time.

python -m tools.export.random_phi_2 FOLDER

The real vocabulary is not here: the small writer's merges stand in for it, and fillers bring it to the same length,
the end token at its own place.
"""

import json
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import CodeGenTokenizer, PhiConfig, PhiForCausalLM

from tools.train.lm_tokenizer import learn_merges

LENGTH, END = 51200, 50256
SHARD_BYTES = 5e8
# Fillers are never what the untrained model writes, so that its text is made of words.
UNSAID = -30.0


def config() -> PhiConfig:
    """The public configuration of microsoft/phi-2."""
    return PhiConfig(
        vocab_size=LENGTH,
        hidden_size=2560,
        intermediate_size=10240,
        num_hidden_layers=32,
        num_attention_heads=32,
        partial_rotary_factor=0.4,
        max_position_embeddings=2048,
        resid_pdrop=0.1,
        bos_token_id=END,
        eos_token_id=END,
        dtype="float16",
        architectures=["PhiForCausalLM"],
    )


def write_tokenizer(folder: Path) -> int:
    """A byte-level BPE of Phi-2's size; returns how many of its entries text can become."""
    entries, merges = learn_merges()
    filled = [*entries, *(f"<filler-{place}>" for place in range(len(entries), END)), "<|endoftext|>"]
    vocabulary = {entry: place for place, entry in enumerate(filled)}
    CodeGenTokenizer(vocab=vocabulary, merges=merges, model_max_length=2048).save_pretrained(folder)
    return len(entries)


def draw(name: str, dims: torch.Size, sayable: int) -> torch.Tensor:
    """A parameter in half precision, the same for the same name, wide enough that outputs depend on inputs."""
    if name == "lm_head.bias":
        bias = torch.full(dims, UNSAID)
        bias[:sayable] = 0
        return bias.half()
    if len(dims) == 1:
        return (torch.ones if "layernorm.weight" in name else torch.zeros)(dims, dtype=torch.float16)
    generator = torch.Generator().manual_seed(int.from_bytes(name.encode(), "little") % 2**31)
    return (torch.randn(dims, generator=generator) / dims[1] ** 0.5).half()


def plan_shards(dims: dict[str, torch.Size]) -> list[list[str]]:
    """Parameters by name, in order, in shards of at most SHARD_BYTES in half precision."""
    shards: list[list[str]] = [[]]
    room = SHARD_BYTES
    for name, size in dims.items():
        if shards[-1] and room < 2 * size.numel():
            shards.append([])
            room = SHARD_BYTES
        shards[-1].append(name)
        room -= 2 * size.numel()
    return shards


def write_weights(folder: Path, dims: dict[str, torch.Size], sayable: int) -> None:
    """Draws and writes one shard after the other, and the index that says where each parameter lies."""
    shards = plan_shards(dims)
    index = {}
    for place, names in enumerate(shards, start=1):
        file = f"model-{place:05}-of-{len(shards):05}.safetensors"
        save_file({name: draw(name, dims[name], sayable) for name in names}, folder / file, {"format": "pt"})
        index |= dict.fromkeys(names, file)
        print(f"{place} of {len(shards)}", flush=True)
    total = sum(2 * size.numel() for size in dims.values())
    record = {"metadata": {"total_size": total}, "weight_map": index}
    (folder / "model.safetensors.index.json").write_text(json.dumps(record, indent=2) + "\n")


def build(folder: Path) -> None:
    """Writes the checkpoint, 5.6 GB, with less than 2 GB in memory."""
    folder.mkdir(parents=True, exist_ok=True)
    sayable = write_tokenizer(folder)
    with torch.device("meta"):
        model = PhiForCausalLM(config())
    config().save_pretrained(folder)
    model.generation_config.save_pretrained(folder)
    write_weights(folder, {name: parameter.shape for name, parameter in model.named_parameters()}, sayable)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
