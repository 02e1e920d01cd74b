"""Third-person and relative pronouns: the subject that governs them first, then who is most in mind."""

from __future__ import annotations

from msgspec import Struct

from accord.reading.actors.aboutwhom import about_whom
from accord.reading.actors.beside import (
    SUBJECTS,
    coarguments,
    governing,
    is_addressed,
    is_telling,
    named_beside,
    shared_subject,
    subject_of,
)
from accord.reading.actors.doers import doer_above
from accord.reading.actors.effects import takes_effect
from accord.reading.actors.given import listed_sex
from accord.reading.actors.memory import Memory, Trace, clear_best
from accord.reading.actors.missions import sender_of
from accord.reading.actors.opposed import opposed
from accord.reading.actors.parallel import goes_on, is_of_states, still_unnamed, told_before, told_in_front
from accord.reading.actors.sex import known_sex, nearest_of_sex
from accord.reading.actors.speaking import as_speaker, is_in_front, leads_sentence, quote_begun, said_by, who_calls_it
from accord.reading.actors.spot import Spot

PRONOUNS = {
    "he": ("person", "male"),
    "him": ("person", "male"),
    "his": ("person", "male"),
    "himself": ("person", "male"),
    "she": ("person", "female"),
    "her": ("person", "female"),
    "hers": ("person", "female"),
    "herself": ("person", "female"),
    "it": ("body", None),
    "its": ("body", None),
    "itself": ("body", None),
    "they": ("many", None),
    "them": ("many", None),
    "their": ("many", None),
    "theirs": ("many", None),
    "themselves": ("many", None),
}
RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})
_SORTS = {"person": ("person",), "body": ("state", "body"), "many": ("many",)}
_RIVALS = {"person": ("stranger",), "body": ("thing",), "many": ("things",)}
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "ROOT", "parataxis", "csubj"})
_SENTENCES = 3
_MARGIN = 1.25
_DEEP = 40


class Found(Struct, frozen=True, kw_only=True):
    """An antecedent, why it is the one, whether nobody else could be meant, and whether it is the governing subject."""

    actors: tuple[str, ...] = ()
    why: str = ""
    certain: bool = False
    governs: bool = False


_BLOCKED = Found()


def resolve_pronoun(memory: Memory, at: int) -> Spot | None:
    """The mention that a third-person pronoun makes, or None where two could be meant or none is in mind."""
    sheet = memory.context.sheet
    wanted, sex = PRONOUNS[sheet.lower[at]]
    if sheet.lower[at] == "it" and (_empty(memory, at) or takes_effect(memory, at)):
        return None
    addressed = at + 1 + (sheet.lower[at + 1 : at + 2] == ["royal"])
    if addressed < len(sheet) and sheet.lower[addressed] in ("excellency", "majesty", "highness", "holiness", "honour"):
        return None
    if sheet.dep[at] == "pobj" and sheet.lower[sheet.head[at]] in ("among", "of"):
        return None
    found = Found(actors=sent, why="whose mission it is there") if (sent := sender_of(memory, at)) else None
    found = found or (Found(actors=doer, why="who does it above") if (doer := doer_above(memory, at)) else None)
    found = found or _by_control(memory, at, wanted, sex) or _by_tree(memory, at, wanted, sex)
    if found is _BLOCKED:
        return None
    found = found or _by_fronting(memory, at, wanted, sex) or _by_salience(memory, at, wanted, sex)
    if found is None or found.actors == _own_subject(memory, at):
        return None
    person = memory.draft(found.actors[0])
    named = person.type == "person"
    if named and wanted == "person" and sex is not None:
        if found.governs:
            memory.called.setdefault(found.actors[0], sex)
        if found.certain and not _kept_out(memory, at, sex):
            person.sex = person.sex or sex
    why = found.why
    if named and wanted == "person" and person.sex is None and listed_sex(person.name):
        why = f"{why}; {sex} by the given name"
    return Spot(start=at, end=at + 1, head=at, actors=found.actors, form="pronoun", why=why)


