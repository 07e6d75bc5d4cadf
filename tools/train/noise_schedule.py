"""Stable Diffusion's noise schedule, and the loss weight per timestep."""

import torch
from diffusers import DDIMScheduler


def build_scheduler() -> DDIMScheduler:
    """The scheduler as the pack stores it."""
    return DDIMScheduler(
        num_train_timesteps=1000,
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        steps_offset=1,
        set_alpha_to_one=False,
        clip_sample=False,
        prediction_type="epsilon",
    )


def min_snr_weight(alphas: torch.Tensor, gamma: float = 5.0) -> torch.Tensor:
    """min(SNR, gamma) / SNR for an epsilon-predicting model; https://arxiv.org/abs/2303.09556."""
    ratio = alphas / (1 - alphas)
    return ratio.clamp(max=gamma) / ratio
