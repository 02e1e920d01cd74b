"""Which texts hold which marks: the same however the entries are held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking import reuse_postings
from accord.checking.reuse_postings import HOLDERS, Postings


def entered(texts: Iterable[Iterable[int]]) -> Postings:
    """Postings of some texts' marks."""
    postings = Postings()
    for number, marks in enumerate(texts):
        postings.add(number, np.array(sorted(marks), np.uint64))
    return postings


def counted(postings: Postings, marks: Iterable[int]) -> dict[int, int]:
    """The texts that hold some marks, and how many."""
    owners, counts = postings.count(np.array(sorted(marks), np.uint64))
    return dict(zip(owners.tolist(), counts.tolist(), strict=True))


TEXTS = st.lists(st.sets(st.integers(0, 30), max_size=8), max_size=40)


@given(
    texts=TEXTS, asked=st.sets(st.integers(0, 30), max_size=8), latest=st.integers(1, 40), recent=st.integers(40, 90)
)
def test_every_holder_is_found_wherever_it_stands(texts: Any, asked: Any, latest: int, recent: int) -> None:
    """Among the latest entries, the recent ones and the older arrays alike."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reuse_postings, "_LATEST", latest)
        patch.setattr(reuse_postings, "_RECENT", recent)
        shared = Counter({number: len(marks & asked) for number, marks in enumerate(texts) if marks & asked})
        assert counted(entered(texts), asked) == shared


def test_a_mark_of_very_many_texts_keeps_its_first_holders(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many and no more, whether they stand among the latest entries or partly among the recent ones."""
    texts = [{7, 100 + number} for number in range(2 * HOLDERS)]
    kept = dict.fromkeys(range(HOLDERS), 1)
    assert counted(entered(texts), {7}) == kept
    monkeypatch.setattr(reuse_postings, "_LATEST", 10)
    assert counted(entered(texts), {7}) == kept