def _by_control(memory: Memory, at: int, wanted: str, sex: str | None) -> Found | None:
    """As in "congratulated Lam on his election", "thanked Peru for its help": whose it is, the verb tells."""
    sheet = memory.context.sheet
    if sheet.dep[at] == "poss" and (front := told_in_front(memory, at)):
        return Found(actors=front, why="the subject of what is said in front")
    for token in about_whom(memory, at):
        actors = _referent(memory, token)
        if _fits(memory, actors, wanted, sex, token) and _same_side(memory, token, at):
            return Found(actors=actors, why="whom the verb is about")
    return None


def _own_subject(memory: Memory, at: int) -> tuple[str, ...]:
    """Whom "him" or "them" cannot mean: the subject of the verb whose object it is ("the host, King X, met him")."""
    sheet = memory.context.sheet
    if sheet.dep[at] not in ("dobj", "dative", "pobj"):
        return ()
    if sheet.dep[at] == "pobj" and sheet.dep[sheet.head[at]] not in ("prep", "dative"):
        return ()
    verb = governing(memory, at)
    subject = shared_subject(memory, verb) if sheet.tag[verb].startswith("VB") else None
    return _referent(memory, subject) if subject is not None and subject < at else ()


def _kept_out(memory: Memory, at: int, sex: str) -> bool:
    """Whether somebody in mind is passed over for nothing but a given name: then the pronoun proves no sex."""
    near = {key for trace in memory.recent(at, _SENTENCES) if trace.sort == "person" for key in trace.actors}
    return any(
        memory.draft(key).sex is None
        and key not in memory.called
        and listed_sex(memory.draft(key).name) not in (None, sex)
        for key in near
    )


def resolve_relative(memory: Memory, at: int) -> Spot | None:
    """As in "who", "which": what the relative clause hangs on."""
    sheet = memory.context.sheet
    word = sheet.lower[at]
    if sheet.tag[at] not in ("WP", "WDT", "WP$"):
        return None
    clause = sheet.head[at]
    for _ in range(_DEEP):
        if sheet.dep[clause] == "relcl" or sheet.head[clause] == clause:
            break
        clause = sheet.head[clause]
    if sheet.dep[clause] != "relcl" or sheet.head[clause] >= at:
        return None
    actors = _referent(memory, sheet.head[clause], at)
    if not actors:
        return None
    sort = memory.sort_of(actors)
    fits = (
        sort in ("person", "many", "state", "body") if word in ("who", "whom", "whose") else sort in ("state", "body")
    )
    if not fits:
        return None
    return Spot(start=at, end=at + 1, head=at, actors=actors, form="pronoun", why="relative: what it hangs on")


def _referent(memory: Memory, at: int, before: int | None = None) -> tuple[str, ...]:
    """The actors that the phrase headed by a token refers to, coordinated ones (before a token) included."""
    spot = memory.spot_at(at)
    sheet = memory.context.sheet
    if spot is None:
        for child in sheet.children[at]:
            if sheet.dep[child] == "appos" and (beside := memory.spot_at(child)) is not None:
                return beside.actors
        return ()
    actors = dict.fromkeys(spot.actors)
    member = at
    for _ in range(8):
        joined = [child for child in sheet.children[member] if sheet.dep[child] == "conj"]
        if not joined or (before is not None and joined[0] > before):
            break
        member = joined[0]
        other = memory.spot_at(member)
        if other is None:
            break
        actors.update(dict.fromkeys(other.actors))
    return tuple(actors)


