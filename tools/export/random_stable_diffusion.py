"""
Builds Stable Diffusion 1.5 untrained, at its full size.

python -m tools.export.random_stable_diffusion FOLDER

It knows nothing, but an exported pack of it costs what the trained one costs. The numbers are those of the public
configurations; the tokenizer is of the same class, with the byte pairs of the world of shapes.
"""

import sys
from pathlib import Path

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel

from tools.train.clip_tokenizer import write_clip_tokenizer
from tools.train.noise_schedule import build_scheduler

from .random_checkpoints import sharpen

TOKENS = 77


def build_text_encoder() -> CLIPTextModel:
    """The text tower of CLIP ViT-L/14; 123 M parameters."""
    return CLIPTextModel(
        CLIPTextConfig(
            vocab_size=49408,
            hidden_size=768,
            intermediate_size=3072,
            num_hidden_layers=12,
            num_attention_heads=12,
            max_position_embeddings=TOKENS,
            hidden_act="quick_gelu",
            projection_dim=768,
        )
    )


def build_vae() -> AutoencoderKL:
    """From 512 x 512 pixels to 64 x 64 latents; 84 M parameters."""
    return AutoencoderKL(
        sample_size=512,
        in_channels=3,
        out_channels=3,
        latent_channels=4,
        block_out_channels=(128, 256, 512, 512),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        layers_per_block=2,
        norm_num_groups=32,
        scaling_factor=0.18215,
    )


def build_unet() -> UNet2DConditionModel:
    """Sixteen cross-attentions over 64 x 64 latents; 860 M parameters."""
    return UNet2DConditionModel(
        sample_size=64,
        in_channels=4,
        out_channels=4,
        block_out_channels=(320, 640, 1280, 1280),
        down_block_types=("CrossAttnDownBlock2D",) * 3 + ("DownBlock2D",),
        up_block_types=("UpBlock2D",) + ("CrossAttnUpBlock2D",) * 3,
        layers_per_block=2,
        cross_attention_dim=768,
        attention_head_dim=8,
        norm_num_groups=32,
    )


def build(folder: Path) -> None:
    """Writes vae, text_encoder, tokenizer, unet and scheduler into `folder`, one model in memory at a time."""
    torch.manual_seed(0)
    write_clip_tokenizer(folder / "tokenizer", TOKENS)
    builders = {"text_encoder": build_text_encoder, "vae": build_vae, "unet": build_unet}
    for name, builder in builders.items():
        sharpen(builder()).save_pretrained(folder / name)
    build_scheduler().save_pretrained(folder / "scheduler")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
