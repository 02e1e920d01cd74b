"""Shared text: what counts as copied, where it stands, and that many reports cost little more than few."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.checking.reuse import ReuseIndex, find_copies
from accord.checking.reuse_postings import HOLDERS
from accord.checking.reuse_words import read_words
from accord.checking.witness import Copy
from accord.reports.report import Published, Report

WIRE = """\
The coastguard of Mirania said on Tuesday that it had released nine trawlers from neighbouring Oltava, which it had \
held since a quarrel over herring grounds broke out in January.

The boats left the harbour of Saint Brice before dawn under the eyes of two patrol vessels. Their crews, some sixty \
men, had lived on board for eleven weeks and were given fuel and bread by the harbour master's office.

"We have kept our word, and we expect our neighbours to keep theirs," Fisheries Minister Paula Renn told reporters \
on the quay.

Oltava's government welcomed the step and said that its own navy would withdraw from the disputed shoal by Friday. \
Talks on quotas are to resume in the capital next week, after a break of two months.

The two countries have argued over the shoal since a survey ship found rich herring stocks there six years ago."""

SPEECH = (
    "Our two peoples have lived on the shores of this sea for a thousand years, and no shoal of herring, however fat, "
    "shall make enemies of them; I say to our friends across the water that the door of my office stands open by day "
    "and by night, and that I would rather talk for a hundred days than see one more boat towed into harbour"
)


def report(name: str, text: str, **fields: object) -> Report:
    """A report by its name."""
    return Report(id=name, text=text, **fields)  # type: ignore[arg-type]


def copied(copies: tuple[Copy, ...], texts: dict[str, str]) -> list[str]:
    """The left side of each copied passage, as text."""
    return [copy.left_span.of(texts[copy.left]) for copy in copies]


@given(st.text(alphabet="ab é’'\"\n_-9ß", max_size=60))
def test_words_stand_where_they_are(text: str) -> None:
    """Each run of letters, digits and underscores is a word, at its place in the text, wherever the text begins."""
    words = read_words(text)
    places = zip(words.starts.tolist(), words.ends.tolist(), strict=True)
    assert list(places) == [match.span() for match in re.finditer(r"\w+", text)]
    assert len(words.grams) == max(0, len(words) - 5)


def test_a_reprint_with_cuts_is_found_by_its_passages() -> None:
    """A reprint that keeps two of five paragraphs under its own lead shares just these as copied prose."""
    first, second, _, fourth, _ = WIRE.split("\n\n")
    reprint = f"Nine boats are on their way home, to much relief in Oltava's ports.\n\n{second}\n\n{fourth}"
    copies = find_copies([report("wire", WIRE), report("reprint", reprint)])
    texts = {"wire": WIRE, "reprint": reprint}
    assert len(copies) == 2
    assert [text[:20] for text in copied(copies, texts)] == [second[:20], fourth[:20]]
    assert first[:30] not in "".join(copied(copies, texts))


def test_a_speech_that_both_quote_is_no_copy() -> None:
    """Two outlets that quote sixty words of one speech, each in a frame of its own, share no copied prose."""
    one = f'The president struck a mild note in the harbour town. "{SPEECH}," he said, and the fishermen clapped.'
    two = f"Critics had hoped for more than this: “{SPEECH}.” They left the hall early, shaking their heads."
    assert find_copies([report("one", one), report("two", two)]) == ()
    index = ReuseIndex()
    index.add(report("one", one))
    (match,) = index.add(report("two", two))
    assert match.share > 0.7
    assert match.prose < 0.1


def test_a_quote_within_copied_prose_belongs_to_the_passage() -> None:
    """The words that the wire chose to quote are part of what was copied, where the prose around them is shared too."""
    copies = find_copies([report("wire", WIRE), report("copy", "SAINT BRICE - " + WIRE)])
    assert len(copies) == 1
    assert "We have kept our word" in copies[0].left_span.of(WIRE)


def test_a_quotation_that_is_cut_does_not_break_the_prose_around_it() -> None:
    """A copy that shortens the speech within it is one passage from its first line to its last."""
    before, after = (WIRE.replace("\n\n", " ")[at : at + 330] for at in (0, 640))
    whole = f"{before} “{SPEECH}.” {after}"
    shorter = f"{before} “{SPEECH[:70]}.” {after}"
    (copy,) = find_copies([report("whole", whole), report("shorter", shorter)])
    spans = {copy.left: copy.left_span, copy.right: copy.right_span}
    assert spans["shorter"].of(shorter)[:30] == before[:30]
    assert len(spans["shorter"].of(shorter)) > 0.95 * len(shorter)


def test_a_changed_number_does_not_break_a_passage() -> None:
    """A near-copy with another number is one passage over both."""
    changed = WIRE.replace("nine trawlers", "seven trawlers").replace("sixty men", "fifty men")
    (copy,) = find_copies([report("a", WIRE), report("b", changed + " ")])
    assert (copy.left, copy.left_span.of(changed)) == ("b", changed.rstrip("."))


def test_an_exchange_of_stock_phrases_is_no_copy() -> None:
    """A shared title of a dozen words, with nothing else in common, is not copying."""
    title = "the minister of fisheries, agriculture and rural development of the republic of Oltava"
    one = f"On Monday {title}, Jan Hask, opened a new pier in the north of the country before invited guests."
    two = f"A motorist was fined for speeding; he turned out to be {title}. The fine was paid the same day."
    assert find_copies([report("one", one), report("two", two)]) == ()


def test_a_text_pasted_twice_is_covered_on_both_places() -> None:
    """A report that holds a text twice copies it in both places."""
    twice = f"{WIRE}\n\n{WIRE}"
    copies = find_copies([report("once", WIRE), report("twice", twice)])
    starts = sorted(copy.left_span.start if copy.left == "twice" else copy.right_span.start for copy in copies)
    assert starts == [0, len(WIRE) + 2]


def test_captions_and_credits_are_no_shared_text() -> None:
    """What is not read is not compared."""
    from accord.reports.report import Unread  # noqa: PLC0415
    from accord.reports.span import Span  # noqa: PLC0415

    skip = (Unread(Span(0, len(WIRE)), "boilerplate"),)
    assert find_copies([report("a", WIRE, unread=skip), report("b", WIRE, unread=skip)]) == ()


@pytest.mark.parametrize(
    ("older", "newer", "source"),
    [
        ({"published": Published("2025-03-04")}, {"published": Published("2025-03-05")}, "older"),
        ({"published": Published("2025-03-04")}, {"published": Published("2025-03-04")}, None),
        ({"outlet": "Reuters"}, {"credits": ("Reuters",)}, "older"),
        ({"credits": ("Reuters",)}, {"credits": ("Reuters",)}, None),
        ({"credits": ("Reuters",), "byline": "Reuters"}, {}, "older"),
        ({}, {}, None),
    ],
)
def test_the_source_is_told_by_credits_and_dates_only(
    older: dict[str, object], newer: dict[str, object], source: str | None
) -> None:
    """Credits come before dates; where nothing tells the direction, none is given."""
    (copy,) = find_copies([report("older", WIRE, **older), report("newer", WIRE + " ", **newer)])
    assert copy.source == source


def test_a_cut_comes_from_the_fuller_text() -> None:
    """Of two undated texts, the one that is wholly within the other comes from it."""
    (copy,) = find_copies([report("full", WIRE), report("cut", "\n\n".join(WIRE.split("\n\n")[:2]))])
    assert copy.source == "full"


def test_a_report_that_is_added_twice_is_held_once() -> None:
    """Adding a report again matches nothing, itself least of all."""
    index = ReuseIndex()
    index.add(report("a", WIRE))
    assert index.add(report("a", WIRE)) == ()
    assert len(index) == 1


def test_a_family_of_reprints_stays_linear() -> None:
    """Each of 150 reprints is compared with a bounded number of the ones before it."""
    chance = random.Random(5)  # noqa: S311 (a fixed sequence)
    paragraphs = WIRE.split("\n\n")
    index = ReuseIndex()
    matched = []
    for number in range(150):
        kept = [paragraph for paragraph in paragraphs if chance.random() < 0.7] or paragraphs[:1]
        matched.append(len(index.add(report(f"r{number}", f"Edition {number}.\n\n" + "\n\n".join(kept)))))
    assert max(matched) <= 2 * HOLDERS
    copies = find_copies([report(f"r{n}", f"Edition {n}.\n\n{WIRE}") for n in range(100)])
    assert len(copies) <= 100 * 40


@pytest.mark.parametrize(
    "text", ["", "Word.", "a " * 5000, "“" * 2000, "\ud800 lone surrogate " * 10, "İstanbul ẞ " * 50]
)
def test_odd_texts_pass_through(text: str) -> None:
    """Empty, endless, unpaired and strange texts are compared like any other."""
    assert isinstance(find_copies([report("a", text), report("b", text + " end"), report("c", WIRE)]), tuple)


sentences = st.lists(st.sampled_from([*WIRE.split(". "), SPEECH, "Nothing happened."]), min_size=1, max_size=8)


@settings(max_examples=40, deadline=None)
@given(st.lists(sentences, min_size=1, max_size=6), st.randoms())
def test_order_makes_no_difference_and_spans_stay_inside(parts: list[list[str]], chance: random.Random) -> None:
    """The same reports in another order give the same copies, every passage within its text."""
    reports = [report(f"r{number}", ". ".join(part)) for number, part in enumerate(parts)]
    texts = {each.id: each.text for each in reports}
    shuffled = chance.sample(reports, len(reports))
    copies = find_copies(reports)
    assert copies == find_copies(shuffled)
    for copy in copies:
        assert 0 <= copy.left_span.start < copy.left_span.end <= len(texts[copy.left])
        assert 0 <= copy.right_span.start < copy.right_span.end <= len(texts[copy.right])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from("abcdefgh"), min_size=6, max_size=60), st.lists(st.sampled_from("abcdefgh"), min_size=6)
)
def test_the_share_told_is_exact_containment(one: list[str], two: list[str]) -> None:
    """The share is the part of the shorter text's distinct 6-grams that the longer holds."""

    def grams(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + 6]) for at in range(len(words) - 5)}

    index = ReuseIndex()
    index.add(report("one", " ".join(one)))
    shared = grams(one) & grams(two)
    for match in index.add(report("two", " ".join(two))):
        assert match.shared == len(shared)
        assert match.share == len(shared) / min(len(grams(one)), len(grams(two)))
