from __future__ import annotations

from collections.abc import Callable

from accord.reports.span import Span

TEXT = (
    "Zambian President Mwila Chanda met Nepal's new leader Arjun Thapa in Lusaka. Peru's foreign ministry was silent."
)


def test_a_mention_is_found_by_its_head(read: Callable) -> None:
    """Frames go from an argument's token to its mention."""
    got = read(TEXT)
    mention = got.found.mention_at(TEXT.index("Chanda"))
    assert mention.actors == ("person:ZMB/mwila chanda",)
    assert mention.span.of(TEXT) == "Zambian President Mwila Chanda"


def test_words_beside_a_name_lead_to_it(read: Callable) -> None:
    """Title words and the noun that a name is in apposition to resolve to the name's mention."""
    got = read(TEXT)
    assert got.resolve("President") == ("person:ZMB/mwila chanda",)
    assert got.resolve("leader") == ("person:NPL/arjun thapa",)
    assert got.resolve("foreign") == ("org:PER/foreign ministry",)


def test_words_that_name_nobody_lead_nowhere(read: Callable) -> None:
    """A verb, an adjective or a plain noun resolves to nothing."""
    got = read(TEXT)
    assert [got.resolve(word) for word in ("met", "silent")] == [(), ()]


def test_mentions_in_a_span_are_those_with_their_head_in_it(read: Callable) -> None:
    """Look-up by span returns mentions in order."""
    got = read(TEXT)
    second = Span(TEXT.index("Peru"), len(TEXT))
    assert [m.actors for m in got.found.mentions_in(second)] == [("state:PER",), ("org:PER/foreign ministry",)]


def test_the_sole_state_is_the_only_one_named(read: Callable) -> None:
    """A report that names two states has no sole one."""
    assert read("Kenyan lawmakers met. The president spoke in Nairobi.").found.sole_state() == "KEN"
    assert read(TEXT).found.sole_state() is None
