"""Whether an office is what a phrase names: "the minister" for a foreign minister, "the head of state" for a king."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.titles import known_title

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory
    from accord.reading.actors.phrase import Phrase
    from accord.reading.mention import Office

# Titles that a portfolio follows, and that stand for the whole when told again: "the Minister".
PORTFOLIOS = frozenset({"minister", "secretary", "commissioner"})


def names_office(memory: Memory, office: Office, phrase: Phrase) -> bool:
    """Whether an office is what a phrase's title names."""
    if office.former != phrase.former and office.former:
        return False
    if phrase.of is not None:
        told = phrase.of in office.title.split()
        if told and office.title.startswith(f"{phrase.title} of "):  # 'the president of the Council', told so before
            return True
        if not told and (office.of is None or office.of.startswith("state:")):
            return False  # who presides over a state presides over no council
    return _is_called(memory, office, phrase)


def _is_called(memory: Memory, office: Office, phrase: Phrase) -> bool:
    """Whether a title of an office is one of those that a phrase's title stands for."""
    world, titles = memory.context.world, memory.context.lexicon.titles
    known, asked = known_title(memory.context, office.title), known_title(memory.context, phrase.title)
    held = {office.title, _turned(office.title)} | ({known.office} if known is not None else set())
    # two offices in one title: 'deputy prime minister and foreign minister'
    held |= {part for part in office.title.split(" and ") if world.title(part) is not None}
    wanted = {phrase.title, _turned(phrase.title)} | ({asked.office} if asked is not None else set())
    last = phrase.noun
    heads = (titles.heads_of_state, titles.heads_of_government)
    if held & wanted or any(wanted & titles.headed & words and held & words for words in heads):
        return True
    if last in titles.leader_nouns and any(
        one in titles.leaders or one.split()[-1] in titles.leader_nouns for one in held
    ):
        return "opposition" not in phrase.title
    if phrase.title.endswith("diplomat"):
        return bool(held & titles.diplomats) or any("foreign" in one.split() for one in held)
    if phrase.title == "monarch":
        return bool(held & titles.monarchs)
    deputy = ("vice", "deputy", "assistant", "under", "first deputy")
    return any(
        (
            (one.endswith(f" {want}") and not (want == "minister" and one.endswith("prime minister")))
            or (want in PORTFOLIOS and any(f" {want} {word} " in f" {one}" for word in ("of", "for")))
            or (want == "minister" and (one.startswith("cabinet secretary") or _heads_portfolio(memory, one)))
        )
        and not one.startswith(deputy)
        for one in held
        for want in wanted
        if one and want
    )


def _turned(title: str) -> str:
    """The other way to say "minister of trade": "trade minister"."""
    head, _, portfolio = title.replace(" for ", " of ", 1).partition(" of ")
    return f"{portfolio.removeprefix('the ')} {head}" if portfolio and head in PORTFOLIOS else title


def _heads_portfolio(memory: Memory, title: str) -> bool:
    """As in "head of the Economy", who is called the minister afterwards."""
    words = title.removeprefix("head of ").removeprefix("the ").split()
    return title.startswith("head of ") and len(words) == 1 and words[0] in memory.context.lexicon.names.portfolios
