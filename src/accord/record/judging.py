"""What analysts decide: judgements written down once and never rewritten, laid over what the record answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Column, Connection, Table, insert, select

from accord.errors import InputError, UnknownId
from accord.ids import content_id
from accord.record.clock import now
from accord.record.counting import Counters
from accord.record.database import Database
from accord.record.judgement import Judgement, Verb
from accord.record.schema import actors, canonical_ids, claims, facts, judgements, reports, stories
from accord.record.view import canonical_id

# What each verb may be said of, by the letter that ids begin with; a note may be put to anything.
_ABOUT: dict[Verb, str] = {"accept": "fc", "reject": "fc", "merge": "f", "split": "f", "note": "fcsra"}
_TABLES: dict[str, Table] = {"f": facts, "c": claims, "s": stories, "r": reports, "a": actors}
_NAMES = {"f": "fact", "c": "claim", "s": "story", "r": "report", "a": "actor"}
_ARTICLE = {"a": "an"}
_MANY = 500
_SHOWN = 3


def judge(
    database: Database,
    verb: Verb,
    ids: Sequence[str],
    *,
    analyst: str,
    note: str | None = None,
    clock: Callable[[], str] = now,
) -> tuple[Judgement, ...]:
    """Write down what an analyst decided, in one transaction.

    Args:
        database: the record.
        verb: accept and reject take facts and claims, note anything, a judgement each; merge takes a fact and those
            that are the same; split a fact and the claims that are not of it.
        ids: ids or their beginnings, where these name one thing only.
        analyst: who decides.
        note: why.
        clock: gives the time to write down.

    Raises:
        UnknownId: the record does not hold one of the ids.
        InputError: the verb cannot be said of what an id names.
    """
    with database.write() as connection:
        about = [_ABOUT[verb]] + ["c" if verb == "split" else _ABOUT[verb]] * (len(ids) - 1)
        found = [resolved(connection, one, letters) for one, letters in zip(ids, about, strict=True)]
        counters = Counters(connection)
        if verb in ("merge", "split"):
            _check_others(connection, verb, ids, found)
            rows = [
                _made(counters, clock(), analyst, verb, found[0], others=tuple(dict.fromkeys(found[1:])), note=note)
            ]
        else:
            rows = [_made(counters, clock(), analyst, verb, one, note=note) for one in dict.fromkeys(found)]
        return _saved(connection, counters, rows)


def undo(
    database: Database, number: int, *, analyst: str, note: str | None = None, clock: Callable[[], str] = now
) -> Judgement:
    """Take a judgement back, by a judgement of its own; an undo may be taken back likewise.

    Raises:
        UnknownId: there is no judgement of that number.
        InputError: it is taken back already.
    """
    with database.write() as connection:
        every = {one.number: one for one in kept_judgements(connection)}
        if number not in every:
            raise UnknownId(str(number), expected="the number of a judgement", found="none of that number")
        if number not in {one.number for one in in_force(every.values())}:
            raise InputError(str(number), expected="a judgement in force", found="one that is taken back already")
        counters = Counters(connection)
        made = _made(counters, clock(), analyst, "undo", every[number].id, note=note, undoes=number)
        return _saved(connection, counters, [made])[0]


def kept_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Every judgement, in order, as it was written down."""
    return tuple(
        Judgement(
            number=row.number,
            id=row.id,
            at=row.at,
            analyst=row.analyst,
            verb=row.verb,
            target=row.target,
            others=msgspec.json.decode(row.others, type=tuple[str, ...]) if row.others else (),
            note=row.note,
            undoes=row.undoes,
        )
        for row in connection.execute(select(judgements).order_by(judgements.c.number))
    )


