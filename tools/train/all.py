"""Trains everything from seeds, each part in its own process, resuming what was begun.

`python -m tools.train.all [--preset cpu|gpu]`. `cpu`: about two hours on two idle cores. `gpu` is untested.
"""

import argparse
import os
import subprocess
import sys

# The UNet needs the autoencoder and the text encoder; the readers need reconstructions.
ORDER = (
    ["tools.train.corpus"],
    ["tools.train.vae"],
    ["tools.train.clip", "clip"],
    ["tools.train.unet"],
    ["tools.train.vae_decoder"],
    ["tools.train.phi"],
    ["tools.train.blip"],
    ["tools.train.classifier"],
    ["tools.train.clip", "clip_eval"],
    ["tools.train.gates"],
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--preset", choices=("cpu", "gpu"), default="cpu")
    environment = os.environ | {"TACK_PRESET": parser.parse_args().preset}
    for module, *arguments in ORDER:
        print("==", module, *arguments, flush=True)
        subprocess.run([sys.executable, "-m", module, *arguments], env=environment, check=True)


if __name__ == "__main__":
    main()
