from __future__ import annotations

import msgspec
import pytest

from accord.checking.fact import Fact, Story
from accord.checking.witness import Witness
from accord.reading.claim import Claim, Evidence, Kind, Link, Status
from accord.reading.when import When
from accord.record.record import Record, ReportEntry
from accord.reports.report import Published
from accord.reports.span import Span
from accord.views.brief import compose
from accord.views.shown import Item, StoryBrief


@pytest.fixture
def story(record: Record) -> StoryBrief:
    """The one story of the visit to Accra."""
    return compose(record).stories[0]


def _labels(items: tuple[Item, ...]) -> list[str]:
    return [item.label for item in items]


def test_the_head_tells_who_where_when_and_how_many(story: StoryBrief) -> None:
    """States come before persons, and copies count as one witness."""
    assert story.who == ("Ghana", "Portugal", "Rui Carvalho", "Ama Boateng")
    assert (story.when, story.where) == ("12 March 2025", "Accra")
    assert (len(story.reports), len(story.witnesses)) == (3, 2)
    assert dict(story.standings) == {"corroborated": 4, "single": 5, "conflicting": 3}


def test_what_happened_leads_and_background_and_statements_do_not(story: StoryBrief) -> None:
    """The signing and the meeting come first; plans follow, relations since 1961 and mere words are no lead."""
    lead = _labels(story.lead)
    assert lead[:2] == ["Ghana and Portugal signed nine agreements", "Ama Boateng met Rui Carvalho"]
    assert lead.index("Ghana and Portugal are to hold a joint commission") > 1
    assert "Ghana and Portugal keep diplomatic relations" not in lead
    assert not [item for item in story.lead if item.kind == "statement"]


def test_every_fact_stands_in_a_group_or_among_the_sayings(story: StoryBrief, record: Record) -> None:
    """No fact is lost, and none stands in two groups."""
    grouped = [item.id for group in story.groups for item in group.items]
    said = {saying.item.id for speaker in story.speakers for saying in (*speaker.direct, *speaker.paraphrase)}
    assert len(grouped) == len(set(grouped))
    assert set(grouped) | said == {fact.id for fact in record.facts}
    assert not set(grouped) & said


def test_in_print_a_group_leaves_out_what_leads_except_in_ledgers(story: StoryBrief) -> None:
    """Ledgers are whole; other groups hold what the leading facts do not show already."""
    groups = {group.key: group for group in story.groups_in_print()}
    assert len(groups["agreements"].items) == 2
    assert "meetings" not in groups
    assert _labels(groups["acts"].items) == ["Ghana and Portugal keep diplomatic relations"]


def test_differences_stand_value_by_value_conflicts_first(story: StoryBrief) -> None:
    """Each value has the outlets that give it; wording comes last."""
    first = story.contrasts[0]
    assert [(side.words, {a.label for a in side.accounts}) for side in first.sides] == [
        ("9", {"Harbour Wire", "The Lisbon Ledger"}),
        ("11", {"Accra Courier"}),
    ]
    assert [contrast.relation for contrast in story.contrasts][-1] == "wording"


def test_conflicting_values_are_not_merged_away_in_the_line(story: StoryBrief) -> None:
    """Where reports conflict the fact's own line gives both values."""
    signing = next(item for item in story.lead if "signed" in item.label)
    office = next(group for group in story.groups if group.key == "offices").items[0]
    assert signing.amount == "nine agreements or 11 accords"
    assert office.when == "December 2024 or January 2025"


def test_direct_words_stand_apart_from_paraphrase_with_the_chain(story: StoryBrief) -> None:
    """Who said it, to whom and through whom; reports with the same words are taken together."""
    speakers = {speaker.name: speaker for speaker in story.speakers}
    road = speakers["Ama Boateng"].direct[0]
    assert road.words == "The Atlantic does not divide us, it is our common road"
    assert road.addressees == ("Rui Carvalho",)
    assert road.through == ("a readout by her office",)
    assert [account.label for account in road.accounts] == ["Harbour Wire", "The Lisbon Ledger"]
    assert speakers["Ama Boateng"].about == "president of Ghana"
    assert [said.words for said in speakers["Rui Carvalho"].paraphrase] == ["Ghana as a steady partner"]
    assert not speakers["Rui Carvalho"].direct


def test_a_speaker_whom_the_record_does_not_know_is_named_as_the_text_does(record: Record) -> None:
    """Words without a speaker among the parties go to the source that the account names, or to nobody."""
    fact = next(fact for fact in record.facts if "praised" in fact.label)
    source = (Link(source="a fisherman in Tema", cue="said"),)
    for links, name in ((source, "a fisherman in Tema"), ((), "an unnamed source")):
        claims = tuple(msgspec.structs.replace(claim, attribution=links) for claim in fact.claims)
        changed = msgspec.structs.replace(fact, parties=(), claims=claims)
        (story,) = compose(msgspec.structs.replace(record, facts=(changed,))).stories
        assert [speaker.name for speaker in story.speakers] == [name]


def test_only_the_account_that_names_an_addressee_has_one(story: StoryBrief) -> None:
    """The second report does not say to whom, so nobody is put there."""
    assert story.speakers[0].direct[1].addressees == ()


def test_the_chronology_holds_background_plans_and_both_sides_of_a_conflict(story: StoryBrief) -> None:
    """Sorted by date; a conflicting date stands once for each side, with who says it and that side's words."""
    told = [(m.words, m.said_by) for m in story.chronology]
    assert told == [
        ("since 1961", ()),
        ("November 2024", ()),
        ("December 2024", ("Accra Courier",)),
        ("January 2025", ("Harbour Wire",)),
        ("12 March 2025", ()),
        ("12 March 2025", ()),
        ("September 2025", ()),
    ]
    assert "in December" in story.chronology[2].accounts[0].quotes[0].words
    assert len(story.undated) == 4


