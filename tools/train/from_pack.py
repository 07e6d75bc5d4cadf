"""Begins training from a pack's weights instead of from nothing: `python -m tools.train.from_pack packs/shapes`.

Lays the pack's models into the training folder, and a checkpoint for each model that is to be trained on,
so that `python -m tools.train.unet` (or blip, phi) carries on with a whole new budget. Optimizer moments are
not in a pack; they begin again.
"""

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(2)

import shutil
import sys
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from tools.fixtures.load_pack import Pack

from .attribute_net import AttributeNet
from .places import checkpoint_file, model_folder
from .unet import TextToNoise

# Past the steps that the pack was trained for, so that seeds by step draw new batches.
FIRST_STEP = 100_000


def write_checkpoint(name: str, model: torch.nn.Module) -> None:
    """A checkpoint of `model` with a fresh optimizer and its whole budget left."""
    optimizer = torch.optim.AdamW(model.requires_grad_(True).parameters())
    state = {
        "model": model.state_dict(),
        "ema": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "step": FIRST_STEP,
        "spent": 0.0,
    }
    torch.save(state, checkpoint_file(name))


def lay_judge(graph: Path) -> None:
    """The attribute classifier's weights, which its ONNX graph names as PyTorch does."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(graph).graph.initializer}
    net = AttributeNet()
    known = {name: torch.tensor(stored[name]) if name in stored else value for name, value in net.state_dict().items()}
    net.load_state_dict(known)
    model_folder("classifier").mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), model_folder("classifier") / "classifier.pt")


def main(folder: Path) -> None:
    pack = Pack(folder)
    for name in ("tokenizer", "scheduler"):
        shutil.copytree(folder / name, model_folder(name), dirs_exist_ok=True)
    pack.vae.save_pretrained(model_folder("vae"))
    lay_judge(folder.with_name("shapes-judge") / "classifier.onnx")
    both = TextToNoise(pack.text_encoder, pack.unet)
    both.save()
    write_checkpoint("unet", both)
    for name, model in (("blip", pack.captioner), ("phi", pack.writer)):
        model.save_pretrained(model_folder(name))
        write_checkpoint(name, model)
    pack.captioner_tokenizer.save_pretrained(model_folder("blip"))
    pack.writer_tokenizer.save_pretrained(model_folder("phi"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
