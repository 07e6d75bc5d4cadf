"""Posterior means and deviations of the training pictures, encoded once."""

import numpy as np
import torch
from diffusers import AutoencoderKL

from .corpus import load_corpus, to_tensor
from .places import folder, model_folder


@torch.no_grad()
def load_latents() -> torch.Tensor:
    """Scaled posterior means of the training corpus, half precision [count, 4, 16, 16]; encoded if missing."""
    path = folder("corpus") / "latents.npy"
    if not path.exists():
        vae = AutoencoderKL.from_pretrained(model_folder("vae")).to(memory_format=torch.channels_last)
        _, pictures = load_corpus("train")
        parts = []
        for first in range(0, len(pictures), 100):
            means = vae.encode(to_tensor(pictures[first : first + 100])).latent_dist.mean
            parts.append((means * vae.config.scaling_factor).contiguous().half().numpy())
        np.save(path, np.concatenate(parts))
    return torch.from_numpy(np.load(path))
