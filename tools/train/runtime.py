"""Process settings that must hold before PyTorch starts."""

import os
import sys

# glibc otherwise returns freed memory to the kernel after every step, which costs most of the time.
MALLOC = {
    "MALLOC_TRIM_THRESHOLD_": "100000000000",
    "MALLOC_MMAP_THRESHOLD_": "100000000000",
    "MALLOC_TOP_PAD_": "268435456",
    "MALLOC_ARENA_MAX": "1",
}


def prepare_process(threads: int) -> None:
    """Restarts this process with the allocator settings if needed, and limits PyTorch to `threads` (or TACK_THREADS)."""
    threads = int(os.environ.get("TACK_THREADS", threads))
    wanted = MALLOC | {"OMP_NUM_THREADS": str(threads), "TOKENIZERS_PARALLELISM": "false", "OMP_WAIT_POLICY": "PASSIVE"}
    if any(os.environ.get(key) != value for key, value in wanted.items()):
        os.execve(sys.executable, sys.orig_argv, os.environ | wanted)
    import torch

    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
