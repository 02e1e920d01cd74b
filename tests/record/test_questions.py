"""Questions to a kept record: each answer holds what was asked for and stands on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from accord.errors import InputError, UnknownId
from accord.reading.mention import Actor, Office
from accord.reading.reading import Reading
from accord.record.asking.answer import Answer, Changes, Chronology, Found, Quotes, Stories
from accord.record.asking.naming import state_code
from accord.record.judging import judge
from accord.record.record import Record
from accord.record.store import Store
from accord.reports.report import Published, Report
from accord.reports.span import Span
from accord.sources import open_sources

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def store(lasting: str) -> Iterator[Store]:
    """The shipped examples, kept."""
    made = Store(lasting, make=True)
    made.add(open_sources([str(ROOT / "examples")]))
    yield made
    made.close()


def dangling(record: Record) -> list[str]:
    """References of a record that do not resolve within it."""
    reports = {one.id for one in record.reports}
    actors = {one.id for one in record.actors}
    stories = {one.id for one in record.stories}
    facts = {one.id for one in record.facts}
    witnesses = {one.id for one in record.witnesses}
    wrong = [one.id for one in record.reports if one.witness not in witnesses]
    wrong += [one for witness in record.witnesses for one in witness.reports if one not in reports]
    wrong += [one for story in record.stories for one in story.reports if one not in reports]
    wrong += [one for story in record.stories for one in story.facts if one not in facts]
    for fact in record.facts:
        wrong += [fact.id] if fact.story not in stories else []
        wrong += [party.actor for party in fact.parties if party.actor not in actors]
        wrong += [claim.id for claim in fact.claims if claim.report not in reports]
    return wrong


def answers(store: Store) -> Iterator[Answer]:
    """One answer of each kind."""
    yield store.stories()
    yield store.story(store.stories().stories[0].id)
    yield store.dyad("Kenya", "Portugal")
    yield store.actor("Inês Carvalhal")
    yield store.ledger()
    yield store.chronology("PER")
    yield store.quotes("Carvalhal")
    yield store.differences()
    yield store.differences("Kenya", "Portugal")
    yield store.search("patrols")
    yield store.changes("2020")


def test_every_answer_stands_on_its_own(store: Store) -> None:
    """Each reference of an answer resolves within it, and every quote stands at its offsets in the report's text."""
    for answer in answers(store):
        record = answer.record
        assert record.reports, answer.title
        assert dangling(record) == [], answer.title
        texts = {report.id: report.text for report in record.reports}
        for claim in (claim for fact in record.facts for claim in fact.claims):
            assert all(texts[claim.report][e.start : e.end] == e.quote for e in claim.evidence)


@pytest.mark.parametrize("names", [("Kenya", "Portugal"), ("PRT", "ken"), ("Portuguese", "Nairobi"), ("Lisbon", "KE")])
def test_a_state_goes_by_any_usual_name(store: Store, names: tuple[str, str]) -> None:
    """Name, code, demonym and capital, in either order, ask for the same facts."""
    facts = store.dyad(*names, limit=100).record.facts
    assert facts
    assert facts == store.dyad("KEN", "PRT", limit=100).record.facts


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Korean", "several: "),
        ("Congo", "several: "),
        ("Kenia", "near it: Kenya (KEN)"),
        ("Atlantis of the North Sea", "none of that name"),
        ("", "none of that name"),
        ("'; DROP TABLE facts; --", "none of that name"),
    ],
)
def test_a_name_that_is_no_one_state_is_told(name: str, found: str) -> None:
    """What stands for several states, or none, is refused with what may be meant."""
    with pytest.raises(InputError) as told:
        state_code(name)
    assert found in told.value.found
    assert "\n" not in str(told.value)


def test_a_dyad_is_of_two_states(store: Store) -> None:
    """One state twice is no dyad, whatever it is called."""
    with pytest.raises(InputError, match="another state"):
        store.dyad("Kenya", "Nairobi")


def test_a_dyad_narrowed(store: Store) -> None:
    """By kind and by time only facts of that kind and time are given; the limit says how many more there are."""
    whole = store.dyad("KEN", "PRT", limit=100)
    agreements = store.dyad("KEN", "PRT", kind="agreement", limit=100).record.facts
    assert {fact.kind for fact in agreements} == {"agreement"}
    assert store.dyad("KEN", "PRT", since="2090").record.facts == ()
    asked = [fact for fact in whole.record.facts if fact.id not in whole.beside]
    some = store.dyad("KEN", "PRT", limit=3)
    assert len(some.record.facts) == 3
    assert some.more == len(asked) - 3
    assert list(some.record.facts) == asked[:3]


