"""The cached scenes that every model trains on: rendered once, read memory-mapped."""

import json
import sys
from random import Random

import numpy as np
import torch

from tools.world.render import SIDE, render
from tools.world.scene import Scene, from_json, sample_scene, to_json

from .places import folder
from .settings import active_preset

HELD_OUT_SCENES = 1000
SEEDS = {"train": 11, "test": 12}


def _build(split: str, count: int) -> None:
    random = Random(SEEDS[split])
    scenes = [sample_scene(random) for _ in range(count)]
    pictures = np.empty((count, SIDE, SIDE, 3), np.uint8)
    for index, scene in enumerate(scenes):
        pictures[index] = render(scene)
    np.save(folder("corpus") / f"{split}.npy", pictures)
    (folder("corpus") / f"{split}.json").write_text(json.dumps([to_json(scene) for scene in scenes]))


def load_corpus(split: str) -> tuple[list[Scene], np.ndarray]:
    """Scenes and their pictures, uint8 [count, 64, 64, 3], of `train` or `test`; rendered if missing."""
    if not (folder("corpus") / f"{split}.json").exists():
        _build(split, active_preset().scenes if split == "train" else HELD_OUT_SCENES)
    scenes = json.loads((folder("corpus") / f"{split}.json").read_text())
    return [from_json(value) for value in scenes], np.load(folder("corpus") / f"{split}.npy", mmap_mode="r")


def to_tensor(pictures: np.ndarray) -> torch.Tensor:
    """uint8 [n, 64, 64, 3] to floats in -1..1, [n, 3, 64, 64], channels last."""
    batch = torch.from_numpy(np.ascontiguousarray(pictures)).permute(0, 3, 1, 2)
    return batch.float().div_(127.5).sub_(1.0).contiguous(memory_format=torch.channels_last)


if __name__ == "__main__":
    for name in SEEDS:
        load_corpus(name)
    sys.exit()
