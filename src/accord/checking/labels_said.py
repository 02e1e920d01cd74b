"""The line of what is said, promised or asked for: whose words, and the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.checking.denials import is_denied
from accord.checking.differences import trigger_of
from accord.checking.ground import family_of
from accord.checking.labels_line import (
    QUOTED,
    Line,
    in_own_voice,
    in_person,
    joint,
    led_by_target,
    phrases,
    says,
    sentence,
    short,
    verb_of,
)
from accord.checking.labels_verbs import infinitive_of, past_of
from accord.checking.scraps import OPENERS, is_cut, is_scrap
from accord.reading.attributions.lexicon import cue_classes

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_TITLES = 20  # characters of titles before a name
_GAPPED = re.compile(
    r"(?:accus|blam|suspect|charg|thank|prais|condemn|criticis|criticiz)\w* (?:of|for|over) "
    r"|(?:accus|thank|prais|condemn|criticis|criticiz|congratulat)\w* on "  # 'blamed on' is of a thing
)
_UNADDRESSED = re.compile(r"(?:warn|remind|inform|assur|notif|advis)\w* (?:not to|to|that|of|against|about) ")
_SPOKEN_TO = re.compile(r"(?:him|her|them|me|us) (?=that )")
_HEARERS = re.compile(r"(?:the|his|her|their|its|an?) (?:[\w’'-]+ ){1,6}?(?=that )")
_TELLING = {
    "told": "told", "telling": "told", "tell": "told", "tells": "told", "informed": "informed", "informing": "informed",
    "assured": "assured", "assuring": "assured", "reminded": "reminded", "reminding": "reminded",
    "notified": "notified", "warned": "warned", "warning": "warned", "reassured": "reassured",
}  # fmt: skip
_GLAD = frozenset({"pleased", "happy", "delighted", "glad", "proud", "honoured", "honored"})
_GERUND = re.compile(r"“?[a-z]{3,}ing (?!that\b)")


def _asked(line: Line) -> str:
    """What is pledged or asked for, in a noun phrase, or else in the word that fired."""
    return line.topic.removeprefix(" on ") or trigger_of(line.claim)


def commitment(line: Line) -> str:
    """Who promised what to whom; the sentence where its words leave both open: 'the funds will go to two wells'."""
    if line.names("source"):
        return _promise(line)
    sums = line.claim.frame in ("set-aside", "sum-will-go")  # 'ten million will go to the schools'
    return _promise(line) if line.claim.said and not sums else sentence(line.claim)


def _promise(line: Line) -> str:  # noqa: PLR0911 (a wording a line)
    to = line.names("target")
    amount = f" {line.number.text}" if line.number is not None and line.number.text else ""
    what = short(line.claim.said) if line.claim.said else _asked(line)
    source = line.names("source") or "somebody"
    verb = verb_of(line.claim)
    figure = line.number.text if line.number is not None else None
    own = line.claim.number.text if line.claim.number is not None else None
    counted = bool(own and own in (line.claim.said or ""))  # the words' own figure, whatever other reports give
    sum_of = line.number is not None and line.number.unit is not None and line.number.unit.isupper()
    other = figure is not None and sum_of and not counted and figure not in (line.claim.said or "")
    if verb is not None and any("a promise not to" in reason for reason in line.claim.why):
        return f"{source} will not {what}"
    doer = line.names("target" if line.claim.frame in led_by_target() else "source")
    if line.claim.said and verb is not None and doer and not other:
        if not line.coming and verb.endswith("ing") and (past := past_of(verb)) is not None:
            return f"{doer} {in_own_voice(short(past + line.claim.said.removeprefix(verb)))}"  # 'by announcing'
        return f"{doer}{joint(verb, coming=line.coming, by='will')}{in_own_voice(short(line.claim.said))}"
    if any("a promise not to" in reason for reason in line.claim.why):
        own, promised = trigger_of(line.claim), what.lstrip("“")
        return f"{source} will not {promised}" if promised.startswith(own) else f"{source} will not {own}: {what}"
    told = "" if counted or (amount.strip() and amount.strip() in what) else amount
    if in_person(what):  # 'to be a friend to you': said to somebody, and no words of ours
        return f"{source} pledged{told}: “{what}”"
    if what.startswith("to ") and trigger_of(line.claim).lower().startswith("commit") and verb is None and not told:
        return f"{source} committed {in_own_voice(what)}{_aside(to, what)}"
    gives = trigger_of(line.claim).lower().startswith(("commit", "pledg", "promis", "vow", "dedicat"))
    if _GERUND.match(what) and not told and verb is None and gives:  # 'the commitment to sharing it'
        return f"{source} committed to {what}{_aside(to, what)}"
    if what.startswith(("to ", "that ", "gave ")) and not told and (not to or to in what):
        return f"{source} {'' if what.startswith('gave ') else 'pledged '}{what}"  # 'gave his word that …'
    pledged = f"{source} pledged{told}{' to ' + to if to else ''}"
    if what == trigger_of(line.claim):  # of 'welcomed its offer' no words tell what is offered
        pledged, what = (pledged, "") if told else (sentence(line.claim), "")
    return f"{pledged}: {what}" if what else pledged


def _aside(to: str, what: str) -> str:
    """To whom it is, where the words do not tell."""
    return "" if not to or to in what else f" ({to})"


def request(line: Line) -> str:
    """Who asked whom for what."""
    source = line.names("source") or _nameless(line.claim)
    target = line.names("target")
    if target and (family_of(line.claim) == "invitation" or trigger_of(line.claim).lower().startswith("invit")):
        said = line.claim.said or ""
        wish = f" {short(said)}" if said.startswith("to ") else ""
        return f"{source} {'to invite' if line.coming else 'invited'} {target}{wish}"
    return _without_words(line, source, target) or _wish(line, source, target)


_ASKED_BY = re.compile(r"asked by '(.+)', whom the text leaves without a name", re.DOTALL)


def _nameless(claim: Claim) -> str:
    """Who asks in the words of the text, where nobody knows them: 'two opposition deputies'; else 'somebody'."""
    asking = next((told[1] for why in claim.why if (told := _ASKED_BY.fullmatch(why)) is not None), "somebody")
    opens, _, rest = asking.partition(" ")
    return f"{opens.lower()} {rest}" if opens in ("A", "An", "The", "Some", "Both", "Several", "Many") else asking


def _without_words(line: Line, source: str, target: str) -> str:
    """A request of which no words tell what is wanted, or whose verb says it with a thing; empty where it is another.

    'demanded the release of the crew' is told by its verb; 'at the request of Togo' by its sentence.
    """
    if line.claim.said is None and not line.topic:
        told = _bare_request(line.claim, target)
        return sentence(line.claim) if told.startswith("made a request") else f"{source} {told}"
    if not line.claim.said or (verb := verb_of(line.claim)) is None:
        return ""
    wants = f"to {infinitive_of(verb)}" if line.coming else past_of(verb) or verb
    return f"{source} {short(wants + line.claim.said.removeprefix(verb))}"


def _wish(line: Line, source: str, target: str) -> str:
    """'Togo asked Chad to reopen the road', 'for a loan', 'that it be freed'."""
    what = short(_of_target(line.claim.said or "", target) or f"for {_asked(line)}")
    first = what.split(maxsplit=1)[0]
    asked = "to ask" if line.coming else "asked"
    if first == "that" or (first == "for" and not target):
        return f"{source} {asked} {what}"
    if not target:
        called = _calling(line.claim, what, coming=line.coming)
        return f"{source} {called}" if first in ("to", "not") else f"{source} {asked}: {what}"
    return f"{source} {asked} {target}{'' if first in ('to', 'for', 'not') else ':'} {what}"


_FOR_TO = re.compile(r"for (?:the )?(\w[^,;:]{1,60}?) (to .+)", re.DOTALL)


def _of_target(said: str, target: str) -> str:
    """'for Chad to leave', asked of Chad, without its name once more: 'to leave'."""
    told = _FOR_TO.fullmatch(said) if target else None
    return told[2] if told is not None and told[1] == target else said


def _calling(claim: Claim, what: str, *, coming: bool) -> str:
    """'invited her counterpart to visit Oslo': whom the text alone can name stands in the text's own words."""
    verb, quote = trigger_of(claim), " ".join(claim.evidence[0].quote.split())
    start = quote.find(f"{verb} ")
    own = quote[start : quote.find(what, start)] if start >= 0 and what in quote[start:] else ""
    form = f"to {verb}" if coming and past_of(verb) else past_of(verb) or verb
    form = "would like" if verb == "like" else form
    called = f"{form}{own.removeprefix(verb)}{what}"
    return called if own and len(own) < QUOTED // 2 else f"called on somebody {what}"


