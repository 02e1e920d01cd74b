"""The persons of a report: names brought together, titles read, states and keys settled."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from accord.reading.actors.fold import fold, sound
from accord.reading.actors.names import candidate_names
from accord.reading.actors.spot import Draft, Spot, head_of
from accord.reading.actors.titles import Given, read_after, read_before, read_before_comma, title_ending
from accord.reading.mention import Office
from accord.reports.span import Span

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.names import Name
    from accord.reading.actors.spot import Cast
    from accord.world import Holding

_UNNAMED = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})


class Person(Struct, kw_only=True):
    """A person being learnt.

    Attributes:
        tokens: the fullest name, as sounds, without initials.
        folded: the fullest name, folded, for the key.
        name: the fullest name as printed.
        printed: other names as printed.
        given: titles that the text gives.
        holdings: what world data know of the same person.
        state, sex, key: settled at the end.
        at: tokens of the mentions.
    """

    tokens: tuple[str, ...]
    folded: str
    name: str
    printed: list[str] = msgspec.field(default_factory=list)
    given: list[Given] = msgspec.field(default_factory=list)
    holdings: tuple[Holding, ...] = ()
    state: str | None = None
    sex: str | None = None
    key: str = ""
    seen: int = -1


class Seen(Struct, frozen=True, kw_only=True):
    """One place where a known name stands: tokens [start, end), and the persons it may be."""

    start: int
    end: int
    persons: tuple[int, ...]


class Sight(Struct, frozen=True, kw_only=True):
    """A mention of one person: where, who, the title before it, and the tokens of titles beside it."""

    seen: Seen
    number: int
    before: Given | None
    beside: frozenset[int]


def find_people(context: Context, cast: Cast) -> tuple[list[Spot], dict[str, frozenset[str]]]:
    """Every mention of a person by name, and by person the adjectives before titles ("new", "visiting").

    The persons go into the cast.
    """
    names = list(candidate_names(context))
    persons = _brought_together(context, names)
    index = _index(context, persons)
    sights: list[Sight] = []
    plural: Given | None = None
    for seen in _matches(context, persons, index):
        own = read_before(context, seen.start)
        before = own or _shared(context, seen, plural)
        plural = before if before is not None and _is_plural(context, before) else None
        number = _which(persons, seen, before)
        if number is None:
            continue
        person = persons[number]
        person.seen = seen.end
        comma = None if before is not None and before.title else read_before_comma(context, seen.start)
        givens = [given for given in (before, comma, *read_after(context, seen.end)) if given is not None]
        person.given.extend(givens)
        beside = {at for given in givens if given is not before for at in range(given.start, given.end)}
        named = frozenset(at for at in beside if context.hit_at[at] < 0)
        sights.append(Sight(seen=seen, number=number, before=own, beside=named))
    for person in persons:
        _settle(context, person)
    _merge_by_key(persons)
    found = [_spot(context, cast, persons[sight.number], sight) for sight in sights]
    return found, {person.key: _colours(context, person) for person in persons}


def _colours(context: Context, person: Person) -> frozenset[str]:
    words = {word for given in person.given for word in context.sheet.lower[given.start : given.end]}
    return frozenset(words & context.lexicon.titles.colour)


def _core(context: Context, start: int, end: int) -> tuple[str, ...]:
    """A name's words as sounds, without articles, initials and hyphens."""
    articles = context.lexicon.names.articles
    words = [sound(context.sheet.words[at]) for at in range(start, end) if context.sheet.words[at] != "-"]
    kept = [word for word in words if len(word) > 1 and word not in articles and word.isalnum()]
    return tuple(kept or [word for word in words if word])


def _brought_together(context: Context, names: list[Name]) -> list[Person]:
    """One person for each full name; shorter names join the one person that they are part of."""
    forms: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        core = _core(context, name.start, name.end)
        if core:
            forms[core].append(name)
    persons: list[Person] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    for core in sorted(forms, key=lambda core: (-len(core), forms[core][0].start)):
        near = {number for word in core for number in by_word.get(word, ())}
        same = [number for number in sorted(near) if _part_of(core, persons[number].tokens)]
        if len(core) == 1 and same:
            continue
        printed = Counter(context.sheet.text(name.start, name.end) for name in forms[core]).most_common(1)[0][0]
        if len(same) == 1:
            continue
        if len(core) == 1 and not _trusted(context, forms[core]):
            continue
        number = len(persons)
        persons.append(Person(tokens=core, folded=_folded(printed), name=printed))
        for word in core:
            by_word[word].append(number)
    return persons


