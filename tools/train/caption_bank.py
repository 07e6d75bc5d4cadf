"""Text embeddings from the frozen encoder, each caption encoded once."""

import torch
from transformers import CLIPTextModel, CLIPTokenizer

from .clip_tokenizer import clip_ids
from .places import model_folder


class CaptionBank:
    """Looks captions up as [n, 32, 128] last hidden states after the final LayerNorm, padding unmasked."""

    def __init__(self) -> None:
        self.tokenizer = CLIPTokenizer.from_pretrained(model_folder("tokenizer"))
        self.encoder = CLIPTextModel.from_pretrained(model_folder("text_encoder")).eval()
        self.known: dict[str, torch.Tensor] = {}

    @torch.no_grad()
    def embed(self, captions: list[str]) -> torch.Tensor:
        """Embeddings of `captions`, in order."""
        missing = [caption for caption in dict.fromkeys(captions) if caption not in self.known]
        if missing:
            states = self.encoder(input_ids=clip_ids(self.tokenizer, missing)).last_hidden_state
            self.known.update(zip(missing, states.half()))
        return torch.stack([self.known[caption] for caption in captions]).float()
