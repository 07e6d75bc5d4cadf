"""Trains a CLIP: `clip` (its text encoder conditions the UNet) or `clip_eval` (metrics only)."""

import sys

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(1)

from random import Random

import numpy as np
import torch
from transformers import CLIPConfig, CLIPImageProcessor, CLIPModel, CLIPTextModel

from tools.world.captions import canonical, variation

from .clip_tokenizer import TOKENS, clip_ids, write_clip_tokenizer
from .corpus import load_corpus, to_tensor
from .hard_negatives import change_one_slot
from .loop import Plan, fit
from .places import model_folder
from .settings import active_preset

# Two different shapes of network, so that the metric does not share the conditioner's blind spots.
TEXT = {
    "clip": {"hidden_size": 128, "intermediate_size": 512, "num_hidden_layers": 4, "num_attention_heads": 4},
    "clip_eval": {"hidden_size": 96, "intermediate_size": 384, "num_hidden_layers": 3, "num_attention_heads": 4},
}
VISION = {
    "clip": {"hidden_size": 128, "intermediate_size": 384, "num_hidden_layers": 3, "num_attention_heads": 4},
    "clip_eval": {"hidden_size": 96, "intermediate_size": 288, "num_hidden_layers": 4, "num_attention_heads": 4},
}
SEEDS = {"clip": 2, "clip_eval": 92}


def build_clip(name: str, tokenizer) -> CLIPModel:
    """A fresh CLIP; causal text tower, EOS padding unmasked by its users, ViT with 8x8 patches."""
    text = TEXT[name] | {
        "vocab_size": len(tokenizer),
        "max_position_embeddings": TOKENS,
        "eos_token_id": tokenizer.eos_token_id,
        "bos_token_id": tokenizer.bos_token_id,
        "pad_token_id": tokenizer.pad_token_id,
    }
    vision = VISION[name] | {"image_size": 64, "patch_size": 8}
    return CLIPModel(CLIPConfig(text_config=text, vision_config=vision, projection_dim=64))


def embed_text(clip: CLIPModel, ids: torch.Tensor) -> torch.Tensor:
    """Unit text features [n, 64]; every position is attended to, as in Stable Diffusion."""
    pooled = clip.text_model(input_ids=ids).pooler_output
    return torch.nn.functional.normalize(clip.text_projection(pooled), dim=-1)


def embed_image(clip: CLIPModel, picture: torch.Tensor) -> torch.Tensor:
    """Unit image features [n, 64] of pictures in -1..1."""
    pooled = clip.vision_model(pixel_values=picture).pooler_output
    return torch.nn.functional.normalize(clip.visual_projection(pooled), dim=-1)


def clip_loss(clip: CLIPModel, picture, ids, wrong_ids) -> torch.Tensor:
    """InfoNCE both ways; each picture also sees every one-slot-wrong caption of the batch."""
    count = len(ids)
    both = torch.cat([ids, wrong_ids])
    # Positions after the first EOS cannot reach the pooled token, so they are left out.
    longest = (both != clip.config.text_config.eos_token_id).sum(dim=1).max() + 1
    texts = embed_text(clip, both[:, :longest])
    images = embed_image(clip, picture)
    scores = clip.logit_scale.exp().clamp(max=100) * images @ texts.T
    target = torch.arange(count)
    cross_entropy = torch.nn.functional.cross_entropy
    pair = torch.stack([scores.diagonal(), scores[:, count:].diagonal()], dim=1)
    contrast = cross_entropy(pair, torch.zeros(count, dtype=torch.long))
    return 0.5 * cross_entropy(scores, target) + 0.5 * cross_entropy(scores[:, :count].T, target) + contrast


@torch.no_grad()
def hard_negative_accuracy(clip: CLIPModel, tokenizer, scenes, pictures) -> float:
    """How often the true canonical caption beats one that is wrong in one slot."""
    random = Random(5)
    right = clip_ids(tokenizer, [canonical(scene) for scene in scenes])
    wrong = clip_ids(tokenizer, [canonical(change_one_slot(scene, random)) for scene in scenes])
    image = embed_image(clip, to_tensor(pictures))
    margin = (image * (embed_text(clip, right) - embed_text(clip, wrong))).sum(dim=1)
    return (margin > 0).float().mean().item()


def main(name: str) -> None:
    torch.manual_seed(SEEDS[name])
    preset = active_preset()
    scenes, pictures = load_corpus("train")
    test_scenes, test_pictures = load_corpus("test")
    tokenizer = write_clip_tokenizer(model_folder(name))
    clip = build_clip(name, tokenizer)
    print("parameters", sum(p.numel() for p in clip.parameters()), "vocabulary", len(tokenizer), flush=True)

    def loss_at(step: int) -> torch.Tensor:
        random = Random(f"{name} {step}")
        chosen = sorted(random.sample(range(len(scenes)), preset.batch[name]))
        ids = clip_ids(tokenizer, [variation(scenes[i], random) for i in chosen])
        wrong = clip_ids(tokenizer, [variation(change_one_slot(scenes[i], random), random) for i in chosen])
        return clip_loss(clip, to_tensor(pictures[np.array(chosen)]), ids, wrong)

    def keep(kept: CLIPModel, step: int) -> None:
        kept.eval().save_pretrained(model_folder(name))
        CLIPImageProcessor(
            size={"shortest_edge": 64},
            crop_size={"height": 64, "width": 64},
            image_mean=[0.5] * 3,
            image_std=[0.5] * 3,
        ).save_pretrained(model_folder(name))
        if name == "clip":
            save_text_encoder(kept, tokenizer)
        accuracy = hard_negative_accuracy(kept, tokenizer, test_scenes, test_pictures)
        print(f"{name} step {step} hard-negative accuracy {accuracy:.4f}", flush=True)

    fit(name, clip, loss_at, Plan(preset.seconds[name], 1e-3, ema=0.99), keep)


def save_text_encoder(clip: CLIPModel, tokenizer) -> None:
    """The text tower alone, as the diffusion pipeline loads it, with its tokenizer beside it."""
    encoder = CLIPTextModel(clip.config.text_config)
    own = encoder.state_dict()
    tower = clip.text_model.state_dict()
    encoder.load_state_dict({key: tower[key.removeprefix("text_model.")] for key in own})
    encoder.save_pretrained(model_folder("text_encoder"))
    tokenizer.save_pretrained(model_folder("tokenizer"))
    for file in ("vocab.json", "merges.txt"):
        (model_folder("tokenizer") / file).write_bytes((model_folder("clip") / file).read_bytes())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "clip")
