"""The commands of `accord`, one module each; what they need loads when they run."""
