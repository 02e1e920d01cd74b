"""A person being learnt: titles read, state, sex and key settled by the text first and world data after it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from accord.reading.actors.bare import is_bare
from accord.reading.actors.fold import fold, heard, sound
from accord.reading.actors.officewords import office_words, one_of
from accord.reading.actors.rows import is_of_several
from accord.reading.actors.spot import Draft
from accord.reading.actors.titles import Given
from accord.reading.actors.unmistakable import is_unmistakable
from accord.reading.mention import Office
from accord.reports.span import Span
from accord.world import Holding

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

PLURALS = frozenset({"presidents", "premiers", "leaders", "ministers", "ambassadors", "secretaries"})
_ORDINAL = re.compile(r" [IVX]+$")


class Person(Struct, kw_only=True):
    """A person being learnt.

    Attributes:
        tokens: the fullest name, as sounds, without initials.
        folded: the fullest name, folded, for the key.
        name: the fullest name as printed.
        printed: other names as printed.
        given: titles that the text gives.
        holdings: what world data know of the same person.
        told: its state by other evidence than a title, see `whose`.
        ground: what that evidence is.
        state, sex, key: settled at the end.
        crowned: a king, a queen or the like by the title before the name.
        kin: told of as kin of who bears a longer form of the name, who goes by the part that both share.
    """

    tokens: tuple[str, ...]
    folded: str
    name: str
    printed: list[str] = msgspec.field(default_factory=list)
    given: list[Given] = msgspec.field(default_factory=list)
    holdings: tuple[Holding, ...] = ()
    told: str | None = None
    state: str | None = None
    sex: str | None = None
    key: str = ""
    ground: str = ""
    seen: int = -1
    crowned: bool = False
    kin: bool = False

    def goes_by(self, word: str) -> bool:
        """Whether a king is called so: by a given name, and never by what is the family name of another person."""
        return self.crowned or self.tokens[0] == word


def core_of(context: Context, start: int, end: int) -> tuple[str, ...]:
    """A name's words as sounds, without articles, initials and hyphens."""
    articles = context.lexicon.names.articles
    printed = [word for word in context.sheet.words[start:end] if word != "-"]
    heard_as = [(heard(word), word.lower()) for word in printed]
    kept = [word for word, plain in heard_as if len(word) > 1 and plain not in articles and word.isalnum()]  # "Ann"
    words = [word for word, _ in heard_as]
    return tuple(kept or [word for word in words if word])


def folded(printed: str) -> str:
    """A printed name, folded, hyphens as blanks: the last part of a person's key."""
    return " ".join(fold(printed.replace("-", " ")).split())


def settle(context: Context, person: Person) -> None:
    """State, sex and key: from titles that name a state, from what else told it, and from world data that agree."""
    stated = Counter(given.state for given in person.given if given.state is not None)
    person.state = stated.most_common(1)[0][0] if stated else person.told
    person.holdings = _known(context, person)
    if person.holdings:
        first = person.holdings[0]
        person.state = person.state or first.state
        person.sex = first.sex
        person.folded = folded(first.person)
        if len(person.tokens) == 1:
            person.printed.append(person.name)
            person.name = first.person
    for given in person.given:
        if person.sex is None and given.known is not None:
            person.sex = given.known.sex
    if person.told is not None:
        person.given = [
            msgspec.structs.replace(given, of=f"state:{person.told}") if is_bare(context, given) else given
            for given in person.given
        ]
    person.key = f"person:{person.state or ''}/{person.folded}"


def _known(context: Context, person: Person) -> tuple[Holding, ...]:
    """What world data hold of this person, if they mean one person only and agree with the text."""
    world = context.world
    rows = world.people(person.name, context.on) or world.people(person.folded, context.on)
    dated = bool(rows)
    if not rows and (plain := _ORDINAL.sub("", person.name)) != person.name:  # "King Mswati III"
        rows = tuple(row for row in world.people(plain, context.on) if any(_same_office(row, g) for g in person.given))
        dated = bool(rows)
    rows = rows or world.people(person.name) or world.people(person.folded)
    if not rows:
        rows = _called_otherwise(context, person)
        dated = bool(rows)
    if person.state is not None:
        rows = tuple(row for row in rows if row.state in (person.state, None))
    if len({row.person for row in rows}) > 1:
        rows = tuple(row for row in rows if any(_same_office(row, given) for given in person.given))
    if len({(row.person, row.state) for row in rows}) != 1:
        return ()
    if len(person.tokens) == 1 and not _supported(context, person, rows, dated=dated):
        return ()
    # Terms that did not run at the report's date still tell who it is, not what is held.
    return rows if dated else tuple(msgspec.structs.replace(row, office="") for row in rows[:1])


