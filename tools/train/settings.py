"""Budgets and sizes per preset.

`cpu` is the first pack: about two hours on two idle cores, one part after another. `gpu` is meant
for one large GPU in at most 18 minutes; it has not been run.
"""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Preset:
    """Training seconds and batch sizes per model, and the widths that grow with the machine."""

    device: str
    scenes: int
    vae_channels: tuple[int, ...]
    unet_channels: tuple[int, ...]
    lm_layers: int
    lm_width: int
    seconds: dict[str, float]
    batch: dict[str, int]


CPU = Preset(
    device="cpu",
    scenes=30_000,
    vae_channels=(32, 32, 32),
    unet_channels=(64, 128),
    lm_layers=4,
    lm_width=192,
    seconds={"vae": 420, "vae_decoder": 300, "clip": 600, "clip_eval": 150, "unet": 2900, "blip": 1040, "phi": 1650, "classifier": 200},
    batch={"vae": 8, "clip": 64, "clip_eval": 64, "unet": 16, "blip": 24, "phi": 4096, "classifier": 64},
)

GPU = Preset(
    device="cuda",
    scenes=200_000,
    vae_channels=(64, 64, 64),
    unet_channels=(96, 192),
    lm_layers=6,
    lm_width=256,
    seconds={"vae": 150, "vae_decoder": 60, "clip": 90, "clip_eval": 60, "unet": 420, "blip": 100, "phi": 180, "classifier": 60},
    batch={"vae": 128, "clip": 512, "clip_eval": 512, "unet": 256, "blip": 256, "phi": 65_536, "classifier": 512},
)


def active_preset() -> Preset:
    """The preset named by TACK_PRESET, `cpu` unless told."""
    return {"cpu": CPU, "gpu": GPU}[os.environ.get("TACK_PRESET", "cpu")]
