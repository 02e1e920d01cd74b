"""Semicolons that part two sentences, and those that do not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from accord import Published, Report, read
from accord.reading.clausal import parted
from accord.reading.parse import load_model


@pytest.fixture(scope="module")
def model() -> Language:
    """The language model."""
    return load_model()


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Oslo shut the pass; Tromso says that a guard had fired.", ["Tromso"]),
        ("Chad freed the crew on Monday; a day later Niger recalled its envoy.", ["a"]),
        ("Chad freed the crew; Niger reopened the bridge; Mali sent rice.", ["Niger", "Mali"]),
        ("Chad freed the crew on Monday; Niger, which had held a boat, said that it would wait.", ["Niger"]),
        # who speaks behind it all says all of it
        ("The dhow sank off Mocha; its crew was saved, the coast guard said.", []),
        # who spoke before may go on
        ("Chad says that gunmen crossed the river; they burned a village.", []),
        # lists, quotes, brackets, and clauses that hang on the one before
        ("On the table were visas, which Chad wants eased; cattle; and the bridge.", []),
        ('"We shut the pass; they opened fire," the minister said.', []),
        ("The bridge (Chad shut it; Niger protested) was empty.", []),
        ("Chad said that its envoy had left; that the mission was shut.", []),
        ("The talks ended in May; no result.", []),
    ],
)
def test_a_semicolon_parts_clauses_that_each_tell_something(model: Language, text: str, begins: list[str]) -> None:
    """Two clauses with a finite verb each are two sentences; a list, a quote and a saying behind both are one."""
    doc = model.make_doc(text)
    for name in ("tok2vec", "tagger"):
        doc = model.get_pipe(name)(doc)
    assert [doc[at].text for at in parted(doc)] == begins


def test_what_stands_before_a_semicolon_is_not_said_by_who_speaks_behind_it() -> None:
    """Of 'Chad shut the pass; Niger said its guards had fired' Niger says the second half only."""
    text = "Chad expelled two consuls of Niger; Niamey said that a Chadian guard had shot a herdsman."
    claims = read(Report(id="r_1", text=text, published=Published("2025-06-18", "stated"))).claims
    expelled = next(claim for claim in claims if "expelled" in claim.why[0])
    assert expelled.attribution == ()
    assert [claim.attribution[0].source for claim in claims if claim.attribution] != []
