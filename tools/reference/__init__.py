"""The method in PyTorch, written out line by line: what the product's results are compared with."""
