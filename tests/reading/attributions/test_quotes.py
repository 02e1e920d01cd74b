"""Quotation marks are paired by direction and paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.attributions import find_quotes


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We will sign,” she said. “Soon.”", ["We will sign,", "Soon."]),
        ('"We will sign," she said. "Soon."', ["We will sign,", "Soon."]),
        ("“It’s ‘too early’ to say,” she said.", ["It’s ‘too early’ to say,", "too early"]),
        ("'We won't yield,' he said. 'It's over.'", ["We won't yield,", "It's over."]),
        ("The states’ demand for ‘the states’ right to act’ stands.", ["the states’ right to act"]),
        ("« Non », dit-il.", [" Non "]),
        ("He called it “a “turning point” in ties”.", ["a “turning point” in ties", "turning point"]),
        ("”Turned the wrong way”, he said.", ["Turned the wrong way"]),
        ("The ministers’ talks in the ’90s weren’t easy.", []),
        ("A stray mark” closes nothing.", []),
        ("An opened “mark that nothing closes.\nThe next line has none.", []),
        ("In '98 the boys' club met.", []),
    ],
)
def test_quotes_are_paired_by_direction(text: str, inner: list[str]) -> None:
    """Quotes are found whatever their marks; apostrophes and stray marks quote nothing."""
    assert [quote.inner.of(text) for quote in find_quotes(text)] == inner


def test_quote_over_paragraphs_is_opened_again_in_each() -> None:
    """A quote that runs over paragraphs is one quote a paragraph, and all but the last say that they go on."""
    text = "“The first part.\n\n“The second part.\n\n“The last part.”\n\nHe left. “Done.”"
    assert [(quote.inner.of(text), quote.continues) for quote in find_quotes(text)] == [
        ("The first part.", True),
        ("The second part.", True),
        ("The last part.", False),
        ("Done.", False),
    ]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“The vote was fair.\n\nWe look ahead”, said Paz.", ["The vote was fair.", "We look ahead"]),
        ('"The vote was fair.\n\nWe look ahead," said Paz.', ["The vote was fair.", "We look ahead,"]),
        ("“The vote was fair.\n\nPaz “looks ahead”, she said.", ["looks ahead"]),
        ("“The vote was fair.\n\nPaz looks ahead, she said.", []),
    ],
)
def test_a_quote_that_is_not_opened_again_ends_at_the_first_mark_that_closes(text: str, inner: list[str]) -> None:
    """Where the next paragraph's first mark closes, what the one before opened goes on to it."""
    assert [quote.inner.of(text) for quote in find_quotes(text)] == inner


def test_a_missing_mark_does_not_turn_the_rest_inside_out() -> None:
    """One mark left out in one paragraph leaves the pairs of the next as they are."""
    text = '"A mark is missing here, he said.\nThen he left.\n"Good," she said. "Bye."'
    assert [quote.inner.of(text) for quote in find_quotes(text)] == ["Good,", "Bye."]


@given(st.text(alphabet="ab s.,\n“”‘’\"'«»", max_size=80))
def test_quotes_stand_in_the_text(text: str) -> None:
    """Whatever the marks, spans lie in the text, hold their inner stretch, come in order and never cross."""
    quotes = find_quotes(text)
    assert [q.span.start for q in quotes] == sorted(q.span.start for q in quotes)
    for number, quote in enumerate(quotes):
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.span.covers(quote.inner)
        for other in quotes[number + 1 :]:
            assert quote.span.covers(other.span) or not quote.span.overlaps(other.span)