def _bare_request(claim: Claim, target: str) -> str:
    """'invited Togo': a request of which no words tell what is wanted."""
    done = says(claim.frame)
    verb = done if done.endswith("ed") and " " not in done and phrases().get(claim.frame) else "made a request"
    if not target:
        return verb
    return f"{verb} to {target}" if " " in verb else f"{verb} {target}"


_OFFICE = re.compile(r"(?:['’]s? office|\boffice of\b.*|\b(?:his|her|their) office)$", re.IGNORECASE)


def _whose_office(line: Line) -> str:
    """Who speaks, by name; 'Ana Rojas's office' where it is not she but her office that does."""
    who, links = line.names("speaker"), line.claim.attribution
    by_office = bool(links) and links[0].source is not None and _OFFICE.search(links[0].source) is not None
    if not who or not by_office or " and " in who or "ffice" in who:
        return who
    if any(p.role == "speaker" and p.actor.startswith("person:") for p in line.claim.parties):
        return f"{who}'s office"
    return f"{who} (by {links[0].source[0].lower()}{links[0].source[1:]})" if links[0].source else who


# Frames whose verb is of the words, and not of who says them.
_COMING_FROM = frozenset({"messages-come", "drew-reaction", "drew-praise"})


def statement(line: Line) -> str:
    """Who said what."""
    claim, to = line.claim, line.names("addressee")
    who = _whose_office(line) or next((link.source for link in claim.attribution if link.source), "somebody")
    verb = verb_of(claim)
    if claim.said and verb is not None:
        words = _unpassive(claim, verb)
        if _GAPPED.match(words) and (whom := line.names("target")):  # 'whom it accused of spying'
            words = f"{verb} {whom}{words.removeprefix(verb)}"
        if to and _UNADDRESSED.match(words):  # 'was warned not to cross it'
            words = f"{verb} {to}{words.removeprefix(verb)}"
        told = past_of(verb)
        if told is not None and not line.coming:  # 'thank', 'thanking': the line has no verb but this one
            return f"{who} {short(told + words.removeprefix(verb))}"
        return f"{who}{joint(verb, coming=line.coming, by='to')}{short(words)}"
    if claim.said is None and claim.frame in _COMING_FROM:
        return f"{who} {says(claim.frame)}"
    if claim.said is None and claim.frame != "statement":
        if not line.topic and not trigger_of(claim).endswith("ed"):
            return sentence(claim)  # 'a charge that Togo rejects'
        told = " ".join(part for part in (who, trigger_of(claim), line.names("target")) if part)
        return f"{told}{'' if line.topic == f' on {who}' else line.topic.replace(' on ', ': ', 1)}"
    return _saying(line, who, to)


