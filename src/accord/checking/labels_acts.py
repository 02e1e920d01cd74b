"""The line of an act and of a toll: who did what to whom, in the text's words or in the frame's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.differences import trigger_of
from accord.checking.ground import family_of
from accord.checking.labels_line import (
    Line,
    amount_of,
    in_own_voice,
    joint,
    led_by_target,
    listed,
    says,
    sentence,
    short,
    uncapitalised,
    verb_of,
)
from accord.checking.labels_verbs import infinitive_of

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_BARE = re.compile(r"[a-z]+(?<!s)")
PERFECT = frozenset({"has", "have", "had"})
_ENVOYS = re.compile(r"\b(?:ambassador|envoy|diplomat|consul|attaché|attache)s?\b")
# Families of frames that tell of so many people, and what the people are.
TOLLS = {
    "toll": "killed",
    "casualties": "killed or wounded",
    "wounded": "wounded",
    "missing": "missing",
    "displaced": "displaced",
    "martyrdom": "killed",
}
# Families whose line counts whom it is done to: '20 captives released' where nobody is said to have done it.
DONE_TO = frozenset(
    {"expulsion", "release", "rescue", "capture", "detain", "seize", "return-home", "ashore", "sanctions"}
)


def toll(line: Line) -> str:
    """So many people, what they are, and whose: '14 people killed in Bol (Chad)'."""
    side, number, fate = line.names("target"), line.number, TOLLS[family_of(line.claim)]
    whole = _first(line.topic)
    if number is not None and number.text and whole.lower().startswith(f"{number.text.lower()} "):
        return f"{whole} {fate}{line.where}"  # 'three Chadian soldiers killed in Bol'
    counted = uncapitalised(amount_of(number)) or f"people {fate}"
    if number is not None and number.unit == fate and counted.endswith(f" {fate}"):
        of = "of " if number.value is None else ""  # 'dozens of people'
        counted = f"{counted.removesuffix(fate)}{of}{'person' if number.value == 1 else 'people'} {fate}"
    return f"{counted}{line.where}{f' ({side})' if side else ''}"


def _first(topic: str) -> str:
    """The first of several topics."""
    return topic.removeprefix(" on ").partition(" and ")[0].partition(",")[0]


def act(line: Line) -> str:
    """Who did what to whom."""
    if family_of(line.claim) in TOLLS:
        return toll(line)
    role = "target" if line.claim.frame in led_by_target() else "source"
    own = line.claim.parties  # whose verb it is, and not whom other accounts name beside
    doer = line.names(role, told=own) or (_sides(line) if role == "source" else "")
    if (told := _in_its_words(line.claim, doer, coming=line.coming)) is not None:
        return told
    source, target = line.names("source", "party"), line.names("target")
    # 'imposed restrictions [on]': what stands in brackets is told before a target only
    what, _, link = says(line.claim.frame).rstrip("]").partition(" [")
    if line.coming and what.startswith("traffic"):
        return sentence(line.claim)  # 'flights are to resume': the phrase has a subject of its own
    if line.coming and source:
        what = f"to {infinitive_of(what)}"
    return (
        _with_its_amount(line, source, what)
        or _by_its_thing(line, source, target, (what, link))
        or _envoy(line, source, what)
        or _done_to(line, source, target, (what, link))
        or _by_somebody(line, source, target, (what, link))
    )


def _sides(line: Line) -> str:
    """The sides of what they do together, without those that the verb's words name: 'set up ties with Togo'."""
    behind, own = (line.claim.said or "").partition(" with ")[2], line.claim.parties
    kept = tuple(p for p in own if not (name := line.names("party", told=(p,))) or name not in behind)
    return line.names("party", told=kept) or line.names("party", told=own)


SENDING = ("deploy", "station", "sen", "mov", "mass", "post")
# What a frame's phrase leaves open and the text does not: of 'closed a border or mission' it is 'closed its embassy'.
OPEN = ("closed", "deployed", "violated", "cut or suspended", "halted", "reopened", "destroyed or took", "restored or")


def _by_its_thing(line: Line, source: str, target: str, phrase: tuple[str, str]) -> str:
    """'Togo closed the embassy in Lome', for 'closed a border or mission: embassy'; empty where it is another act."""
    what, link = phrase
    thing = line.topic.removeprefix(" on ")
    if not source or not thing or amount_of(line.number) or not (" or " in what or "reopen" in what):
        return ""
    ahead, what = ("to ", what.removeprefix("to ")) if line.coming else ("", what)
    opens = tuple(map(infinitive_of, OPEN)) if line.coming else OPEN
    if not what.startswith(opens) or _first(thing) != thing:
        return ""
    fired, words = trigger_of(line.claim).lower(), what.split()
    if words[0].startswith("deploy") and not fired.startswith(SENDING):
        return ""  # a satellite that is launched is not deployed
    verbs = [words[0], words[2]] if words[1] == "or" else [words[0]]
    verb = next((one for one in verbs if fired[:4] == one[:4]), verbs[0])
    told = target in thing or line.where == f" in {target}"  # 'closed its embassy in Togo'
    if _BARE.fullmatch(thing) is not None:  # 'embassy', 'airspace'; not 'drones', 'ties'
        thing = f"the {thing}"
    side = "" if told or not target or not link else f" ({target})" if link == "towards" else f" {link} {target}"
    return f"{source} {ahead}{verb} {thing}{side}{line.where}"


