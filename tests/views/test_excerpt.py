from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.views.excerpt import excerpt


@given(st.text(max_size=400), st.integers(-5, 500), st.integers(10, 200))
def test_an_excerpt_is_never_much_longer_than_asked(quote: str, centre: int, width: int) -> None:
    """Whatever the quote, the excerpt has at most its width and the two ellipses."""
    assert len(excerpt(quote, centre, width)) <= width + 4


def test_an_excerpt_keeps_the_words_that_matter_and_cuts_between_words() -> None:
    """The trigger stays in sight, and no word is cut in two."""
    quote = (
        "After a night of talks that nobody had announced, the two ministers at last signed the accord on the river."
    )
    short = excerpt(quote, quote.index("signed"), 50)
    assert "signed" in short
    assert all(word in quote.split() for word in short.strip("… ").split())


def test_a_short_quote_stays_whole() -> None:
    """Nothing is cut where nothing needs cutting."""
    assert excerpt("They signed.", 5, 60) == "They signed."
