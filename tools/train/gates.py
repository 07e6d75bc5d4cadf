"""Measures every gate of the pack and writes gates.json: `python -m tools.train.gates [name ...]`."""

import json
import sys

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(1)

from collections.abc import Callable
from random import Random

import torch
from diffusers import AutoencoderKL
from transformers import BertTokenizer, BlipForConditionalGeneration, CLIPModel, CLIPTokenizer

from tools.world.captions import canonical
from tools.world.scene import sample_scene

from .attribute_net import AttributeNet
from .augment import reconstruct
from .blip import caption_pictures
from .caption_reading import slot_f1
from .classifier import slot_hits
from .clip import hard_negative_accuracy
from .corpus import load_corpus, to_tensor
from .gate_lm import measure_lm
from .places import ROOT, model_folder
from .sampling import Painter
from .vae import psnr


def _vae() -> AutoencoderKL:
    return AutoencoderKL.from_pretrained(model_folder("vae")).to(memory_format=torch.channels_last).eval()


def measure_vae() -> dict:
    """PSNR of held-out reconstructions."""
    return {"psnr_db": psnr(_vae(), load_corpus("test")[1])}


def _classifier() -> AttributeNet:
    net = AttributeNet()
    net.load_state_dict(torch.load(model_folder("classifier") / "classifier.pt", weights_only=True))
    return net.eval()


def measure_classifier() -> dict:
    """Mean slot accuracy and all-slots-right share, on renders and on reconstructions."""
    scenes, pictures = load_corpus("test")
    report, net = {}, _classifier()
    for name, pixels in (("renders", pictures), ("reconstructions", reconstruct(_vae(), pictures))):
        hits = torch.stack(list(slot_hits(net, to_tensor(pixels), scenes).values()))
        report[name] = {"slots": hits.float().mean().item(), "all_slots": hits.all(dim=0).float().mean().item()}
    return report


def measure_clip() -> dict:
    """How often the true caption beats one wrong in one slot."""
    report = {}
    for name in ("clip", "clip_eval"):
        if (model_folder(name) / "model.safetensors").exists():
            tokenizer = CLIPTokenizer.from_pretrained(model_folder(name))
            clip = CLIPModel.from_pretrained(model_folder(name)).eval()
            report[f"{name}_hard_negative"] = hard_negative_accuracy(clip, tokenizer, *load_corpus("test"))
    return report


def measure_blip() -> dict:
    """Slot F1 of greedy captions on renders and reconstructions, and of beam search with three beams."""
    scenes, pictures = load_corpus("test")
    blip = BlipForConditionalGeneration.from_pretrained(model_folder("blip")).eval()
    tokenizer = BertTokenizer.from_pretrained(model_folder("blip"))
    again = reconstruct(_vae(), pictures[:300])
    return {
        "slot_f1_renders": slot_f1(caption_pictures(blip, tokenizer, to_tensor(pictures[:300])), scenes[:300]),
        "slot_f1_reconstructions": slot_f1(caption_pictures(blip, tokenizer, to_tensor(again)), scenes[:300]),
        "slot_f1_beam3": slot_f1(caption_pictures(blip, tokenizer, to_tensor(pictures[:60]), beams=3), scenes[:60]),
    }


def measure_text_to_image(count: int = 120) -> dict:
    """Share of painted one-object captions of which the classifier reads every slot right; w = 3, 50 steps."""
    random = Random(80)
    scenes = [sample_scene(random, 1) for _ in range(count)]
    painted = Painter().paint([canonical(scene) for scene in scenes], seed=81)
    hits = slot_hits(_classifier(), painted, scenes)
    own = {head: hit for head, hit in hits.items() if not head.endswith("1")}
    return {
        "all_slots": torch.stack(list(own.values())).all(dim=0).float().mean().item(),
        "by_slot": {head: hit.float().mean().item() for head, hit in own.items()},
    }


MEASURES: dict[str, Callable[[], dict]] = {
    "vae": measure_vae,
    "classifier": measure_classifier,
    "clip": measure_clip,
    "blip": measure_blip,
    "phi": measure_lm,
    "text_to_image": measure_text_to_image,
}


def main(names: list[str]) -> None:
    path = ROOT / "gates.json"
    gates = json.loads(path.read_text()) if path.exists() else {}
    for name in names or MEASURES:
        gates[name] = MEASURES[name]()
        print(name, json.dumps(gates[name]), flush=True)
        path.write_text(json.dumps(gates, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