def test_a_date_that_is_none_is_told(store: Store) -> None:
    """What is no date is refused, not taken for the beginning of time."""
    for date in ("yesterday", "2024-13", "", "2024-02-31", "1' OR '1"):
        with pytest.raises(InputError, match="expected a date"):
            store.dyad("KEN", "PRT", since=date)
        with pytest.raises(InputError, match="expected a date"):
            store.changes(date)


def test_an_actor_with_offices_and_their_sources(store: Store) -> None:
    """Offices come with the days and the reports that give them; a part of the name is enough where one has it."""
    answer = store.actor("mbarak")
    assert answer.actor.name == "Daniel Otieno Mbarak"
    office = next(one for one in answer.offices if one.title == "president" and one.of == "Kenya")
    assert office.reports == 3  # the two that say "Kenyan", and the state agency, whose own name says Kenya
    assert set(office.sources) <= {report.id for report in answer.record.reports}
    assert all(any(p.actor == answer.actor.id for p in fact.parties) for fact in answer.record.facts)
    assert store.actor(answer.actor.id) == answer


@pytest.mark.parametrize("name", ["Nobody At All", "", "%", "a_000000000000", "x' OR '1'='1"])
def test_nobody_of_a_name_is_told(store: Store, name: str) -> None:
    """A name that nobody goes by is refused; wildcards and quotes are letters like any other."""
    with pytest.raises(InputError):
        store.actor(name)


def test_a_short_name_that_fits_several_is_told(keeping: Any) -> None:
    """One word is of everybody whose name holds it, whoever of them reports call so; a full name is its bearer's."""
    told = (("Abel Phiri", "ZMB", ("Phiri",)), ("Liv Dahl", "NOR", ("Dahl",)), ("Grace Phiri", "MWI", ()))
    for at, (name, state, short) in enumerate(told):
        who = Actor(key=f"person:{state}/{name.lower()}", name=name, type="person", state=state, aliases=short)
        keeping.add([Reading(report=Report(id=f"r_{at}", text=f"{name} spoke."), actors=(who,))])
    store = Store(keeping.where)
    with pytest.raises(InputError, match=r"several: Abel Phiri \(ZMB, .*Grace Phiri \(MWI, .*name the id"):
        store.actor("Phiri")
    with pytest.raises(InputError, match="several"):
        store.quotes("Phiri")
    assert store.actor("Abel Phiri").actor.state == "ZMB"
    assert store.actor("Dahl").actor.name == "Liv Dahl"
    store.close()


def test_one_person_of_several_stories_is_one(store: Store) -> None:
    """Full and short name give the minister of all stories, also of the one that calls him by name and office only."""
    answer = store.actor("Joseph Mulenga")
    assert answer == store.actor("Mulenga")
    assert answer.actor.state == "ZMB"
    own = {answer.actor.id, *answer.also}
    for fact in answer.record.facts:
        assert own & {party.actor for party in fact.parties}
    assert {"Copperbelt Times", "Kafue Herald"} <= {report.outlet for report in answer.record.reports}
    assert {"Copperbelt Times", "Kafue Herald"} <= {report.outlet for report in store.quotes("Mulenga").record.reports}


@pytest.mark.parametrize(
    ("others", "apart"),
    [
        ((("", "energy minister"),), False),
        ((("", "defence minister"),), True),
        ((("", None),), True),
        ((("", "energy minister"), ("TZA", "energy minister")), True),
    ],
)
def test_one_name_alone_is_not_one_person(
    keeping: Any, others: tuple[tuple[str, str | None], ...], apart: bool
) -> None:
    """One office, too, and nobody of another state by that name; else which of them is meant stays open."""
    for at, (state, title) in enumerate((("ZMB", "energy minister"), *others)):
        held = (Office(title=title, of=f"state:{state}" if state else None, span=Span(0, 4)),) if title else ()
        key = f"person:{state}/abel phiri"
        who = Actor(key=key, name="Abel Phiri", type="person", state=state or None, offices=held)
        # years apart, so that no two are one story
        report = Report(id=f"r_{at}", text=f"Abel Phiri {at}.", published=Published(f"{2020 + 2 * at}-05-14", "stated"))
        keeping.add([Reading(report=report, actors=(who,))])
    store = Store(keeping.where)
    assert len(store.stories().stories) == 1 + len(others)
    for name in ("Abel Phiri", "Phiri"):
        if apart:
            with pytest.raises(InputError, match="several"):
                store.actor(name)
        else:
            assert store.actor(name).actor.state == "ZMB"
    store.close()


