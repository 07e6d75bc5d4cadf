"""The four graphs of a latent diffusion model: VAE both ways, UNet, text encoder."""

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextModel

from .graph import Graph, parameters_of
from .graph_file import Port, Positional


def _draw(*dims: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(dims, generator=torch.Generator().manual_seed(seed))


# Heights and widths are free in the graphs: most comparisons need not be at full size.
SMALL_SIDES = (128, 256)
SMALL_LATENTS = 32


def _reduction(vae_config: dict) -> int:
    """How many pixels a point of latents is wide."""
    return 2 ** (len(vae_config["block_out_channels"]) - 1)


def _squares(side: int, channels: int, reduction: int = 1) -> list[tuple[torch.Tensor]]:
    """What to try a VAE of pictures of that side with, before or after it; the exporter sees the first only."""
    sides = [min(side, small) // reduction for small in SMALL_SIDES]
    return [(_draw(rows, channels, size, size, seed=rows),) for rows, size in enumerate(sides, start=1)]


def picture_side(vae_config: dict, unet_config: dict) -> int:
    """Side of the pictures in pixels: the UNet's latents times the VAE's reduction."""
    return unet_config["sample_size"] * _reduction(vae_config)


def vae_encoder(vae: AutoencoderKL, side: int) -> Graph:
    """sample [b, 3, h, w] in -1..1 -> latent_parameters [b, 2c, h', w']: mean, then log variance, unscaled."""
    channels = 2 * vae.config.latent_channels
    return Graph(
        module=Positional(vae, lambda model, sample: model.encode(sample).latent_dist.parameters),
        inputs=[Port("sample", ["batch", vae.config.in_channels, "height", "width"])],
        outputs=[Port("latent_parameters", ["batch", channels, "latent_height", "latent_width"])],
        cases=_squares(side, vae.config.in_channels),
        parameters=parameters_of(vae, "encoder.", "quant_conv."),
    )


def vae_decoder(vae: AutoencoderKL, side: int) -> Graph:
    """latent_sample [b, c, h', w'], unscaled -> sample [b, 3, h, w] in about -1..1."""
    channels = vae.config.latent_channels
    return Graph(
        module=Positional(vae, lambda model, latents: model.decode(latents).sample),
        inputs=[Port("latent_sample", ["batch", channels, "latent_height", "latent_width"])],
        outputs=[Port("sample", ["batch", vae.config.out_channels, "height", "width"])],
        cases=_squares(side, channels, _reduction(vae.config)),
        parameters=parameters_of(vae, "decoder.", "post_quant_conv."),
    )


def unet(model: UNet2DConditionModel, tokens: int) -> Graph:
    """sample [b, c, h, w], timestep (scalar), encoder_hidden_states [b, tokens, width] -> out_sample [b, c, h, w]."""
    side, channels, width = model.config.sample_size, model.config.in_channels, model.config.cross_attention_dim
    latents: list[int | str] = ["batch", channels, "height", "width"]
    small = min(side, SMALL_LATENTS)
    return Graph(
        module=Positional(model, lambda unet, *inputs: unet(*inputs, return_dict=False)[0]),
        inputs=[
            Port("sample", latents),
            Port("timestep", []),
            Port("encoder_hidden_states", ["batch", "sequence", width]),
        ],
        outputs=[Port("out_sample", ["batch", model.config.out_channels, "height", "width"])],
        cases=[
            (_draw(rows, channels, size, size, seed=rows), torch.tensor(timestep), _draw(rows, tokens, width))
            for rows, size, timestep in ((2, small, 481), (1, side, 1), (3, small, 981))
        ],
        parameters=model.state_dict(),
    )


def text_encoder(model: CLIPTextModel, tokens: int) -> Graph:
    """input_ids [b, tokens] -> last_hidden_state [b, tokens, width] after the final LayerNorm, pooler_output."""
    width = model.config.hidden_size
    generator = torch.Generator().manual_seed(1)
    cases = [(torch.randint(model.config.vocab_size, (rows, tokens), generator=generator),) for rows in (2, 1)]
    return Graph(
        module=Positional(model, lambda encoder, ids: tuple(encoder(ids, return_dict=False)[:2])),
        inputs=[Port("input_ids", ["batch", "sequence"])],
        outputs=[
            Port("last_hidden_state", ["batch", "sequence", width]),
            Port("pooler_output", ["batch", width]),
        ],
        cases=cases,
        parameters=model.state_dict(),
    )
