"""Alignment: groups do not hang on the order of the input, and grouping what is grouped changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.checking.alignment import align, bridged
from accord.checking.ground import Ground
from accord.reading.claim import Claim, Number

Make = Callable[..., Claim]
RUTO, STORE, EIDE = "person:KEN/william ruto", "person:NOR/jonas store", "person:NOR/espen eide"
OSLO, BERGEN = "place:NOR/Oslo", "place:NOR/Bergen"
DAYS = st.sampled_from([None, "2025-03", "2025-03-11", "2025-03-12", "2024-03-11", "2025"])


def partition(claims: list[Claim], ground: Ground) -> set[frozenset[str]]:
    """The groups, as sets of claim ids."""
    return {frozenset(claim.id for claim in group.claims) for group in align(claims, ground)}


@st.composite
def drawn(draw: st.DrawFn) -> list[dict[str, object]]:
    """Claims of a few persons, days and places by three reports."""
    rows: list[dict[str, object]] = []
    for at in range(draw(st.integers(0, 9))):
        row: dict[str, object] = {
            "report": draw(st.sampled_from(["r_a", "r_b", "r_c"])),
            "at": at * 50,
            "when": draw(DAYS),
        }
        if draw(st.booleans()):
            row |= {
                "kind": "visit",
                "visitor": draw(st.sampled_from([RUTO, EIDE])),
                "where": draw(st.sampled_from([None, OSLO, BERGEN, "state:NOR"])),
            }
        else:
            row |= {
                "kind": "meeting",
                "party": draw(st.sampled_from([[RUTO, STORE], [RUTO, EIDE], ["state:KEN", "state:NOR"], RUTO])),
            }
        rows.append(row)
    return rows


@given(drawn(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_group(
    make_claim: Make, ground: Ground, rows: list[dict[str, object]], shuffler: object
) -> None:
    """Any permutation of the input gives the same groups."""
    claims = [make_claim(**row) for row in rows]
    shuffled = list(claims)
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]
    assert partition(claims, ground) == partition(shuffled, ground)


@given(drawn())
def test_every_claim_is_in_one_group(make_claim: Make, ground: Ground, rows: list[dict[str, object]]) -> None:
    """Nothing is lost and nothing told twice, and every joining has its reason."""
    claims = [make_claim(**row) for row in rows]
    groups = align(claims, ground)
    assert sorted(c.id for g in groups for c in g.claims) == sorted(c.id for c in claims)
    assert all(group.why for group in groups if len(group.claims) > 1)


@given(drawn())
def test_grouping_again_changes_nothing(make_claim: Make, ground: Ground, rows: list[dict[str, object]]) -> None:
    """The claims of one group, aligned alone, are one group again; all groups' claims give the same groups."""
    claims = [make_claim(**row) for row in rows]
    groups = align(claims, ground)
    assert partition([c for g in groups for c in g.claims], ground) == {
        frozenset(c.id for c in g.claims) for g in groups
    }


def test_accounts_of_one_meeting_join_and_last_years_stays_out(make_claim: Make, ground: Ground) -> None:
    """Three reports of this year's meeting are one group; the background of last year is another."""
    now = [
        make_claim("meeting", report="r_a", party=[RUTO, STORE], when="2025-03-11", where=OSLO),
        make_claim("meeting", report="r_b", party=[STORE, RUTO], when="2025-03"),
        make_claim("meeting", report="r_c", party=[RUTO, STORE], when="2025-03-11"),
    ]
    before = make_claim("meeting", report="r_a", at=300, party=[RUTO, STORE], when="2024-05")
    assert partition([*now, before], ground) == {frozenset(c.id for c in now), frozenset([before.id])}


def test_who_meets_the_king_and_the_premier_on_one_day_meets_twice(make_claim: Make, ground: Ground) -> None:
    """An account that names the two states alone cannot glue meetings of which each names another person."""
    premier = make_claim("meeting", report="r_a", party=[RUTO, STORE], when="2025-03-11")
    king = make_claim("meeting", report="r_b", at=200, party=[RUTO, EIDE], when="2025-03-11")
    states = make_claim("meeting", report="r_b", party=["state:KEN", "state:NOR"], when="2025-03-11")
    groups = partition([premier, king, states], ground)
    assert not any({premier.id, king.id} <= group for group in groups)


