"""The persons of a report: names brought together, titles read, mentions found."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.actors.apposition import read_after, read_before_comma, read_led
from accord.reading.actors.fold import heard
from accord.reading.actors.inturn import read_in_turn
from accord.reading.actors.joined import joined_before
from accord.reading.actors.kin import is_of_kin
from accord.reading.actors.names import candidate_names
from accord.reading.actors.parts import plays_a_part
from accord.reading.actors.person import Person, core_of, draft_of, folded, is_plural, merge_by_key
from accord.reading.actors.seen import Seen, Sight, index_of, matches_of, part_of
from accord.reading.actors.spot import Spot, head_of
from accord.reading.actors.titles import Given, read_before
from accord.reading.actors.whose import tell_states

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.names import Name
    from accord.reading.actors.spot import Cast


def find_people(context: Context, cast: Cast) -> tuple[list[Spot], dict[str, frozenset[str]]]:
    """Every mention of a person by name, and by person the adjectives before titles ("new", "visiting").

    The persons go into the cast.
    """
    names = list(candidate_names(context))
    persons = _brought_together(context, names)
    index = index_of(context, persons)
    sights: list[Sight] = []
    plural: Given | None = None
    last: tuple[int, Given] | None = None  # where somebody is named who has an office, and the office
    for seen in matches_of(context, persons, index):
        own = read_before(context, seen.start)
        before = own or _shared(context, seen, plural)
        plural = before if before is not None and is_plural(context, before) else None
        number = _which(persons, _of_rank(context, persons, seen, before), before)
        if number is None:
            continue
        person = persons[number]
        person.seen = seen.end
        if own is not None and not own.title and last is not None:
            own = before = _as_counterpart(context, own, last)
        turn = read_in_turn(context, head_of(context.sheet.head, seen.start, seen.end)) if own is None else None
        comma = None if turn is not None else _before_comma(context, seen, before, own)
        if comma is not None and not comma.title and last is not None:
            comma = _as_counterpart(context, comma, last)
        led = read_led(context, own.start if own is not None else seen.start)
        givens = [given for given in (before, turn, comma, *read_after(context, seen.end)) if given is not None]
        joint = joined_before(context, own) if own is not None else None
        person.given.extend(one for one in (*givens, led, joint) if one is not None)
        held = next((one for one in (*givens[::-1], *person.given[::-1]) if _is_office(context, one)), None)
        last = last if held is None else (seen.start, held)
        beside = {at for given in givens if given is not before for at in range(given.start, given.end)}
        named = frozenset(at for at in beside if context.hit_at[at] < 0)
        sights.append(Sight(seen=seen, number=number, before=own, beside=named))
    tell_states(context, persons, sights)
    merge_by_key(persons)
    found = [_spot(context, cast, persons[sight.number], sight) for sight in sights]
    return found, {person.key: _colours(context, person) for person in persons}


def _is_office(context: Context, given: Given) -> bool:
    """Whether what is told of somebody is an office, and no form of address or rank."""
    kind = given.known.kind if given.known is not None else ""
    honorific = given.title in context.lexicon.titles.honorifics or kind in ("military", "honorific", "religious")
    return bool(given.title) and not honorific


def _as_counterpart(context: Context, own: Given, last: tuple[int, Given]) -> Given:
    """As in "Foreign Minister Zarif and his Pakistani counterpart, Asif": the counterpart holds such an office too."""
    sheet, (at, office) = context.sheet, last
    counterpart = "counterpart" in sheet.lower[own.start : own.end]
    if not counterpart or own.state is None or own.state == office.state or sheet.sent[own.start] != sheet.sent[at]:
        return own
    title = office.title.partition(",")[0]  # not 'of foreign affairs, emigration and'
    return structs.replace(own, title=title, of=f"state:{own.state}", known=office.known)


def _before_comma(context: Context, seen: Seen, before: Given | None, own: Given | None) -> Given | None:
    """The title before a comma: of "the commander, Admiral X" both count, of "the premier, Minister X" the last."""
    if before is None or not before.title:
        return read_before_comma(context, seen.start)
    kind = before.known.kind if before.known is not None else ""
    addressed = (
        kind in ("military", "honorific", "religious", "royal") or before.title in context.lexicon.titles.honorifics
    )
    return read_before_comma(context, own.start) if own is not None and addressed else None


def _colours(context: Context, person: Person) -> frozenset[str]:
    words = {word for given in person.given for word in context.sheet.lower[given.start : given.end]}
    return frozenset(words & context.lexicon.titles.colour)


def _brought_together(context: Context, names: list[Name]) -> list[Person]:
    """One person for each full name; shorter names join the one person that they are part of."""
    forms: dict[tuple[tuple[str, ...], bool], list[Name]] = defaultdict(list)
    for name in names:
        core = core_of(context, name.start, name.end)
        if core:
            forms[core, _is_monarch(context, read_before(context, name.start))].append(name)
    persons: list[Person] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    for core, crowned in sorted(forms, key=lambda form: (-len(form[0]), -form[1], forms[form][0].start)):
        near = {number for word in core for number in by_word.get(word, ())}
        same = [number for number in sorted(near) if part_of(core, persons[number].tokens)]
        if crowned and len(core) == 1:
            same = [number for number in same if persons[number].goes_by(core[0])]
        told = forms[core, crowned]
        if same and (
            len(core) == 1 or (len(same) == 1 and not is_of_kin(context, told, core, persons[same[0]].tokens))
        ):
            continue
        printed = Counter(context.sheet.text(name.start, name.end) for name in told).most_common(1)[0][0]
        if len(core) == 1 and not _trusted(context, told):
            continue
        if _pairs(context, printed, by_word):
            continue
        number = len(persons)
        persons.append(Person(tokens=core, folded=folded(printed), name=printed, crowned=crowned, kin=len(same) == 1))
        for word in core:
            by_word[word].append(number)
    return persons


def _is_monarch(context: Context, before: Given | None) -> bool:
    """Whether a title before a name is one of those who go by their given names: "King Ibrahim"."""
    return before is not None and before.title in context.lexicon.titles.monarchs


def _pairs(context: Context, printed: str, by_word: dict[str, list[int]]) -> bool:
    """As in "the Trump-Kim summit": two surnames, each of a person of the report or of the world."""
    parts = printed.split("-")
    if len(parts) != 2 or " " in printed:  # noqa: PLR2004 (two names and a hyphen)
        return False
    return all(heard(part) in by_word or context.world.people(part, context.on) for part in parts)


def _trusted(context: Context, names: list[Name]) -> bool:
    """Whether a single word is a person: by a title, or by recogniser and tagger where it does what people do."""
    sheet = context.sheet
    if any(name.source != "entity" for name in names):
        return True
    start, last = names[0].start, names[0].end - 1
    if context.world.people(sheet.text(start, names[0].end), context.on):
        return True
    if len(names) == 1 and start == sheet.first[sheet.sent[start]]:
        return False
    if all(name.start and sheet.lower[name.start - 1] in ("the", "(", "a") for name in names):
        return False
    proper = sheet.tag[start] == "NNP" or (sheet.tag[start] == "NNPS" and _is_titled(context, start))  # Gomes, Reyes
    named = proper and len(sheet.words[last]) > 2  # noqa: PLR2004 (initials are no name)
    return named and any(plays_a_part(context, word) for word in {sheet.words[name.end - 1] for name in names})


def _is_titled(context: Context, start: int) -> bool:
    """Whether a title stands right before a name, which the tagger may take for a plural: "Foreign Minister Gomes"."""
    before = read_before(context, start)
    return before is not None and bool(before.title)


def _of_rank(context: Context, persons: list[Person], seen: Seen, before: Given | None) -> Seen:
    """A king where a king's title stands before the name, and nobody crowned where none does, as far as there are."""
    crowned = _is_monarch(context, before)
    fitting = tuple(number for number in seen.persons if persons[number].crowned == crowned)
    return structs.replace(seen, persons=fitting) if fitting else seen


