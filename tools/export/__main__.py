"""
Turns checkpoints into a pack.

python -m tools.export --id shapes --diffusion MODELS --captioner MODELS/blip --writer MODELS/phi

A place is an id of the Hugging Face Hub or a local folder of the same layout.
"""

import argparse
import importlib.metadata
import json
import shutil
from pathlib import Path

import torch

from . import sections
from .card import gates_section
from .manifest import write_manifest
from .sources import Source, part
from .writer.precision import PRECISIONS
from .writer.section import writer_section

SETTINGS = Path(__file__).parent / "settings"
PACKAGES = ("torch", "diffusers", "transformers", "onnx", "onnxscript", "onnxruntime", "numpy")


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.export", description="Turns checkpoints into a pack.")
    parser.add_argument("--id", required=True, help="the pack's id, such as shapes or sd15")
    parser.add_argument("--out", type=Path, help="the pack's folder (packs/ID); replaced if it exists")
    parser.add_argument("--settings", help="a folder with settings.json (the one of this id in tools/export/settings)")
    parser.add_argument("--diffusion", help="vae, unet, text_encoder, tokenizer and scheduler in one place")
    for name in ("vae", "unet", "text-encoder", "tokenizer", "scheduler"):
        parser.add_argument(f"--{name}", help=f"the {name.replace('-', ' ')}, where it lies elsewhere")
    parser.add_argument("--captioner", help="BLIP")
    parser.add_argument("--writer", help="Phi")
    parser.add_argument("--precision", nargs="+", choices=PRECISIONS, default=["fp32"], help="of the writer (fp32)")
    parser.add_argument("--metrics", help="CLIP or DINOv2, for figures only")
    parser.add_argument("--safety", help="a Stable Diffusion checkpoint, for its safety checker")
    parser.add_argument("--pictures", default="world", help="a folder of pictures to fit the preview with (world)")
    parser.add_argument("--card", type=Path, help="a model card to put in place of the settings' README.md")
    parser.add_argument("--gates", type=Path, help="gates.json of tools/train, to append to the model card")
    return parser.parse_args()


def diffusion_sources(options: argparse.Namespace) -> sections.DiffusionSources | None:
    """The parts of the diffusion model; None when the pack has none."""
    if options.diffusion is None and options.unet is None:
        return None
    names = ("vae", "unet", "text_encoder", "tokenizer", "scheduler")
    parts = {name: part(options.diffusion, getattr(options, name), name) for name in names}
    missing = [name for name, source in parts.items() if source is None]
    if missing:
        raise SystemExit(f"A diffusion model needs its {', '.join(missing)} too.")
    return sections.DiffusionSources(**parts)


def export_sections(export: sections.Export, options: argparse.Namespace) -> dict:
    """Exports whatever was asked for, in the order of pack.json."""
    done = {}
    diffusion = diffusion_sources(options)
    if diffusion:
        done["diffusion"] = sections.diffusion_section(export, diffusion)
    if options.captioner:
        done["captioner"] = sections.captioner_section(export, Source(options.captioner))
    if options.writer:
        done["writer"] = writer_section(export, Source(options.writer), [PRECISIONS[name] for name in options.precision])
    if options.metrics:
        done["metrics"] = sections.metrics_section(export, Source(options.metrics))
    if options.safety:
        done["safety"] = sections.safety_section(export, options.safety)
    return done


def write_record(export: sections.Export) -> None:
    """Writes export.json: what the pack was made with, and how far ONNX Runtime is from PyTorch."""
    export.write_json(
        "export.json",
        {
            "packages": {name: importlib.metadata.version(name).split("+")[0] for name in PACKAGES},
            "largestDifferenceFromPyTorch": {name: float(f"{value:.2g}") for name, value in export.differences.items()},
            "largestAllowed": export.limits,
        },
    )


def main() -> None:
    """Builds the pack beside its place and moves it there when it is whole."""
    options = parse_arguments()
    torch.set_num_threads(1)
    out = options.out or Path("packs") / options.id
    folder = Path(options.settings) if options.settings else SETTINGS / options.id
    settings = json.loads((folder / "settings.json").read_text())
    pack = out.with_name(f"{out.name}.partial")
    shutil.rmtree(pack, ignore_errors=True)
    shutil.copytree(folder, pack, ignore=shutil.ignore_patterns("settings.json"))
    if options.card:
        shutil.copyfile(options.card, pack / "README.md")
    if options.gates:
        with (pack / "README.md").open("a") as card:
            card.write(gates_section(options.gates))
    export = sections.Export(pack, settings, options.pictures, {}, {})
    done = export_sections(export, options)
    write_record(export)
    write_manifest(pack, options.id, settings, export.usual_psnr, done)
    shutil.rmtree(out, ignore_errors=True)
    pack.rename(out)
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(f"{out}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
