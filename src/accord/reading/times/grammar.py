"""Compiles the grammar (data/grammar.toml) to patterns over token codes and finds what matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from accord.errors import DataError
from accord.reading.times.lexicon import BREAK, OTHER, data, lexicon
from accord.reading.times.scan import Tokens

_PIECE = re.compile(r"(?:([a-z]\w*):)?([A-Z][A-Z0-9_]*|\()|([)|?]|\{\d,\d\})|(\s+)|(.)")


class Rule(Struct, frozen=True):
    """One rule: its name, what makes a meaning of it, and its pattern with the groups named."""

    name: str
    make: str
    pattern: re.Pattern[str]


class Grammar(Struct, frozen=True):
    """All rules by name, one pattern that tries them in order at each token, and one for the runs worth trying."""

    rules: dict[str, Rule]
    all: re.Pattern[str]
    runs: re.Pattern[str]


class Match(Struct, frozen=True):
    """One rule's match: its tokens from `first` up to (not with) `last`, and the token range of each named group."""

    rule: Rule
    tokens: Tokens
    first: int
    last: int
    groups: dict[str, tuple[int, int]]

    def has(self, name: str) -> bool:
        """Whether a named group took part."""
        return name in self.groups

    def words(self, name: str) -> list[str]:
        """The words of a named group."""
        start, end = self.groups.get(name, (0, 0))
        return self.tokens.words[start:end]

    def values(self, name: str, *sets: str) -> list[float | int | str]:
        """The lexicon's values of a group's words in the first of the sets that each belongs to."""
        start, end = self.groups.get(name, (0, 0))
        found = []
        for index in range(start, end):
            for each in sets:
                value = self.tokens.value(index, each)
                if value is not None:
                    found.append(value)
                    break
        return found


def _compile(pattern: str, macros: dict[str, str], sets: dict[str, str], *, named: bool) -> str:
    out = []
    for name, word, operator, _space, other in _PIECE.findall(pattern):
        if other:
            raise DataError(f"grammar.toml: expected a set, a group or an operator, found {other!r} in {pattern!r}")
        opened = f"(?P<{name}>" if name and named else "(?:"
        if word == "(":
            out.append(opened)
        elif word:
            body = _expand(word, macros, sets)
            out.append(f"{opened}{body})" if name else body)
        else:
            out.append(operator)
    return "".join(out)


def _expand(word: str, macros: dict[str, str], sets: dict[str, str]) -> str:
    if word in macros:
        return _compile(macros[word], macros, sets, named=False)
    if word not in sets:
        raise DataError(f"grammar.toml: expected a set of the lexicon, found {word!r}")
    codes = re.escape(sets[word])
    return f"[{codes}]"


@cache
def grammar() -> Grammar:
    """The grammar, compiled once on first use."""
    source = data("grammar.toml")
    sets, macros = lexicon().sets, source["macro"]
    rules, branches = {}, []
    for entry in source["rule"]:
        name = entry["name"]
        rules[name] = Rule(name, entry["make"], re.compile(_compile(entry["pattern"], macros, sets, named=True)))
        branches.append(f"(?P<{name}>{_compile(entry['pattern'], macros, sets, named=False)})")
    heads = "".join(sorted({code for name in source["heads"] for code in sets[name]}))
    dull = "".join(sorted({code for chars in sets.values() for code in chars} - set(heads)))
    runs = re.compile(f"[{re.escape(dull)}]{{0,8}}[{re.escape(heads)}][^{re.escape(OTHER + BREAK)}]*+")
    return Grammar(rules, re.compile("|".join(branches)), runs)


def runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The stretches of known words that may hold a time expression, as token ranges."""
    for run in grammar().runs.finditer(tokens.codes):
        yield run.span()


def next_match(tokens: Tokens, start: int, end: int) -> Match | None:
    """The first match of any rule in a range of tokens.

    >>> from accord.reading.times.scan import scan
    >>> tokens = scan("It was signed on 19 August 2024.")
    >>> match = next_match(tokens, 0, len(tokens.words))
    >>> match.rule.name, match.words("month")
    ('day_month', ['August'])
    """
    compiled = grammar()
    found = compiled.all.search(tokens.codes, start, end)
    if found is None:
        return None
    rule = compiled.rules[str(found.lastgroup)]
    # The pattern of the whole grammar tells the rule; the rule's own pattern tells the groups.
    detail = rule.pattern.match(tokens.codes, found.start(), end)
    if detail is None:  # pragma: no cover - the two are one pattern
        return None
    groups = {name: detail.span(name) for name, text in detail.groupdict().items() if text is not None}
    return Match(rule, tokens, *detail.span(), groups)
