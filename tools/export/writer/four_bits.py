"""Four bits a weight, as ONNX Runtime's MatMulNBits reads them: blocks of 32 along the input, one scale each."""

import logging

import numpy as np
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, DefaultWeightOnlyQuantizer

# Importing the quantiser has every package tell what it does.
logging.getLogger().setLevel(logging.WARNING)

BLOCK = 32
# What the value 0 is stored as.
ZERO = 8

_quantizer = DefaultWeightOnlyQuantizer(DefaultWeightOnlyQuantConfig(block_size=BLOCK, is_symmetric=True))


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """
    Rounds a matrix [out, in] to the nearest of 16 values in each block.

    @returns packed uint8 [out, in / 32, 16], two values a byte, the lower half first; scales float32 [out, in / 32]
    @throws  ValueError when the input is no multiple of 32
    """
    if matrix.shape[1] % BLOCK:
        raise ValueError(f"{matrix.shape[1]} inputs do not divide into blocks of {BLOCK}")
    packed, scales, _ = _quantizer.qbits_block_quant(np.ascontiguousarray(matrix.T.astype(np.float32)))
    return packed, scales


def dequantise(packed: np.ndarray, scales: np.ndarray) -> torch.Tensor:
    """The matrix [out, in] that packed values stand for."""
    values = np.stack([packed & 15, packed >> 4], axis=-1).astype(np.float32) - ZERO
    blocks = values.reshape(*scales.shape, BLOCK) * scales[..., None]
    return torch.from_numpy(blocks.reshape(scales.shape[0], -1))
