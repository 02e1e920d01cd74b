"""A parse copied into words of plain Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from accord.reading.parse import load_model
from accord.reading.words import words_of

TEXTS = (
    "Togo's envoy, Ama Koffi, told Benin on Monday that it would pay.\nThe talks, held in Lomé, ended; both signed.",
    'The minister said: "We have 21 boats, three of them new."  Nobody answered.',
    "Chad and Niger, along with Mali, met in Paris, where they had been invited and where they dined.",
    "Signed",
    "",
)
STRINGS = ("text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "whitespace_")
FIGURES = ("i", "idx", "is_space", "is_punct", "is_quote", "like_num", "is_sent_start")
SINGLE = ("head", "left_edge", "right_edge")
MANY = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")
PLAIN = st.sampled_from(
    ["the", "ships", "left", "Peru", ",", "and", "Chile", "where", "two", "men", "of", "Lima", ".", "\n"]
)


def places(tokens: Iterable[Token]) -> list[int]:
    """Tokens by their numbers."""
    return [token.i for token in tokens]


def told(doc: Doc) -> list[Any]:
    """All that is asked of the tokens of a parse and of its sentences."""
    rows: list[Any] = [
        (
            *(getattr(token, name) for name in (*STRINGS, *FIGURES)),
            *(getattr(token, name).i for name in SINGLE),
            *(places(getattr(token, name)) for name in MANY),
            (token.sent.start, token.sent.end, token.sent.root.i),
        )
        for token in doc
    ]
    rows += [(s.start, s.end, s.start_char, s.end_char, s.text, s.root.i, len(s), places(s[1:3])) for s in doc.sents]
    for start in range(len(doc)):
        span = doc[start : start + 3]
        rows.append((span.start, span.end, span.text, span.root.i, places(reversed(span))))
    return rows


@pytest.mark.parametrize("text", TEXTS)
def test_words_tell_what_the_parse_tells(text: str) -> None:
    """Every question that reading asks has the answer that spaCy gives."""
    doc = load_model()(text)
    assert told(words_of(doc)) == told(doc)


@given(words=st.lists(PLAIN, max_size=30), heads=st.lists(st.integers(0, 29), min_size=30, max_size=30))
@settings(max_examples=60)
def test_crossing_branches_are_walked_alike(words: list[str], heads: list[int]) -> None:
    """However a repair hung the branches, a word's subtree and its edges are those that spaCy tells."""
    above = [min(head, at) for at, head in enumerate(heads[: len(words)])]  # no circle: each hangs on one before it
    doc = Doc(load_model().vocab, words=words, heads=above, deps=["dep"] * len(words))
    copied = words_of(doc)
    for name in ("subtree", "ancestors", "children"):
        assert [places(getattr(t, name)) for t in copied] == [places(getattr(t, name)) for t in doc]
    assert [(t.left_edge.i, t.right_edge.i) for t in copied] == [(t.left_edge.i, t.right_edge.i) for t in doc]


@pytest.mark.parametrize(
    ("start", "end", "mode", "words"),
    [
        (0, 4, "strict", "Togo"),
        (5, 13, "strict", None),
        (3, 7, "expand", "Togo pays"),
        (3, 12, "contract", "pays"),
        (90, 95, "expand", None),
    ],
)
def test_offsets_lead_to_words(start: int, end: int, mode: Any, words: str | None) -> None:
    """Characters are turned into words as spaCy turns them."""
    found = words_of(load_model()("Togo pays Benin.")).char_span(start, end, alignment_mode=mode)
    assert (None if found is None else found.text) == words


def test_one_word_is_one_object() -> None:
    """Asked twice, the same word comes back: it can be a key, and compares as quickly as can be."""
    words = words_of(load_model()("Togo pays Benin. Chad looks on."))
    assert words[0].head is words[1]
    assert next(iter(words[1].children)) is words[0]
    assert words_of(words) is words
    assert words[0].sent != words[5].sent
    assert sorted([words[2], words[0]]) == [words[0], words[2]]


def test_what_is_seldom_asked_is_asked_of_the_parse() -> None:
    """Marks of a word alone come from the parse itself; what would lead out of the copy is an error, not a mixture."""
    words = words_of(load_model()("Togo pays Benin."))
    assert words[0].is_title
    assert words[1].shape_ == "xxxx"
    with pytest.raises(AttributeError):
        words[0].lex  # noqa: B018 (it is the asking that is wrong)
    with pytest.raises(IndexError):
        words[0].nbor(-1)


def test_the_copy_is_asked_like_a_parse(parsed: Callable[[str], Doc]) -> None:
    """The text is whole, white space at its end included."""
    doc = parsed("Peru signed.\n")
    assert words_of(doc).text == doc.text
    assert len(words_of(doc)) == len(doc)
