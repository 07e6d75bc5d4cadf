"""
Times a writer on transformers, alone in its process; the counterpart of test/bench/writing.ts.

    python -m tools.reference.writing --pack packs/shapes --prompt-tokens 500 --tokens 64 --dtype bfloat16

Prints {"promptTokens", "promptSeconds", "tokensPerSecond", "peakBytes"}: medians over the repeats, which end after a
minute, after a short answer that nothing is measured of. The weights are constants: speed does not depend on their values, and a checkpoint need
not be here.
"""

import argparse
import json
import resource
import statistics
import time
from pathlib import Path

import torch
from transformers import PhiConfig, PhiForCausalLM
from transformers.generation.streamers import BaseStreamer

from tools.export.writer.causal_model import rotary_embedding


ENOUGH_SECONDS = 60


class Stopwatch(BaseStreamer):
    """Notes when the prompt was handed over and when each token came."""

    def __init__(self):
        self.times: list[float] = []

    def put(self, value) -> None:
        self.times.append(time.perf_counter())

    def end(self) -> None:
        pass


def build(config: PhiConfig, dtype: torch.dtype) -> PhiForCausalLM:
    """A Phi of this configuration, with the attention that transformers picks by itself."""
    with torch.device("meta"):
        model = PhiForCausalLM._from_config(config, dtype=dtype)
    model.to_empty(device="cpu")
    model.model.rotary_emb = rotary_embedding(config)
    for parameter in model.parameters():
        parameter.data.fill_(0.01)
    return model.eval()


def write_once(model: PhiForCausalLM, prompt: torch.Tensor, tokens: int) -> tuple[float, float]:
    """Seconds to the first token, and tokens a second from there on."""
    watch = Stopwatch()
    model.generate(
        prompt,
        attention_mask=torch.ones_like(prompt),
        do_sample=False,
        min_new_tokens=tokens,
        max_new_tokens=tokens,
        pad_token_id=model.config.eos_token_id,
        streamer=watch,
    )
    start, first, *_, last = watch.times
    return first - start, (len(watch.times) - 2) / (last - first)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pack", type=Path, default=Path("packs/shapes"))
    parser.add_argument("--prompt-tokens", type=int, default=500)
    parser.add_argument("--tokens", type=int, default=64)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--dtype", choices=("float32", "bfloat16"), default="float32")
    options = parser.parse_args()
    config = PhiConfig.from_dict(json.loads((options.pack / "writer/config.json").read_text()))
    model = build(config, getattr(torch, options.dtype))
    prompt = torch.arange(options.prompt_tokens)[None] % (config.vocab_size // 2)
    write_once(model, prompt[:, :4], 4)
    start = time.perf_counter()
    answers = []
    while not answers or (len(answers) < options.repeats and time.perf_counter() - start < ENOUGH_SECONDS):
        answers.append(write_once(model, prompt, options.tokens))
    result = {
        "promptTokens": options.prompt_tokens,
        "promptSeconds": statistics.median(seconds for seconds, _ in answers),
        "tokensPerSecond": statistics.median(speed for _, speed in answers),
        "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
