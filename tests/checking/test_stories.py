"""Stories: reports of one event come together however they are worded, events of the same people stay apart."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.checking.stories import borrowed_date, group_stories, name_story
from accord.checking.stories_background import load_background
from accord.checking.stories_followups import find_followups
from accord.checking.stories_index import StoryIndex
from accord.checking.stories_likeness import LENGTH_RATIO, NAMES, measure_likeness
from accord.checking.stories_links import join_groups
from accord.checking.stories_terms import damp, find_stem, read_terms
from accord.reports.report import Published, Report

FISH_WIRE = """\
Norland and Sudria open talks on fishing rights in Port Avel

PORT AVEL, May 5 - The foreign ministers of Norland and Sudria opened talks on shared fishing grounds on Monday, the \
first meeting of its kind in four years.

Foreign Minister Ilse Brandt received her Sudrian counterpart Omar Delacroix at the harbour palace in Port Avel. The \
two sat down for three hours and agreed to draw up a map of the disputed waters, officials of both sides said.

"We have begun with what can be solved," Brandt told reporters after the meeting. Delacroix called the atmosphere \
frank and said that experts from both countries would meet again before the end of the month.

Fishermen on both coasts have accused each other's navies of seizing boats. Norland holds eleven Sudrian trawlers, \
according to the Sudrian coast guard."""

FISH_PAPER = """\
Brandt, Delacroix hold first fisheries meeting in years

The top diplomats of Norland and Sudria met in Port Avel on Monday to discuss who may fish where, after a winter of \
seized trawlers and angry protests.

Ms Brandt, Norland's foreign minister, and Mr Delacroix agreed that experts should chart the contested waters, a \
spokesman for the Norland ministry said. No decision was taken on the eleven Sudrian boats that Norland has detained \
since December.

It was the first time in four years that foreign ministers of the neighbours had met on the matter. Delacroix spoke of \
an open exchange."""

TREATY_WIRE = """\
Norland, Sudria sign extradition treaty in Port Avel

PORT AVEL, May 12 - Norland and Sudria signed a treaty on Monday that lets each hand over suspects wanted by the \
other's courts, ending a decade in which both had refused.

Foreign Minister Ilse Brandt and her Sudrian counterpart Omar Delacroix put their names to the document in the harbour \
palace in Port Avel. It covers murder, drug trafficking and money laundering, but not political offences, and needs \
the assent of both parliaments.

"No border will protect a criminal any longer," Delacroix said. Brandt said the first cases could be heard in autumn.

Lawyers' groups in Sudria warned that prisons in Norland were overcrowded and asked for guarantees."""

TREATY_PAPER = """\
Suspects to be handed over as Norland and Sudria end ten-year standoff

A treaty signed on Monday in Port Avel will allow Norland and Sudria to extradite suspects to one another for the \
first time in ten years.

The agreement, signed by foreign ministers Brandt and Delacroix, applies to grave crimes such as murder and laundering \
of money; political cases are excluded. Both parliaments have yet to ratify it.

Defence lawyers in Sudria voiced concern about crowded cells in Norland's prisons."""

STORM = """\
A cyclone tore the roofs off two hospitals and cut the power on the island of Vahine overnight, rescuers said. Some \
4,000 people spent the night in schools. The airport at Tiare is shut until the runway has been cleared of trees."""


def report(name: str, text: str, day: str | None = None) -> Report:
    """A report by its name."""
    return Report(id=name, text=text, published=Published(day, "stated" if day else "unknown"))


FISH = (report("fish-wire", FISH_WIRE, "2025-05-05"), report("fish-paper", FISH_PAPER, "2025-05-06"))
TREATY = (report("treaty-wire", TREATY_WIRE, "2025-05-12"), report("treaty-paper", TREATY_PAPER, "2025-05-13"))


def test_reports_of_one_event_come_together_however_worded() -> None:
    """Two outlets' own accounts of one meeting are one story, beside a report on something else."""
    assert group_stories([FISH[0], report("storm", STORM, "2025-05-05"), FISH[1]]) == ((0, 2), (1,))


def test_two_events_of_the_same_people_a_week_apart_stay_apart() -> None:
    """The same ministers in the same palace a week later are another story."""
    assert group_stories([*FISH, *TREATY]) == ((0, 1), (2, 3))


def test_undated_reports_join_by_words() -> None:
    """A report without a date joins the story that it tells."""
    assert group_stories([FISH[0], report("undated", FISH_PAPER)]) == ((0, 1),)


@pytest.mark.parametrize("day", ["2024-05-06", "2026-05-06", "2025-05", "1025-05-06", "9999-99-99", "unknown"])
def test_a_wrong_or_coarse_date_parts_no_one_story(day: str) -> None:
    """A report dated wrongly by a year, to the month only or nonsensically still joins what it clearly tells of."""
    assert group_stories([FISH[0], report("late", FISH_PAPER, day)]) == ((0, 1),)


