"""Trains the noise predictor on scaled latents, and the text encoder along with it.

The words for shapes are set apart first: no noise predictor can draw what its captions do not tell apart.
"""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(2)

from random import Random

import torch
from diffusers import UNet2DConditionModel
from transformers import CLIPTextModel, CLIPTokenizer

from tools.world.captions import variation

from .clip_tokenizer import clip_ids
from .corpus import load_corpus
from .latents import load_latents
from .loop import Plan, fit
from .noise_schedule import build_scheduler, min_snr_weight
from .places import checkpoint_file, model_folder
from .set_words_apart import set_words_apart
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


class TextToNoise(torch.nn.Module):
    """The text encoder and the noise predictor as one model; padding unmasked, as in Stable Diffusion."""

    def __init__(self, text_encoder: CLIPTextModel, unet: UNet2DConditionModel) -> None:
        super().__init__()
        self.text_encoder = text_encoder
        self.unet = unet

    def forward(self, noisy: torch.Tensor, time: torch.Tensor, ids: torch.Tensor) -> torch.Tensor:
        return self.unet(noisy, time, self.text_encoder(input_ids=ids).last_hidden_state).sample

    def save(self) -> None:
        """Writes both where the exporter looks for them."""
        self.text_encoder.save_pretrained(model_folder("text_encoder"))
        self.unet.save_pretrained(model_folder("unet"))


def main() -> None:
    torch.manual_seed(3)
    preset = active_preset()
    scenes, _ = load_corpus("train")
    latents = load_latents()
    tokenizer = CLIPTokenizer.from_pretrained(model_folder("tokenizer"))
    scheduler = build_scheduler()
    scheduler.save_pretrained(model_folder("scheduler"))
    weights = min_snr_weight(scheduler.alphas_cumprod)
    text_encoder = CLIPTextModel.from_pretrained(model_folder("text_encoder"))
    if not checkpoint_file("unet").exists():
        set_words_apart(text_encoder, tokenizer)
    model = TextToNoise(text_encoder, build_unet())
    print("parameters", sum(p.numel() for p in model.parameters()), flush=True)

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
        error = (model(noisy, time, clip_ids(tokenizer, captions)) - noise).square().mean(dim=(1, 2, 3))
        return (error * weights[time]).mean()

    plan = Plan(preset.seconds["unet"], 1.2e-3, ema=0.995, save_every=240)
    fit("unet", model, loss_at, plan, lambda kept, step: kept.save())


if __name__ == "__main__":
    main()
