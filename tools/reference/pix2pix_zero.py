"""
Inversion and guided editing as pix2pix-zero and Pix2Pix-OnTheFly do them.

https://arxiv.org/abs/2302.03027, https://arxiv.org/abs/2403.08004
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import torch

from .attention import MapReader, attention_losses
from .noise_levels import NoiseLevels, move
from .regulariser import regularise


@dataclass(frozen=True)
class Regulariser:
    """Recorded rolls, and the strengths already scaled to the latents' size."""

    rolls: list[int]
    correlation: float
    normality: float


@torch.no_grad()
def invert(
    unet: MapReader,
    levels: NoiseLevels,
    latents: torch.Tensor,
    context: torch.Tensor,
    steps: int,
    schedule: str = "aligned",
    regulariser: Regulariser | None = None,
) -> torch.Tensor:
    """
    The noise that a picture's latents [1, c, h, w] came from, under the caption `context` [1, tokens, width].

    "aligned": all steps, from the level before each timestep to its own. "authors": without the first and the
    last timestep, every level one index early.
    """
    timesteps = levels.timesteps(steps)
    stride = levels.train_steps // steps
    if schedule == "authors":
        moves = [(t, t - 1, t + stride - 1) for t in timesteps[1:-1]]
    else:
        moves = [(t, t - stride, t) for t in timesteps]
    rolls: Iterator[int] = iter(regulariser.rolls if regulariser else ())
    for timestep, start, end in moves:
        noise, _ = unet(latents, timestep, context)
        if regulariser:
            noise = regularise(noise, rolls, regulariser.correlation, regulariser.normality)
        latents = move(latents, noise, levels.at(start), levels.at(end))
    return latents


@dataclass
class Edit:
    """Where an edit ended, where its reference ended, and the attention loss of both rows at every step."""

    latents: torch.Tensor
    reference: torch.Tensor
    losses: list[list[float]] = field(default_factory=list)


def guidance_gradient(unet: MapReader, pair: torch.Tensor, timestep: int, contexts: torch.Tensor, reference):
    """Losses [2] and their gradient at `pair` [2, c, h, w]; every row's loss depends on that row alone."""
    with torch.enable_grad():
        leaf = pair.detach().clone().requires_grad_()
        _, maps = unet(leaf, timestep, contexts)
        losses = attention_losses(maps, reference, len(pair))
        return losses.detach(), torch.autograd.grad(losses.sum(), leaf)[0]


@torch.no_grad()
def edit(
    unet: MapReader,
    levels: NoiseLevels,
    noise: torch.Tensor,
    context: torch.Tensor,
    edited: torch.Tensor,
    steps: int,
    guidance: float,
    attention: float,
) -> Edit:
    """
    Samples from `noise` under the edited caption, its attention held near that of the unedited one.

    Reference and edit go in lockstep; the row that is carried to the next step is the unedited one (source).
    """
    stride = levels.train_steps // steps
    result = Edit(noise, noise)
    contexts = torch.cat([context, edited])
    for timestep in reversed(levels.timesteps(steps)):
        start, end = levels.at(timestep), levels.at(timestep - stride)
        reference_noise, maps = unet(result.reference, timestep, context)
        result.reference = move(result.reference, reference_noise, start, end)
        pair = torch.cat([result.latents, result.latents])
        losses, gradient = guidance_gradient(unet, pair, timestep, contexts, maps)
        pair = pair - attention * gradient
        predicted, _ = unet(pair, timestep, contexts)
        guided = predicted[:1] + guidance * (predicted[1:] - predicted[:1])
        result.latents = move(pair[:1], guided, start, end)
        result.losses.append(losses.tolist())
    return result
