"""Reads the cross-attention maps of a UNet while it runs."""

import torch
from diffusers import UNet2DConditionModel
from diffusers.models.attention_processor import Attention


class _Recorder:
    """Plain attention that keeps its probabilities, [batch x heads, pixels, tokens]."""

    def __init__(self, maps: list[torch.Tensor] | None):
        self.maps = maps

    def __call__(self, attention: Attention, hidden_states, encoder_hidden_states=None, attention_mask=None, **_):
        context = hidden_states if encoder_hidden_states is None else encoder_hidden_states
        query = attention.head_to_batch_dim(attention.to_q(hidden_states))
        key = attention.head_to_batch_dim(attention.to_k(context))
        value = attention.head_to_batch_dim(attention.to_v(context))
        probabilities = (query @ key.transpose(1, 2) * attention.scale).softmax(dim=-1)
        if self.maps is not None:
            self.maps.append(probabilities)
        return attention.to_out[0](attention.batch_to_head_dim(probabilities @ value))


class MapReader:
    """A UNet whose cross-attention maps can be read after every call."""

    def __init__(self, unet: UNet2DConditionModel):
        self.unet = unet
        self.maps: list[torch.Tensor] = []
        names = unet.attn_processors
        unet.set_attn_processor({name: _Recorder(self.maps if "attn2" in name else None) for name in names})

    def __call__(self, latents: torch.Tensor, timestep: int, context: torch.Tensor):
        """Noise, and the maps of every cross-attention layer, each [batch x heads, pixels, tokens]."""
        self.maps.clear()
        noise = self.unet(latents, timestep, context, return_dict=False)[0]
        return noise, list(self.maps)


def attention_losses(maps: list[torch.Tensor], reference: list[torch.Tensor], rows: int) -> torch.Tensor:
    """
    For each of `rows` rows, the squared differences from the reference's maps, summed over layers, pixels
    and tokens, divided by 2 x heads (the authors' mean over a batch of two).

    `reference` holds the maps of a single row.
    """
    losses = torch.zeros(rows, device=reference[0].device)
    for mine, theirs in zip(maps, reference, strict=True):
        heads = theirs.shape[0]
        difference = mine.view(rows, heads, *mine.shape[1:]) - theirs
        if difference.dtype == torch.float16:
            difference = difference.float()
        losses = losses + difference.square().sum(dim=(1, 2, 3)) / (2 * heads)
    return losses
