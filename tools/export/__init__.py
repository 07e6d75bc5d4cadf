"""Turns checkpoints in Hugging Face layout, small or full-size, into a pack of ONNX graphs."""
