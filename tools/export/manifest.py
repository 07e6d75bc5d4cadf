"""Assembles pack.json."""

import hashlib
import json
from pathlib import Path

NAME = "pack.json"


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def list_files(pack: Path) -> list[dict]:
    """Every file of the pack but pack.json, with its size and hash, ordered by path."""
    files = sorted(path for path in pack.rglob("*") if path.is_file() and path.name != NAME)
    return [
        {"path": file.relative_to(pack).as_posix(), "bytes": file.stat().st_size, "sha256": _sha256(file)}
        for file in files
    ]


def write_manifest(pack: Path, identity: str, settings: dict, usual_psnr: float | None, sections: dict) -> None:
    """Writes pack.json as server/packs/pack-manifest.ts reads it."""
    reach = settings["reach"]
    manifest = {
        "format": "tack-pack",
        "version": 1,
        "id": identity,
        **{key: settings[key] for key in ("title", "summary", "licence", "limits", "source") if key in settings},
        "reach": {"world": reach["world"], "usualPsnr": usual_psnr, "better": reach["better"]},
        "files": list_files(pack),
        **sections,
    }
    (pack / NAME).write_text(json.dumps(manifest, indent=2) + "\n")
