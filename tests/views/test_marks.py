from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from accord.reports.span import Span
from accord.views.marks import Stretched, marked, split_keys

TEXTS = st.text(min_size=1, max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=12)


def _stretches(spans: list[tuple[int, int]]) -> list[Stretched]:
    return [Stretched(span=Span(min(s), max(s)), key=f"k{n}") for n, s in enumerate(spans)]


@given(TEXTS, SPANS)
def test_the_text_survives_its_marks(text: str, spans: list[tuple[int, int]]) -> None:
    """However stretches overlap, the text tokens joined are the text."""
    assert "".join(token.text for token in marked(text, _stretches(spans))) == text


@given(TEXTS, SPANS)
def test_each_mark_holds_its_words(text: str, spans: list[tuple[int, int]]) -> None:
    """What stands within a mark's pieces is what its stretch covers; marks open and close like brackets."""
    held: dict[str, str] = defaultdict(str)
    opened: list[str] = []
    firsts: list[str] = []
    lasts: list[str] = []
    for token in marked(text, _stretches(spans)):
        if token.kind == "text":
            for key in opened:
                held[key] += token.text
        elif token.mark is not None and token.kind == "open":
            opened.append(token.mark.key)
            firsts += [token.mark.key] if token.first else []
        elif token.mark is not None:
            assert opened.pop() == token.mark.key
            lasts += [token.mark.key] if token.last else []
    covered = {s.key: s.span.of(text) for s in _stretches(spans) if s.span.of(text)}
    assert not opened
    assert held == covered
    assert sorted(firsts) == sorted(lasts) == sorted(covered)


def test_nested_stretches_stay_whole_and_crossing_ones_are_split() -> None:
    """Only a stretch that crosses another's end stands in two pieces."""
    nested = [Stretched(span=Span(0, 9), key="outer"), Stretched(span=Span(2, 4), key="inner")]
    crossing = [Stretched(span=Span(0, 5), key="left"), Stretched(span=Span(3, 9), key="right")]
    assert split_keys(marked("123456789", nested)) == ()
    assert split_keys(marked("123456789", crossing)) == ("right",)


def test_stretches_outside_the_text_are_left_out() -> None:
    """Empty stretches and stretches behind the end mark nothing."""
    stray = [Stretched(span=Span(40, 50), key="a"), Stretched(span=Span(3, 3), key="b")]
    assert [token.kind for token in marked("short", stray)] == ["text"]