def named(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """What the things are called that judgements are about, as far as they are on the record; claims by their facts."""
    by_letter: dict[str, list[str]] = {}
    for one in dict.fromkeys(ids):
        by_letter.setdefault(one[:1], []).append(one)
    words = {"f": facts.c.label, "c": facts.c.label, "s": stories.c.label, "r": reports.c.title, "a": actors.c.name}
    out: dict[str, str] = {}
    for letter, some in by_letter.items():
        if letter in words:
            table = _TABLES[letter]
            query = select(table.c.id, words[letter].label("words"))
            query = query.join(facts, facts.c.number == claims.c.fact) if letter == "c" else query
            for first in range(0, len(some), _MANY):
                rows = connection.execute(query.where(table.c.id.in_(some[first : first + _MANY])))
                out |= {row.id: row.words for row in rows if row.words}
    return out


def in_force(every: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that hold: neither taken back nor the taking back of another.

    >>> first = Judgement(number=1, id="j_1", at="2026", analyst="A", verb="reject", target="f_1")
    >>> back = Judgement(number=2, id="j_2", at="2026", analyst="A", verb="undo", target="j_1", undoes=1)
    >>> in_force([first]) == (first,), in_force([first, back]) == (back,)
    (True, True)
    """
    back: set[int] = set()
    held: list[Judgement] = []
    # An undo always comes after what it takes back: from the last on, each is known to hold or not when it is come to.
    for one in sorted(every, key=lambda judgement: -judgement.number):
        if one.number in back:
            continue
        held.append(one)
        if one.undoes is not None:
            back.add(one.undoes)
    return tuple(reversed(held))


def holding_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """The judgements to lay over an answer: those in force but undos, under the ids that their targets have now."""
    held = [one for one in in_force(kept_judgements(connection)) if one.verb != "undo"]
    now_called = _canonical(connection, {one for judgement in held for one in (judgement.target, *judgement.others)})
    return tuple(
        msgspec.structs.replace(
            one,
            target=now_called.get(one.target, one.target),
            others=tuple(now_called.get(other, other) for other in one.others),
        )
        for one in held
    )


def resolved(connection: Connection, given: str, about: str = "fcsra") -> str:
    """The id, as it is now, that an id or its beginning names.

    Args:
        connection: the record.
        given: what the user gave.
        about: the letters that the id may begin with.

    Raises:
        UnknownId: nothing goes by it, or several things do.
    """
    wanted = " or ".join(f"{_ARTICLE.get(letter, 'a')} {_NAMES[letter]}'s id" for letter in about)
    letter, shown = given[:1], repr(given[:80])
    if given[1:2] != "_" or letter not in about:
        raise UnknownId(shown, expected=wanted, found="something else")
    column = _TABLES[letter].c.id
    found = _beginning(connection, column, given) or _beginning(connection, canonical_ids.c.id, given)
    if not found:
        raise UnknownId(shown, expected=wanted, found="none of that id on the record")
    if len(found) > 1 and found[0] != given:
        every = ", ".join(found[:_SHOWN]) + (", and more" if len(found) > _SHOWN else "")
        raise UnknownId(shown, expected="more of the id", found=f"several that begin so: {every}")
    present = canonical_id(connection, found[0])
    if present is None:
        raise UnknownId(shown, expected=wanted, found="one that is no more on the record (accord changes tells when)")
    return present


def _beginning(connection: Connection, column: Column[object], given: str) -> list[str]:
    """The ids that begin so, in order: a few."""
    # Between two ids, for which there is an index: what follows is hexadecimal, in any collation below 'g'.
    within = (column >= given, column < f"{given}g", column.startswith(given, autoescape=True))
    query = select(column).where(*within).order_by(column).limit(_SHOWN + 1)
    return [str(one) for one in connection.execute(query).scalars()]


def _check_others(connection: Connection, verb: Verb, given: Sequence[str], found: Sequence[str]) -> None:
    first, others = found[0], set(found[1:])
    if verb == "merge":
        if not others - {first}:
            raise InputError(given[0], expected="two facts or more to merge", found="one")
        return
    rows = connection.execute(
        select(claims.c.id).join(facts, facts.c.number == claims.c.fact).where(facts.c.id == first)
    ).scalars()
    own = set(rows)
    if not others or others - own or not own - others:
        wrong = next((one for one in others if one not in own), None)
        raise InputError(
            given[0],
            expected="the fact and some, not all, of its own claims",
            found=f"{wrong}, which is not of it" if wrong else "all of them" if others else "no claims",
        )


def _made(
    counters: Counters,
    at: str,
    analyst: str,
    verb: Verb,
    target: str,
    *,
    others: tuple[str, ...] = (),
    note: str | None = None,
    undoes: int | None = None,
) -> Judgement:
    number = counters.next("judgements")
    return Judgement(
        number=number,
        id=content_id("j", str(number), at, analyst, verb, target),
        at=at,
        analyst=analyst,
        verb=verb,
        target=target,
        others=tuple(one for one in others if one != target),
        note=note,
        undoes=undoes,
    )


def _saved(connection: Connection, counters: Counters, made: Sequence[Judgement]) -> tuple[Judgement, ...]:
    rows = [msgspec.structs.asdict(one) for one in made]
    for row in rows:
        row["others"] = msgspec.json.encode(row["others"]).decode() if row["others"] else None
    connection.execute(insert(judgements), rows)
    counters.save(connection)
    return tuple(made)


def _canonical(connection: Connection, wanted: set[str]) -> Mapping[str, str]:
    """What ids that were merged go by now."""
    now_called = {one: one for one in wanted}
    ahead = sorted(wanted)
    for _ in range(len(wanted) + 1):
        step: dict[str, str] = {}
        for first in range(0, len(ahead), _MANY):
            query = select(canonical_ids).where(canonical_ids.c.id.in_(ahead[first : first + _MANY]))
            step |= {row.id: row.canonical for row in connection.execute(query) if row.canonical is not None}
        if not step:
            break
        now_called = {one: step.get(present, present) for one, present in now_called.items()}
        ahead = sorted(set(step.values()))
    return now_called
