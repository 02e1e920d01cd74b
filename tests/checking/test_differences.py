"""Differences: values side by side, related as conflict, refinement, update or wording, with who says which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from accord.checking.differences import differences_of
from accord.checking.ground import Ground
from accord.reading.claim import Claim
from accord.reading.mention import Actor
from accord.reading.when import When
from accord.reports.span import Span

Make = Callable[..., Claim]
PUBLISHED = {"r_a": "2025-03-11", "r_b": "2025-03-12"}
RUTO, STORE = "person:KEN/william ruto", "person:NOR/jonas store"
OSLO, BERGEN = "place:NOR/Oslo", "place:NOR/Bergen"


@pytest.mark.parametrize(
    ("want", "left", "right"),
    [
        (("when", "conflict"), {"when": "2025-03-11"}, {"when": "2025-03-12"}),
        # what is refused by the earlier report and done on a later day; what was done before the refusal
        (("status", "update"), {"status": "denied"}, {"when": "2025-03-12"}),
        (("status", "conflict"), {"status": "denied"}, {"when": "2025-03-10"}),
        (("when", "refines"), {"when": "2025-03-11"}, {"when": "2025-03"}),
        (
            ("when", "update"),
            {"when": "2025-04-08", "status": "planned"},
            {"when": "2025-04-10", "status": "planned"},
        ),
        (
            ("when", "conflict"),
            {"kind": "visit", "frame": "arrive", "when": "2025-03-09"},
            {"kind": "visit", "frame": "arrive", "when": "2025-03-10"},
        ),
        (
            ("when", "conflict"),
            {"kind": "visit", "frame": "arrive", "when": "2025-03-02"},
            {"kind": "visit", "frame": "trip", "when": "2025-03-10"},
        ),
        (("number", "conflict"), {"number": (90, "days", "at most")}, {"number": (60, "days", "at most")}),
        (("number", "refines"), {"number": (90, "days", "at most")}, {"number": (60, "days", "exact")}),
        (
            ("number", "update"),
            {"kind": "act", "when": "2025-03-10", "number": (41, "killed", "at least")},
            {"kind": "act", "when": "2025-03-10", "number": (63, "killed", "exact")},
        ),
        (
            ("manner", "conflict"),
            {"kind": "appointment", "frame": "leave-office", "words": "resigned"},
            {"kind": "appointment", "frame": "remove", "words": "was dismissed"},
        ),
        (("where", "conflict"), {"where": OSLO}, {"where": BERGEN}),
        (("where", "conflict"), {"kind": "visit", "where": OSLO}, {"kind": "visit", "where": "place:KEN/Nairobi"}),
        (
            ("status", "conflict"),
            {"kind": "visit", "status": "planned", "words": "is due on Monday"},
            {"kind": "visit", "status": "denied"},
        ),
        (("where", "refines"), {"where": OSLO}, {"where": "state:NOR"}),
        (("number", "conflict"), {"number": (14, "documents", "exact")}, {"number": (16, "agreements", "exact")}),
        (("number", "wording"), {"number": (14, "documents", "exact")}, {"number": (14, "agreements", "exact")}),
        (("number", "wording"), {"number": (40, "km", "exact")}, {"number": (25, "miles", "exact")}),
        (("number", "conflict"), {"number": (40, "km", "exact")}, {"number": (40, "miles", "exact")}),
        (("number", "conflict"), {"number": (40, "USD", "exact")}, {"number": (52, "USD", "exact")}),
        (("number", "refines"), {"number": (14, "documents", "exact")}, {"number": (None, "documents", "dozens")}),
        (("number", "refines"), {"number": (14, "documents", "exact")}, {"number": (10, "documents", "at least")}),
        (("number", "refines"), {"number": (980, "USD", "exact")}, {"number": (1000, "USD", "about")}),
        (("number", "refines"), {"number": (8, "killed", "exact")}, {"number": (10, "killed", "at most")}),
        (("number", "conflict"), {"number": (14, "documents", "exact")}, {"number": (20, "documents", "at least")}),
        (
            ("number", "update"),
            {"kind": "act", "when": "2025-03-10", "number": (3, "killed", "exact")},
            {"kind": "act", "when": "2025-03-10", "number": (5, "killed", "exact")},
        ),
        (
            ("number", "conflict"),
            {"kind": "act", "when": "2025-03-10", "number": (5, "killed", "exact")},
            {"kind": "act", "when": "2025-03-10", "number": (3, "killed", "exact")},
        ),
        (("status", "conflict"), {"status": "done"}, {"status": "denied"}),
        (("status", "update"), {"status": "planned"}, {"status": "done"}),
        (("status", "wording"), {"status": "done"}, {"status": "alleged"}),
        (
            ("office", "wording"),
            {"kind": "appointment", "office": "premier"},
            {"kind": "appointment", "office": "prime minister"},
        ),
        (("speaker", "conflict"), {"kind": "statement", "speaker": RUTO}, {"kind": "statement", "speaker": STORE}),
        (("speaker", "refines"), {"kind": "statement", "speaker": RUTO}, {"kind": "statement", "speaker": "state:KEN"}),
        (("number", "conflict"), {"number": (14, "documents", "exact")}, {"number": (20, "documents", "about")}),
    ],
)
def test_values_relate(
    make_claim: Make, ground: Ground, want: tuple[str, str], left: dict[str, Any], right: dict[str, Any]
) -> None:
    """Both values stand side by side, each with the claims that give it, and the reason in words."""
    a, b = (
        make_claim(**{"kind": "agreement", "report": report, **fields})
        for report, fields in (("r_a", left), ("r_b", right))
    )
    (found,) = differences_of([a, b], ground, PUBLISHED)
    assert (found.field, found.relation) == want, found.why
    assert found.why
    assert sorted(one for value in found.values for one in value.claims) == sorted([a.id, b.id])
    assert len({value.value for value in found.values}) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({}, {}),
        ({"when": "2025-03-11"}, {}),
        ({"when": "2025-03-11"}, {"when": "2025-03-11"}),
        ({"where": OSLO}, {}),
        (
            {"kind": "visit", "frame": "arrive", "when": "2025-03-09"},
            {"kind": "visit", "frame": "trip", "when": "2025-03-10"},
        ),
        (
            {"kind": "visit", "frame": "arrival", "when": "2025-03-09"},
            {"kind": "visit", "frame": "trip", "when": "2025-03-10"},
        ),
        # two stops of one stay; where a pact applies; the day of a letter and that of a word on it; taken, and in force
        ({"kind": "visit", "where": OSLO}, {"kind": "visit", "where": BERGEN}),
        ({"where": "state:KEN", "frame": "agreement-covers"}, {"where": OSLO}),
        (
            {"kind": "statement", "frame": "raise-with", "when": "2025-03-11"},
            {"kind": "statement", "when": "2025-03-12"},
        ),
        (
            {"kind": "act", "frame": "impose-sanctions", "when": "2025-03-11"},
            {"kind": "act", "frame": "measure-in-force", "when": "2025-03-14"},
        ),
        # what was to be, or was put off, will not be
        (
            {"kind": "visit", "status": "planned", "words": "was scheduled to arrive on Monday"},
            {"kind": "visit", "status": "denied"},
        ),
        (
            {"kind": "visit", "status": "planned", "frame": "put-off-visit"},
            {"kind": "visit", "status": "denied"},
        ),
        ({"number": (14, "documents", "exact")}, {"number": (14, "documents", "exact")}),
        ({"number": (14, "documents", "exact")}, {"number": (3, "projects", "exact")}),
        ({"number": (40, "GBP", "exact")}, {"number": (52, "USD", "exact")}),
        ({"status": "planned"}, {"status": "conditional"}),
        ({"topics": ("rail",)}, {"topics": ("ports",)}),
    ],
)
def test_what_can_stand_together_is_no_difference(
    make_claim: Make, ground: Ground, left: dict[str, Any], right: dict[str, Any]
) -> None:
    """Silence, equal values, and figures in other units contradict nobody."""
    a, b = (
        make_claim(**{"kind": "agreement", "report": report, **fields})
        for report, fields in (("r_a", left), ("r_b", right))
    )
    assert differences_of([a, b], ground, PUBLISHED) == ()


def test_two_leaders_here_and_their_states_there_are_no_two_speakers(make_claim: Make, ground: Ground) -> None:
    """What both leaders say in one account and both states in the other is told as a refinement, never a conflict."""
    one = make_claim("statement", report="r_a", speaker=[RUTO, STORE], said="so")
    other = make_claim("statement", report="r_b", speaker=["state:KEN", "state:NOR"], said="so")
    found = [d.relation for d in differences_of([one, other], ground, PUBLISHED) if d.field == "speaker"]
    assert found == ["refines"]


def test_one_name_is_no_second_speaker(make_claim: Make) -> None:
    """Somebody whom one report takes for another state's says it all the same; somebody else does not."""
    people = {
        f"person:{state}/{name}": Actor(key=f"person:{state}/{name}", name=name, type="person", state=state)
        for state, name in (("KEN", "Ann Moyo"), ("PER", "Ann Moyo"), ("PER", "Jo Roe"))
    }
    said = {"kind": "statement", "said": "so it is"}
    one, two, other = (
        make_claim(**said, report=report, speaker=who)
        for report, who in zip(("r_a", "r_b", "r_b"), people, strict=True)
    )
    assert differences_of([one, two], Ground(people), PUBLISHED) == ()
    assert [d.field for d in differences_of([one, other], Ground(people), PUBLISHED)] == ["speaker"]


