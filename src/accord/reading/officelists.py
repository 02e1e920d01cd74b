"""People told in a list, each behind an office: 'Foreign Minister Ali Bo, Prime Minister Ana Paz and President Jo Li'.

A small model takes the second for another name of the first and hangs the others on that one, so that of all who met
somebody the first alone is left. Offices before names, with commas and an 'and' between, cannot be one person.
"""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING

from accord.reading.branch import hang
from accord.reading.lexicon import grammar_words

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from spacy.tokens import Doc, Token

FEWEST = 3  # people of a list
LONGEST = 20  # words of one person's office and name
RELATING = frozenset({"of", "for", "to"})  # words between an office and what it is of
NAMED = 2  # words of a name behind what the office is of
NOMINAL = frozenset({"PROPN", "NOUN"})


def office_lists(doc: Doc) -> Doc:
    """Coordinate the people of lists in which each stands behind an office, in place.

    >>> from accord.reading.parse import load_model
    >>> doc = load_model()("They met Foreign Minister Ali Bo, Prime Minister Ana Paz and Speaker Jo Li on Monday.")
    >>> [(word.dep_, word.head.text) for word in (office_lists(doc)[10], doc[14])]
    [('conj', 'Bo'), ('conj', 'Paz')]
    """
    titles, strings = _titles(), doc.vocab.strings
    printed = {strings[title] for title in titles if title in strings}
    told = [at for at, word in enumerate(doc.to_array("ORTH").tolist()) if word in printed]
    counts = Counter(doc[at].sent.start for at in told) if len(told) >= FEWEST else Counter[int]()
    for start in (start for start, count in counts.items() if count >= FEWEST):
        for people in _lists(doc, start, doc[start].sent.end, titles):
            _coordinate(doc, people)
    return doc


@functools.cache
def _titles() -> frozenset[str]:
    """Titles as they are printed before names."""
    return frozenset(form for title in grammar_words().titles for form in (title.capitalize(), title))


def _lists(doc: Doc, start: int, end: int, titles: AbstractSet[str]) -> list[list[tuple[int, int]]]:
    """The lists of a sentence, as first and last words of their people; an 'and' stands before the last of each."""
    found: list[list[tuple[int, int]]] = []
    people: list[tuple[int, int]] = []
    at, last = start, False
    while at < end:
        person = _person(doc, at, end, titles)
        if person is None:
            people, at, last = [], at + 1, False
            continue
        people.append(person)
        if last and len(people) >= FEWEST:
            found.append(people)
        if last:
            people, last = [], False
        at = person[1] + 1
        behind = [doc[one].lower_ for one in range(at, min(at + 2, end))]
        if behind[:1] == ["and"] or behind == [",", "and"]:
            last = True
            at += 1 if behind[0] == "and" else 2
        elif behind[:1] == [","]:
            at += 1
        else:
            people = []
    return found


def _person(doc: Doc, start: int, end: int, titles: AbstractSet[str]) -> tuple[int, int] | None:
    """Where an office with a name behind it begins and ends, if one begins at a word."""
    stop = start
    while stop < min(end, start + LONGEST) and doc[stop].text not in (",", ";", "(") and doc[stop].lower_ != "and":
        stop += 1
    words = [doc[one] for one in range(start, stop)]
    while words and not _is_name_word(words[-1], titles):
        # 'met A, B and C in Lima': what follows the last name is of the clause
        words.pop()
    office = next((one for one in words if one.text in titles), None)
    if office is None or not all(
        w.text[:1].isupper() or w.lower_ in ("the", "'s", "deputy") for w in words[: office.i - start]
    ):
        return None
    behind = words[office.i - start + 1 :]
    cut = next(
        (n for n, one in enumerate(behind) if one.pos_ in ("VERB", "AUX") or one.lower_ in ("in", "on", "at")),
        len(behind),
    )
    behind = behind[:cut]
    while behind and not _is_name_word(behind[-1], titles):
        behind.pop()
    relating = [n for n, one in enumerate(behind) if one.lower_ in RELATING]
    name = behind[relating[-1] + 1 :] if relating else behind
    capitals = [one for one in name if one.text[:1].isupper()]
    enough = len(capitals) > NAMED if relating else bool(capitals)
    return (start, behind[-1].i) if enough else None


def _is_name_word(word: Token, titles: AbstractSet[str]) -> bool:
    return word.text[:1].isupper() and word.text not in titles and word.pos_ in NOMINAL | {"ADJ", "X", "VERB", "ADV"}


def _coordinate(doc: Doc, people: list[tuple[int, int]]) -> None:
    """Hang each person on the one before; what hangs on a list's people from outside of it stays where it is."""
    roots = [_root(doc, first, last) for first, last in people]
    if any(root is None for root in roots):
        return
    within = range(people[0][0], people[-1][1] + 1)
    first = roots[0]
    if first is None or (first.head.i in within and first.head != first):
        return
    if any(root is None or root.head.i not in within for root in roots[1:]):
        return
    before = first
    for root in roots[1:]:
        if root is not None:
            hang(root, before, "conj")
            before = root


def _root(doc: Doc, first: int, last: int) -> Token | None:
    """The name of a person whose words hang on something else by one of them alone; an office is made a part of it."""
    inside = range(first, last + 1)
    roots = [doc[at] for at in inside if doc[at].head.i not in inside or doc[at].head == doc[at]]
    name = doc[last]
    if any(root.pos_ not in NOMINAL for root in roots) or len(roots) > NAMED or (len(roots) > 1 and name not in roots):
        return None
    root = next((one for one in roots if one != name), name)
    if root == name or root.i > last or not name.text[:1].isupper() or name.pos_ not in NOMINAL:
        return root
    if name not in roots:
        hang(name, root.head, root.dep_)
    for child in [one for one in root.children if one.i > last]:
        hang(child, name, child.dep_)
    hang(root, name, "compound")
    return name
