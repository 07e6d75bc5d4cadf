"""DDIM's moves between noise levels."""

import torch
from diffusers import DDIMScheduler


class NoiseLevels:
    """Cumulative products of a scheduler's configuration; level -1 is the clean picture's."""

    def __init__(self, scheduler: DDIMScheduler):
        self.levels = scheduler.alphas_cumprod.double()
        self.clean = scheduler.final_alpha_cumprod.double()
        self.train_steps = scheduler.config.num_train_timesteps
        self.offset = scheduler.config.steps_offset

    def at(self, timestep: int) -> torch.Tensor:
        """The noise level of a training timestep; below zero, that of the clean picture."""
        return self.levels[timestep] if timestep >= 0 else self.clean

    def timesteps(self, steps: int) -> list[int]:
        """Ascending training timesteps, floor(1000 / steps) apart."""
        return [index * (self.train_steps // steps) + self.offset for index in range(steps)]


def move(latents: torch.Tensor, noise: torch.Tensor, start: torch.Tensor, end: torch.Tensor) -> torch.Tensor:
    """From level `start` to level `end`: sqrt(end) (x - sqrt(1 - start) e) / sqrt(start) + sqrt(1 - end) e."""
    clean = (latents - (1 - start).sqrt().float() * noise) / start.sqrt().float()
    return end.sqrt().float() * clean + (1 - end).sqrt().float() * noise