def _folded(printed: str) -> str:
    return " ".join(fold(printed.replace("-", " ")).split())


def _part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is a shorter form of a longer one: the same words in order, one of the outer ones among them."""
    if len(short) > len(full) or (len(short) > 1 and short[0] != full[0] and short[-1] != full[-1]):
        return False
    rest = iter(full)
    return all(any(word == other for other in rest) for word in short)


def _trusted(context: Context, names: list[Name]) -> bool:
    """Whether a single word is a person: a title stands before it, or the recogniser and the tagger agree on it."""
    sheet = context.sheet
    if any(name.source != "entity" for name in names):
        return True
    start = names[0].start
    if context.world.people(sheet.text(start, names[0].end), context.on):
        return True
    if len(names) == 1 and start == sheet.first[sheet.sent[start]]:
        return False
    if all(name.start and sheet.lower[name.start - 1] in ("the", "(", "a") for name in names):
        return False
    return sheet.tag[start] == "NNP" and len(sheet.words[start]) > 2  # noqa: PLR2004 (initials are no name)


def _index(context: Context, persons: list[Person]) -> dict[str, list[int]]:
    """The persons that each word of a name may mean."""
    particles = context.lexicon.names.particles
    index: dict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(persons):
        for word in dict.fromkeys(person.tokens):
            if word not in particles or len(person.tokens) == 1:
                index[word].append(number)
    return index


def _matches(context: Context, persons: list[Person], index: dict[str, list[int]]) -> list[Seen]:
    """Every stretch of the text that is a name, or part of a name, of a person of this report."""
    sheet = context.sheet
    found: list[Seen] = []
    at, count = 0, len(sheet)
    common = _common_words(context)
    while at < count:
        if not sheet.words[at][0].isupper() or (context.hit_at[at] >= 0 and not _yields(context, at, index)):
            at += 1
            continue
        near = index.get(sound(sheet.words[at]))
        if near is None:
            at += 1
            continue
        end, core = _stretch(context, at, index)
        while end > at and not (whose := _whose(persons, core, index)):
            end, core = _shorter(context, at, end)
        if end <= at:
            at += 1
            continue
        if _stands(context, at, end, core, common):
            found.append(Seen(start=_with_article(context, at), end=end, persons=whose))
        at = end
    return found


def _yields(context: Context, at: int, index: dict[str, list[int]]) -> bool:
    """A place known only by a person's name gives way to the person ("Salem", "Sydney")."""
    hit = context.hit(at)
    return hit is not None and hit.kind == "place" and hit.alone and sound(context.sheet.words[at]) in index


def _with_article(context: Context, at: int) -> int:
    sheet = context.sheet
    if (
        at > 1
        and sheet.words[at - 1] == "-"
        and sheet.joined(at - 1)
        and sheet.lower[at - 2] in context.lexicon.names.articles
    ):
        return at - 2
    if at and sheet.words[at - 1] in ("Al", "El", "al", "el"):
        return at - 1
    return at


def _stretch(context: Context, at: int, index: dict[str, list[int]]) -> tuple[int, tuple[str, ...]]:
    """As far as words go on that are in names of persons of this report, or may stand within them."""
    sheet = context.sheet
    particles, articles = context.lexicon.names.particles, context.lexicon.names.articles
    end = at + 1
    last = end
    while end < len(sheet) and end - at < 12:  # noqa: PLR2004 (no name is longer)
        word = sheet.words[end]
        if word == "-" and sheet.joined(end - 1):
            end += 1
            continue
        heard = sound(word)
        if heard in index and (sheet.capital(end) or sheet.words[end - 1] == "-"):
            last = end + 1
        elif not (heard in particles or heard in articles or (len(heard) == 1 and sheet.capital(end))):
            break
        end += 1
    return last, _core(context, at, last)


