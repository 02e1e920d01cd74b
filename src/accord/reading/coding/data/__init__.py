"""Data of the package: the learnt weights."""
