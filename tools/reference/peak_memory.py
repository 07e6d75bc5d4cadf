"""The most memory that this process held at a time."""

import resource
from pathlib import Path

import torch


def peak_bytes(device: str) -> int:
    """Bytes on the card, as PyTorch's allocator counts them; or of resident memory where it computes on the CPU."""
    if device == "cuda":
        return torch.cuda.max_memory_reserved()
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage, which counts the program that started this one too.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return 1024 * int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
