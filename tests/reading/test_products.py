"""Products of matrices by numpy give the parse that the model's own library gives, and take one core."""

from __future__ import annotations

import importlib
import importlib.util

import pytest
from threadpoolctl import threadpool_info

from accord.reading.parse import MODELS
from accord.reading.products import multiply_by_numpy, on_one_core


def test_parses_are_the_same() -> None:
    """Relations and heads of a text do not depend on which library multiplies."""
    package = next(name for name in MODELS if importlib.util.find_spec(name) is not None)
    text = "Fiji's foreign minister told reporters in Suva that Samoa had withdrawn its envoy, which Apia denied on Friday."
    before, after = importlib.import_module(package).load(), importlib.import_module(package).load()
    multiply_by_numpy(after)
    assert [(w.dep_, w.head.i, w.ent_type_) for w in after(text)] == [
        (w.dep_, w.head.i, w.ent_type_) for w in before(text)
    ]


def test_one_core_only_while_an_item_is_made() -> None:
    """While an item is made each library of products is held to one thread; between items it is as it was."""

    def threads() -> list[int]:
        return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]

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