def _which(persons: list[Person], seen: Seen, before: Given | None) -> int | None:
    """The one person that a name means here: by the title before it, else the only one met so far."""
    if len(seen.persons) == 1:
        return seen.persons[0]
    if before is not None and before.title:
        fitting = [
            number
            for number in seen.persons
            if any(one.title.split()[-1:] == before.title.split()[-1:] for one in persons[number].given if one.title)
            and not (before.state and any(one.state not in (None, before.state) for one in persons[number].given))
        ]
        if len(fitting) == 1:
            return fitting[0]
    met = [number for number in seen.persons if persons[number].seen >= 0]
    met = met if len(met) == 1 else [number for number in met if not persons[number].kin]
    return met[0] if len(met) == 1 else None


def _shared(context: Context, seen: Seen, plural: Given | None) -> Given | None:
    """As in "Presidents Xi Jinping and To Lam": the title of the first name is the second one's too."""
    sheet = context.sheet
    if plural is None or seen.start < 1 or seen.start - plural.end > 16:  # noqa: PLR2004 (a list of names)
        return None
    return plural if sheet.lower[seen.start - 1] in ("and", ",", "&") else None


def _spot(context: Context, cast: Cast, person: Person, sight: Sight) -> Spot:
    sheet = context.sheet
    seen, before = sight.seen, sight.before
    draft = cast.drafts.get(person.key)
    if draft is None:
        draft = cast.put(draft_of(context, person))
    printed = sheet.text(seen.start, seen.end)
    draft.call(printed)
    head = head_of(sheet.head, seen.start, seen.end)
    start = before.start if before is not None else seen.start
    also = tuple(at for at in (*range(start, seen.start), *range(seen.start, seen.end)) if at != head)
    if before is not None:
        also = tuple(at for at in also if context.hit_at[at] < 0)
    also = (*also, *sorted(sight.beside))
    full = len(core_of(context, seen.start, seen.end)) == len(person.tokens)
    return Spot(
        start=start,
        end=seen.end,
        head=head,
        actors=(person.key,),
        form="name",
        why="; ".join(filter(None, ("name" if full else f"short for {person.name}", person.ground))),
        also=also,
    )