def test_a_part_of_the_dead_is_never_the_higher_figure(make_claim: Make, ground: Ground) -> None:
    """'Ten tourists were killed' gainsays no twelve dead, of whom they may be; against nine dead it cannot hold."""
    part = make_claim("death", frame="killed", number=(10, "killed", "exact"), words="10 tourists were killed")
    for dead, relations in ((12, []), (9, ["conflict"])):
        whole = make_claim(
            "death", report="r_b", frame="killed", number=(dead, "killed", "exact"), words=f"{dead} people were killed"
        )
        day = [msgspec.structs.replace(one, when=When(edtf="2025-03-11")) for one in (part, whole)]
        assert [one.relation for one in differences_of(day, ground, {})] == relations


def test_one_voice_does_not_contradict_itself(make_claim: Make, ground: Ground) -> None:
    """Two figures of one report in its own voice are not two accounts; two sources within it are."""
    own = [make_claim("act", at=at, number=(value, "killed", "exact")) for at, value in ((0, 3), (90, 5))]
    assert differences_of(own, ground, PUBLISHED) == ()
    sides = [
        make_claim("act", at=at, number=(value, "killed", "exact"), by=who)
        for at, value, who in ((0, 3, "state:KEN"), (90, 5, "state:NOR"))
    ]
    assert [(d.field, d.relation) for d in differences_of(sides, ground, PUBLISHED)] == [("number", "conflict")]