def test_states_stand_as_they_were_asked_for(store: Store) -> None:
    """The title and the sides have the user's order; the facts are the same either way."""
    one, other = store.dyad("Portugal", "Kenya"), store.dyad("Kenya", "Portugal")
    assert (one.title, other.title) == ("Portugal and Kenya", "Kenya and Portugal")
    assert (one.states, other.states) == (("PRT", "KEN"), ("KEN", "PRT"))
    assert one.record.facts
    assert one.record.facts == other.record.facts
    assert store.dyad("Norway", "France").title == "Norway and France"
    turned = store.differences("Portugal", "Kenya").sides
    assert turned is not None
    assert turned.states == ("PRT", "KEN")


def test_a_search_that_finds_nothing_says_so(store: Store) -> None:
    """Not that nothing is on the record: no kept report holds the words."""
    assert store.search('nosuchword "light rail"').title == "No kept report holds 'nosuchword' and 'light rail'."
    assert store.search("patrols").title == "Reports that hold patrols"


def test_a_ledger_holds_agreements_and_commitments(store: Store) -> None:
    """Nothing else is in it, and all of them are."""
    everything = store.whole().facts
    expected = {fact.id for fact in everything if fact.kind in ("agreement", "commitment")}
    given = store.ledger(limit=100).record.facts
    assert {fact.id for fact in given} == expected
    dated = [fact.when is not None for fact in given]
    assert dated == sorted(dated, reverse=True)
    few = store.ledger(limit=2)
    assert (few.record.facts, few.more) == (given[:2], len(given) - 2)


def test_a_chronology_goes_forward(store: Store) -> None:
    """Dated facts in order of time, statements left out; the limit keeps the latest."""
    whole = store.chronology(limit=100).record.facts
    assert whole
    assert not any(fact.kind == "statement" or fact.when is None for fact in whole)
    assert store.chronology(limit=2).record.facts == whole[-2:]


def test_quotes_are_the_speakers_own(store: Store) -> None:
    """Each claim given has the speaker at the near end of its chain."""
    answer = store.quotes("Inês Carvalhal", limit=100)
    who = store.actor("Inês Carvalhal").actor.id
    claims = {claim.id: claim for fact in answer.record.facts for claim in fact.claims}
    assert answer.claims
    assert all(any(link.actor == who for link in claims[one].attribution) for one in answer.claims)
    assert store.quotes("Inês Carvalhal", since="2090").claims == ()


def test_of_two_states_it_is_told_what_each_says_beside_the_differences(store: Store) -> None:
    """Of the shipped visit: what Kenya alone tells, what Portugal alone tells.

    Beside are facts that do not differ, and those that what differs is held against.
    """
    answer = store.differences("Kenya", "Portugal")
    facts = {fact.id: fact for fact in answer.record.facts}
    assert answer.states == ("KEN", "PRT")
    assert answer.sides is not None
    assert answer.sides.states == ("KEN", "PRT")
    assert any("Mbarak thanked Portugal" in facts[one].label for one in answer.sides.first)
    assert any("commended Kenya" in facts[one].label for one in answer.sides.second)
    assert not set(answer.sides.first) & set(answer.sides.second)
    asked = [fact for fact in answer.record.facts if fact.id not in answer.beside]
    assert asked
    assert all(fact.differences for fact in asked)
    named = {one for fact in asked for told in fact.differences for value in told.values for one in value.claims}
    assert all(
        not facts[one].differences or named.intersection(claim.id for claim in facts[one].claims)
        for one in answer.beside
        if facts[one].story == asked[0].story
    )


def test_sides_are_told_of_two_states_only(store: Store) -> None:
    """Where no two states are named, or neither tells anything, there are no sides."""
    assert store.differences().sides is None
    assert store.differences("Kenya").sides is None
    assert store.differences("Peru", "Chad").sides is None


def test_differences_are_conflicts_first(store: Store) -> None:
    """All facts with differences, those with a conflict before those without."""
    facts = store.differences(limit=100).record.facts
    assert {fact.id for fact in facts} == {fact.id for fact in store.whole().facts if fact.differences}
    conflicts = [any(one.relation == "conflict" for one in fact.differences) for fact in facts]
    assert conflicts == sorted(conflicts, reverse=True)