def _unpassive(claim: Claim, verb: str) -> str:
    """'thanked by Togo for its help' without the speaker, who leads the line; of whom it was said is named then."""
    words = claim.said or ""
    source = claim.attribution[0].source if claim.attribution else None
    led = f"{verb} by {source}"
    return verb + words.removeprefix(led) if source and words.startswith(led) else words


def _saying(line: Line, who: str, to: str) -> str:  # noqa: PLR0911 (a wording a line)
    """'Togo said the boat was empty', 'Togo told Benin that …'; quoted words and scraps behind a colon."""
    claim = line.claim
    words = claim.said or claim.evidence[0].quote
    if claim.attribution and (claim.attribution[0].cue or "").lower().startswith("according"):
        words = _without_speaker(words, who)
    words = short(words)
    direct = bool(claim.attribution) and claim.attribution[0].kind == "direct"
    if not direct and is_cut(claim):
        return sentence(claim)
    if not direct and (spoken := _SPOKEN_TO.match(words)) is not None:  # 'answered him that the boats are there'
        return f"{who} {'to say' if line.coming else 'said'} {words[spoken.end() :]}"
    cue = (claim.attribution[0].cue or "").lower() if claim.attribution else ""
    if not direct and not to and not line.coming and cue in _TELLING and _HEARERS.match(words):
        return f"{who} {_TELLING[cue]} {words}"  # 'told the port authority that it would pay'
    if not direct and not to and not line.coming and (told := _by_paper(words, cue)) is not None:
        return f"{who} {told}"
    if direct and words.lstrip('"“').startswith("that ") and not to and not line.coming:
        return f"{who} said {words}"  # words of which a paper prints only the end between marks
    if direct or claim.said is None or is_scrap(words):
        return f"{who}{' to ' + to if to else ''}: {words}"
    if words.split(maxsplit=1)[0].lower() in OPENERS:
        words = words[0].lower() + words[1:]
    if is_denied(claim):
        return f"{who} {'to deny' if line.coming else 'denied'} {words}"
    verb = ("to tell" if line.coming else "told") if to else "to say" if line.coming else "said"
    return f"{who} {verb} {to} {words}" if to else f"{who} {verb} {words}"


def _by_paper(words: str, cue: str) -> str | None:
    """'rejected the claim', of 'a letter rejecting the claim': the participle by which a paper says it; else None."""
    if cue in _GLAD and words.startswith("to "):  # 'is pleased to announce the appointment'
        verb, _, rest = words.removeprefix("to ").partition(" ")
        past = past_of(verb)
        return None if past is None else f"{past} {rest}"
    first, _, rest = words.partition(" ")
    nouns = cue_classes()["nouns"]
    if not first.islower() or not first.endswith("ing") or not rest or {cue, cue.removesuffix("s")}.isdisjoint(nouns):
        return None
    past = past_of(first)
    return None if past is None else f"{past} {rest}"


def _without_speaker(words: str, who: str) -> str:
    """The words without the name and the apposition of their own speaker: 'Dr Ama Osei, who led the talks, the port'.

    'according to the minister, Ama Osei, the port is shut' leaves the name in front of what she says.
    """
    at = words.find(who) if who else -1
    if at < 0 or at > _TITLES or "," in words[:at] or words[at + len(who) : at + len(who) + 2] != ", ":
        return words
    rest = words[at + len(who) + 2 :]
    if rest.startswith(("who ", "which ", "a ", "an ")) and ", " in rest:
        rest = rest.partition(", ")[2]
    return rest or words
