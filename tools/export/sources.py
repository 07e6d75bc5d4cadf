"""Where the parts of a pack come from: ids of the Hub or local folders of the same layout."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from transformers import AutoTokenizer


@dataclass(frozen=True)
class Source:
    """A checkpoint: an id such as "microsoft/phi-2" or a local folder, and a folder inside it."""

    place: str
    subfolder: str = ""

    def load(self, kind, **options):
        """An instance of the class `kind` (a model, a scheduler, a tokenizer)."""
        return kind.from_pretrained(self.place, subfolder=self.subfolder, **options)

    def config(self, kind) -> dict:
        """What the configuration file of the class `kind` (a diffusers model, a transformers configuration) says."""
        read = getattr(kind, "load_config", None) or kind.get_config_dict
        found = read(self.place, subfolder=self.subfolder)
        return found[0] if isinstance(found, tuple) else found

    def local(self) -> Path | None:
        """Its folder on this machine; None for an id of the Hub."""
        folder = Path(self.place) / self.subfolder
        return folder if folder.is_dir() else None


def part(whole: str | None, own: str | None, subfolder: str) -> Source | None:
    """The source of one part: its own place if given, else its folder inside the whole."""
    if own is not None:
        return Source(own)
    return Source(whole, subfolder) if whole is not None else None


TOKENIZER_FILES = (
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.json",
    "merges.txt",
    "vocab.txt",
)


def write_tokenizer(source: Source, folder: Path) -> None:
    """Copies a tokenizer's files as they are; makes tokenizer.json where the checkpoint predates it."""
    folder.mkdir(parents=True, exist_ok=True)
    origin = source.local()
    if origin is None or not (origin / "tokenizer.json").exists():
        tokenizer = source.load(AutoTokenizer)
        tokenizer.save_pretrained(folder)
        tokenizer.backend_tokenizer.model.save(str(folder))
    if origin is not None:
        for name in TOKENIZER_FILES:
            if (origin / name).exists():
                shutil.copyfile(origin / name, folder / name)
