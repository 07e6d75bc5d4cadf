"""The four graphs of a latent diffusion model: VAE both ways, UNet, text encoder."""

import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from transformers import CLIPTextModel

from .graph import Graph, parameters_of
from .graph_file import Port, Positional


def _draw(*dims: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(dims, generator=torch.Generator().manual_seed(seed))


def picture_side(vae: AutoencoderKL, unet: UNet2DConditionModel) -> int:
    """Side of the pictures in pixels: the UNet's latents times the VAE's reduction."""
    return unet.config.sample_size * 2 ** (len(vae.config.block_out_channels) - 1)


def vae_encoder(vae: AutoencoderKL, side: int) -> Graph:
    """sample [b, 3, h, w] in -1..1 -> latent_parameters [b, 2c, h', w']: mean, then log variance, unscaled."""
    channels = 2 * vae.config.latent_channels
    return Graph(
        module=Positional(vae, lambda model, sample: model.encode(sample).latent_dist.parameters),
        inputs=[Port("sample", ["batch", vae.config.in_channels, "height", "width"])],
        outputs=[Port("latent_parameters", ["batch", channels, "latent_height", "latent_width"])],
        cases=[(_draw(count, vae.config.in_channels, side, side, seed=count),) for count in (1, 2)],
        parameters=parameters_of(vae, "encoder.", "quant_conv."),
    )


def vae_decoder(vae: AutoencoderKL, side: int) -> Graph:
    """latent_sample [b, c, h', w'], unscaled -> sample [b, 3, h, w] in about -1..1."""
    channels = vae.config.latent_channels
    return Graph(
        module=Positional(vae, lambda model, latents: model.decode(latents).sample),
        inputs=[Port("latent_sample", ["batch", channels, "latent_height", "latent_width"])],
        outputs=[Port("sample", ["batch", vae.config.out_channels, "height", "width"])],
        cases=[(_draw(count, channels, side, side, seed=count),) for count in (1, 2)],
        parameters=parameters_of(vae, "decoder.", "post_quant_conv."),
    )


def unet(model: UNet2DConditionModel, tokens: int) -> Graph:
    """sample [b, c, h, w], timestep (scalar), encoder_hidden_states [b, tokens, width] -> out_sample [b, c, h, w]."""
    side, channels, width = model.config.sample_size, model.config.in_channels, model.config.cross_attention_dim
    latents: list[int | str] = ["batch", channels, "height", "width"]
    return Graph(
        module=Positional(model, lambda unet, *inputs: unet(*inputs, return_dict=False)[0]),
        inputs=[
            Port("sample", latents),
            Port("timestep", []),
            Port("encoder_hidden_states", ["batch", "sequence", width]),
        ],
        outputs=[Port("out_sample", ["batch", model.config.out_channels, "height", "width"])],
        cases=[
            (_draw(rows, channels, side, side, seed=rows), torch.tensor(timestep), _draw(rows, tokens, width))
            for rows, timestep in ((2, 481), (1, 1), (3, 981))
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