def _fits(memory: Memory, actors: tuple[str, ...], wanted: str, sex: str | None, at: int = -1) -> bool:
    """Whether actors, named at a token, can be what a pronoun wants; "he" may be an office-holder without a name."""
    if not actors:
        return False
    if wanted == "person" and at >= 0 and memory.is_office(at):
        return True
    sort = memory.sort_of(actors)
    if wanted == "many":
        return sort == "many" and len({memory.draft(key).type == "person" for key in actors}) == 1
    if sort not in _SORTS[wanted]:
        return False
    if wanted == "person":
        return known_sex(memory, actors[0]) in (None, sex)
    return True


def _empty(memory: Memory, at: int) -> bool:
    """As in "it is expected that", "it was reported": nobody is meant."""
    sheet = memory.context.sheet
    if sheet.dep[at] == "expl":
        return True
    verb = sheet.head[at]
    if sheet.dep[at] not in SUBJECTS:
        return False
    deps = {sheet.dep[child] for child in sheet.children[verb]}
    if sheet.dep[at] == "nsubjpass" and ("ccomp" in deps or "xcomp" in deps):
        return True
    return sheet.lemma[verb] in ("be", "seem", "appear", "remain", "take") and (
        "acomp" in deps or "xcomp" in deps or "ccomp" in deps
    )


def _by_tree(memory: Memory, at: int, wanted: str, sex: str | None) -> Found | None:
    """The nearest subject or possessor above the pronoun; `_BLOCKED` where it is somebody or something else."""
    sheet = memory.context.sheet
    caller = who_calls_it(memory, at) if wanted == "person" else None
    if caller is not None and _fits(memory, called := _referent(memory, caller), wanted, sex, caller):
        return Found(actors=called, why="who says what is called so")
    own_clause = sheet.dep[at] not in ("poss", *SUBJECTS) and not sheet.lower[at].endswith(("self", "selves"))
    barred: tuple[str, ...] = ()
    here = at
    for _ in range(_DEEP):
        above = sheet.head[here]
        if above == here:
            return None
        if _joined_to_thing(memory, at, here, wanted):
            return _BLOCKED if sheet.tag[above] in ("NN", "NNS") else None
        subject = subject_of(memory, above, here)
        if subject is not None and subject < at and (sheet.quoted[at] or not sheet.quoted[subject]):
            if own_clause:
                barred = _referent(memory, subject)
            else:
                verdict = _judged(memory, at, subject, wanted, sex)
                if verdict is not None and (verdict is _BLOCKED or verdict.actors != barred):
                    return verdict
        found = _hung_on(memory, at, here, wanted, sex)
        if found is not None and found.actors != barred:
            return found
        if subject is not None or sheet.dep[above] in _CLAUSES:
            own_clause = False
        here = above
    return None


def _joined_to_thing(memory: Memory, at: int, here: int, wanted: str) -> bool:
    """As in "the pact and its annexes": the thing before "and" is the owner."""
    sheet = memory.context.sheet
    above = sheet.head[here]
    if wanted != "body" or sheet.dep[at] != "poss" or sheet.dep[here] != "conj":
        return False
    return above < at and memory.spot_at(above) is None


def _hung_on(memory: Memory, at: int, here: int, wanted: str, sex: str | None) -> Found | None:
    """The possessor of what stands above, or what the pronoun's clause hangs on."""
    sheet = memory.context.sheet
    above = sheet.head[here]
    owner = next((child for child in sheet.children[above] if sheet.dep[child] == "poss" and child != here), None)
    own_noun = sheet.dep[at] == "poss" and sheet.head[at] == above
    if owner is not None and owner < at and not own_noun:
        actors = _referent(memory, owner)
        if _fits(memory, actors, wanted, sex, owner) and _same_side(memory, owner, at):
            return Found(actors=actors, why="the possessor above it")
    if sheet.dep[here] in ("acl", "relcl") and above < at and not _stands_for(memory, here, at, above, wanted):
        actors = _referent(memory, above)
        if _fits(memory, actors, wanted, sex, above) and _same_side(memory, above, at):
            return Found(actors=actors, why="what its clause hangs on")
    return None