def test_what_one_report_tells_as_two_occasions_stays_two(make_claim: Make, ground: Ground) -> None:
    """A vague third account cannot glue two visits that a report dates apart."""
    first = make_claim("visit", report="r_a", visitor=RUTO, where=OSLO, when="2025-03-03")
    second = make_claim("visit", report="r_a", at=200, visitor=RUTO, where=OSLO, when="2025-03-11")
    vague = make_claim("visit", report="r_b", visitor=RUTO, where=OSLO, when="2025-03")
    groups = partition([first, second, vague], ground)
    assert not any({first.id, second.id} <= group for group in groups)
    assert len(groups) == 2


def test_many_claims_of_one_pair_do_not_run_together(make_claim: Make, ground: Ground) -> None:
    """Yearly visits over two decades are as many facts."""
    visits = [
        make_claim("visit", report=f"r_{year % 3}", at=year, visitor=RUTO, where=OSLO, when=str(year))
        for year in range(1990, 2026, 3)
    ]
    assert len(partition(visits, ground)) == len(visits)


def test_what_is_agreed_now_is_told_now_whenever_it_is_due(make_claim: Make, ground: Ground) -> None:
    """'Agreed to reopen the post by the end of the year' and the headline without a day are one agreement."""
    both, topics = ["state:KEN", "state:NOR"], ("border post", "night cargo")
    due = make_claim("agreement", report="r_a", frame="agree-to", party=both, topics=topics, when="2025-12")
    bare = make_claim("agreement", report="r_b", frame="agree-to", party=both, topics=topics)
    signed = make_claim("agreement", report="r_b", at=90, frame="sign", party=both, when="2025-12", topics=("fish",))
    published: dict[str, str | None] = {"r_a": "2025-03-11", "r_b": "2025-03-12"}
    groups = {frozenset(claim.id for claim in group.claims) for group in align([due, bare], ground, published)}
    assert groups == {frozenset([due.id, bare.id])}
    apart = {frozenset(claim.id for claim in group.claims) for group in align([bare, signed], ground, published)}
    assert len(apart) == 2


def test_groups_that_a_chance_order_kept_apart_are_brought_together(make_claim: Make, ground: Ground) -> None:
    """An account that fits two groups brings them together; a report's own two occasions stay apart."""
    arrived = make_claim("visit", report="r_a", visitor=RUTO, where=OSLO, when="2025-03-11", frame="arrive")
    staying = make_claim("visit", report="r_b", visitor=RUTO, frame="trip")
    going_on = make_claim("visit", report="r_c", visitor=RUTO, when="2025-03-12", frame="trip")
    assert len(partition([arrived, staying, going_on], ground)) == 1
    later = make_claim("visit", report="r_a", at=200, visitor=RUTO, where=OSLO, when="2025-03-19", frame="arrive")
    groups = partition([arrived, staying, going_on, later], ground)
    assert not any({arrived.id, later.id} <= group for group in groups)


@pytest.mark.parametrize(
    ("first", "second", "groups"),
    [
        (("2025-10-06", "2025-10-06"), ("2025-10-13", "2025-10-13"), 2),
        (("2025-10-06", "2025-10-07"), ("2025-10-13", "2025-10-14"), 2),
        (("2025-10-06", "2025-10-07"), ("2025-10-07", "2025-10-08"), 1),
        (("2025-10-06", "2025-10-07"), ("2025-10-09", "2025-10-07"), 1),
        (("2025-10-06", "2025-10-07"), ("2025-10-06", "2025-10-14"), 1),
    ],
)
def test_the_news_of_two_days_is_of_two_occasions(
    make_claim: Make, ground: Ground, first: tuple[str, str], second: tuple[str, str], groups: int
) -> None:
    """Last Monday's meeting and this Monday's are two; a date that is off in a report of the same day is a conflict."""
    claims = [
        make_claim("meeting", report=report, party=[RUTO, STORE], where=OSLO, when=day)
        for report, (day, _) in (("r_a", first), ("r_b", second))
    ]
    published: dict[str, str | None] = {"r_a": first[1], "r_b": second[1]}
    assert len(align(claims, ground, published)) == groups


SHIP = "condemns the new survey and calls on Peru to withdraw its ship at once"
WHOLE = "we shall not let anybody take what is ours and we shall go to every court that will hear our case"


