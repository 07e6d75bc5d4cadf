"""Trains the autoencoder: 64x64 pictures to 4x16x16 latents."""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(2)

import numpy as np
import torch
from diffusers import AutoencoderKL
from diffusers.models.attention_processor import Attention
from diffusers.models.resnet import ResnetBlock2D

from .corpus import load_corpus, to_tensor
from .loop import Plan, fit
from .places import model_folder
from .settings import active_preset


def build_vae() -> AutoencoderKL:
    """
    A fresh autoencoder with two halvings and four latent channels.

    One normalisation group, because a picture's colours survive it best; residual branches start at
    zero and posteriors start narrow, so that training begins from a nearly linear map.
    """
    channels = active_preset().vae_channels
    vae = AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 3,
        up_block_types=("UpDecoderBlock2D",) * 3,
        block_out_channels=channels,
        layers_per_block=0,
        latent_channels=4,
        norm_num_groups=1,
        sample_size=64,
    )
    for module in vae.modules():
        last = {ResnetBlock2D: lambda block: block.conv2, Attention: lambda block: block.to_out[0]}.get(type(module))
        if last:
            torch.nn.init.zeros_(last(module).weight)
            torch.nn.init.zeros_(last(module).bias)
    with torch.no_grad():
        vae.quant_conv.weight[4:] *= 0.1
        vae.quant_conv.bias[4:] = -5.0
    return vae.to(memory_format=torch.channels_last)


def anchor(picture: torch.Tensor) -> torch.Tensor:
    """What latents start as: the mean colour of each 4x4 cell, and upper less lower brightness; [n, 4, 16, 16]."""
    halves = torch.nn.functional.avg_pool2d(picture.mean(dim=1, keepdim=True), (2, 4))
    colour = torch.nn.functional.avg_pool2d(picture, 4)
    return torch.cat([2 * colour, 4 * (halves[:, :, 0::2] - halves[:, :, 1::2])], dim=1)


def _edges(picture: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return picture[..., 1:, :] - picture[..., :-1, :], picture[..., 1:] - picture[..., :-1]


def _error(difference: torch.Tensor) -> torch.Tensor:
    return difference.abs().mean() + 2 * difference.square().mean()


def picture_loss(output: torch.Tensor, picture: torch.Tensor) -> torch.Tensor:
    """
    Error of the picture, of its hue and of its edges; both in -1..1, [n, 3, 64, 64].

    Without the hue term (channels less their mean) a short training spends its four channels on brightness.
    """
    difference = output - picture
    hue = difference - difference.mean(dim=1, keepdim=True)
    edges = sum((a - b).abs().mean() for a, b in zip(_edges(output), _edges(picture)))
    return _error(difference) + _error(hue) + 0.5 * edges


def vae_loss(vae: AutoencoderKL, picture: torch.Tensor, hold: float) -> torch.Tensor:
    """Picture loss through sampled latents, a faint KL, and `hold` times the distance to the anchor."""
    posterior = vae.encode(picture).latent_dist
    kl = posterior.kl().mean() / posterior.mean[0].numel()
    away = (posterior.mean - anchor(picture)).square().mean()
    return picture_loss(vae.decode(posterior.sample()).sample, picture) + 1e-4 * kl + hold * away


@torch.no_grad()
def psnr(vae: AutoencoderKL, pictures: np.ndarray) -> float:
    """Mean PSNR in dB, 0..1 scale, of reconstructions from posterior means; `pictures` uint8 [n, 64, 64, 3]."""
    values = []
    for first in range(0, len(pictures), 50):
        picture = to_tensor(pictures[first : first + 50])
        output = vae.decode(vae.encode(picture).latent_dist.mean).sample.clamp(-1, 1)
        error = ((output - picture) / 2).square().mean(dim=(1, 2, 3))
        values.append(-10 * error.log10())
    return torch.cat(values).mean().item()


@torch.no_grad()
def latent_scale(vae: AutoencoderKL, pictures: np.ndarray) -> float:
    """1 / std of the latents, so that the diffusion model sees unit variance."""
    picture = to_tensor(pictures)
    return 1 / vae.encode(picture).latent_dist.mean.std().item()


def main() -> None:
    torch.manual_seed(1)
    preset = active_preset()
    _, pictures = load_corpus("train")
    _, held_out = load_corpus("test")
    vae = build_vae()
    print("parameters", sum(p.numel() for p in vae.parameters()), flush=True)

    def loss_at(step: int) -> torch.Tensor:
        torch.manual_seed(step)
        chosen = np.random.default_rng(step).integers(len(pictures), size=preset.batch["vae"])
        return vae_loss(vae, to_tensor(pictures[np.sort(chosen)]), hold=max(0.05, 1 - step / 800))

    def keep(kept: AutoencoderKL, step: int) -> None:
        kept.register_to_config(scaling_factor=latent_scale(kept.eval(), held_out[:500]))
        kept.save_pretrained(model_folder("vae"))
        print(f"vae step {step} psnr {psnr(kept, held_out[:200]):.2f} dB scale {kept.config.scaling_factor:.4f}", flush=True)

    fit("vae", vae, loss_at, Plan(preset.seconds["vae"], 3e-3, ema=0.99), keep)


if __name__ == "__main__":
    main()
