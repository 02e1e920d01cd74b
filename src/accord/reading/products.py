"""Products of matrices, which are half of the language model's time, by numpy's own library on one core.

The model's library multiplies by BLIS; the library that numpy brings is two to three times as fast for products of this
size. It would spread them over all cores, at the cost of more CPU time than it saves by the clock, and as a guest in
other people's programs Accord leaves their cores to them: it is held to one for as long as a parse takes.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController


Item = TypeVar("Item")
Kind = TypeVar("Kind", "np.float32", "np.float64")

_SMALL = 1 << 14  # numbers of a product
_ALONE = 1 << 16  # multiplications: so few no library gives to threads


def multiply_by_numpy(model: Language) -> None:
    """Have a model's networks multiply by numpy; those that run on another device are left as they are."""
    from thinc.api import NumpyOps  # noqa: PLC0415 (takes most of a second to import)

    ops = NumpyOps(use_blis=False)
    for name in model.component_names:
        network = getattr(model.get_pipe(name), "model", None)
        for layer in network.walk() if network is not None else ():
            if isinstance(layer.ops, NumpyOps):
                layer.ops = ops


def on_one_core(items: Iterator[Item]) -> Iterator[Item]:
    """The same items, each made while products are held to one core; between them nothing is changed.

    >>> list(on_one_core(iter("ab")))
    ['a', 'b']
    """
    while True:
        with _controller().limit(limits=1, user_api="blas"):
            try:
                item = next(items)
            except StopIteration:
                return
        yield item


def product(rows: NDArray[Kind], others: NDArray[Kind]) -> NDArray[Kind]:
    """The products of every row with every other one, `rows @ others.T`: those of few rows on one core.

    What takes a third of a millisecond numpy's library gives to threads that then wait for more to do, at full speed,
    for tens of milliseconds.

    >>> import numpy as np
    >>> product(np.array([[1.0, 2.0]]), np.array([[3.0, 4.0], [0.0, 1.0]])).tolist()
    [[11.0, 2.0]]
    """
    if len(rows) * len(others) > _SMALL or rows.size * len(others) <= _ALONE:
        return rows @ others.T
    with _controller().limit(limits=1, user_api="blas"):
        return rows @ others.T


@functools.cache
def _controller() -> ThreadpoolController:
    """What holds the libraries that are loaded; looked for once, after numpy."""
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 (only needed with a model)

    return ThreadpoolController()
