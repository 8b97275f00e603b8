"""Running models, whatever they are for: bundled folders on ONNX Runtime, and models that the user names.

What a model reads and what its output means is for `embed` and `check`.
"""