def _shorter(context: Context, at: int, end: int) -> tuple[int, tuple[str, ...]]:
    end -= 1
    while end > at and context.sheet.words[end - 1] == "-":
        end -= 1
    return end, _core(context, at, end) if end > at else ()


def _whose(persons: list[Person], core: tuple[str, ...], index: dict[str, list[int]]) -> tuple[int, ...]:
    near = index.get(core[0], ()) if core else ()
    exact = tuple(number for number in near if persons[number].tokens == core)
    return exact or tuple(number for number in near if _part_of(core, persons[number].tokens))


def _common_words(context: Context) -> set[str]:
    """Words that the report also writes small: a capitalised one is then no name by itself."""
    return {word for word in context.sheet.words if word.islower()}


def _stands(context: Context, at: int, end: int, core: tuple[str, ...], common: set[str]) -> bool:
    """Whether a part of a name really is a mention here."""
    sheet = context.sheet
    if len(core) > 1:
        return True
    lower = sheet.lower[at]
    names = context.lexicon.names
    opening = at == sheet.first[sheet.sent[at]] or context.titled[sheet.sent[at]] or context.shouted[sheet.sent[at]]
    if lower in names.function_words or (opening and lower in common):
        return False
    if sheet.tag[at] == "MD" or (context.shouted[sheet.sent[at]] and len(lower) < 2):  # noqa: PLR2004 (initials)
        return False
    return not (_runs_on(context, end) or _runs_in(context, at))


def _runs_on(context: Context, end: int) -> bool:
    """As in "Trump Tower", "Lam Dong": another capitalised word behind makes it another name."""
    sheet = context.sheet
    if end >= len(sheet) or sheet.sent[end] != sheet.sent[end - 1]:
        return False
    sent = sheet.sent[end]
    if context.shouted[sent]:
        return False
    if not sheet.capital(end) or context.hit_at[end] >= 0 or sheet.tag[end] not in ("NNP", "NNPS"):
        return False
    return not (context.titled[sent] and sheet.head[end - 1] != end)


def _runs_in(context: Context, at: int) -> bool:
    """As in "Eric Trump" is not Donald Trump: a capitalised word before that is no title makes it another name."""
    sheet = context.sheet
    before = at - 1
    if before < 0 or sheet.sent[before] != sheet.sent[at] or context.shouted[sheet.sent[at]]:
        return False
    if sheet.words[before] == "-" and sheet.joined(before) and before:
        before -= 1
        if sheet.lower[before] in context.lexicon.names.articles:
            before -= 1
        if before < 0:
            return False
    if not sheet.capital(before) or context.hit_at[before] >= 0 or sheet.tag[before] not in ("NNP", "NNPS"):
        return False
    if before == sheet.first[sheet.sent[at]] and sheet.lower[before] in context.lexicon.names.function_words:
        return False
    if sheet.lower[before] in context.lexicon.names.articles or context.titled[sheet.sent[at]]:
        return False
    return title_ending(context, before, max(0, before - 6)) < 0


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
    return met[0] if len(met) == 1 else None


def _is_plural(context: Context, given: Given) -> bool:
    last = given.end - 1
    return bool(given.title) and context.sheet.lemma[last] != context.sheet.lower[last]


def _shared(context: Context, seen: Seen, plural: Given | None) -> Given | None:
    """As in "Presidents Xi Jinping and To Lam": the title of the first name is the second one's too."""
    sheet = context.sheet
    if plural is None or seen.start < 1 or seen.start - plural.end > 16:  # noqa: PLR2004 (a list of names)
        return None
    return plural if sheet.lower[seen.start - 1] in ("and", ",", "&") else None


def _settle(context: Context, person: Person) -> None:
    """State, sex and key from the text's titles first, then from world data that agree with them."""
    stated = Counter(given.state for given in person.given if given.state is not None)
    person.state = stated.most_common(1)[0][0] if stated else None
    person.holdings = _known(context, person)
    if person.holdings:
        first = person.holdings[0]
        person.state = person.state or first.state
        person.sex = first.sex
        person.folded = _folded(first.person)
        if len(person.tokens) == 1:
            person.printed.append(person.name)
            person.name = first.person
    for given in person.given:
        if person.sex is None and given.known is not None:
            person.sex = given.known.sex
    person.key = f"person:{person.state or ''}/{person.folded}"