@pytest.mark.parametrize(
    ("said", "days", "groups"),
    [
        ((SHIP, SHIP.replace("new", "illegal")), ("2025-10-06", "2025-10-16"), 2),
        ((SHIP, SHIP.replace("new", "illegal")), ("2025-10-06", "2025-10-08"), 1),
        ((WHOLE, WHOLE), ("2025-10-06", "2025-10-26"), 1),
    ],
)
def test_a_protest_of_next_week_is_another(
    make_claim: Make, ground: Ground, said: tuple[str, str], days: tuple[str, str], groups: int
) -> None:
    """What is said without a day is of its report's own days, unless whole sentences are printed again."""
    claims = [
        make_claim("statement", report=r, speaker=RUTO, said=w) for r, w in zip(("r_a", "r_b"), said, strict=True)
    ]
    assert len(align(claims, ground, {"r_a": days[0], "r_b": days[1]})) == groups


def test_figures_said_on_two_days_are_two_sayings(make_claim: Make, ground: Ground) -> None:
    """'40 lorries crossed' and, a week later, '65 lorries crossed' are not one statement; on one day they are."""
    claims = [
        make_claim(
            "statement", report=r, speaker=RUTO, said=f"{n} lorries crossed on Sunday", number=(n, "lorries", "exact")
        )
        for r, n in (("r_a", 40), ("r_b", 65))
    ]
    assert len(align(claims, ground, {"r_a": "2025-10-06", "r_b": "2025-10-13"})) == 2
    assert len(align(claims, ground, {"r_a": "2025-10-06", "r_b": "2025-10-06"})) == 1


@pytest.mark.parametrize(("day", "groups"), [("2024-09-16/2024-09-30", 1), ("2025-09-16/2025-09-30", 1)])
def test_what_is_still_to_come_is_not_behind_its_reports_day(
    make_claim: Make, ground: Ground, day: str, groups: int
) -> None:
    """A plan for 'the end of September' that was read as last year's is held against the other report's plan all the same."""
    due, bare = (
        make_claim(
            "commitment", report=r, source="state:KEN", number=(500_000, "doses", "exact"), status=status, when=when
        )
        for r, status, when in (("r_a", "planned", day), ("r_b", "done", None))
    )
    published: dict[str, str | None] = {"r_a": "2025-07-18", "r_b": "2025-07-18"}
    assert len(align([due, bare], ground, published)) == groups


@pytest.mark.parametrize(
    ("guests", "day", "joined"),
    [
        (["person:NOR/espen eide"], "2025-03-12", True),
        (["person:NOR/espen eide", "person:NOR/jonas store"], "2025-03-12", False),  # which of the two it was is open
        (["person:NOR/espen eide"], "2025-03-20", False),
    ],
)
def test_a_meeting_told_of_one_side_joins_the_only_one_that_it_can_be(
    make_claim: Make, ground: Ground, guests: list[str], day: str, *, joined: bool
) -> None:
    """A guest who is only named in the words is the one of the one meeting that the other report of these days tells."""
    half = make_claim(
        "meeting", report="r_a", party=RUTO, words="Ruto held talks with one of the guests, Eide or Store"
    )
    whole = [make_claim("meeting", report=f"r_{at}", party=[RUTO, guest]) for at, guest in enumerate(guests)]
    published: dict[str, str | None] = {"r_a": "2025-03-12", "r_0": day, "r_1": day}
    groups = align([half, *whole], ground, published)
    assert any(len(group.claims) > 1 for group in groups) is joined


@pytest.mark.parametrize(("out", "groups"), [("2025-07-08", 1), ("2025-08-22", 2)])
def test_a_plan_for_a_month_is_of_what_was_done_in_it_after_the_report(
    make_claim: Make, ground: Ground, out: str, groups: int
) -> None:
    """'Will meet again in August', said in July, is that August's meeting; said after the meeting it is the next."""
    plan = make_claim("meeting", report="r_a", party=[RUTO, STORE], when="2025-08", status="planned")
    done = make_claim("meeting", report="r_b", party=[RUTO, STORE], when="2025-08-20")
    published: dict[str, str | None] = {"r_a": out, "r_b": "2025-08-21"}
    assert len(align([plan, done], ground, published)) == groups


