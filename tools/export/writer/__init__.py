"""Exports a Phi tensor by tensor, so that a model larger than the memory can be exported, in several precisions."""