def test_search_finds_words_and_phrases(store: Store) -> None:
    """All words in any case; a phrase only where its words stand together."""
    found = store.search("PATROLS squid", limit=100)
    texts = {report.id: report.text.lower() for report in store.whole().reports}
    assert {hit.report for hit in found.hits} == {one for one, t in texts.items() if " patrols" in t and " squid" in t}
    assert found.hits
    assert store.search('"squid patrols"').hits == ()
    for hit in found.hits:
        words = texts[hit.report][hit.at.start : hit.at.end]
        assert words in ("patrols", "squid")


def test_search_finds_beginnings_of_words_and_any_script(keeping: Any) -> None:
    """A word is found by how it begins, not by how it ends; in a script without spaces, anywhere in a run."""
    told = ("The envoys signed a pact, U.S. officials said.", "中国和越南签署了十四项合作文件。", "A signal failed.")
    keeping.add([Reading(report=Report(id=f"r_{at}", text=one)) for at, one in enumerate(told)])
    store = Store(keeping.where)

    def found(asked: str) -> set[str]:
        return {hit.report for hit in store.search(asked).hits}

    assert found("sign") == {"r_0", "r_2"}
    assert found("signed U.S.") == {"r_0"}
    assert found("igned") == set()
    assert found("签署") == found("合作文件") == {"r_1"}
    assert found('"签署 文件"') == set()
    store.close()


def test_search_puts_first_what_has_most_to_do_with_the_words(keeping: Any) -> None:
    """Words in the title and many of them in a short text come first, of equals the latest; the rest is counted."""
    told = {
        "passing": "The ministers spoke of trade, fish, roads and at last of a ferry. "
        + "They agreed on little. " * 40,
        "often": "The ferry is late. A second ferry is to come, and a third ferry after that.",
        "once": "A ferry ran aground off the port on Monday.",
        "again": "A ferry ran aground off the port on Friday.",
        "titled": "It ran aground, and a ferry it was: the state's own.",
    }
    titles = {"titled": "Ferry aground"}
    keeping.add([Reading(report=Report(id=one, text=text, title=titles.get(one))) for one, text in told.items()])
    store = Store(keeping.where)
    assert [hit.report for hit in store.search("ferry").hits] == ["titled", "often", "again", "once", "passing"]
    shown = store.search("ferry", limit=2)
    assert [hit.report for hit in shown.hits] == ["titled", "often"]
    assert (shown.more, shown.uncounted) == (3, False)
    store.close()


