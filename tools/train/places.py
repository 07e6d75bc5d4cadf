"""Where training reads and writes; nothing here is committed."""

import os
from pathlib import Path

ROOT = Path(os.environ.get("TACK_TRAINING", Path(__file__).parents[2] / ".tack-training"))


def folder(name: str) -> Path:
    """A folder under the training root, made if missing."""
    path = ROOT / name
    path.mkdir(parents=True, exist_ok=True)
    return path


def model_folder(name: str) -> Path:
    """Where the finished model `name` lies, in Hugging Face layout."""
    return folder("models") / name


def checkpoint_file(name: str) -> Path:
    """The resumable state of the training `name`."""
    return folder("checkpoints") / f"{name}.pt"