def test_a_report_pasted_twice_and_a_changed_number_join_their_story() -> None:
    """Near-copies are one story."""
    twice = report("twice", f"{FISH_WIRE}\n\n{FISH_WIRE}", "2025-05-05")
    changed = report("changed", FISH_WIRE.replace("eleven", "twelve"), "2025-05-05")
    assert group_stories([FISH[0], twice, changed]) == ((0, 1, 2),)


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["...", "!!!"], ["Word.", "Nothing."], ["\ud800", "a" * 9999]])
def test_texts_that_say_nothing_stay_alone(texts: list[str]) -> None:
    """Reports without telling words are stories of their own, and nothing breaks."""
    assert group_stories([report(f"r{n}", text) for n, text in enumerate(texts)]) == tuple(
        (n,) for n in range(len(texts))
    )


def test_one_story_of_very_many_reports_is_one_story() -> None:
    """Three hundred reports of one event, each with words of its own, stay together."""
    chance = random.Random(7)  # noqa: S311 (a fixed sequence)
    own = ["palace", "harbour", "gull", "pier", "herring", "tide", "mast", "cable", "barge", "quay", "buoy", "keel"]
    reports = [
        report(f"r{n}", FISH_WIRE + "\n\n" + " ".join(chance.choices(own, k=30)), f"2025-05-0{1 + n % 3}")
        for n in range(300)
    ]
    assert len(group_stories(reports)) == 1


def test_an_undated_report_borrows_the_date_of_the_one_most_like_it() -> None:
    """The nearest dated report lends its date, marked as the story's; the middle one does where none is given."""
    undated = report("undated", TREATY_PAPER)
    story = [*FISH, *TREATY, undated]
    assert borrowed_date(story, undated) == Published("2025-05-13", "story")
    assert borrowed_date(story) == Published("2025-05-06", "story")


@pytest.mark.parametrize(
    ("dateline", "lent", "day"),
    [
        ("TASHKENT, Sept 1 (Reuters)", "2025-09-05", "2025-09-01"),
        ("MINSK, 17 November (BelTA)", "2025-11-14", "2025-11-17"),
        ("SEOUL, Dec. 30 (Yonhap)", "2026-01-02", "2025-12-30"),
        ("SEOUL, Jan. 2 (Yonhap)", "2025-12-30", "2026-01-02"),
        # Half a year away the dateline is of another story: the day is the lender's, marked as before.
        ("SEOUL, May 2 (Yonhap)", "2025-12-30", "2025-12-30"),
        ("SEOUL, Feb. 29 (Yonhap)", "2025-03-01", "2025-03-01"),
        ("SEOUL (Yonhap)", "2025-12-30", "2025-12-30"),
    ],
)
def test_a_dateline_with_a_day_borrows_the_year_alone(dateline: str, lent: str, day: str) -> None:
    """Wires print month and day: these are the report's own, and the story gives the year in which they are near."""
    dated = Report(id="r_1", text=FISH_PAPER, published=Published(lent, "stated"))
    undated = Report(id="r_2", text=FISH_PAPER, dateline=dateline)
    assert borrowed_date([dated, undated], undated) == Published(day, "story")


def test_a_borrowed_date_is_not_lent_again() -> None:
    """Without a date of its own the story lends none."""
    borrowed = Report(id="b", text=FISH_WIRE, published=Published("2025-05-05", "story"))
    assert borrowed_date([borrowed, report("undated", FISH_PAPER)]) == Published()


def test_a_later_story_of_the_same_people_follows_the_earlier() -> None:
    """Stories that only their dates keep apart are linked, the later to the earlier; another matter is not."""
    reports = [*TREATY, report("storm", STORM, "2025-05-20"), *FISH]
    stories = group_stories(reports)
    (link,) = find_followups(reports, stories)
    assert [reports[at].id for at in stories[link.earlier]] == ["fish-wire", "fish-paper"]
    assert [reports[at].id for at in stories[link.later]] == ["treaty-wire", "treaty-paper"]
    assert "days later" in link.why


def test_a_story_is_named_by_what_its_reports_share() -> None:
    """Names and rare words that most reports have say why they are one story."""
    told = name_story(FISH)
    assert "delacroix" in told
    assert "the" not in told


def test_the_index_groups_as_the_batch_does_and_says_why() -> None:
    """Reports that come one by one in order of date land in the same stories, with reasons."""
    index = StoryIndex()
    joined = [index.add(each) for each in (*FISH, *TREATY, report("storm", STORM, "2025-05-13"))]
    assert [joining.story for joining in joined] == [0, 0, 1, 1, 2]
    assert "likeness" in joined[1].why
    assert index.add(FISH[0]) == joined[0]
    assert len(index) == 5