@pytest.mark.parametrize(("latest", "page"), [(1_000, 220), (3, 2), (5, 4), (7, 50)])
def test_search_finds_the_same_whichever_way_a_server_goes(
    latest: int, page: int, keeping: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Going back from the end, page by page, and by the index: all reports that hold the words, each once."""
    monkeypatch.setattr("accord.record.asking.finding._LATEST", latest)
    monkeypatch.setattr("accord.record.asking.finding._PAGE", page)
    told = {f"r_{at:02}": " ".join(word for every, word in _EVERY.items() if at % every == 0) for at in range(1, 61)}
    keeping.add([Reading(report=Report(id=one, text=f"Report: {text}.")) for one, text in told.items()], batch=20)
    store = Store(keeping.where)
    for asked in ("harbour", "ferry", "tunnel", "viaduct", "harbour ferry", '"ferry tunnel"', "report", "none"):
        words = asked.strip('"')
        held = {
            one
            for one, text in told.items()
            if (words in text if '"' in asked else all(word in f"report {text}" for word in words.split()))
        }
        assert {hit.report for hit in store.search(asked, limit=None).hits} == held, asked
    store.close()


_EVERY = {1: "harbour", 2: "ferry", 6: "tunnel", 29: "viaduct"}


@pytest.mark.parametrize(
    "words",
    ['" OR "a', "NEAR(a b)", "patrols*", "text:patrols", "a' OR 1=1 --", "^x -y", "\x00 NOT", "é ("],
)
def test_search_takes_syntax_for_words(store: Store, words: str) -> None:
    """Nothing in what is looked for is a command to the database."""
    assert len(store.search(words, limit=100).hits) < len(store.whole().reports)


@pytest.mark.parametrize("words", ["", "  ", "(((", '""', "%"])
def test_search_needs_a_word(store: Store, words: str) -> None:
    """Marks alone are nothing to look for."""
    with pytest.raises(InputError, match="words to look for"):
        store.search(words)


def test_stories_and_one_of_them(store: Store) -> None:
    """The list counts what the story holds; an id that is none is told."""
    listed = store.stories()
    assert len(listed.stories) == len(store.whole().stories)
    for line in listed.stories:
        answer = store.story(line.id)
        (own,) = (one for one in answer.record.stories if one.id == answer.story)
        assert (own.id, len(own.reports), len(own.facts)) == (line.id, line.reports, line.facts)
        assert set(own.facts) == {fact.id for fact in answer.record.facts}
    with pytest.raises(UnknownId):
        store.story("s_000000000000")
    assert store.stories(until="1990").stories == ()


def test_changes_since_a_day(store: Store) -> None:
    """Everything that was added has appeared; nothing has in a day to come."""
    answer = store.changes("2020", limit=1000)
    appeared = {one.id for one in answer.changes if one.verb == "appeared"}
    assert {report.id for report in store.whole().reports} <= appeared
    assert store.changes("2990").changes == ()


def test_a_rejected_fact_is_shown_as_rejected(store: Store) -> None:
    """What an analyst rejected stays in the answers and is marked; taken back, it is as before."""
    before = store.dyad("KEN", "PRT")
    fact = before.record.facts[0].id
    judge(store.database, "reject", [fact], analyst="Ada")
    after = store.dyad("KEN", "PRT")
    assert after.rejected == (fact,)
    assert [one.id for one in after.record.facts] == [one.id for one in before.record.facts]


PAGED: dict[str, Callable[..., Answer]] = {
    "stories": lambda store, **given: store.stories(**given),
    "story": lambda store, **given: store.story(store.stories().stories[0].id, **given),
    "dyad": lambda store, **given: store.dyad("Kenya", "Portugal", **given),
    "actor": lambda store, **given: store.actor("Inês Carvalhal", **given),
    "state": lambda store, **given: store.actor("Kenya", **given),
    "ledger": lambda store, **given: store.ledger(**given),
    "quotes": lambda store, **given: store.quotes("Carvalhal", **given),
    "differences": lambda store, **given: store.differences(**given),
    "differences of a state": lambda store, **given: store.differences("KEN", **given),
    "search": lambda store, **given: store.search("minister", **given),
    "changes": lambda store, **given: store.changes("2020", **given),
    "chronology": lambda store, **given: store.chronology(**given),
}


def lines_of(answer: Answer) -> list[str]:
    """What an answer lists, in its order, the way in which it goes on."""
    asked = [fact.id for fact in answer.record.facts if fact.id not in answer.beside]
    match answer:
        case Stories():
            return [one.id for one in answer.stories]
        case Quotes():
            return list(answer.claims)
        case Found():
            return [one.report for one in answer.hits]
        case Changes():
            return [str(one.number) for one in answer.changes]
        case Chronology():
            return asked[::-1]
        case _:
            return asked


@pytest.mark.parametrize("name", PAGED)
def test_a_long_answer_is_given_in_parts_that_make_the_whole(name: str, store: Store) -> None:
    """Each part begins behind the last one, tells how many are left, and together they are all, each once."""
    ask = PAGED[name]
    whole = ask(store, limit=None)
    every = lines_of(whole)
    assert len(every) > 1
    assert (whole.more, whole.next) == (0, None)
    size, given, after = max(1, len(every) // 3), [], None
    while True:
        part = ask(store, limit=size, after=after)
        assert dangling(part.record) == []
        given += lines_of(part)
        assert part.uncounted or part.more == len(every) - len(given)
        if part.next is None:
            break
        assert part.next == lines_of(part)[-1]
        after = part.next
    assert given == every


@pytest.mark.parametrize("name", PAGED)
def test_what_the_list_has_not_is_no_place_to_go_on_from(name: str, store: Store) -> None:
    """An id of nothing, of another sort and of another list is one line."""
    for wrong in ("f_000000000000", "a_000000000000", "", "'; --", store.actor("Aune").actor.id):
        with pytest.raises(InputError) as told:
            PAGED[name](store, after=wrong)
        assert "\n" not in str(told.value)
    with pytest.raises(InputError, match="the list has"):
        store.dyad("KEN", "PRT", after=store.ledger("ZMB").record.facts[0].id)


def test_a_part_of_a_story_has_its_own_reports_and_says_how_many_there_are(store: Store) -> None:
    """The whole has every report; a part those of its facts, with the number of all."""
    story = store.stories().stories[0]
    whole, part = store.story(story.id), store.story(story.id, limit=1)
    assert (whole.facts, whole.reports) == (part.facts, part.reports) == (story.facts, story.reports)
    assert len(whole.record.reports) >= story.reports
    needed = {claim.report for fact in part.record.facts for claim in fact.claims}
    assert {report.id for report in part.record.reports} == needed
    assert part.more == story.facts - 1
