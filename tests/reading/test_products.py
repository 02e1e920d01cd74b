"""Products of matrices by numpy give the parse that the model's own library gives, and take one core."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any, cast

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from accord.reading.parse import MODELS
from accord.reading.products import multiply_by_numpy, on_one_core, product


def test_parses_are_the_same() -> None:
    """Relations and heads of a text do not depend on which library multiplies."""
    package = next(name for name in MODELS if importlib.util.find_spec(name) is not None)
    text = "Fiji's foreign minister told reporters in Suva that Samoa had withdrawn its envoy, which Apia denied on Friday."
    before, after = importlib.import_module(package).load(), importlib.import_module(package).load()
    multiply_by_numpy(after)
    assert [(w.dep_, w.head.i, w.ent_type_) for w in after(text)] == [
        (w.dep_, w.head.i, w.ent_type_) for w in before(text)
    ]


def threads() -> list[int]:
    """How many threads each library of products takes now."""
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


class Rows:
    """What tells, when it is multiplied, how many threads do it."""

    def __init__(self, many: int) -> None:
        self.many = many

    @property
    def T(self) -> Rows:  # noqa: D102, N802 (as numpy has it)
        return self

    @property
    def size(self) -> int:
        """The numbers of rows of 3,000."""
        return self.many * 3_000

    def __len__(self) -> int:
        return self.many

    def __matmul__(self, other: Rows) -> list[int]:
        return threads()


@pytest.mark.parametrize(("rows", "others", "few"), [(48, 48, True), (24, 200, True), (400, 400, False), (4, 4, False)])
def test_few_rows_are_multiplied_on_one_core(rows: int, others: int, few: bool) -> None:
    """Many rows may have all cores, and so few as no library shares out; either way the libraries are as before."""
    before = threads()
    taken: Any = product(cast(Any, Rows(rows)), cast(Any, Rows(others)))
    assert taken == ([1] * len(before) if few else before)
    assert threads() == before


@pytest.mark.parametrize(
    ("rows", "others", "columns"), [(2, 3, 0), (0, 2, 5), (1, 1, 1), (48, 48, 3_000), (150, 150, 9)]
)
def test_every_row_is_multiplied_with_every_other_one(rows: int, others: int, columns: int) -> None:
    """Of no columns, of no rows, of few and of many."""
    numbers = np.random.default_rng(7)
    left, right = (numbers.random((many, columns)) for many in (rows, others))
    np.testing.assert_allclose(product(left, right), np.einsum("ik,jk->ij", left, right))


def test_one_core_only_while_an_item_is_made() -> None:
    """While an item is made each library of products is held to one thread; between items it is as it was."""
    before = threads()
    inside = on_one_core(iter(threads, None))
    assert before
    assert next(inside) == [1] * len(before)
    assert threads() == before


def test_an_error_comes_through() -> None:
    """What fails while an item is made fails for the caller, and the libraries are as before."""
    before = threadpool_info()
    with pytest.raises(ZeroDivisionError):
        next(on_one_core(1 // zero for zero in (0,)))
    assert threadpool_info() == before
