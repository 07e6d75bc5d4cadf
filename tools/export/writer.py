"""Phi with a key/value cache, in the names and files that transformers.js opens."""

import torch
from transformers import DynamicCache, PhiForCausalLM

from .graph import Graph
from .graph_file import Port, Positional

# The exporter takes a dimension of 1 or two equal ones for constants, so the example has neither.
EXAMPLE = {"rows": 2, "length": 3, "past": 5}


def _run(model: PhiForCausalLM, ids, mask, positions, past: list[torch.Tensor]) -> tuple[torch.Tensor, ...]:
    """Logits, then the key and value of every layer; `past` has the same order."""
    cache = DynamicCache()
    for layer in range(model.config.num_hidden_layers):
        cache.update(past[2 * layer], past[2 * layer + 1], layer)
    output = model(
        input_ids=ids, attention_mask=mask, position_ids=positions, past_key_values=cache, use_cache=True
    )
    present = [tensor for layer in output.past_key_values.layers for tensor in (layer.keys, layer.values)]
    return (output.logits, *present)


def _arguments(model: PhiForCausalLM, rows: int, length: int, past: int) -> tuple:
    config = model.config
    generator = torch.Generator().manual_seed(rows + 10 * length + 100 * past)
    dims = (rows, config.num_key_value_heads, past, config.hidden_size // config.num_attention_heads)
    return (
        torch.randint(config.vocab_size, (rows, length), generator=generator),
        torch.ones(rows, past + length, dtype=torch.int64),
        torch.arange(past, past + length).repeat(rows, 1),
        [torch.randn(dims, generator=generator) for _ in range(2 * config.num_hidden_layers)],
    )


def causal_model(model: PhiForCausalLM) -> Graph:
    """
    input_ids [b, s], attention_mask [b, past + s], position_ids [b, s], past_key_values.N.key/value
    [b, heads, past, width] -> logits [b, s, vocabulary], present.N.key/value [b, heads, past + s, width].
    """
    config = model.config
    heads, width = config.num_key_value_heads, config.hidden_size // config.num_attention_heads
    slots = [f"{layer}.{kind}" for layer in range(config.num_hidden_layers) for kind in ("key", "value")]
    free = torch.export.Dim.DYNAMIC
    rows_and_length = {0: free, 1: free}
    return Graph(
        module=Positional(model, _run),
        inputs=[
            Port("input_ids", ["batch", "sequence"]),
            Port("attention_mask", ["batch", "total_sequence"]),
            Port("position_ids", ["batch", "sequence"]),
            *(Port(f"past_key_values.{slot}", ["batch", heads, "past_sequence", width]) for slot in slots),
        ],
        outputs=[
            Port("logits", ["batch", "sequence", config.vocab_size]),
            *(Port(f"present.{slot}", ["batch", heads, "total_sequence", width]) for slot in slots),
        ],
        cases=[
            _arguments(model, **EXAMPLE),
            _arguments(model, 1, 7, 0),
            _arguments(model, 1, 1, 4),
            _arguments(model, 2, 1, 9),
        ],
        parameters=dict(model.state_dict()),
        shapes=((rows_and_length, rows_and_length, rows_and_length, [{0: free, 2: free} for _ in slots]),),
    )
