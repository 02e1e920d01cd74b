"""The model that accepts or rejects candidates: sums of learnt feature vectors, one hidden layer, a sigmoid.

Its weights (data/weights.npz) are made by bench/train_attribution.py and by nothing else; what they derive from stands
in data/weights.md.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from io import BytesIO

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.errors import DataError
from accord.reading.attributions.lexicon import lexical_cues

Floats = NDArray[np.float32]


class Weights(Struct, frozen=True):
    """The learnt numbers: for each known feature its row in `linear` and `hidden`; row 0 stands for unknown ones."""

    rows: dict[str, int]
    linear: Floats
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: float
    threshold: float
    cues: frozenset[str]

    def probabilities(self, described: list[list[str]]) -> list[float]:
        """For each list of features, the probability that its candidate is an attribution with this content."""
        if not described:
            return []
        rows = self.rows
        numbers: list[int] = []
        starts: list[int] = []
        for features in described:
            starts.append(len(numbers))
            numbers.append(0)
            numbers += [row for row in map(rows.get, features) if row]
        at, first = np.array(numbers, dtype=np.int32), np.array(starts, dtype=np.int64)
        linear = np.add.reduceat(self.linear[at], first)
        hidden = np.maximum(np.add.reduceat(self.hidden[at], first, axis=0) + self.hidden_bias, 0.0)
        score = linear + hidden @ self.out + self.out_bias
        return [float(p) for p in 1.0 / (1.0 + np.exp(-np.clip(score, -30.0, 30.0)))]


@cache
def load_weights() -> Weights:
    """The shipped weights, read once a process.

    Raises:
        DataError: when the file lacks a part.

    >>> 0.0 < load_weights().threshold < 1.0
    True
    """
    data = (resources.files("accord.reading.attributions.data") / "weights.npz").read_bytes()
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        try:
            names = arrays["names"].tobytes().decode("utf-8").split("\n")
            scale = arrays["hidden_scale"].astype(np.float32)
            return Weights(
                rows={name: number + 1 for number, name in enumerate(names)},
                linear=arrays["linear"].astype(np.float32),
                hidden=arrays["hidden"].astype(np.float32) * scale,
                hidden_bias=arrays["hidden_bias"].astype(np.float32),
                out=arrays["out"].astype(np.float32),
                out_bias=float(arrays["out_bias"][0]),
                threshold=float(arrays["threshold"][0]),
                cues=frozenset(arrays["cues"].tobytes().decode("utf-8").split("\n")) | lexical_cues(),
            )
        except KeyError as missing:
            raise DataError(f"weights.npz: expected an array {missing}, found {', '.join(arrays.files)}") from missing