def _with_its_amount(line: Line, source: str, what: str) -> str:
    """'Togo dispatched two vessels'; empty where it is another act."""
    amount, verb = amount_of(line.number), trigger_of(line.claim)
    sent = what == "deployed or tested forces" and amount and verb.endswith("ed")
    return f"{source} {verb} {amount}{line.where}" if sent else ""


def _envoy(line: Line, source: str, what: str) -> str:
    """'summoned Nuria Vidal', and not 'an envoy of Nuria Vidal'; 'recalled its ambassador from Togo'; else empty."""
    if not what.endswith(" an envoy"):
        return ""
    persons, noun, target = _persons(line), line.topic.removeprefix(" on "), line.names("target")
    if not persons and source and target and _ENVOYS.fullmatch(noun) is not None:
        whose, link = ("its", "from") if "recall" in what else ("the", "of")
        return f"{source} {what.removesuffix(' an envoy')} {whose} {noun} {link} {target}"
    if not persons:
        return ""
    told = f"{source} {what.removesuffix(' an envoy')} {persons}".strip()
    return told + line.where + line.topic.replace(" on ", ": ", 1)


def _persons(line: Line) -> str:
    """Those to whom it is done, where they are persons."""
    return listed([one.name for one in line.targets if one.type == "person"])


def _done_to(line: Line, source: str, target: str, phrase: tuple[str, str]) -> str:
    """What is told by whom it is done to: '20 captives released', 'a base was attacked'; empty where it is not."""
    what, link = phrase
    amount, aside = amount_of(line.number), f" ({target})" if target else ""
    if what in ("expelled", "to expel") and target and not _persons(line) and not amount:
        whom = line.topic.removeprefix(" on ") + aside if line.topic else _envoy_of(line, target)
        if whom:
            return f"{source} {what} {whom}".strip() + line.where
    if amount and not link and family_of(line.claim) in DONE_TO and not (source and line.number and target):
        return (
            f"{amount} {what}{line.where}{aside}"
            if not source
            else f"{source} {what} {uncapitalised(amount)}{line.where}"
        )
    if source or amount or link or not target or " " in what or not what.endswith("ed"):
        return ""
    if line.topic and all(one.type == "state" for one in line.targets):
        return f"{_first(line.topic)} {what}{line.where} ({target})"  # 'elected officials detained (Chad)'
    group = any(one.type == "group" and one.name.endswith("s") for one in line.targets)
    return f"{target} {'were' if group or len(line.targets) > 1 else 'was'} {what}{line.where}"


def _envoy_of(line: Line, target: str) -> str:
    """'an ambassador of Togo', of 'the expulsion of its ambassador', for no state is expelled; else empty."""
    envoys = _ENVOYS.search(" ".join(line.claim.evidence[0].quote.split()).lower())
    if envoys is None:
        return ""
    one = "" if envoys[0].endswith("s") else "an " if envoys[0][0] in "ae" else "a "
    return f"{one}{envoys[0]} of {target}"


_PEOPLE = " people"


def _by_somebody(line: Line, source: str, target: str, phrase: tuple[str, str]) -> str:
    """'Poland expelled three diplomats (Belarus)', 'Chad imposed restrictions on Mali'; else the sentence."""
    what, link = phrase
    amount, number = amount_of(line.number), line.number
    if amount and what.endswith(_PEOPLE) and number is not None and number.unit:  # 'evacuated 31 fishermen'
        aside = f" ({target})" if target else ""
        return f"{source} {what.removesuffix(_PEOPLE)} {uncapitalised(amount)}".strip() + line.where + aside
    if amount and not link and number is not None and number.unit and (target or source):
        aside = f" ({target})" if target else ""
        return f"{source} {what} {uncapitalised(amount) if source else amount}".strip() + f"{line.where}{aside}"
    several = line.topic and not amount and _first(line.topic) != line.topic.removeprefix(" on ")
    if several or not (source or target or amount):
        return sentence(line.claim)  # 'released', 'seized: boat, zone and sharks' are no lines
    parts = [source, what, *([link, target] if target else [])]
    about = f" ({amount})" if amount else line.topic.replace(" on ", ": ", 1)
    return f"{' '.join(part for part in parts if part)}{line.where}{about}"


def _in_its_words(claim: Claim, source: str, *, coming: bool) -> str | None:
    """'Togo expelled two envoys', 'Two envoys were expelled': what was done, in the words that tell it."""
    if not claim.said:
        return None
    verb = verb_of(claim)
    first = claim.said.split()[0].lower()
    if verb is None and first not in PERFECT:
        return short(claim.said)
    ahead = coming and verb is not None
    if not source:
        return sentence(claim)
    words, link = short(claim.said), joint(verb or first, coming=ahead, by="will")
    if first == "have" and " and " not in source and not source.endswith("s"):
        return f"{source} has {in_own_voice(words.removeprefix('have '))}"  # 'we have closed it', told of one
    return f"{source}{link}{in_own_voice(words)}"