def _called_otherwise(context: Context, person: Person) -> tuple[Holding, ...]:
    """Holders at the report's date whose family name and office it gives, whatever it calls them: "Joe" of Joseph.

    Where nothing tells whose somebody is, those of the states that the report names: a full name with the office of one
    of them is that holder's.
    """
    named = {hit.state for hit in context.hits if hit.state is not None and len(person.tokens) > 1}
    return tuple(
        row
        for state in sorted({person.state} if person.state is not None else named)
        for row in context.world.holders(state, None, context.on)
        if sound(row.family) == person.tokens[-1]
        and _may_be_called(person, row, letters=1 if person.state is not None else 2)
        and any(_same_office(row, given) for given in person.given if not given.former)
    )


def _may_be_called(person: Person, row: Holding, *, letters: int) -> bool:
    """Whether a fuller name can be a holder's: 'Joe' is Joseph, a Bilal is no Shah Mahmood of that family."""
    given = person.tokens[:-1]
    return not given or any(sound(word)[:letters] == one[:letters] for word in row.person.split() for one in given)


def _same_office(row: Holding, given: Given) -> bool:
    office = given.known.office if given.known is not None else given.title
    return bool(office) and (row.office == office or row.office.endswith(office) or office.endswith(row.office))


def _supported(context: Context, person: Person, rows: tuple[Holding, ...], *, dated: bool) -> bool:
    """A surname alone is the known holder's if his state is named in the report, or the title of that day fits.

    Royals go by a given name that others bear too: "King Abdullah" of a report on other states is not the known one.
    """
    if any(hit.state == rows[0].state for hit in context.hits) or (dated and is_unmistakable(context, person.name)):
        return True
    given = [one for one in person.given if one.known is None or one.known.kind != "royal"]
    return dated and any(_same_office(row, one) for row in rows for one in given)


def merge_by_key(persons: list[Person]) -> None:
    """Two spellings that world data know as one person get one key; the first one's name stays."""
    first: dict[str, Person] = {}
    for person in persons:
        same = first.setdefault(person.key, person)
        if same is not person:
            same.printed.append(person.name)
            same.given.extend(person.given)
            person.name = same.name


def is_plural(context: Context, given: Given) -> bool:
    """Whether a title is of several people ("Presidents")."""
    return bool(given.title) and is_of_several(context, given.end - 1)


def _is_office(context: Context, given: Given) -> bool:
    titles = context.lexicon.titles
    if not given.title or (given.known is not None and given.known.kind == "honorific"):
        return False
    return given.title not in titles.honorifics and given.title not in titles.occupations


def _singular(context: Context, given: Given) -> str:
    """The title of each of "Presidents Xi Jinping and To Lam"."""
    head, of, rest = given.title.partition(" of ")  # 'ministers of trade and fisheries': the office, not its field
    if head not in PLURALS and not (given.title.endswith("s") and is_plural(context, given)):
        return given.title
    if head in ("presidents", "premiers", "leaders"):
        return one_of(head)  # 'the presidents of Mali and Togo': each is of one
    return one_of(head) + of + rest


def draft_of(context: Context, person: Person) -> Draft:
    """The actor that a settled person is, with the offices of the text and of world data."""
    offices: dict[tuple[str, str | None, bool], Office] = {}
    titles = context.lexicon.titles
    for given in person.given:
        if _is_office(context, given):
            of = given.of or (
                f"state:{person.state}" if person.state and given.known and given.known.represents else None
            )
            span = Span(context.sheet.start[given.start], context.sheet.end[given.end - 1])
            title = office_words(_singular(context, given), titles.honorifics, titles.heads)
            if title is None:
                continue
            offices.setdefault((title, of, given.former), Office(title=title, of=of, former=given.former, span=span))
    for row in person.holdings:
        if row.office:
            offices.setdefault(
                (row.office, row.of, False), Office(title=row.office, of=row.of, start=row.start, end=row.end)
            )
    draft = Draft(
        key=person.key,
        name=person.name,
        type="person",
        state=person.state,
        offices=list(offices.values()),
        sex=person.sex,
    )
    for printed in person.printed:
        draft.call(printed)
    return draft