def test_reports_tell_their_date_with_its_basis_and_what_they_are_copies_of(story: StoryBrief) -> None:
    """A borrowed date is called borrowed, and a copy names its twin."""
    ledger = story.reports[2]
    assert ledger.borrowed
    assert ledger.published == "12 March 2025, borrowed from its story"
    assert ledger.same_text == ("Harbour Wire",)
    assert ledger.credits == ("Harbour Wire",)
    assert story.reports[1].same_text == ()


def test_office_holders_say_whether_the_reports_or_reviewed_data_know_it(story: StoryBrief) -> None:
    """Reviewed data have no account; the reports' own have their quotes."""
    holders = {holder.name: holder for holder in story.holders}
    assert holders["Ama Boateng"].accounts == ()
    assert len(holders["Rui Carvalho"].accounts) == 2


def test_the_most_telling_account_is_quoted_first_and_each_passage_once(record: Record) -> None:
    """The claim that has the fact's number and place leads; a report's same words are not repeated."""
    fact, *rest = record.facts
    bare = msgspec.structs.replace(fact.claims[0], id="c_bare", number=None, where=None)
    doubled = msgspec.structs.replace(fact, claims=(bare, *fact.claims[1:], fact.claims[0]))
    (story,) = compose(msgspec.structs.replace(record, facts=(doubled, *rest))).stories
    item = next(item for item in story.lead if item.id == fact.id)
    assert len(item.accounts) == 4
    assert [account.label for account in item.told] == ["Harbour Wire", "The Lisbon Ledger", "Accra Courier"]
    assert item.told[0].amount == "nine agreements"


def test_a_label_has_a_capital_and_leaves_its_status_to_the_mark_beside_it(record: Record) -> None:
    """'planned: talks' with status planned is 'Talks', marked planned."""
    planned = next(fact for fact in record.facts if fact.status == "planned" and fact.kind == "meeting")
    facts = (msgspec.structs.replace(planned, label="planned: talks in Lisbon"),)
    (story,) = compose(msgspec.structs.replace(record, facts=facts)).stories
    assert _labels(story.lead) == ["Talks in Lisbon"]


def test_facts_without_a_known_story_are_still_shown(record: Record) -> None:
    """A fact that no story holds stands under a story of its own."""
    orphaned = msgspec.structs.replace(record, stories=())
    stories = compose(orphaned).stories
    assert [story.facts for story in stories] == [len(record.facts)]


def test_composing_twice_gives_the_same(record: Record) -> None:
    """The same record gives the same brief."""
    assert compose(record) == compose(record)


def _agreed(edtf: str, *published: Published, status: Status = "done", kind: Kind = "agreement") -> Record:
    """Oman and Peru agreed on something of this date, by reports of these dates."""
    claims, reports = [], []
    for number, date in enumerate(published):
        report = ReportEntry(id=f"r_{number}", text="Oman and Peru agreed.", witness="w", published=date)
        reports.append(report)
        claims.append(
            Claim(
                id=f"c_{number}",
                report=report.id,
                frame="agree",
                trigger=Span(14, 20),
                kind=kind,
                evidence=(Evidence(start=0, end=21, quote=report.text),),
                when=When(edtf=edtf),
            )
        )
    fact = Fact(
        id="f_1", story="s", kind=kind, label="Agreed", claims=tuple(claims), when=When(edtf=edtf), status=status
    )
    story = Story(id="s", reports=tuple(report.id for report in reports), label="Pact", facts=(fact.id,))
    return Record(
        reports=tuple(reports), witnesses=(Witness(id="w", reports=story.reports),), stories=(story,), facts=(fact,)
    )


MARCH = Published(edtf="2025-03-12", basis="stated")
NEAR_MARCH = Published(edtf="2025-03-12", basis="story")


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (_agreed("2025-07~/2025-12", MARCH), "due about July 2025 – December 2025"),
        (_agreed("../2025-12", MARCH), "to be done by December 2025"),
        (_agreed("2025-05/..", MARCH), "due from May 2025"),
        (_agreed("2025-12", MARCH, NEAR_MARCH), "due December 2025"),
        (_agreed("2025-03-12", MARCH), "12 March 2025"),  # on the day of the report
        (_agreed("2025-03", MARCH), "March 2025"),  # may be before it
        (_agreed("2025-05", MARCH, Published(edtf="2025-06", basis="stated")), "May 2025"),  # a later report tells it
        (_agreed("2025-03-20", NEAR_MARCH), "20 March 2025"),  # a borrowed date is only near
        (_agreed("2025-12", Published()), "December 2025"),  # of no known date
        (_agreed("2025-12", MARCH, status="planned"), "December 2025"),  # says so itself
        (_agreed("2025-03-16", MARCH, kind="death"), "16 March 2025"),  # nobody's death is due
        (_agreed("2025-03-16", MARCH, kind="dispute"), "16 March 2025"),
    ],
)
def test_what_is_told_as_done_of_a_day_after_every_report_is_due(record: Record, words: str) -> None:
    """It has not happened then: 'agreed to resume flights by the end of the year' is no event of December."""
    story = compose(record).stories[0]
    (moment,) = story.chronology
    assert moment.words == story.lead[0].when == words
    assert moment.due == words.startswith(("due", "to be done"))


def test_what_stands_below_the_leading_facts_is_counted(story: StoryBrief) -> None:
    """'The facts' says how many more there are, and nothing where all of them lead."""
    assert story.further == f"{story.facts - len(story.lead)} more below"
    assert msgspec.structs.replace(story, facts=len(story.lead)).further == ""
