"""The parts of a brief, ready to show: every view draws from these and adds nothing.

Texts are neutral (`accord.views.neutral`) except `Quote.words` and `ReportLine.entry`, which are as the report has
them.
"""

from __future__ import annotations

from msgspec import Struct

from accord.checking.denials import tells_denial
from accord.checking.fact import Relation, Standing
from accord.reading.attribution import Form
from accord.reading.claim import Kind, Role, Status
from accord.record.record import ReportEntry
from accord.reports.span import Span

_TELLERS = 3  # named in a line


class Quote(Struct, frozen=True, kw_only=True):
    """The exact words and where they stand. `words` is as the report has it."""

    report: str
    start: int
    end: int
    words: str


class Account(Struct, frozen=True, kw_only=True):
    """One report's own account of a fact: a claim in words.

    Attributes:
        claim: the claim's id.
        report, number, label, witness: the report's id, its number in the record, its label, its witness's number.
        quotes: the words that carry it.
        trigger: where the word that fired stands in the report's text.
        speakers: who says it, nearest speaker first; empty where the outlet says so itself.
        cue: the nearest speaker's cue ("said", "praised"), or ''.
        addressees: to whom it is said, by this account.
        form: direct, mixed or indirect, or None where nobody is quoted.
        said: the words said or reported, or ''.
        when, when_text, where, amount, status: the claim's own values in words; '' where it is silent.
        office, topics: likewise.
        rejected: whether an analyst rejected this claim.
        published: when the report came out, as the record has it (EDTF).
    """

    claim: str
    report: str
    number: int
    label: str
    witness: int
    quotes: tuple[Quote, ...]
    trigger: Span
    speakers: tuple[str, ...]
    cue: str
    addressees: tuple[str, ...]
    form: Form | None
    said: str
    when: str
    when_text: str
    where: str
    amount: str
    status: Status
    office: str
    topics: tuple[str, ...]
    rejected: bool = False
    published: str | None = None

    @property
    def by(self) -> str:
        """By whose account: the speakers, nearest first, and the outlet that carries them."""
        if not self.speakers:
            return self.label
        return " through ".join(self.speakers) + f", in {self.label}"


class Side(Struct, frozen=True, kw_only=True):
    """One of the values that stand side by side: in words, as the record has it, and the accounts that give it."""

    words: str
    value: str | float | int | None
    accounts: tuple[Account, ...]


class Contrast(Struct, frozen=True, kw_only=True):
    """Where the accounts of one fact differ."""

    fact: str
    short: str
    label: str
    field: str
    field_words: str
    relation: Relation
    relation_words: str
    sides: tuple[Side, ...]
    why: str
    judged: tuple[str, ...] = ()


class Item(Struct, frozen=True, kw_only=True):
    """One fact as it is shown; `standing_words` and the like are the words for the record's codes.

    `accounts` are all claims in the record's order; `told` those to quote, the most telling first, each passage once.
    `last_told` is the day (an ordinal) after which no report tells it, None where a report's date is not known.
    `reported` is when the first report that tells it came out, in words; `when` is when it was, '' where nobody says.
    `verdict` is an analyst's last word on it, 'accepted', 'rejected' or ''; `judged` what analysts decided, in words.
    """

    id: str
    short: str
    kind: Kind
    label: str
    standing: Standing
    standing_words: str
    witnesses: int
    status: Status
    when: str
    edtf: str | None
    when_basis: str
    where: str
    amount: str
    office: str
    topics: tuple[str, ...]
    roles: tuple[tuple[Role, str], ...]
    accounts: tuple[Account, ...]
    told: tuple[Account, ...]
    contrasts: tuple[Contrast, ...]
    why: tuple[str, ...]
    reported: str = ""
    last_told: int | None = None
    verdict: str = ""
    judged: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        """The status to tell beside the line; '' where it is done, or a statement's own words tell the denial."""
        told = self.kind == "statement" and self.status == "denied" and tells_denial(self.label)
        return "" if self.status == "done" or told else self.status

    @property
    def by(self) -> str:
        """Who says it happened, where no report says so itself: 'by the account of Peru's navy'; '' otherwise.

        A statement's speaker is in its line.
        """
        held = [account for account in self.accounts if not account.rejected]
        if self.kind == "statement" or not held or not all(account.speakers for account in held):
            return ""
        tellers = list(dict.fromkeys(_begun(" through ".join(account.speakers)) for account in held))
        more = f" and {len(tellers) - _TELLERS} more" if len(tellers) > _TELLERS else ""
        return "by the account of " + ", ".join(tellers[:_TELLERS]) + more

    def names(self, *roles: Role) -> tuple[str, ...]:
        """The names of those who take part in one of these roles."""
        return tuple(name for role, name in self.roles if role in roles)


def _begun(name: str) -> str:
    """A name as it stands within a line: 'the foreign minister', 'a Malian official', but 'The Hague'."""
    article, _, rest = name.partition(" ")
    noun = any(word[:1].islower() for word in rest.split() if word not in ("of", "and"))
    return f"{article.lower()} {rest}" if article in ("A", "An") or (article == "The" and noun) else name


class Group(Struct, frozen=True, kw_only=True):
    """The facts of related kinds, the most important first."""

    key: str
    title: str
    items: tuple[Item, ...]

    @property
    def is_ledger(self) -> bool:
        """Whether its facts are shown as entries: what, between whom, how many, on what, by whose account."""
        return self.key in ("agreements", "commitments")