def _stands_for(memory: Memory, clause: int, at: int, above: int, wanted: str) -> bool:
    """Whether something else in a clause stands for what it hangs on: in "officers whom it detained", "it" does not."""
    sheet = memory.context.sheet
    if wanted == "body" and sheet.tag[above] in ("NNS", "NNPS"):
        return True
    inside = [one for child in sheet.children[clause] if sheet.dep[child] == "prep" for one in sheet.children[child]]
    inside += sheet.children[clause]
    taken = [one for one in inside if sheet.lower[one] in RELATIVES and sheet.tag[one] != "IN"]
    return sheet.head[at] == clause and sheet.dep[at] != "poss" and bool(taken)


def _judged(memory: Memory, at: int, subject: int, wanted: str, sex: str | None) -> Found | None:
    sheet = memory.context.sheet
    actors = _referent(memory, subject)
    if _fits(memory, actors, wanted, sex, subject):
        if not _same_side(memory, subject, at):
            return _BLOCKED
        if wanted == "body" and _between(memory, subject, at, actors) and not goes_on(memory, subject, at):
            return _BLOCKED
        if sex is not None and not known_sex(memory, actors[0]):
            told = sex == "male" and sheet.dep[at] in SUBJECTS and said_by(memory, subject, at)  # "told him he'd come"
            nearer = None if told else nearest_of_sex(memory, subject, at, sex)
            if nearer is not None:
                return Found(actors=nearer, why=f"the nearest who is known to be {sex}")
        alone = wanted == "person" and sheet.dep[at] == "poss" and sheet.head[subject] == sheet.head[sheet.head[at]]
        certain = alone or _only_one(memory, at, actors)
        return Found(actors=actors, why="subject above it", certain=certain, governs=True)
    if actors and wanted == "many" and sheet.tag[subject] in ("NNS", "NNPS") and _same_side(memory, subject, at):
        return Found(actors=actors, why="subject above it")
    alone = wanted == "body" and is_of_states(memory, at)  # "the report said that its navy": no report has one
    return _BLOCKED if not actors and not alone and _rival(memory, subject, wanted) else None


def _same_side(memory: Memory, antecedent: int, at: int) -> bool:
    """A pronoun within a quotation means somebody named within it: its speaker says "I"."""
    quoted = memory.context.sheet.quoted
    return not quoted[at] or quoted[antecedent]


def _between(memory: Memory, subject: int, at: int, actors: tuple[str, ...]) -> bool:
    """Whether another state or body stands between the subject and "its"."""
    for trace in reversed(memory.traces):
        if trace.at <= subject:
            return False
        if trace.at < at and trace.sort in ("state", "body") and trace.actors != actors:
            spot = memory.by_head.get(trace.at)
            passing = memory.context.sheet.tag[trace.at] in ("NNS", "NNPS", "WP", "WDT")
            if spot is not None and spot.form != "demonym" and not passing:
                return True
    return False


def _rival(memory: Memory, subject: int, wanted: str) -> bool:
    """Whether a subject that is no known actor is what the pronoun could mean."""
    sheet, lexicon = memory.context.sheet, memory.context.lexicon
    tag = sheet.tag[subject]
    if wanted == "person":
        return tag in ("NN", "NNP") and (
            sheet.lemma[subject] in lexicon.human or sheet.lower[subject] in lexicon.titles.heads
        )
    if wanted == "many":
        return tag in ("NNS", "NNPS")
    return tag in ("NN", "NNP") and sheet.lemma[subject] not in lexicon.human


def _only_one(memory: Memory, at: int, actors: tuple[str, ...]) -> bool:
    near = {trace.actors for trace in memory.recent(at, _SENTENCES) if trace.sort in ("person", "stranger")}
    return near == {actors}


