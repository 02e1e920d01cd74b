"""attributions."""
