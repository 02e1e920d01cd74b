"""Texts from outside made safe to show: no character of theirs may steer a terminal or turn the reading order round."""

from __future__ import annotations

import re

# Invisible marks that mean nothing in a running text and can only hide something: dropped.
_DROPPED = "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
# Bidirectional embeddings, overrides and isolates, line and paragraph separators, interlinear and tag characters,
# lone surrogates, C1 controls and DEL: shown as the replacement character, so that one sees that something was there.
_SHOWN = "\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
_HOSTILE = re.compile(f"[\x00-\x08\x0b-\x1f{_DROPPED}{_SHOWN}]")
_CONTROL_PICTURES = 0x2400
_FIRST_PRINTABLE = 0x20


def _harmless(match: re.Match[str]) -> str:
    character = match.group()
    if character in _DROPPED:
        return ""
    if character == "\r":
        return "\n"
    if ord(character) < _FIRST_PRINTABLE:
        return chr(_CONTROL_PICTURES + ord(character))
    return "\ufffd"


def neutral(text: str) -> str:
    r"""The text with control characters made visible and bidirectional overrides replaced; line ends and tabs stay.

    >>> neutral("\x1b[31mred")
    '␛[31mred'
    >>> neutral("one\r\ntwo")
    'one\ntwo'
    """
    return _HOSTILE.sub(_harmless, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    r"""The neutral text with every run of white space as one blank.

    >>> one_line(" To Lam\n\tarrived\u202e ")
    'To Lam arrived�'
    """
    return " ".join(neutral(text).split())
