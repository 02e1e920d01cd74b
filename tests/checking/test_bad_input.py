"""Bad input, as archives have it: nothing quadratic, no two events merged, and a reason for everything."""

from __future__ import annotations

import pytest

from accord.checking.check import check
from accord.checking.lineage import trace_lineage
from accord.checking.reuse import ReuseIndex, find_copies
from accord.checking.stories import group_stories
from accord.checking.stories_index import StoryIndex
from accord.checking.witness import Witness
from accord.checking.witnesses import find_witnesses
from accord.reading.read import read_all
from accord.reports.report import Published, Report

WIRE = """\
Velmora and Ostrand agreed on Tuesday to share the water of the Lirk, ending a quarrel that had closed two bridges.

Engineers of both countries will read the gauges together from April and print the figures every week on a public page.

"A river signs no papers, it only remembers what was done to it," minister Ida Falk told a hall full of farmers.

Ostrand had built a weir in 2021 without telling its neighbour, and the orchards below it dried up in that summer."""

SECOND = """\
Velmora and Ostrand quarrelled again on Tuesday, when the foreign ministers met in Kesten to talk about the railway.

Minister Ida Falk left the hall before the end and said that the tariffs for grain wagons had been doubled overnight.

Her counterpart answered that the wagons were sixty years old and that somebody had to pay for the broken switches."""


def report(name: str, text: str, day: str | None = "2025-03-04", **fields: object) -> Report:
    """A report of a text."""
    published = Published(day, "stated") if day else Published()
    return Report(id=f"r_{name}", text=text, published=published, **fields)  # type: ignore[arg-type]


def witnesses(*reports: Report) -> tuple[Witness, ...]:
    """The witnesses of some reports."""
    return find_witnesses(reports, find_copies(reports))


def test_a_report_pasted_twice_into_one_is_one_witness_with_the_single_one() -> None:
    """A page that prints its text twice is the same account, and all of it is the other's."""
    one, two = report("one", WIRE), report("two", f"{WIRE}\n\n{WIRE}", "2025-03-05")
    (witness,) = witnesses(one, two)
    assert witness.why
    twice = trace_lineage([one, two], find_copies([one, two]), [witness]).ancestries[1]
    assert sum(paragraph.source == "r_one" for paragraph in twice.paragraphs) >= 6


def test_a_family_of_three_hundred_is_one_witness_at_a_bounded_cost() -> None:
    """Each reprint is aligned with at most forty others, and the family is one account with its reason."""
    family = [report(f"{at:03}", f"{WIRE}\n\nEdition {at} of the day.", outlet=f"Paper {at}") for at in range(300)]
    copies = find_copies(family)
    pairs = {(copy.left, copy.right) for copy in copies}
    assert len(pairs) <= 40 * len(family)
    (witness,) = find_witnesses(family, copies)
    assert (len(witness.reports), witness.basis) == (300, "shared text")
    assert "shared" in witness.why


def test_an_index_looks_at_a_bounded_number_of_earlier_reports() -> None:
    """The thousandth reprint of one text is matched with no more reports than the hundredth."""
    index = ReuseIndex()
    found = [len(index.add(report(str(at), f"{WIRE} Number {at}."))) for at in range(400)]
    assert found[-1] == found[100] == max(found)


def test_one_story_of_two_thousand_reports_is_one_story() -> None:
    """Reports of one event that come one by one join one story, each comparing with few."""
    index = StoryIndex()
    joined = {index.add(report(str(at), f"{WIRE}\n\nReader {at % 97} wrote in.")).story for at in range(2000)}
    assert joined == {0}


@pytest.mark.parametrize("day", ["2024-03-04", "2026-03-04"])
def test_a_date_that_is_wrong_by_a_year_changes_no_witness(day: str) -> None:
    """A reprint dated a year off is still its wire's, and the pair is one story."""
    wire, reprint = report("wire", WIRE), report("reprint", WIRE.rsplit("\n\n", 1)[0], day)
    assert len(witnesses(wire, reprint)) == 1
    assert group_stories([wire, reprint]) == ((0, 1),)


