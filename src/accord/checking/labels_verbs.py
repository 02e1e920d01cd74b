"""Verbs of a line in the form that it needs: 'thanking' as 'thanked', 'imposed' behind 'to' as 'impose'."""

from __future__ import annotations

import functools

from accord.reading.attributions.lexicon import cue_classes
from accord.reading.frames.library import load_library

# Verbs of speech whose past is no '-ed', or doubles a letter; those that are their own past.
_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote", "speak": "spoke", "hold": "held", "make": "made", "give": "gave",
    "put": "put", "see": "saw", "go": "went", "have": "had", "find": "found", "think": "thought", "know": "knew",
    "feel": "felt", "hear": "heard", "mean": "meant", "read": "read", "set": "set", "lay": "laid", "draw": "drew",
    "take": "took", "bring": "brought", "swear": "swore", "foresee": "foresaw", "send": "sent", "show": "showed",
    "understand": "understood", "let": "let", "stand": "stood", "pay": "paid", "quip": "quipped", "admit": "admitted",
    "rebut": "rebutted", "stop": "stopped", "refer": "referred", "concur": "concurred",
    "sum": "summed", "seek": "sought",
    "rap": "rapped", "hit": "hit", "slam": "slammed", "strike": "struck", "forbid": "forbade",
    "beg": "begged", "nod": "nodded",
    "regret": "regretted", "permit": "permitted", "commit": "committed", "plan": "planned", "win": "won",
}  # fmt: skip
# Participles of such verbs that are no past: 'had written to Benin'.
_PARTICIPLES = {
    "written": "wrote", "spoken": "spoke", "given": "gave", "taken": "took", "seen": "saw", "known": "knew",
    "sworn": "swore",
    "drawn": "drew", "shown": "showed", "foreseen": "foresaw", "forbidden": "forbade", "gone": "went",
}  # fmt: skip
_PASTS = {
    "was": "be", "were": "be", "sold": "sell", "bought": "buy", "broke": "break", "came": "come", "left": "leave",
    "kept": "keep", "stole": "steal", "flew": "fly", "met": "meet", "built": "build",
    "became": "become", "lost": "lose", "began": "begin", "withdrew": "withdraw", "saw": "see",
}  # fmt: skip
_BASES = {past: base for base, past in _IRREGULAR.items()} | _PASTS


def past_of(verb: str) -> str | None:
    """The past of a verb of speech that stands in its base form, with '-ing' or as a participle of its own; else None.

    >>> past_of("thanking"), past_of("dismiss"), past_of("written"), past_of("accused")
    ('thanked', 'dismissed', 'wrote', None)
    """
    return _pasts().get(verb.lower())


@functools.cache
def _pasts() -> dict[str, str]:
    regular = {base: _regular(base) for base in cue_classes()["verbs"] if base.isalpha()}
    pasts = regular | _IRREGULAR
    return pasts | _PARTICIPLES | {f"{base.removesuffix('e')}ing": past for base, past in pasts.items()}


def _regular(base: str) -> str:
    return f"{base[:-1]}ied" if base.endswith("y") and base[-2] not in "aeiou" else f"{base.removesuffix('e')}ed"


def infinitive_of(phrase: str) -> str:
    """The phrase of a frame's line, which stands in the past, as it stands behind 'to'.

    >>> infinitive_of("imposed restrictions"), infinitive_of("was freed"), infinitive_of("cut or suspended ties")
    ('impose restrictions', 'be freed', 'cut or suspend ties')
    """
    words = phrase.split()
    heads = [0, 2] if words[1:2] == ["or"] else [0]
    return " ".join(_base(word) if at in heads else word for at, word in enumerate(words))


def _base(past: str) -> str:
    if past in _BASES:
        return _BASES[past]
    if not past.endswith("ed"):
        return past
    tried = (past[:-1], past[:-2], past[:-3], f"{past[:-3]}y" if past.endswith("ied") else "")
    return next((verb for verb in tried if verb in _verbs()), past[:-2])


@functools.cache
def _verbs() -> frozenset[str]:
    """Every verb by which a frame fires."""
    return frozenset(verb.split()[0] for frame in load_library().frames for verb in frame.verbs)
