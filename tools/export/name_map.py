"""Where each PyTorch parameter lies in an exported graph, so that the modules can be rebuilt from it."""

import hashlib
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import torch
from onnx import numpy_helper

FILE = "parameters.json"


def _digest(values: np.ndarray) -> tuple[int, str]:
    return values.size, hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()


def _index(model: onnx.ModelProto) -> dict[tuple[int, str], str]:
    """Initializers by the hash of their bytes, and Constant nodes by that of their value."""
    found = {}
    for tensor in model.graph.initializer:
        found.setdefault(_digest(numpy_helper.to_array(tensor)), tensor.name)
    return found


def find_parameters(model: onnx.ModelProto, parameters: dict[str, torch.Tensor]) -> dict[str, dict]:
    """
    Finds every parameter among the initializers by its values, as stored or transposed.

    Exporters rename matrices, transpose them for MatMul and add axes of 1, but never change a number.

    @returns  parameter name -> { tensor, transposed, dims }, dims being those of the parameter
    @throws   LookupError when a parameter is in no initializer
    """
    index = _index(model)
    places, missing = {}, []
    for name, parameter in parameters.items():
        values = parameter.detach().cpu().numpy()
        straight, turned = index.get(_digest(values)), index.get(_digest(values.T))
        if straight is None and turned is None:
            missing.append(name)
            continue
        places[name] = {
            "tensor": straight or turned,
            "transposed": straight is None,
            "dims": list(values.shape),
        }
    if missing:
        raise LookupError(f"Not found in the exported graph: {', '.join(missing)}")
    return places


def write_name_map(file: Path, places: dict[str, dict]) -> None:
    """Writes parameters.json beside the graph `file`, one parameter a line."""
    lines = [f"  {json.dumps(name)}: {json.dumps(place)}" for name, place in places.items()]
    (file.parent / FILE).write_text("{\n" + ",\n".join(lines) + "\n}\n")


def _load(file: Path) -> onnx.ModelProto:
    """
    A graph with its weights.

    Read from a copy: Tack hard-links weights beside the graphs it derives, and `onnx` refuses files with
    several links.
    """
    with TemporaryDirectory() as folder:
        for part in file.parent.glob(f"{file.name}*"):
            shutil.copy(part, folder)
        return onnx.load(Path(folder) / file.name)


def read_parameters(file: Path) -> dict[str, torch.Tensor]:
    """The state dict of the module that `file` was exported from."""
    model = _load(file)
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    state = {}
    for name, place in json.loads((file.parent / FILE).read_text()).items():
        values = tensors[place["tensor"]]
        values = values.reshape(place["dims"][::-1]).T if place["transposed"] else values.reshape(place["dims"])
        state[name] = torch.from_numpy(np.array(values))
    return state
