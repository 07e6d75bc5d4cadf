"""Sections of pack.json: each exports its graphs and returns what the manifest says of them."""

import json
from dataclasses import dataclass
from pathlib import Path

from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
from diffusers.pipelines.stable_diffusion.safety_checker import StableDiffusionSafetyChecker
from transformers import (
    BlipForConditionalGeneration,
    CLIPModel,
    CLIPTextConfig,
    CLIPTextModel,
    Dinov2Model,
    PreTrainedConfig,
)
from transformers.image_processing_utils import BaseImageProcessor

from . import captioner, diffusion, metrics, safety
from .comparison import TOLERANCE
from .graph import Graph, describe, export_graph
from .measures import encode, fit_preview, usual_psnr
from .pictures import load_pictures, pictures_of
from .sources import Source, write_tokenizer

FULL_SIZE_LATENTS = 4 * 64 * 64
FULL_SIZE_LAMBDA = 20
# BLIP's own, used where a checkpoint has no preprocessor_config.json.
CLIP_MEAN = [0.48145466, 0.4578275, 0.40821073]
CLIP_STD = [0.26862954, 0.26130258, 0.27577711]
# DINOv2's, likewise.
DINO_PICTURE = {
    "shorterSide": 256,
    "size": 224,
    "mean": [0.485, 0.456, 0.406],
    "std": [0.229, 0.224, 0.225],
}


@dataclass
class Export:
    """A pack in the making: its folder, its settings, and what has been found out so far."""

    pack: Path
    settings: dict
    pictures: str
    differences: dict[str, float]
    limits: dict[str, float]
    usual_psnr: float | None = None

    def graph(self, graph: Graph, folder: str) -> dict:
        """Exports `graph` to folder/model.onnx and returns its entry in the manifest."""
        file = self.pack / folder / "model.onnx"
        self.record(folder, export_graph(graph, file), TOLERANCE)
        return describe(self.pack, file)

    def record(self, name: str, difference: float, limit: float) -> None:
        """Notes and prints how far a graph is from PyTorch."""
        self.differences[name], self.limits[name] = difference, limit
        print(f"{name}: largest difference from PyTorch {difference:.1e}, at most {limit:.0e} allowed", flush=True)

    def write_json(self, path: str, value: dict) -> None:
        """Writes a configuration file of the pack."""
        file = self.pack / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(value, indent=2) + "\n")


@dataclass(frozen=True)
class DiffusionSources:
    """The parts of a Stable Diffusion checkpoint."""

    vae: Source
    unet: Source
    text_encoder: Source
    tokenizer: Source
    scheduler: Source


def _schedule(config: dict) -> dict:
    return {
        "betaSchedule": config["beta_schedule"],
        "betaStart": config["beta_start"],
        "betaEnd": config["beta_end"],
        "trainSteps": config["num_train_timesteps"],
        "stepsOffset": config["steps_offset"],
        "setAlphaToOne": config["set_alpha_to_one"],
        "prediction": config["prediction_type"],
    }


def _config(model) -> dict:
    """A diffusers configuration without traces of where it lay."""
    private = {"_name_or_path", "_use_default_values"}
    return {key: value for key, value in model.config.items() if key not in private}


def _vae_parts(export: Export, source: Source, side: int) -> dict:
    """Exports the VAE both ways, and measures what it makes of pictures of that side."""
    vae = source.load(AutoencoderKL).eval()
    pictures = load_pictures(export.pictures, pictures_of(side), side)
    means = encode(vae, pictures)
    if export.settings["reach"]["measured"]:
        export.usual_psnr = usual_psnr(vae, pictures, means)
    _, channels, height, width = means.shape
    parts = {
        "vaeEncoder": export.graph(diffusion.vae_encoder(vae, side), "vae_encoder"),
        "vaeDecoder": export.graph(diffusion.vae_decoder(vae, side), "vae_decoder"),
        "latents": {"channels": channels, "height": height, "width": width, "scale": vae.config.scaling_factor},
        "preview": fit_preview(pictures, means * vae.config.scaling_factor),
    }
    for folder in ("vae_encoder", "vae_decoder"):
        export.write_json(f"{folder}/config.json", _config(vae))
    return parts


def _unet_entry(export: Export, source: Source, tokens: int) -> dict:
    unet = source.load(UNet2DConditionModel).eval()
    entry = export.graph(diffusion.unet(unet, tokens), "unet")
    export.write_json("unet/config.json", _config(unet))
    return entry


def _text_encoder_entry(export: Export, source: Source, tokens: int) -> dict:
    text = source.load(CLIPTextModel).eval()
    entry = export.graph(diffusion.text_encoder(text, tokens), "text_encoder")
    export.write_json("text_encoder/config.json", text.config.to_diff_dict())
    return entry


