"""Whether words are nobody's in particular: what 'some newspapers', 'social media' or 'rumours' have it that is."""

from __future__ import annotations

import re

_SOME = r"(?:some|several|many|various|certain|numerous|unnamed|a (?:few|number|handful) of)"
_PRESS = r"(?:media|outlets?|newspapers?|papers|dailies|weeklies|tabloids?|websites?|sites|portals|channels|blogs)"
_ONLINE = r"(?:social|online) (?:media|networks?|posts?|accounts?|users?|pages?|rumou?rs?)"
_RUMOUR = re.compile(
    rf"(?:{_SOME} (?:[\w-]+ ){{0,3}}(?:{_PRESS}|{_ONLINE})|(?:[\w-]+ ){{0,3}}{_ONLINE}|(?:the )?rumou?rs?)",
    re.IGNORECASE,
)


def is_rumour(source: str | None) -> bool:
    """Whether a source is the press or the web at large, and not one paper with a name.

    >>> is_rumour("Several local newspapers"), is_rumour("posts on social media"), is_rumour("some ministers")
    (True, True, False)
    >>> is_rumour("state media"), is_rumour("the newspaper La Prensa")
    (False, False)
    """
    return source is not None and _RUMOUR.fullmatch(source.strip()) is not None
