"""How far what a frame found is told as done: by its grammar, by the frame itself and by whose words it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.calledoff import called_off, undone
from accord.reading.circumstance import is_decided, is_voted, on_condition
from accord.reading.claims.hoped import only_hoped_for
from accord.reading.claims.led import LEADING, of_those_led
from accord.reading.claims.refused import though_denied
from accord.reading.claims.rumours import is_rumour
from accord.reading.claims.saying import is_imagined, is_known
from accord.reading.claims.speakers import link_of
from accord.reading.denials import is_turned_down, of_denied_report
from accord.reading.modality import load_modality
from accord.reading.status import status_of
from accord.reading.tenses import is_over

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claim import Link, Status
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame


def status_by(
    predicate: Token, frame: Frame, chain: tuple[Attribution, ...], doers: set[str], context: Context
) -> tuple[Status, str]:
    """The status of what a frame found, and the reason in words: by its grammar, by the frame, by who says it.

    Args:
        predicate: the word that fired the frame.
        frame: the frame.
        chain: the attributions over it, the nearest first.
        doers: the keys of those who do it.
        context: what is known of the report.
    """
    if frame.decided and is_decided(predicate) and (frame.status == "done" or status_of(predicate)[0] == "planned"):
        return "done", "decided, which is to do it"
    if is_voted(predicate):
        return "done", "voted, which is to do it"
    denied = of_denied_report(predicate, load_modality()) if predicate.pos_ == "NOUN" else None
    told = denied or _status_told(predicate, frame, chain, doers, context)
    imagined = told[0] == "planned" and bool(chain) and is_imagined(predicate, chain[0])
    return ("conditional", "'would', in a speaker's own words") if imagined else told


def _off(predicate: Token, *, planned: bool) -> tuple[Status, str] | None:
    """Whether a meeting or visit is called off or put off; one that is not told as planned, by its own verb alone."""
    if predicate.pos_ in ("NOUN", "PROPN"):
        return undone(predicate, planned=planned)
    return called_off(predicate) if planned else None


def _status_told(
    predicate: Token, frame: Frame, chain: tuple[Attribution, ...], doers: set[str], context: Context
) -> tuple[Status, str]:
    status, reason = of_those_led(predicate) if frame.name == LEADING else status_of(predicate)
    if status in ("planned", "done") and frame.kind in ("meeting", "visit"):
        status, reason = _off(predicate, planned=status == "planned") or (status, reason)
    if status == "denied":
        status, reason = though_denied(predicate, frame) or (status, reason)
    if frame.kind == "dispute" and predicate.pos_ == "NOUN" and (status != "denied" or is_turned_down(predicate)):
        return frame.status or "done", "a standing matter"  # 'plans to settle the dispute': it is there
    if frame.status in ("denied", "done") or (status == "done" and frame.status is not None):
        status, reason = frame.status, f"what {frame.name} names goes on"
    if status == "done" and (hoped := only_hoped_for(predicate, context)) is not None:
        return hoped
    if status == "done" and frame.conditional and predicate.pos_ == "VERB" and on_condition(predicate):
        return "conditional", "on a condition that it sets"
    if status in ("done", "ongoing") and chain:
        links = [link_of(attribution, context) for attribution in chain[:1]]
        if links[0].stance == "intent" and (is_over(predicate) or is_known(chain[0], context)):
            return status, reason  # 'seek justice after the attacks that killed 30': those were; 'learnt of the visit'
        told = _told(links[0], frame, doers, context)
        if told is not None:
            return told
    return status, reason


def _told(link: Link, frame: Frame, doers: set[str], context: Context) -> tuple[Status, str] | None:
    """What being somebody's words makes of an act: a hostile one, told by another than the doer, is alleged."""
    if link.stance == "intent":
        return "planned", f"under '{link.cue}'"
    if link.actor is None and is_rumour(link.source):
        return "alleged", f"in the words of {link.source}"
    if frame.hostile and link.actor is not None and doers and context.actor(link.actor).type != "outlet":
        side = {link.actor, context.state_key(link.actor)}
        if not side & {key for doer in doers for key in (doer, context.state_key(doer))}:
            return "alleged", f"in the words of {link.source}"
    return None