def test_the_day_of_an_answer_is_not_that_of_what_it_answers(make_claim: Make, ground: Ground) -> None:
    """'Told 20 to go on Wednesday in answer to the expulsion of 18' does not date the expulsion; its own day does."""
    fields = {"kind": "act", "frame": "expel", "when": "2025-03-12"}
    words = "told 20 envoys to go on Wednesday in answer to the expulsion of 18"
    named = make_claim(**fields, report="r_b", words=words)
    at = words.index("expulsion") + named.evidence[0].start
    named = msgspec.structs.replace(named, trigger=Span(at, at + len("expulsion")))
    told = make_claim(**fields | {"when": "2025-03-11"}, report="r_a", words="expelled 18 envoys on Tuesday")
    assert differences_of([told, named], ground, PUBLISHED) == ()
    own = make_claim(**fields, report="r_b", words="expelled 18 envoys on Wednesday")
    assert [one.field for one in differences_of([told, own], ground, PUBLISHED)] == ["when"]


def test_a_day_beside_a_verb_is_that_of_the_verb(make_claim: Make, ground: Ground) -> None:
    """'The country has a new minister after Ann Moyo resigned on Tuesday' dates the resignation."""
    fields = {"kind": "appointment", "frame": "leave-office"}
    words = "has a new minister after Ann Moyo resigned on Tuesday"
    named = make_claim(**fields, when="2025-03-11", report="r_b", words=words)
    at = words.index("resigned") + named.evidence[0].start
    named = msgspec.structs.replace(named, trigger=Span(at, at + len("resigned")))
    told = make_claim(**fields, when="2025-03-12", report="r_a", words="handed in her resignation on Wednesday")
    assert [one.field for one in differences_of([told, named], ground, PUBLISHED)] == ["when"]


