"""Words that a language model meets in passing, let go of again where a process reads for long.

A model keeps each word that it meets, and `Forms` each of its forms, about a kilobyte for one; a day of news has
thousands of new ones, most of them names and misprints that do not come again. The first words that are met are the
most frequent ones, and stay.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from accord.reading.parse import load_model

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOWN = 10_000
"""So many words a model keeps: as many as its tokenizer remembers."""


@contextmanager
def passing_words(known: int = KNOWN) -> Iterator[None]:
    """Within this, words that the model meets for the first time are let go of at the end, once it knows so many.

    What was parsed within it is not to be used behind it, nor may any other thread parse, nor another such block begin:
    so it is for processes of Accord's own, and a library has no business to do this to its caller.

    >>> from accord.reading.read import read
    >>> from accord.reports.report import Report
    >>> model = load_model()
    >>> before = len(model.vocab.strings)
    >>> with passing_words(known=0):
    ...     claims = read(Report(id="r_1", text="Ghana expelled two Zanthorian diplomats.")).claims
    >>> claims[0].number.value, len(model.vocab.strings) == before
    (2, True)
    """
    if not load_model.cache_info().currsize:  # nothing was read yet, and it may be that nothing will be
        yield
        return
    model = load_model()
    if len(model.vocab) < known:
        yield
        return
    with model.memory_zone():
        yield
