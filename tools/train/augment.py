"""Pictures as readers will meet them: clean, reconstructed by the autoencoder, blurred or noisy."""

import numpy as np
import torch
from diffusers import AutoencoderKL

from .corpus import load_corpus, to_tensor
from .places import folder, model_folder

RECONSTRUCTIONS = 4000


@torch.no_grad()
def reconstruct(vae: AutoencoderKL, pictures: np.ndarray) -> np.ndarray:
    """Autoencoder round trip through posterior means; uint8 [n, 64, 64, 3] in and out."""
    parts = []
    for first in range(0, len(pictures), 100):
        picture = to_tensor(pictures[first : first + 100])
        output = vae.decode(vae.encode(picture).latent_dist.mean).sample
        parts.append(((output.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy())
    return np.concatenate(parts)


def load_reconstructions() -> np.ndarray:
    """Reconstructions of the first training pictures, uint8 [4000, 64, 64, 3]; made if missing."""
    path = folder("corpus") / "reconstructions.npy"
    if not path.exists():
        vae = AutoencoderKL.from_pretrained(model_folder("vae")).to(memory_format=torch.channels_last)
        np.save(path, reconstruct(vae, load_corpus("train")[1][:RECONSTRUCTIONS]))
    return np.load(path, mmap_mode="r")


def disturb(picture: torch.Tensor, draw: torch.Generator) -> torch.Tensor:
    """Blurs a quarter of the batch and adds noise to a quarter; [n, 3, 64, 64] in -1..1."""
    share = torch.rand(len(picture), 1, 1, 1, generator=draw)
    blurred = torch.nn.functional.avg_pool2d(picture, 3, 1, 1, count_include_pad=False)
    noise = torch.randn(picture.shape, generator=draw) * 0.06
    return torch.where(share < 0.25, blurred, picture) + noise * ((share > 0.2) & (share < 0.45))


class ReaderPictures:
    """Draws training batches for models that read pictures."""

    def __init__(self) -> None:
        self.scenes, self.pictures = load_corpus("train")
        self.reconstructions = load_reconstructions()

    def draw(self, count: int, step: int) -> tuple[list, torch.Tensor]:
        """`count` scenes and their disturbed pictures, a third of them reconstructions."""
        random = np.random.default_rng(step)
        again = random.integers(len(self.reconstructions), size=count // 3)
        clean = random.integers(len(self.scenes), size=count - len(again))
        pixels = np.concatenate([self.reconstructions[again], self.pictures[clean]])
        generator = torch.Generator().manual_seed(step)
        return [self.scenes[i] for i in (*again, *clean)], disturb(to_tensor(pixels), generator)