@pytest.mark.parametrize(
    ("due", "words", "together"),
    [
        ("2025-09", "The eighth session of the Joint Commission is to be held in Oslo in September", True),
        ("2025-09", "The ministers will see each other again in the new year", False),
        ("2026-03", "The ninth session of the Joint Commission is to be held in March", False),
    ],
)
def test_a_plan_without_a_day_can_be_the_one_that_is_due_in_some_months(
    make_claim: Make, ground: Ground, due: str, words: str, *, together: bool
) -> None:
    """'The next session of the commission' of a report in June is that of September, in like words; none of next year."""
    bare = "Before the next session of the joint commission a draft will be ready"
    one = make_claim("meeting", report="r_a", party=[RUTO, STORE], status="planned", words=bare)
    other = make_claim("meeting", report="r_b", party=[RUTO, STORE], status="planned", when=due, words=words)
    groups = align([one, other], ground, {"r_a": "2025-06-12", "r_b": "2025-06-12"})
    assert (len(groups) == 1) == together


def test_nobody_dies_twice(make_claim: Make, ground: Ground) -> None:
    """A death that one report dates and another tells of years later without a day is one."""
    dated = make_claim("death", frame="murder-of", report="r_a", holder=RUTO, when="2023-09")
    bare = make_claim("death", frame="murder-of", report="r_b", holder=RUTO)
    assert len(align([dated, bare], ground, {"r_a": "2025-08-21", "r_b": "2025-08-21"})) == 1


def test_a_document_without_parties_is_found_by_its_day(make_claim: Make, ground: Ground) -> None:
    """'An agreement was signed on Monday' joins the one that two states signed that day; one of another day does not."""
    full = make_claim(
        "agreement", report="r_a", frame="sign", party=[RUTO, STORE], when="2025-06-16", topics=("water",)
    )
    bare = make_claim("agreement", report="r_b", frame="sign", when="2025-06-16", topics=("water",))
    later = make_claim("agreement", report="r_b", frame="sign", when="2025-06-19", topics=("water",))
    assert len(align([full, bare], ground)) == 1
    assert len(align([full, later], ground)) == 2


def test_words_quoted_within_a_paraphrase_find_each_other(make_claim: Make, ground: Ground) -> None:
    """A minister and the embassy of his state are told to have used one figure of speech: one saying, two speakers."""
    words = "“a fairy tale for the long winter of the north”"
    claims = [
        make_claim("statement", report=report, speaker=speaker, said=f"{verb} {words}")
        for report, speaker, verb in (
            ("r_a", EIDE, "called the charge"),
            ("r_b", "org:NOR/embassy", "said that it was"),
        )
    ]
    assert len(align(claims, ground)) == 1


def test_what_one_of_the_documents_is_on_makes_it_none_apart(make_claim: Make, ground: Ground) -> None:
    """Eight memoranda here, seven there, and a solar park of 300 megawatts as one of the eight: one signing."""
    covers, eight, seven = (
        make_claim("agreement", report=report, at=at, frame=frame, party=["state:KEN", "state:NOR"], number=number)
        for report, at, frame, number in (
            ("r_b", 300, "agreement-covers", (300, "megawatt", "exact")),
            ("r_b", 0, "agreement-signed", (8, "memoranda", "exact")),
            ("r_a", 0, "sign", (7, "agreements", "exact")),
        )
    )
    assert len(align([covers, eight, seven], ground)) == 1


LOOKED_BACK: dict[str, str | None] = {"r_a": "2025-03-11", "r_b": "2025-03-12", "r_c": "2025-06-02"}


@pytest.mark.parametrize(
    ("together", "changed"),
    [
        (True, {}),
        (False, {"at": 60}),  # it opens the report: the news of its own day
        (False, {"report": "r_c"}),  # of another season
        (False, {"target": "state:PER", "words": "Norway withdrew its envoy from Lima within hours"}),
        (False, {"status": "planned"}),
    ],
)
def test_what_one_report_dates_the_other_looks_back_to(
    make_claim: Make, ground: Ground, together: bool, changed: dict[str, object]
) -> None:
    """Told at a report's end, without a day, it is what the report of the same day dates; never as a report's news."""
    fields = {"frame": "recall", "source": "state:NOR", "target": "state:KEN"}
    dated = make_claim(
        "act", report="r_a", at=900, when="2024-07-30", words="Norway had withdrawn its envoy on 30 July", **fields
    )
    bare = {"report": "r_b", "at": 1200, "words": "Norway withdrew its envoy within hours and has sent none since"}
    other = make_claim("act", **(fields | bare | changed))
    groups = align([dated, other], ground, LOOKED_BACK)
    assert (len(groups) == 1) is together


