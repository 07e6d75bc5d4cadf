"""Trains the noise predictor on scaled latents and frozen caption embeddings."""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(2)

from random import Random

import torch
from diffusers import UNet2DConditionModel

from tools.world.captions import variation

from .caption_bank import CaptionBank
from .corpus import load_corpus
from .latents import load_latents
from .loop import Plan, fit
from .noise_schedule import build_scheduler, min_snr_weight
from .places import model_folder
from .settings import active_preset

NULL_CAPTION_SHARE = 0.1


def build_unet() -> UNet2DConditionModel:
    """A fresh two-level UNet with cross-attention at 16x16 and 8x8: seven attn2 layers."""
    return UNet2DConditionModel(
        sample_size=16,
        in_channels=4,
        out_channels=4,
        block_out_channels=active_preset().unet_channels,
        layers_per_block=1,
        down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D"),
        cross_attention_dim=128,
        attention_head_dim=4,
        norm_num_groups=16,
    ).to(memory_format=torch.channels_last)


def main() -> None:
    torch.manual_seed(3)
    preset = active_preset()
    scenes, _ = load_corpus("train")
    latents = load_latents()
    bank = CaptionBank()
    scheduler = build_scheduler()
    scheduler.save_pretrained(model_folder("scheduler"))
    weights = min_snr_weight(scheduler.alphas_cumprod)
    unet = build_unet()
    print("parameters", sum(p.numel() for p in unet.parameters()), flush=True)

    def loss_at(step: int) -> torch.Tensor:
        random = Random(f"unet {step}")
        draw = torch.Generator().manual_seed(step)
        chosen = random.sample(range(len(scenes)), preset.batch["unet"])
        captions = [
            "" if random.random() < NULL_CAPTION_SHARE else variation(scenes[index], random) for index in chosen
        ]
        clean = latents[chosen].float().contiguous(memory_format=torch.channels_last)
        noise = torch.randn(clean.shape, generator=draw)
        # One timestep per equal slice of 0..999, so that every batch covers the whole schedule.
        time = ((torch.arange(len(clean)) + torch.rand(len(clean), generator=draw)) / len(clean) * 1000).long()
        noisy = scheduler.add_noise(clean, noise, time).contiguous(memory_format=torch.channels_last)
        predicted = unet(noisy, time, bank.embed(captions)).sample
        error = (predicted - noise).square().mean(dim=(1, 2, 3))
        return (error * weights[time]).mean()

    def keep(kept: UNet2DConditionModel, step: int) -> None:
        kept.save_pretrained(model_folder("unet"))

    plan = Plan(preset.seconds["unet"], 1.2e-3, ema=0.999, save_every=240)
    fit("unet", unet, loss_at, plan, keep)


if __name__ == "__main__":
    main()
