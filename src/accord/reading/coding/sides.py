"""What tells who acts and who is acted upon: where a phrase stands, what it hangs on, what frames make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.coding.kinds import word_of
from accord.reading.coding.phrases import above, verb_above

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.coding.scene import Scene

STEPS = 4
CLAUSAL = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "pcomp", "parataxis"})
FAR = 6


def frame_roles(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """For each actor, the roles that frames give it: 'source', and 'source+' in an act that PLOVER codes."""
    roles: dict[str, set[str]] = {}
    for claim in claims:
        for party in claim.parties:
            mine = roles.setdefault(party.actor, set())
            mine.add(party.role)
            if claim.plover is not None:
                mine.add(f"{party.role}+")
    return roles


class Sides:
    """Features of the phrases of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.phrases = scene.phrases
        self.context = scene.context
        self.nations = scene.nations
        self.roles = frame_roles(scene.claims)
        self.triggers = {claim.trigger.start: claim for claim in scene.claims}
        self.speaking = {a.head for a in scene.context.attributions if a.head is not None}
        self.told = [span for a in scene.context.attributions for span in a.content]
        self.verbs = {phrase.i: verb_above(phrase) for phrase in scene.phrases}

    def of(self, number: int) -> list[str]:
        """What a phrase looks like by itself, whichever side is asked for."""
        phrase = self.phrases[number]
        verb = self.verbs[phrase.i]
        dep, head = phrase.dep_, phrase.head
        codes = self.nations[phrase.i]
        word = word_of(phrase)
        chain = above(phrase)[:STEPS]
        root = phrase.sent.root
        out = [
            f"d={dep}",
            f"w={word}",
            f"p={phrase.pos_}",
            f"e={phrase.ent_type_}",
            f"n={bool(codes)}",
            f"nn={min(len(codes), 3)}~{dep}",
            f"at={min(number, FAR)}",
            f"before={phrase.i < root.i}",
            f"chain={'|'.join(t.dep_ for t in chain)}",
            f"up={word_of(head)}~{dep}",
            f"upup={word_of(head.head)}~{head.dep_}~{dep}",
            f"roots={word_of(root)}~{dep}~{phrase.i < root.i}",
        ]
        voice = f"{phrase.idx in self.speaking}{any(s.start <= phrase.idx < s.end for s in self.told)}"
        out += [
            f"voice={voice}",
            f"voice={voice}~{dep}~{phrase.i < root.i}",
            f"passive={dep}~{head.dep_}~{bool(codes)}",
        ]
        if verb is not None:
            lemma = word_of(verb)
            out += [
                f"v={lemma}",
                f"vd={lemma}~{chain[1].dep_ if len(chain) > 1 else ''}~{dep}",
                f"vdep={verb.dep_}~{dep}",
                f"vroot={verb == root}~{dep}",
                f"main={_level(verb)}~{dep}",
            ]
            out += [f"vk={child.dep_}~{dep}" for child in verb.children if child.dep_ in ("ccomp", "auxpass", "neg")]
        if verb is not None and (claim := self.triggers.get(verb.idx)) is not None:
            out += [f"trig={claim.kind}~{dep}", f"trigc={claim.plover.event if claim.plover else None}~{dep}"]
        out += self._framed(phrase)
        return out

    def _framed(self, phrase: Token) -> Iterator[str]:
        mention = self.context.book.resolve(phrase)
        keys = set(mention.actors) if mention is not None else set()
        own = {role for key in keys for role in self.roles.get(key, ())}
        for role in sorted(own):
            yield f"role={role}"
        held = {role for code in self.nations[phrase.i] for role in self.roles.get(f"state:{code}", ())}
        for role in sorted(held):
            yield f"held={role}"

    def target(self, number: int, source: int) -> list[str]:
        """What a phrase looks like as the other side of a source."""
        phrase, doer = self.phrases[number], self.phrases[source]
        chain, down = above(doer), {t.i for t in above(phrase)}
        top = next((t for t in chain if t.i in down), None)
        mine, other = set(self.nations[phrase.i]), set(self.nations[doer.i])
        path = [t.dep_ for t in above(phrase) if top is None or t.i != top.i][:STEPS]
        relation = "conj" if phrase.dep_ == "conj" and top is not None and top.i == doer.i else "other"
        same = "none" if not mine else "same" if mine & other else "foreign"
        out = self.of(number)
        verb, acting = self.verbs[phrase.i], self.verbs[doer.i]
        out += [
            f"away={max(-3, min(FAR, number - source))}",
            f"rel={relation}",
            f"same={same}",
            f"same={same}~{phrase.dep_}",
            f"same={same}~{min(FAR, abs(number - source))}",
            f"path={'|'.join(path)}",
            f"path={'|'.join(path)}~{word_of(top) if top is not None else ''}",
            f"clause={verb == acting}~{phrase.dep_}",
            f"sv={word_of(acting) if acting is not None else ''}~{phrase.dep_}~{verb == acting}",
            f"sv={word_of(acting) if acting is not None else ''}~{word_of(phrase.head)}~{phrase.dep_}",
        ]
        return out


def _level(verb: Token) -> str:
    """What a verb's clause is to the sentence: the main one, told in it, or beside it."""
    return "|".join(token.dep_ for token in above(verb)[:STEPS] if token.dep_ in CLAUSAL)