def test_who_is_quoted_by_a_spokesperson_says_it(make_claim: Make, ground: Ground) -> None:
    """A report that gives words to a minister and to who passed them on does not give them to another speaker."""
    said = {"kind": "statement", "said": "so it is"}
    own = make_claim(**said, report="r_a", speaker=RUTO)
    quoted = [make_claim(**said, report="r_b", at=at, speaker=who) for at, who in ((0, RUTO), (90, STORE))]
    assert differences_of([own, *quoted], ground, PUBLISHED) == ()


def test_a_toll_that_is_dated_by_its_last_count_is_brought_up_to_date(make_claim: Make, ground: Ground) -> None:
    """Three killed on Monday and five by Tuesday: neither day nor figure gainsays the other; a lower later one does."""
    toll = {"kind": "act", "frame": "killed", "target": "state:KEN"}
    first = make_claim(**toll, report="r_a", when="2025-03-10", number=(3, "killed", "exact"))
    for number, relation in ((5, "update"), (2, "conflict")):
        second = make_claim(**toll, report="r_b", when="2025-03-11", number=(number, "killed", "exact"))
        found = {one.field: one.relation for one in differences_of([first, second], ground, PUBLISHED)}
        assert found == {"when": relation, "number": relation}


def test_who_is_told_as_resigned_and_dismissed_by_one_report_was_made_to_go(make_claim: Make, ground: Ground) -> None:
    """'Resigned after the president had dismissed him' gainsays neither word."""
    both = [
        make_claim("appointment", report="r_a", at=at, frame=frame)
        for at, frame in ((0, "leave-office"), (90, "remove"))
    ]
    other = make_claim("appointment", report="r_b", frame="remove")
    assert differences_of([*both, other], ground, PUBLISHED) == ()


def test_values_that_agree_are_gathered(make_claim: Make, ground: Ground) -> None:
    """Of three accounts two agree: two values, one with two claims."""
    claims = [
        make_claim("agreement", report=r, number=(n, "documents", "exact"))
        for r, n in (("r_a", 14), ("r_b", 14), ("r_c", 16))
    ]
    (difference,) = differences_of(claims, ground, PUBLISHED)
    assert {value.value: len(value.claims) for value in difference.values} == {14: 2, 16: 1}


def test_the_worst_relation_names_the_difference(make_claim: Make, ground: Ground) -> None:
    """Where one account refines and another clashes, the clash is told."""
    claims = [
        make_claim("agreement", report=r, when=w)
        for r, w in (("r_a", "2025-03"), ("r_b", "2025-03-11"), ("r_c", "2025-03-12"))
    ]
    (difference,) = differences_of(claims, ground, PUBLISHED)
    assert difference.relation == "conflict"


def test_a_day_that_is_another_acts_contradicts_none(make_claim: Make, ground: Ground) -> None:
    """What was said has the day of the meeting that the report told of before: no account of when it was said."""
    told, other = (
        make_claim("statement", report=r, speaker=RUTO, said="so", when=f"2025-03-1{r == 'r_b':d}")
        for r in ("r_a", "r_b")
    )
    assert differences_of([told, other], ground, PUBLISHED)
    when = When(edtf="2025-03-11", text="Tuesday", basis="the day of 'met', the report's news (the Tuesday before)")
    assert not differences_of([told, msgspec.structs.replace(other, when=when)], ground, PUBLISHED)
