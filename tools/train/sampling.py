"""Text-to-image by DDIM with classifier-free guidance, for gates and sample sheets."""

import torch
from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel

from .caption_bank import CaptionBank
from .places import model_folder


class Painter:
    """The finished diffusion models, loaded once."""

    def __init__(self) -> None:
        self.vae = AutoencoderKL.from_pretrained(model_folder("vae")).eval()
        self.unet = UNet2DConditionModel.from_pretrained(model_folder("unet")).eval()
        self.unet.to(memory_format=torch.channels_last)
        self.scheduler = DDIMScheduler.from_pretrained(model_folder("scheduler"))
        self.bank = CaptionBank()

    @torch.no_grad()
    def paint(self, captions: list[str], seed: int, steps: int = 50, guidance: float = 3.0) -> torch.Tensor:
        """Pictures of `captions` in -1..1, [n, 3, 64, 64]."""
        count = len(captions)
        text = self.bank.embed([""] * count + captions)
        noise = torch.Generator().manual_seed(seed)
        latents = torch.randn(count, 4, 16, 16, generator=noise)
        self.scheduler.set_timesteps(steps)
        for time in self.scheduler.timesteps:
            both = torch.cat([latents, latents]).contiguous(memory_format=torch.channels_last)
            plain, told = self.unet(both, time, text).sample.chunk(2)
            latents = self.scheduler.step(plain + guidance * (told - plain), time, latents).prev_sample
        return self.vae.decode(latents / self.vae.config.scaling_factor).sample.clamp(-1, 1)