def test_pages_of_nothing_but_quotes_are_no_copies() -> None:
    """Two pages that print one speech share a source, and are two witnesses to it."""
    speech = WIRE.replace('"', "").replace("\n\n", " ")
    assert len(witnesses(report("a", f"“{speech}”"), report("b", f"“{speech}”"))) == 2


def test_two_events_of_the_same_people_and_place_a_week_apart_stay_two() -> None:
    """The same ministers in the same town on another matter are another story and another witness."""
    first = [report("a", WIRE), report("b", WIRE.replace("Tuesday", "this Tuesday"))]
    second = [report("c", SECOND, "2025-03-11"), report("d", SECOND.replace("sixty", "60"), "2025-03-11")]
    assert group_stories([*first, *second]) == ((0, 1), (2, 3))
    assert len(witnesses(*first, *second)) == 2


FIRST_MEETING = """Ghana's energy minister, Kwame Asante, met Iceland's energy minister, Gudrun Jonsdottir, in Accra before the two
countries signed an agreement on geothermal wells. Iceland pledged 12 million euros for three wells."""
SECOND_MEETING = """Gudrun Jonsdottir of Iceland quarrelled over the price of pipes on Tuesday when she met Kwame Asante, Ghana's energy
minister, in Accra."""


@pytest.mark.parametrize("turn", [1, -1])
def test_what_is_told_before_it_was_is_another_occasion(turn: int) -> None:
    """A meeting told as past, without a day, on 4 March is not the one of 11 March, though all else is the same."""
    both = [report("a", FIRST_MEETING), report("b", SECOND_MEETING, "2025-03-11")][::turn]
    met = [fact for fact in check(list(read_all(both)), [(0, 1)]).facts if fact.kind == "meeting"]
    assert [len(fact.claims) for fact in met] == [1, 1]


def test_what_is_told_of_later_without_a_day_may_be_it() -> None:
    """A report of the day after tells of the same meeting, and so may one that came out on the day itself."""
    later = "Kwame Asante met Gudrun Jonsdottir, the energy minister of Iceland, in Accra. Ghana's energy minister was angry."
    both = [report("a", SECOND_MEETING, "2025-03-11"), report("b", later, "2025-03-12")]
    met = [fact for fact in check(list(read_all(both)), [(0, 1)]).facts if fact.kind == "meeting"]
    assert [len(fact.claims) for fact in met] == [2]


@pytest.mark.parametrize(
    ("changed", "facts"),
    [
        ({"Ghana": "Benin", "Kwame Asante": "Lionel Dossou", "Accra": "Cotonou"}, [1, 1]),
        ({"Kwame Asante": "Kwame Asanti"}, [2]),  # one name copied wrongly is no other event
    ],
)
def test_a_text_filled_in_for_another_state_tells_of_another_meeting(changed: dict[str, str], facts: list[int]) -> None:
    """A copy with the state, the person and the town exchanged is one witness by its text, and of another event."""
    copy = FIRST_MEETING
    for old, new in changed.items():
        copy = copy.replace(old, new)
    both = [report("a", FIRST_MEETING), report("b", copy)]
    met = [fact for fact in check(list(read_all(both)), [(0, 1)]).facts if fact.kind == "meeting"]
    assert [len(fact.claims) for fact in met] == facts


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("o", "\u043e"),  # letters of another script that look alike
        lambda text: text.replace(" ", "\u200b "),
        lambda text: " ".join(word if at % 9 else f"{word} indeed" for at, word in enumerate(text.split(" "))),
    ],
)
def test_adversarial_near_copies_never_merge_two_events(change: object) -> None:
    """A disguised copy may pass for an account of its own; it never draws another event's reports in."""
    found = witnesses(report("a", WIRE), report("b", change(WIRE)), report("c", SECOND))  # type: ignore[operator]
    assert all("r_c" not in witness.reports or len(witness.reports) == 1 for witness in found)
    assert all(witness.why for witness in found)
