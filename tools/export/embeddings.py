"""
Turns pix2pix-zero's caption embeddings into files that Tack takes.

python -m tools.export.embeddings cat.pt cat.safetensors --pack sd14
python -m tools.export.embeddings cat.pt cat-to-dog.safetensors --after dog.pt --pack sd14

A file of theirs holds the hidden states of many captions, [captions, tokens, width]. Alone it becomes
an embedding; with --after, the direction between the two: mean(after) - mean(before). Files are read
as tensors only: a file that holds programs is refused.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file


def read_embedding(file: Path) -> np.ndarray:
    """Hidden states of captions in single precision, [captions, tokens, width]."""
    states = torch.load(file, map_location="cpu", weights_only=True)
    if not isinstance(states, torch.Tensor) or states.ndim not in (2, 3):
        raise SystemExit(f"{file} holds no embedding of captions.")
    array = states.detach().float().numpy()
    return array if array.ndim == 3 else array[None]


def find_direction(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """The mean after less the mean before, in double precision until it is kept."""
    if before.shape[1:] != after.shape[1:]:
        raise SystemExit(f"The embeddings differ: {before.shape} and {after.shape}.")
    return (after.mean(axis=0, dtype=np.float64) - before.mean(axis=0, dtype=np.float64)).astype(np.float32)


def write(tensor: np.ndarray, kind: str, file: Path, pack: str) -> None:
    """One tensor, with its type and its pack in the metadata."""
    save_file({"tensor": np.ascontiguousarray(tensor)}, file, metadata={"type": kind, "pack": pack})


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.export.embeddings", description=__doc__)
    parser.add_argument("before", type=Path, help="an embedding, .pt")
    parser.add_argument("out", type=Path, help="where to write, .safetensors")
    parser.add_argument("--after", type=Path, help="the embedding to lead to, .pt")
    parser.add_argument("--pack", required=True, help="the pack whose text encoder made them")
    given = parser.parse_args()
    before = read_embedding(given.before)
    if given.after is None:
        write(before, "embedding", given.out, given.pack)
    else:
        write(find_direction(before, read_embedding(given.after)), "direction", given.out, given.pack)


if __name__ == "__main__":
    main()
