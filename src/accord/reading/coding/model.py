"""Linear models over named features: what acts are of which type, which phrase acts, which is acted upon.

Their weights (data/weights.npz) are made by bench/train_events.py and by nothing else; what they derive from stands in
data/weights.md.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accord.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float32]


class Linear(Struct, frozen=True):
    """One linear model: a score for each class from the features that are there, their vector brought to length one.

    Attributes:
        classes: names of what is scored.
        rows: for each known feature its row in `importance` and `weights`; row 0 is the constant.
        importance: how much a feature counts (its inverse document frequency, or one).
        weights: one row a feature, one column a class.
    """

    classes: tuple[str, ...]
    rows: dict[str, int]
    importance: Floats
    weights: Floats

    def scores(self, features: Sequence[str]) -> Floats:
        """The score of each class.

        >>> load_weights().kind.scores(["w=expel"]).shape
        (15,)
        """
        at = np.array(sorted({row for row in map(self.rows.get, features) if row}), dtype=np.int64)
        values = self.importance[at]
        length = float(np.sqrt((values * values).sum())) or 1.0
        scored: Floats = self.weights[0] + (values / length) @ self.weights[at]
        return scored


class Weights(Struct, frozen=True):
    """The three models: of an act's type, of its source, of its target given the source."""

    kind: Linear
    source: Linear
    target: Linear


@cache
def load_weights() -> Weights:
    """The shipped weights, read once a process.

    Raises:
        DataError: when the file lacks a part.

    >>> "ASSAULT" in load_weights().kind.classes
    True
    """
    data = (resources.files("accord.reading.coding.data") / "weights.npz").read_bytes()
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        try:
            parts = {name: _linear(name, arrays) for name in ("kind", "source", "target")}
        except KeyError as missing:
            raise DataError(f"weights.npz: expected an array {missing}, found {', '.join(arrays.files)}") from missing
    return Weights(**parts)


def _linear(name: str, arrays: np.lib.npyio.NpzFile) -> Linear:
    names = _words(arrays[f"{name}_names"])
    return Linear(
        classes=tuple(_words(arrays[f"{name}_classes"])),
        rows={feature: row for row, feature in enumerate(names, start=1)},
        importance=arrays[f"{name}_importance"].astype(np.float32),
        weights=arrays[f"{name}_weights"].astype(np.float32) * arrays[f"{name}_scale"],
    )


def _words(array: NDArray[np.uint8]) -> list[str]:
    return array.tobytes().decode("utf-8").split("\n")