def test_the_index_compares_with_few_stories_however_many_there_are() -> None:
    """A term that every report has leads to a bounded number of stories."""
    index = StoryIndex()
    chance = random.Random(1)  # noqa: S311 (a fixed sequence)
    syllables = ["ka", "lo", "mi", "ru", "te", "vo", "za", "ni", "pe", "du"]
    for number in range(200):
        words = ["".join(chance.choices(syllables, k=4)) for _ in range(40)]
        index.add(report(f"r{number}", "Port Avel. " + " ".join(words)))
    assert max(len(held) for held in index._keys.values()) <= 48  # noqa: SLF001 (the bound is the behaviour)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("visited", "visits", True),
        ("treaties", "treaty", True),
        ("agreed", "agreeing", True),
        ("minister’s", "ministers", True),
        ("visit", "visor", False),
        ("class", "clash", False),
    ],
)
def test_stems_bring_forms_together(one: str, two: str, same: bool) -> None:
    """Forms of one word share a stem, other words do not."""
    assert (find_stem(one) == find_stem(two)) is same


texts = st.lists(
    st.sampled_from([*FISH_WIRE.split("\n\n"), *TREATY_WIRE.split("\n\n"), *TREATY_PAPER.split("\n\n"), STORM]),
    min_size=1,
    max_size=4,
)
days = st.one_of(st.none(), st.dates().map(str))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(texts, days), max_size=8), st.randoms())
def test_stories_part_the_reports_in_any_order(
    parts: list[tuple[list[str], str | None]], chance: random.Random
) -> None:
    """Every report stands in exactly one story, and another order gives the same stories."""
    reports = [report(f"r{n}", "\n\n".join(text), day) for n, (text, day) in enumerate(parts)]
    groups = group_stories(reports)
    assert sorted(member for group in groups for member in group) == list(range(len(reports)))
    order = chance.sample(range(len(reports)), len(reports))
    again = group_stories([reports[at] for at in order])
    assert {frozenset(group) for group in groups} == {frozenset(order[at] for at in group) for group in again}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(texts, days), min_size=1, max_size=6))
def test_likeness_is_mutual_and_bounded(parts: list[tuple[list[str], str | None]]) -> None:
    """Two reports are as like one way as the other, never more than lengths can raise it."""
    terms = [read_terms(report(f"r{n}", "\n\n".join(text))) for n, (text, _) in enumerate(parts)]
    likeness = measure_likeness(terms, [None] * len(terms), load_background())
    assert np.allclose(likeness, likeness.T, atol=1e-5)
    assert likeness.min() >= -0.031
    assert likeness.max() <= 2.001


@settings(max_examples=20, deadline=None)
@given(st.lists(texts, min_size=2, max_size=6))
def test_likeness_is_two_cosines(parts: list[list[str]]) -> None:
    """What two reports are given is what their names and words give, weighed one by one."""
    table, square = load_background(), np.zeros((len(parts), len(parts)))
    terms = [read_terms(report(f"r{n}", "\n\n".join(text))) for n, text in enumerate(parts)]
    for kind, share in ((True, NAMES), (False, 1 - NAMES)):
        bags: list[dict[str, float]] = [{} for _ in terms]
        for term in {term for bag in terms for term in bag.frequencies}:
            holders = [at for at, bag in enumerate(terms) if term in bag.frequencies]
            if table.is_name(term, len(holders), sum(term in bag.lower for bag in terms)) is kind:
                rarity = table.rarity(term, len(holders), len(terms))
                for at in holders:
                    bags[at][term] = damp(terms[at].frequencies[term]) * rarity
        lengths = [max(1e-6, sum(weight**2 for weight in bag.values()) ** 0.5) for bag in bags]
        for one, left in enumerate(bags):
            for two, right in enumerate(bags):
                product = sum(weight * right.get(term, 0.0) for term, weight in left.items())
                ratio = max(lengths[one], lengths[two]) / min(lengths[one], lengths[two])
                square[one, two] += share * product / (lengths[one] * lengths[two]) * min(ratio, LENGTH_RATIO) ** 0.5
    apart = ~np.eye(len(parts), dtype=bool)
    assert np.allclose(measure_likeness(terms, [None] * len(terms), table)[apart], square[apart], atol=1e-4)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9), st.randoms())
def test_links_part_whatever_they_are_given(count: int, chance: random.Random) -> None:
    """Any symmetric square of likenesses gives a partition."""
    square = np.array([[chance.random() * 0.3 for _ in range(count)] for _ in range(count)], np.float32)
    groups = join_groups((square + square.T) / 2)
    assert sorted(member for group in groups for member in group) == list(range(count))
