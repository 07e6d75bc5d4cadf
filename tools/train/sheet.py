"""Contact sheets to look at before trusting a number: `python -m tools.train.sheet [paint|reconstruct]`."""

import sys

from .runtime import prepare_process

if __name__ == "__main__":
    prepare_process(1)

import numpy as np
from PIL import Image

from tools.world.captions import canonical

from .corpus import load_corpus
from .places import folder

COLUMNS = 8


def save_sheet(pictures: np.ndarray, name: str, zoom: int = 2) -> None:
    """Writes uint8 pictures [n, 64, 64, 3], n a multiple of 8, as one PNG under `sheets`."""
    rows = pictures.reshape(-1, COLUMNS, 64, 64, 3).transpose(0, 2, 1, 3, 4).reshape(-1, COLUMNS * 64, 3)
    image = Image.fromarray(rows)
    image.resize((image.width * zoom, image.height * zoom), Image.NEAREST).save(folder("sheets") / f"{name}.png")


def paint_sheet() -> None:
    """Held-out captions painted by the diffusion model, below their true renders."""
    from .sampling import Painter

    scenes, truth = load_corpus("test")
    captions = [canonical(scene) for scene in scenes[:16]]
    painted = ((Painter().paint(captions, seed=1, steps=25) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
    save_sheet(np.concatenate([truth[:8], painted[:8], truth[8:16], painted[8:]]), "paint")
    print("\n".join(captions))


def reconstruct_sheet() -> None:
    """Held-out pictures above their reconstructions."""
    from diffusers import AutoencoderKL

    from .augment import reconstruct
    from .places import model_folder

    truth = np.array(load_corpus("test")[1][:16])
    again = reconstruct(AutoencoderKL.from_pretrained(model_folder("vae")), truth)
    save_sheet(np.concatenate([truth[:8], again[:8], truth[8:], again[8:]]), "reconstruct")


if __name__ == "__main__":
    {"paint": paint_sheet, "reconstruct": reconstruct_sheet}[sys.argv[1]]()
