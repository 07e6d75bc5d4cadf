"""ShapeScenes: a small synthetic world with ground truth for every edit."""
