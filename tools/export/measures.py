"""What a pack says of its latents: how to preview them, and how well pictures come back."""

import numpy as np
import torch
from diffusers import AutoencoderKL

from .pictures import to_bytes, to_tensor

# Eight pictures of the world of shapes; one photograph.
BATCH_PIXELS = 8 * 64 * 64


def _batch(pictures: np.ndarray) -> int:
    """How many pictures [n, h, w, 3] go through a VAE at a time."""
    _, height, width, _ = pictures.shape
    return max(1, BATCH_PIXELS // (height * width))


@torch.no_grad()
def encode(vae: AutoencoderKL, pictures: np.ndarray) -> torch.Tensor:
    """Posterior means, unscaled, [n, c, h, w]."""
    count = _batch(pictures)
    batches = [vae.encode(to_tensor(pictures[first : first + count])) for first in range(0, len(pictures), count)]
    return torch.cat([batch.latent_dist.mean for batch in batches])


@torch.no_grad()
def usual_psnr(vae: AutoencoderKL, pictures: np.ndarray, latents: torch.Tensor) -> float:
    """The PSNR (dB, 8 bits) that 99 of 100 `pictures` reach after going through the VAE and back."""
    values, count = [], _batch(pictures)
    for first in range(0, len(pictures), count):
        returned = to_bytes(vae.decode(latents[first : first + count]).sample).astype(float)
        error = ((returned - pictures[first : first + count]) ** 2).mean(axis=(1, 2, 3))
        values.extend(10 * np.log10(255**2 / np.maximum(error, 1e-3)))
    return round(float(np.percentile(values, 1)), 2)


def fit_preview(pictures: np.ndarray, latents: torch.Tensor) -> list[list[float]]:
    """
    The linear map from latents to colours that fits best.

    @param latents  scaled, [n, c, h, w]
    @returns        [3][c + 1], the last column a bias; colours in 0..1
    """
    _, channels, height, width = latents.shape
    colours = torch.nn.functional.adaptive_avg_pool2d((to_tensor(pictures) + 1) / 2, (height, width))
    rows = latents.permute(0, 2, 3, 1).reshape(-1, channels).double().numpy()
    wanted = colours.permute(0, 2, 3, 1).reshape(-1, 3).double().numpy()
    solution, *_ = np.linalg.lstsq(np.column_stack([rows, np.ones(len(rows))]), wanted, rcond=None)
    return [[round(float(value), 5) for value in row] for row in solution.T]
