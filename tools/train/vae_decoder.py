"""Trains the decoder further on a frozen encoder, so that latents in use keep their meaning."""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(2)

import numpy as np
import torch
from diffusers import AutoencoderKL

from .corpus import load_corpus, to_tensor
from .loop import Plan, fit
from .places import model_folder
from .settings import active_preset
from .vae import picture_loss, psnr


class Decoder(torch.nn.Module):
    """The trainable half of an autoencoder."""

    def __init__(self, vae: AutoencoderKL) -> None:
        super().__init__()
        self.post_quant_conv = vae.post_quant_conv
        self.decoder = vae.decoder

    def forward(self, latents: torch.Tensor) -> torch.Tensor:
        return self.decoder(self.post_quant_conv(latents))


def main() -> None:
    preset = active_preset()
    _, pictures = load_corpus("train")
    _, held_out = load_corpus("test")
    vae = AutoencoderKL.from_pretrained(model_folder("vae")).to(memory_format=torch.channels_last)
    scale = vae.config.scaling_factor

    def loss_at(step: int) -> torch.Tensor:
        draw = torch.Generator().manual_seed(step)
        chosen = np.random.default_rng([step, 1]).integers(len(pictures), size=preset.batch["vae"])
        picture = to_tensor(pictures[np.sort(chosen)])
        with torch.no_grad():
            latents = vae.encode(picture).latent_dist.mean
            # Latents that were painted or edited are never exact.
            latents = latents + 0.05 / scale * torch.randn(latents.shape, generator=draw)
        return picture_loss(decoder(latents), picture)

    def keep(kept: Decoder, step: int) -> None:
        own = dict(kept.state_dict())
        vae_now = AutoencoderKL.from_pretrained(model_folder("vae"))
        vae_now.load_state_dict(own, strict=False)
        vae_now.save_pretrained(model_folder("vae"))
        print(f"vae_decoder step {step} psnr {psnr(vae_now.eval(), held_out[:200]):.2f} dB", flush=True)

    decoder = Decoder(vae)
    fit("vae_decoder", decoder, loss_at, Plan(preset.seconds["vae_decoder"], 1.5e-3, ema=0.99), keep)


if __name__ == "__main__":
    main()
