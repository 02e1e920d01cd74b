"""Reviewed data of attribution: the cue lexicon, and the weights made by bench/train_attribution.py."""
