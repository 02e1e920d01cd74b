"""What a line says that an agreement, a meeting or a dispute is on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.claim import Claim

# What stands before the words that tell what an agreement, talks or a quarrel is on, and between two of them.
_ABOUT = re.compile(
    r"\b(?:on|about|covering|concerning|regarding|over|discuss(?:ed|es|ing)?|(?:fields?|areas?|sectors?) of"
    r"|relat(?:es?|ed|ing) to|touch(?:ed|ing)? (?:up)?on|dealt with|dealing with|deals? with|focus(?:ed|ing)? on)"
    r" (?:the |a |an |their |its |joint |mutual )*$",
    re.IGNORECASE,
)
_OF = re.compile(r" (?:of|for|between) (?:the |a |an |their |its )*")
_SETTINGS = frozenset(
    """phone telephone occasion occasions sidelines margins background eve behalf condition line air way visit hour time
    day sea land board basis theme matter intent phone call""".split()  # noqa: SIM905 (a list of words reads best so)
)
_LISTED = re.compile(r"(?:,| and|, and| as well as| or) (?:the |a |an |their |its )*", re.IGNORECASE)


def told_topics(claim: Claim, topics: list[str]) -> list[str]:
    """The topics that a line of this claim tells, three at most.

    Of an agreement, a meeting or a dispute those that its own sentence says it is on: 'a deal on visas and fisheries',
    'talks about the border', 'discussed the strait', and not whatever stands in the sentence: its place, its ministers.
    """
    if claim.kind not in ("agreement", "meeting", "dispute"):
        return topics[:3]
    quote, kept, start, end = " ".join(claim.evidence[0].quote.split()), list[str](), -1, -1
    begins = _sentence_of_trigger(claim)
    for topic in topics:
        at = quote.find(topic)
        if at < begins or topic.lower() in _SETTINGS:
            continue
        between = quote[end:at] if 0 <= end < at else ""
        if kept and _OF.fullmatch(between) is not None:  # 'the resumption of direct flights'
            kept[-1] = quote[start : at + len(topic)]
        elif _LISTED.fullmatch(between) is not None or _ABOUT.search(quote[:at]) is not None:
            kept.append(topic)
            start = at
        else:
            continue
        end = at + len(topic)
    return kept[:3]


def _sentence_of_trigger(claim: Claim) -> int:
    """Where in the quote, white space folded, begins what holds the verb: 'Ties were on the mend: the two signed'."""
    quoted = claim.evidence[0]
    before = " ".join(quoted.quote[: max(0, claim.trigger.start - quoted.start)].split())
    return max(before.rfind(": "), before.rfind("; ")) + 1
