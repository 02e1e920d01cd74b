"""Given names that tell a person where the entity recogniser sees something else."""

from __future__ import annotations

import functools
from importlib.resources import files

from accord.errors import DataError
from accord.reading.actors.fold import fold

_SEXES = frozenset({"", "female", "male"})


@functools.cache
def given_names() -> dict[str, str | None]:
    """`data/given_names.tsv`: folded given names, with the sex of their bearers where the name leaves no doubt.

    Raises:
        DataError: a line is not a name and a sex or nothing.

    >>> given_names()["jelena"], given_names()["nikita"]
    ('female', None)
    """
    content = (files("accord.reading.actors") / "data" / "given_names.tsv").read_text("utf-8")
    names: dict[str, str | None] = {}
    for number, line in enumerate(content.splitlines(), start=1):
        if line.startswith("#") or line == "name\tsex":
            continue
        name, _, sex = line.partition("\t")
        if not name or name != fold(name) or sex not in _SEXES:
            raise DataError(f"actors/data/given_names.tsv:{number}: expected a folded name and a sex, found {line!r}")
        names[name] = sex or None
    return names


def is_given_name(word: str) -> bool:
    """Whether a printed word is a known given name.

    >>> is_given_name("Róbert"), is_given_name("Robot")
    (True, False)
    """
    return fold(word) in given_names()


def listed_sex(name: str) -> str | None:
    """The sex that a full name's first word tells, None for one name alone and where the list leaves it open.

    >>> listed_sex("Jelena Radunović"), listed_sex("Nikita Orlov"), listed_sex("Jelena")
    ('female', None, None)
    """
    first, _, rest = name.partition(" ")
    return given_names().get(fold(first)) if rest else None