def _known(context: Context, person: Person) -> tuple[Holding, ...]:
    """What world data hold of this person, if they mean one person only and agree with the text."""
    world = context.world
    rows = world.people(person.name, context.on) or world.people(person.folded, context.on)
    dated = bool(rows)
    rows = rows or world.people(person.name) or world.people(person.folded)
    if not rows and person.state is not None:
        rows = tuple(
            row
            for row in world.holders(person.state, None, context.on)
            if sound(row.family) == person.tokens[-1] and any(_same_office(row, given) for given in person.given)
        )
        dated = bool(rows)
    if person.state is not None:
        rows = tuple(row for row in rows if row.state in (person.state, None))
    if len({row.person for row in rows}) > 1:
        rows = tuple(row for row in rows if any(_same_office(row, given) for given in person.given))
    if len({(row.person, row.state) for row in rows}) != 1:
        return ()
    if len(person.tokens) == 1 and not _supported(context, person, rows):
        return ()
    # Terms that did not run at the report's date still tell who it is, not what is held.
    return rows if dated else tuple(msgspec.structs.replace(row, office="") for row in rows[:1])


def _same_office(row: Holding, given: Given) -> bool:
    office = given.known.office if given.known is not None else given.title
    return bool(office) and (row.office == office or row.office.endswith(office) or office.endswith(row.office))


def _supported(context: Context, person: Person, rows: tuple[Holding, ...]) -> bool:
    """A surname alone is the known holder's if the text's title fits, or his state is named in the report."""
    if any(_same_office(row, given) for row in rows for given in person.given):
        return True
    return any(hit.state == rows[0].state for hit in context.hits)


def _merge_by_key(persons: list[Person]) -> None:
    """Two spellings that world data know as one person get one key; the first one's name stays."""
    first: dict[str, Person] = {}
    for person in persons:
        same = first.setdefault(person.key, person)
        if same is not person:
            same.printed.append(person.name)
            same.given.extend(person.given)
            person.name = same.name


def _spot(context: Context, cast: Cast, person: Person, sight: Sight) -> Spot:
    sheet = context.sheet
    seen, before = sight.seen, sight.before
    draft = cast.drafts.get(person.key)
    if draft is None:
        draft = cast.put(_draft(context, person))
    printed = sheet.text(seen.start, seen.end)
    draft.call(printed)
    head = head_of(sheet.head, seen.start, seen.end)
    start = before.start if before is not None else seen.start
    also = tuple(at for at in (*range(start, seen.start), *range(seen.start, seen.end)) if at != head)
    if before is not None:
        also = tuple(at for at in also if context.hit_at[at] < 0)
    also = (*also, *sorted(sight.beside))
    full = len(_core(context, seen.start, seen.end)) == len(person.tokens)
    return Spot(
        start=start,
        end=seen.end,
        head=head,
        actors=(person.key,),
        form="name",
        why="name" if full else f"short for {person.name}",
        also=also,
    )


def _is_office(context: Context, given: Given) -> bool:
    titles = context.lexicon.titles
    if not given.title or (given.known is not None and given.known.kind == "honorific"):
        return False
    return given.title not in titles.honorifics and given.title not in titles.occupations


def _singular(context: Context, given: Given) -> str:
    """The title of each of "Presidents Xi Jinping and To Lam"."""
    if not given.title.endswith("s") or not _is_plural(context, given):
        return given.title
    return given.title[:-1]


def _draft(context: Context, person: Person) -> Draft:
    offices: dict[tuple[str, str | None, bool], Office] = {}
    for given in person.given:
        if _is_office(context, given):
            of = given.of or (
                f"state:{person.state}" if person.state and given.known and given.known.represents else None
            )
            span = Span(context.sheet.start[given.start], context.sheet.end[given.end - 1])
            title = _singular(context, given)
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
