"""
Times one step of the edit on PyTorch, alone in its process; the counterpart of test/bench/unet-step.ts.

    python -m tools.reference.unet_step --pack packs/shapes [--device cuda] [--dtype float16] [--compile]

Prints {"plain": seconds, "gradient": seconds, "peakBytes": bytes}: medians over the repeats, and the most
memory that the process held at a time, on the device it computes on.
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
from .peak_memory import peak_bytes
from .pix2pix_zero import guidance_gradient


def median_seconds(step: Callable[[], object], repeats: int, warm_ups: int, device: str) -> float:
    """Median time of `step` after the warm-up calls; a card is waited for."""

    def run() -> None:
        step()
        if device == "cuda":
            torch.cuda.synchronize()

    for _ in range(warm_ups):
        run()
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pack", type=Path, default=Path("packs/shapes"))
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--dtype", choices=("float32", "float16"), default="float32")
    parser.add_argument("--compile", action="store_true", help="run what torch.compile makes of the UNet")
    parser.add_argument("--repeats", type=int, default=20)
    parser.add_argument("--warm-ups", type=int, default=3)
    return parser.parse_args()


def main() -> None:
    options = parse_arguments()
    pack = Pack(options.pack)
    place = {"device": options.device, "dtype": getattr(torch, options.dtype)}
    unet = pack.unet.to(**place)
    size = (unet.config.in_channels, unet.config.sample_size, unet.config.sample_size)
    tokens = pack.manifest["diffusion"]["tokens"]
    latents = torch.arange(3 * size[0] * size[1] * size[2], dtype=torch.float32).sin().view(3, *size).to(**place)
    contexts = torch.randn(3, tokens, unet.config.cross_attention_dim).to(**place)
    finish = torch.compile if options.compile else lambda function: function

    def median(step: Callable[[], object]) -> float:
        return median_seconds(step, options.repeats, options.warm_ups, options.device)

    with torch.no_grad():
        # The fused attention that diffusers picks by itself: the fairest opponent.
        denoise = finish(lambda *inputs: unet(*inputs).sample)
        plain = median(lambda: denoise(latents[:2], 501, contexts[:2]))

    reader = MapReader(unet)
    read_maps = finish(lambda *inputs: reader(*inputs))

    def guided() -> None:
        with torch.no_grad():
            _, reference = read_maps(latents[:1], 501, contexts[:1])
        guidance_gradient(read_maps, latents[1:], 501, contexts[1:], reference)

    gradient = median(guided)
    print(json.dumps({"plain": plain, "gradient": gradient, "peakBytes": peak_bytes(options.device)}))


if __name__ == "__main__":
    main()