def diffusion_section(export: Export, sources: DiffusionSources) -> dict:
    """Exports VAE, UNet and text encoder, one in memory at a time."""
    side = diffusion.picture_side(sources.vae.config(AutoencoderKL), sources.unet.config(UNet2DConditionModel))
    tokens = sources.text_encoder.config(CLIPTextConfig)["max_position_embeddings"]
    scheduler = sources.scheduler.load(DDIMScheduler)
    vae = _vae_parts(export, sources.vae, side)
    latents = vae["latents"]
    strength = FULL_SIZE_LAMBDA * latents["channels"] * latents["height"] * latents["width"] / FULL_SIZE_LATENTS
    write_tokenizer(sources.tokenizer, export.pack / "tokenizer")
    section = {
        "size": side,
        "vaeEncoder": vae["vaeEncoder"],
        "vaeDecoder": vae["vaeDecoder"],
        "unet": _unet_entry(export, sources.unet, tokens),
        "textEncoder": _text_encoder_entry(export, sources.text_encoder, tokens),
        "tokenizer": "tokenizer",
        "tokens": tokens,
        "latents": latents,
        "schedule": _schedule(scheduler.config),
        "defaults": {
            **export.settings["defaults"],
            "regulariserAutoCorrelation": strength,
            "regulariserKl": strength,
        },
        "preview": vae["preview"],
    }
    export.write_json("scheduler/scheduler_config.json", _config(scheduler))
    return section


def _normalisation(source: Source) -> tuple[list[float], list[float]]:
    folder = source.local()
    file = folder / "preprocessor_config.json" if folder else None
    if file is None or not file.exists():
        return CLIP_MEAN, CLIP_STD
    config = json.loads(file.read_text())
    return config["image_mean"], config["image_std"]


def captioner_section(export: Export, source: Source) -> dict:
    """Exports BLIP."""
    model = source.load(BlipForConditionalGeneration).eval()
    captioner.require_same(model)
    mean, std = _normalisation(source)
    text = model.config.text_config
    write_tokenizer(source, export.pack / "captioner/tokenizer")
    section = {
        "visionEncoder": export.graph(captioner.vision_encoder(model), "captioner/vision_encoder"),
        "textDecoder": export.graph(captioner.text_decoder(model), "captioner/text_decoder"),
        "tokenizer": "captioner/tokenizer",
        "size": model.config.vision_config.image_size,
        "mean": mean,
        "std": std,
        "tokens": {"begin": text.bos_token_id, "end": text.sep_token_id, "pad": text.pad_token_id},
        **export.settings["captioner"],
    }
    export.write_json("captioner/config.json", model.config.to_diff_dict())
    return section


def _picture(source: Source, default: dict) -> dict:
    """How pictures are brought to a vision model, by its preprocessor_config.json where it has one."""
    try:
        config, _ = BaseImageProcessor.get_image_processor_dict(source.place, subfolder=source.subfolder)
    except OSError:
        return default
    size, crop = config["size"], config["crop_size"]
    return {
        "shorterSide": size["shortest_edge"] if isinstance(size, dict) else size,
        "size": crop["height"] if isinstance(crop, dict) else crop,
        "mean": config["image_mean"],
        "std": config["image_std"],
    }


def metrics_section(export: Export, source: Source) -> dict:
    """Exports CLIP with its projections, or DINOv2, by what its config.json says that it is."""
    kind = source.config(PreTrainedConfig)["model_type"]
    if kind == "dinov2":
        return _dino_section(export, source)
    if kind == "clip":
        return _clip_section(export, source)
    raise SystemExit(f"Figures are measured with CLIP or DINOv2; this is {kind}.")


def _clip_section(export: Export, source: Source) -> dict:
    model = source.load(CLIPModel).eval()
    side = model.config.vision_config.image_size
    write_tokenizer(source, export.pack / "metrics/tokenizer")
    section = {
        "architecture": "clip",
        "visionModel": export.graph(metrics.vision_model(model), "metrics/vision_model"),
        "picture": _picture(source, {"shorterSide": side, "size": side, "mean": CLIP_MEAN, "std": CLIP_STD}),
        "textModel": export.graph(metrics.text_model(model), "metrics/text_model"),
        "tokenizer": "metrics/tokenizer",
        "tokens": model.config.text_config.max_position_embeddings,
    }
    export.write_json("metrics/config.json", model.config.to_diff_dict())
    return section


def _dino_section(export: Export, source: Source) -> dict:
    model = source.load(Dinov2Model).eval()
    picture = _picture(source, DINO_PICTURE)
    section = {
        "architecture": "dinov2",
        "visionModel": export.graph(metrics.class_token(model, picture["size"]), "metrics/vision_model"),
        "picture": picture,
    }
    export.write_json("metrics/config.json", model.config.to_diff_dict())
    return section



def safety_section(export: Export, place: str) -> dict:
    """Exports the safety checker of a Stable Diffusion checkpoint."""
    model = Source(place, "safety_checker").load(StableDiffusionSafetyChecker).eval()
    side = model.config.vision_config.image_size
    usual = {"shorterSide": side, "size": side, "mean": CLIP_MEAN, "std": CLIP_STD}
    section = {
        "model": export.graph(safety.safety_checker(model), "safety_checker"),
        "picture": _picture(Source(place, "feature_extractor"), usual),
    }
    export.write_json("safety_checker/config.json", model.config.to_diff_dict())
    return section
