"""Pictures to measure a pack with: drawn scenes, or files of a folder."""

from pathlib import Path
from random import Random

import numpy as np
import torch
from PIL import Image

from tools.world.render import render
from tools.world.scene import sample_scene

WORLD = "world"
SEED = 4711
# 200 pictures of the world of shapes; a dozen photographs have as many points of latents to fit with.
PICTURES = 200
SMALL_SIDE = 64
FEWEST = 12


def pictures_of(side: int) -> int:
    """How many pictures of that side it takes to measure a pack with."""
    return max(FEWEST, min(PICTURES, PICTURES * SMALL_SIDE**2 // side**2))


def load_pictures(place: str, count: int, side: int) -> np.ndarray:
    """Scenes for "world", else the pictures of a folder, at most `count`; uint8 [n, side, side, 3]."""
    if place == WORLD:
        random = Random(SEED)
        pictures = [Image.fromarray(render(sample_scene(random))) for _ in range(count)]
    else:
        files = sorted(path for path in Path(place).iterdir() if path.suffix.lower() in {".png", ".jpg", ".jpeg"})
        pictures = [Image.open(path).convert("RGB") for path in files[:count]]
    return np.stack([np.asarray(picture.resize((side, side), Image.Resampling.LANCZOS)) for picture in pictures])


def to_tensor(pictures: np.ndarray) -> torch.Tensor:
    """uint8 [n, h, w, 3] to floats in -1..1, [n, 3, h, w]."""
    return torch.from_numpy(np.array(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1


def to_bytes(pictures: torch.Tensor) -> np.ndarray:
    """The inverse of `to_tensor`, clamped and rounded."""
    scaled = (pictures.detach().clamp(-1, 1) + 1) * 127.5
    return scaled.round().to(torch.uint8).permute(0, 2, 3, 1).numpy()
