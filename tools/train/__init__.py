"""Training of the embedded ShapeScenes models."""