def test_what_fits_better_finds_its_place_first(make_claim: Make, ground: Ground) -> None:
    """A claim that fits loosely waits: 'broke them off', a plain verb, does not keep 'severed ties' of its report out."""
    sides = {"source": "state:NOR", "target": "state:KEN"}
    words = "Norway broke off fisheries cooperation after the Mombasa ferry sank"
    cut = make_claim("act", report="r_a", frame="cut-ties", when="2018-05", words=words, said=words, **sides)
    plain = make_claim(
        "act",
        report="r_b",
        at=400,
        frame="plain:suspension",
        when="2018",
        number=(7, "years", "exact"),
        said="Norway broke off fisheries cooperation seven years ago after the Mombasa ferry sank",
        words="Norway broke off fisheries cooperation seven years ago after the Mombasa ferry sank",
        **sides,
    )
    same_day = make_claim(
        "act", report="r_b", at=900, frame="cut-ties", when="2018-05-29", words="It cut ties.", **sides
    )
    groups = partition([cut, plain, same_day], ground)
    assert frozenset([cut.id, same_day.id]) in groups


def test_a_treaty_known_by_its_year_is_found_by_it(make_claim: Make, ground: Ground) -> None:
    """'The treaty of 1931' is that of the two sides whom the other report names."""
    bare = make_claim(
        "agreement", report="r_a", frame="dated-document", when="1931", words="We respect the 1931 treaty"
    )
    full = make_claim(
        "agreement",
        report="r_b",
        frame="dated-document",
        party=["state:KEN", "state:NOR"],
        when="1931",
        words="Norway invoked its 1931 treaty with Kenya",
    )
    assert len(partition([bare, full], ground)) == 1


def test_one_death_of_which_only_one_report_tells_whose_it_is_is_found_by_its_number(
    make_claim: Make, ground: Ground
) -> None:
    """A fisherman of a state here, a sailor there; two dead are others."""
    one = make_claim(
        "death",
        report="r_a",
        frame="killed",
        target="state:KEN",
        number=(1, "killed", "exact"),
        words="A Kenyan fisherman was shot dead when a patrol boat opened fire on a trawler",
    )
    same_one = make_claim(
        "death",
        report="r_b",
        frame="killed",
        when="2025-03-11",
        number=(1, "killed", "exact"),
        words="The officers who shot dead a sailor on a trawler on Tuesday must be tried",
    )
    two = make_claim(
        "death",
        report="r_b",
        at=400,
        frame="killed",
        when="2025-03-11",
        number=(2, "killed", "exact"),
        words="Two climbers were killed by a rock",
    )
    assert partition([one, same_one, two], ground) == {frozenset([one.id, same_one.id]), frozenset([two.id])}


def test_what_was_done_last_year_stays_last_years(make_claim: Make, ground: Ground) -> None:
    """Only plans are taken so: what was given last September is not what is given now."""
    before, now = (
        make_claim("commitment", report=r, source="state:KEN", number=(500_000, "doses", "exact"), when=when)
        for r, when in (("r_a", "2024-09"), ("r_b", None))
    )
    published: dict[str, str | None] = {"r_a": "2025-07-18", "r_b": "2025-07-18"}
    assert len(align([before, now], ground, published)) == 2


@pytest.mark.parametrize(
    ("first", "second", "groups"),
    [
        ("2025-03-11", "2025-03-11", 1),
        ("2025-03-10/2025-03-16", "2025-03-11", 1),
        ("2025-03-10/2025-03-16", "2025-03-20", 2),
        ("2025-03", "2025-03-11", 2),  # of all a month's releases nothing tells that one
        ("../1990", "2025-03-11", 2),
    ],
)
def test_a_deed_whose_sides_one_report_leaves_open_is_found_by_its_day(
    make_claim: Make, ground: Ground, first: str, second: str, groups: int
) -> None:
    """'Released earlier this week', by nobody named, meets the release of that Tuesday by the state that the words name."""
    words = "two hikers, held over photographs of a radar in the tundra, were let go by Kenya"
    bare = make_claim("act", report="r_a", frame="release", when=first, words=words)
    full = make_claim(
        "act", report="r_b", frame="release", when=second, source="state:KEN", words=f"Kenya said {words}"
    )
    assert len(partition([bare, full], ground)) == groups