def _by_fronting(memory: Memory, at: int, wanted: str, sex: str | None) -> Found | None:
    """As in "After his arrival, Lam met": a pronoun before the main clause's subject, which is named."""
    sheet = memory.context.sheet
    if sheet.quoted[at] or sheet.lemma[sheet.head[at]] in memory.context.lexicon.endings:
        return None
    subject = _subject_ahead(memory, at)
    spot = memory.by_head.get(subject)
    if spot is None or spot.form == "pronoun":
        return None
    actors = _referent(memory, subject)
    if not _fits(memory, actors, wanted, sex, subject):
        return None
    return Found(actors=actors, why="the subject that follows", certain=_only_one(memory, at, actors))


def _subject_ahead(memory: Memory, at: int) -> int:
    """The subject behind the fronted phrase that a pronoun stands in, or -1."""
    sheet = memory.context.sheet
    here = at
    for _ in range(_DEEP):
        above = sheet.head[here]
        if above == here:
            break
        if sheet.dep[here] in ("prep", "advcl", "npadvmod"):
            subject = subject_of(memory, above, here)
            if subject is not None and subject > at:
                return subject
        here = above
    return -1


def _by_salience(memory: Memory, at: int, wanted: str, sex: str | None) -> Found | None:
    """Who is most in mind over the last sentences, if clearly so."""
    sheet = memory.context.sheet
    if sheet.quoted[at] and still_unnamed(memory, at):
        return None
    barred = coarguments(memory, at) | told_before(memory, at)
    others = named_beside(memory, at, barred) | {_own_subject(memory, at)} | opposed(memory, at)
    addressed = wanted == "body" and is_addressed(memory, at)
    alone = wanted == "body" and is_of_states(memory, at)
    fits = _SORTS[wanted]
    rivals = _RIVALS[wanted]
    tells = sheet.dep[at] in SUBJECTS and not sheet.quoted[at] and is_telling(memory, sheet.head[at])
    sent = quote_begun(memory, at) if tells else sheet.sent[at]
    score: dict[str, float] = {}
    meant: dict[str, tuple[str, ...]] = {}
    for trace in memory.recent(at, _SENTENCES):
        if (trace.actors and trace.actors in others) or not _heard_there(memory, at, trace, tells=tells):
            continue
        weight = trace.weight * 0.5 ** max(sent - trace.sent, 0)
        leads = is_in_front(memory, at) and trace.sent == sent - 1 and leads_sentence(memory, trace)
        if tells and trace.sort == "person":
            weight *= as_speaker(memory, at, trace, sex, leads=leads)
        if leads:
            weight *= 1.6
        if trace.sort in fits and trace.at not in barred and _fits(memory, trace.actors, wanted, sex, trace.at):
            name = " ".join(sorted(trace.actors))
            meant[name] = trace.actors
            score[name] = score.get(name, 0.0) + weight
        elif trace.sort in rivals and not addressed and not alone:
            score[f"?{trace.at}"] = weight
    best = clear_best(score, _MARGIN if wanted == "person" else 1.5)
    if best is None or best not in meant:
        return None
    if wanted == "body" and not addressed and not _follows(memory, at, meant[best]):
        return None
    actors = meant[best]
    return Found(actors=actors, why="most in mind", certain=len(score) == 1)


def _heard_there(memory: Memory, at: int, trace: Trace, *, tells: bool) -> bool:
    """Whether a mention counts for a pronoun: within a quotation those within it; for who says it, those outside."""
    quoted = memory.context.sheet.quoted
    return quoted[trace.at] if quoted[at] else not (tells and quoted[trace.at])


def _follows(memory: Memory, at: int, actors: tuple[str, ...]) -> bool:
    """As in "It" at the head of a sentence goes on with the subject of the sentence before."""
    sent = memory.context.sheet.sent[at]
    subjects = [trace for trace in memory.recent(at, 1) if trace.sent == sent - 1 and leads_sentence(memory, trace)]
    return bool(subjects) and subjects[0].actors == actors
