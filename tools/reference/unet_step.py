"""
Times one step of the edit on PyTorch, alone in its process; the counterpart of test/bench/unet-step.ts.

    python -m tools.reference.unet_step --pack packs/shapes

Prints {"plain": seconds, "gradient": seconds}, medians over the repeats.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import torch

from tools.fixtures.load_pack import Pack

from .attention import MapReader
from .pix2pix_zero import guidance_gradient


def median_seconds(step: Callable[[], object], repeats: int) -> float:
    """Median time of `step` after three warm-up calls."""
    for _ in range(3):
        step()
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        step()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pack", type=Path, default=Path("packs/shapes"))
    parser.add_argument("--repeats", type=int, default=20)
    options = parser.parse_args()
    pack = Pack(options.pack)
    unet = pack.unet
    size = (unet.config.in_channels, unet.config.sample_size, unet.config.sample_size)
    tokens = pack.manifest["diffusion"]["tokens"]
    latents = torch.arange(3 * size[0] * size[1] * size[2], dtype=torch.float32).sin().view(3, *size)
    contexts = torch.randn(3, tokens, unet.config.cross_attention_dim)

    with torch.no_grad():
        # The fused attention that diffusers picks by itself: the fairest opponent.
        plain = median_seconds(lambda: unet(latents[:2], 501, contexts[:2]).sample, options.repeats)

    reader = MapReader(unet)

    def guided() -> None:
        with torch.no_grad():
            _, reference = reader(latents[:1], 501, contexts[:1])
        guidance_gradient(reader, latents[1:], 501, contexts[1:], reference)

    print(json.dumps({"plain": plain, "gradient": median_seconds(guided, options.repeats)}))


if __name__ == "__main__":
    main()
