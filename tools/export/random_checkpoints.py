"""
Builds the small models untrained, in the folders and of the classes of the real ones.

python -m tools.export.random_checkpoints FOLDER

They know nothing, but an exported pack of them has the structure of a trained one.
"""

import sys
from pathlib import Path

import torch
from transformers import CLIPTextModel

from tools.train.blip import build_blip
from tools.train.blip_tokenizer import write_blip_tokenizer
from tools.train.clip import build_clip
from tools.train.clip_tokenizer import write_clip_tokenizer
from tools.train.lm_tokenizer import write_lm_tokenizer
from tools.train.noise_schedule import build_scheduler
from tools.train.phi import build_phi
from tools.train.unet import build_unet
from tools.train.vae import build_vae


def sharpen(model: torch.nn.Module) -> torch.nn.Module:
    """Redraws the matrices wider than at initialisation, so that outputs depend on inputs."""
    for parameter in model.parameters():
        if parameter.dim() == 2:
            parameter.data = torch.randn(parameter.shape) / parameter.shape[1] ** 0.5
    return model


def build(folder: Path) -> None:
    """Writes vae, text_encoder, tokenizer, unet, scheduler, blip and phi into `folder`."""
    torch.manual_seed(0)
    text = build_clip("clip", write_clip_tokenizer(folder / "tokenizer")).config.text_config
    models = {
        "text_encoder": CLIPTextModel(text),
        "vae": build_vae(),
        "unet": build_unet(),
        "blip": build_blip(write_blip_tokenizer(folder / "blip")),
        "phi": build_phi(write_lm_tokenizer(folder / "phi")),
    }
    for name, model in models.items():
        sharpen(model).save_pretrained(folder / name)
    build_scheduler().save_pretrained(folder / "scheduler")


if __name__ == "__main__":
    torch.set_num_threads(1)
    build(Path(sys.argv[1]))