class Saying(Struct, frozen=True, kw_only=True):
    """What somebody said, as one or several reports have it in the same words; `item` is the whole fact."""

    item: Item
    words: str
    form: Form
    cue: str
    addressees: tuple[str, ...]
    through: tuple[str, ...]
    accounts: tuple[Account, ...]

    @property
    def led(self) -> str:
        """The cue that the words stand behind; '' where they begin with it: 'thanked Togo', not 'thanked: thanked'."""
        last = self.cue.lower().split()[-1:]
        return "" if last and self.words.lower().split()[:1] == last else self.cue


class Speaker(Struct, frozen=True, kw_only=True):
    """One speaker with the direct words apart from what is paraphrased."""

    name: str
    about: str
    direct: tuple[Saying, ...]
    paraphrase: tuple[Saying, ...]


class Holder(Struct, frozen=True, kw_only=True):
    """Who holds or held an office, all wordings of it taken together.

    `also` are further wordings of the office; `accounts` is empty where no fact tells of it, and `basis` then says
    where it is from.
    """

    name: str
    office: str
    also: tuple[str, ...]
    since: str
    until: str
    accounts: tuple[Account, ...]
    basis: str

    @property
    def held(self) -> tuple[str, ...]:
        """The office, its further wordings, and its dates, which only world data give: each in words."""
        dates = " ".join([f"since {self.since}"] * bool(self.since) + [f"until {self.until}"] * bool(self.until))
        wordings = f"also: {', '.join(self.also)}" if self.also else ""
        return tuple(part for part in (self.office, wordings, dates and f"{dates} (reviewed data)") if part)


class Moment(Struct, frozen=True, kw_only=True):
    """One fact at one time; where reports conflict about the time there is a moment for each, with who says so.

    `due`: the time lies after every report that tells the fact, so that it is not yet an event; `words` say so, too.
    """

    edtf: str
    words: str
    item: Item
    said_by: tuple[str, ...]
    accounts: tuple[Account, ...]
    due: bool = False


class ReportLine(Struct, frozen=True, kw_only=True):
    """One report: its label and number, when it came out and how that is known, and what it is a copy of."""

    id: str
    number: int
    label: str
    title: str
    byline: str
    published: str
    edtf: str | None
    borrowed: bool
    credits: tuple[str, ...]
    language: str
    path: str
    url: str
    witness: int
    same_text: tuple[str, ...]
    entry: ReportEntry


class WitnessLine(Struct, frozen=True, kw_only=True):
    """One independent account and the reports that go back to it."""

    number: int
    origin: str
    basis: str
    why: str
    reports: tuple[ReportLine, ...]


class Retold(Struct, frozen=True, kw_only=True):
    """A report that likely retells another in other words; `directed` where something tells which was first."""

    teller: str
    source: str
    directed: bool
    why: str

    @property
    def words(self) -> str:
        """It in a sentence, without the reason."""
        verb = "likely retells" if self.directed else "tells the same in the same order as"
        return f"{self.teller} {verb} {self.source}"


class Readout(Struct, frozen=True, kw_only=True):
    """What one of two sides alone tells, or both tell, under its title; `items` may be empty."""

    title: str
    items: tuple[Item, ...]


class StoryBrief(Struct, frozen=True, kw_only=True):
    """One event with all that is shown of it; empty parts are left out by every view."""

    id: str
    label: str
    when: str
    where: str
    who: tuple[str, ...]
    standings: tuple[tuple[Standing, int], ...]
    facts: int
    lead: tuple[Item, ...]
    contrasts: tuple[Contrast, ...]
    groups: tuple[Group, ...]
    speakers: tuple[Speaker, ...]
    holders: tuple[Holder, ...]
    chronology: tuple[Moment, ...]
    undated: tuple[Item, ...]
    reports: tuple[ReportLine, ...]
    witnesses: tuple[WitnessLine, ...]
    retold: tuple[Retold, ...] = ()
    readouts: tuple[Readout, ...] = ()

    @property
    def further(self) -> str:
        """How many facts stand below those that lead, in words; '' where there are no more."""
        left = self.facts - len(self.lead)
        return f"{left} more below" if self.lead and left > 0 else ""

    def groups_in_print(self) -> tuple[Group, ...]:
        """The groups for views that show the leading facts in full first: the ledgers whole, of the others the rest."""
        leading = {item.id for item in self.lead}
        made = []
        for group in self.groups:
            rest = tuple(item for item in group.items if item.id not in leading)
            if group.is_ledger or len(rest) == len(group.items):
                made.append(group)
            elif rest:
                made.append(Group(key=group.key, title=f"Further {group.title.lower()}", items=rest))
        return tuple(made)


class BriefView(Struct, frozen=True, kw_only=True):
    """A record as a brief."""

    stories: tuple[StoryBrief, ...]
    reports: tuple[ReportLine, ...]
    witnesses: tuple[WitnessLine, ...]
    facts: int


def labels_of(accounts: tuple[Account, ...]) -> tuple[str, ...]:
    """The labels of the reports that give these accounts, each once."""
    return tuple(dict.fromkeys(account.label for account in accounts))