def test_no_claims_make_no_groups(ground: Ground) -> None:
    """Nothing in, nothing out."""
    assert align([], ground) == ()


def test_a_document_told_of_without_parties_takes_those_told_before(make_claim: Make) -> None:
    """'The pacts include …' is of the pacts that the report has just told of; parties are never taken from another report."""
    told = make_claim("agreement", party=["state:KEN", "state:NOR"], when="2025-03-11")
    bare = make_claim("agreement", at=200, number=(14, "pacts", "exact"), frame="documents-among")
    alone = make_claim("agreement", report="r_b", at=200, frame="documents-among")
    kept = {c.id: c for c in bridged([bare, told, alone])}
    assert {p.actor for p in kept[bare.id].parties} == {"state:KEN", "state:NOR"}
    assert kept[bare.id].why[-1] != bare.why[-1]
    assert alone.id not in kept or kept[alone.id].parties == ()


@pytest.mark.parametrize(
    ("words", "frame", "party", "bound"),
    [
        ("The treaty enters into force in May.", "in-force", ["state:KEN", "state:NOR"], True),
        ("This border agreement lapsed in May.", "expire", ["state:KEN", "state:NOR"], True),
        ("A treaty on migrants enters into force in May.", "in-force", ["state:KEN", "state:NOR"], False),
        ("The senate ratified the treaty in May.", "ratify", ["state:KEN", "state:NOR"], False),
        ("The treaty enters into force in May.", "in-force", ["state:KEN"], False),
    ],
)
def test_what_becomes_of_a_document_is_of_its_two_sides(
    make_claim: Make, words: str, frame: str, party: list[str], *, bound: bool
) -> None:
    """'The treaty enters into force', behind a signing of two; what one of them does with it is its own."""
    told = make_claim("agreement", party=party, frame="sign", when="2025-03-11")
    fate = make_claim("agreement", at=200, frame=frame, words=words)
    kept = {c.id: c for c in bridged([told, fate])}
    assert bool(kept[fate.id].parties) == bound


def test_a_document_of_another_year_takes_no_parties(make_claim: Make) -> None:
    """'A memorandum signed in May 2019' is not of those who sign today, if the text does not say so."""
    told = make_claim("agreement", party=["state:KEN", "state:NOR"], when="2025-03-11")
    old = make_claim("agreement", at=200, number=(1, "memorandum", "exact"), when="2019-05", frame="sign")
    kept = {c.id: c for c in bridged([told, old])}
    assert kept[old.id].parties == ()


def test_what_is_signed_right_behind_talks_is_of_those_who_held_them(make_claim: Make) -> None:
    """'… held talks, after which ministers put their names to 11 agreements': not far behind, and of that report's talks."""
    talks = make_claim("meeting", party=["state:KEN", "state:NOR"], when="2025-03-11", at=10)
    signed = make_claim("agreement", at=90, number=(11, "agreements", "exact"), frame="agreement-signed")
    other = make_claim("agreement", report="r_b", at=90, number=(11, "agreements", "exact"), frame="agreement-signed")
    kept = {c.id: c for c in bridged([signed, talks, other])}
    assert {p.actor for p in kept[signed.id].parties} == {"state:KEN", "state:NOR"}
    assert kept[signed.id].why[-1] == "parties of the talks told of before"
    assert kept[other.id].parties == ()
    late = make_claim("agreement", at=900, number=(11, "agreements", "exact"), frame="agreement-signed")
    assert {c.id: c for c in bridged([talks, late])}[late.id].parties == ()


def test_amounts_of_one_clause_are_of_one_thing(make_claim: Make, ground: Ground) -> None:
    """A clause that tells two amounts makes two claims of one act; another report's account joins both."""
    first = make_claim(kind="act", report="r_a", at=0, source="state:KEN", target="state:NOR", when="2025-03-11")
    first = msgspec.structs.replace(first, number=Number(value=25, unit="percent", text="25 percent"))
    beside = msgspec.structs.replace(
        first, id="c_beside", number=Number(value=38, unit="products", text="38"), why=(*first.why, "told beside")
    )
    other = make_claim(kind="act", report="r_b", at=0, source="state:KEN", target="state:NOR", when="2025-03-11")
    groups = partition([beside, first, other], ground)
    assert frozenset({first.id, "c_beside"}) <= next(group for group in groups if first.id in group)
    assert len(groups) == 1
