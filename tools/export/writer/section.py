"""The writer's section of pack.json."""

from transformers import GenerationConfig, PhiConfig

from ..sections import Export
from ..sources import Source, write_tokenizer
from .checkpoint import Checkpoint
from .export import Writer, compare, write_graph
from .precision import Precision


def _write_configs(export: Export, source: Source, config: PhiConfig, precisions: list[Precision]) -> None:
    """What transformers.js reads beside the graphs."""
    described = config.to_dict()
    described.pop("_name_or_path", None)
    described["transformers.js_config"] = {"use_external_data_format": {each.file: 1 for each in precisions}}
    export.write_json("writer/config.json", described)
    try:
        generation = source.load(GenerationConfig)
    except OSError:
        generation = GenerationConfig.from_model_config(config)
    generation.save_pretrained(export.pack / "writer")


def writer_section(export: Export, source: Source, precisions: list[Precision]) -> dict:
    """Exports Phi in the layout of transformers.js, a graph for each precision."""
    config = source.load(PhiConfig)
    writer = Writer(config, Checkpoint(source).read)
    for precision in precisions:
        file = write_graph(writer, precision, export.pack / "writer/onnx")
        export.record(f"writer/onnx/{precision.file}", compare(writer, precision, file), precision.tolerance)
    write_tokenizer(source, export.pack / "writer")
    _write_configs(export, source, config, precisions)
    names = [precision.pack for precision in precisions]
    return {
        "model": "writer",
        "dtype": names if len(names) > 1 else names[0],
        "context": config.max_position_embeddings,
        **export.settings["writer"],
    }
