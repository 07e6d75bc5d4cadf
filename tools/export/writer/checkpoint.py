"""Reads the parameters of a checkpoint one at a time."""

from functools import cached_property
from pathlib import Path

import torch
from huggingface_hub import snapshot_download
from safetensors import safe_open

from ..sources import Source


class Checkpoint:
    """A folder of safetensors files, one or many."""

    def __init__(self, source: Source):
        self.folder = source.local() or Path(snapshot_download(source.place, allow_patterns=["*.safetensors"]))

    @cached_property
    def _files(self) -> dict[str, Path]:
        files = sorted(self.folder.glob("*.safetensors"))
        if not files:
            raise FileNotFoundError(f"No .safetensors in {self.folder}: save the checkpoint as safetensors first.")
        places = {}
        for file in files:
            with safe_open(file, framework="pt") as opened:
                places |= dict.fromkeys(opened.keys(), file)
        return places

    def read(self, name: str) -> torch.Tensor:
        """A parameter as it is stored. @throws KeyError when the checkpoint has none of that name"""
        with safe_open(self._files[name], framework="pt") as opened:
            return opened.get_tensor(name)
