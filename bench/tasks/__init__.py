"""The tasks of bench/predict.py."""
