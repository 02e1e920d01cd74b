"""The sections of a story, drawn from its facts as they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from accord.reading.attribution import Form
from accord.reading.claim import Kind
from accord.record.record import Record
from accord.record.sides import TwoSides, two_sides
from accord.views.dates import date_order, stretch
from accord.views.due import is_due, when_words
from accord.views.neutral import one_line
from accord.views.shown import Account, Contrast, Group, Item, Moment, Readout, Saying, Side, labels_of
from accord.world import load_world

# What kinds are shown together, in the order of an analyst's interest. Statements have a section of their own.
GROUPS: tuple[tuple[str, str, frozenset[Kind]], ...] = (
    ("meetings", "Meetings and visits", frozenset({"meeting", "visit"})),
    ("agreements", "Agreements", frozenset({"agreement"})),
    ("commitments", "Commitments and requests", frozenset({"commitment", "request"})),
    ("offices", "Changes of office", frozenset({"appointment"})),
    ("deaths", "Deaths", frozenset({"death"})),
    ("disputes", "Disputes", frozenset({"dispute"})),
    ("acts", "Other acts", frozenset({"act"})),
)
RELATION_ORDER = ("conflict", "update", "refines", "wording")
_QUOTATION_MARKS = "\"'“”‘’«»„, "


def contrasts_of(items: tuple[Item, ...]) -> tuple[Contrast, ...]:
    """All differences, conflicts first, else in the order of the facts."""
    every = [contrast for item in items for contrast in item.contrasts]
    return tuple(sorted(every, key=lambda contrast: RELATION_ORDER.index(contrast.relation)))


def readouts_of(record: Record, items: Sequence[Item]) -> tuple[Readout, ...]:
    """What each of two sides alone tells of these items, and what both do; nothing where there are no two sides.

    >>> readouts_of(Record(), ())
    ()
    """
    facts = {fact.id: fact for fact in record.facts}
    return readouts_by(record, items, two_sides(record, [facts[item.id] for item in items]))


def readouts_by(record: Record, items: Sequence[Item], sides: TwoSides | None) -> tuple[Readout, ...]:
    """Likewise where it is known which sides tell what.

    >>> readouts_by(Record(), (), None)
    ()
    """
    if sides is None:
        return ()
    known = load_world().states
    names: dict[str | None, str] = {state: known[state].name for state in sides.states if state in known}
    names |= {actor.state: one_line(actor.name) for actor in record.actors if actor.type == "state" and actor.state}
    one, two = (names.get(state, state) for state in sides.states)
    told = {
        f"Told by {one} only": sides.first,
        f"Told by both {one} and {two}": sides.both,
        f"Told by {two} only": sides.second,
    }
    by_id = {item.id: item for item in items}
    return tuple(
        Readout(title=title, items=tuple(by_id[fact] for fact in ids if fact in by_id)) for title, ids in told.items()
    )


def groups_of(items: tuple[Item, ...]) -> tuple[Group, ...]:
    """The facts by related kinds, in the order given; groups without facts are left out."""
    made = (Group(key=k, title=t, items=tuple(i for i in items if i.kind in kinds)) for k, t, kinds in GROUPS)
    return tuple(group for group in made if group.items)


def chronology_of(items: tuple[Item, ...]) -> tuple[Moment, ...]:
    """Every dated fact in order of time, background included."""
    moments = [moment for item in items for moment in _moments(item)]
    return tuple(sorted(moments, key=lambda moment: date_order(moment.edtf)))


def _moments(item: Item) -> tuple[Moment, ...]:
    """When a fact was; each of the times where reports conflict about it."""
    conflict = next((c for c in item.contrasts if c.field == "when" and c.relation == "conflict"), None)
    if conflict is not None:
        sides = [side for side in conflict.sides if isinstance(side.value, str) and stretch(side.value)]
        if sides:
            return tuple(_side_moment(item, side, str(side.value)) for side in sides)
    if item.edtf is None or stretch(item.edtf) is None:
        return ()
    return (
        Moment(edtf=item.edtf, words=item.when, item=item, said_by=(), accounts=item.told, due=is_due(item, item.edtf)),
    )


def _side_moment(item: Item, side: Side, edtf: str) -> Moment:
    """When a fact was by those on one side of a conflict."""
    due = is_due(item, edtf)
    return Moment(
        edtf=edtf,
        words=when_words(side.words, edtf, due=due),
        due=due,
        item=item,
        said_by=labels_of(side.accounts),
        accounts=side.accounts,
    )


def either(contrasts: tuple[Contrast, ...], field: str, words: Literal["when", "where", "amount"]) -> str:
    """The conflicting values of a field, joined by 'or' in the accounts' own words; '' where none conflict."""
    conflict = next((c for c in contrasts if c.field == field and c.relation == "conflict"), None)
    if conflict is None:
        return ""
    values = []
    for side in conflict.sides:
        account = side.accounts[0] if side.accounts else None
        own = {"when": account.when, "where": account.where, "amount": account.amount}[words] if account else ""
        values.append(own or side.words)
    return " or ".join(dict.fromkeys(values))


def first_speaker(item: Item) -> str:
    """The nearest speaker that an account names, where the record knows no actor for it."""
    return next((account.speakers[0] for account in item.accounts if account.speakers), "an unnamed source")


def sayings_of(item: Item) -> tuple[Saying, ...]:
    """A statement's accounts, those in the same words and form and through the same chain taken together."""
    together: dict[tuple[str, Form, tuple[str, ...]], list[Account]] = {}
    for account in item.accounts:
        form = account.form or "indirect"
        key = (_spoken(account, form), form, account.speakers[1:])
        together.setdefault(key, []).append(account)
    return tuple(
        Saying(
            item=item,
            words=words,
            form=form,
            cue=accounts[0].cue,
            addressees=tuple(dict.fromkeys(name for account in accounts for name in account.addressees)),
            through=through,
            accounts=tuple(accounts),
        )
        for (words, form, through), accounts in together.items()
    )


def _spoken(account: Account, form: Form) -> str:
    """The words said, without the outer quotation marks where all of them are direct."""
    words = account.said or " … ".join(one_line(quote.words) for quote in account.quotes)
    return words.strip(_QUOTATION_MARKS) if form == "direct" else words


def told(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """The accounts without those in which a report only repeats the same words."""
    unique: dict[tuple[str, int], Account] = {}
    for account in accounts:
        unique.setdefault((account.report, account.quotes[0].start if account.quotes else -1), account)
    return tuple(unique.values())
