"""Coordinations put right: what an 'and' joins, where the parse joined it to something of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.branch import FINITE, SUBJECTS, hang, is_finite, subject_of
from accord.reading.lexicon import grammar_words
from accord.reading.modality import load_modality
from accord.reading.titled import two_with_titles

if TYPE_CHECKING:
    from spacy.tokens import Token

CHAIN = 6  # steps up a noun phrase


def own_subject(name: Token) -> None:
    """'Togo sent food to Chad and Benin opened a clinic': two verbs without a word that joins them share no subject.

    The name before the second one is its subject, and what joins the clauses is the 'and' before that name.
    """
    at = name.right_edge.i + 1
    if name.dep_ != "conj" or name.pos_ != "PROPN" or at >= len(name.doc):
        return
    verb, host = name.doc[at], name.head
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or subject_of(verb) is not None or first not in name.ancestors:
        return
    joins = [c for c in host.children if c.dep_ == "cc" and host.i < c.i < name.i]
    if len(joins) != 1 or joins[0].i + 1 != name.left_edge.i or any(c.dep_ == "conj" for c in name.children):
        return
    hang(joins[0], first, "cc")
    hang(name, verb, "nsubj")


def own_clause(verb: Token) -> None:
    """'Will assume the role and two offices will be opened': behind an object an 'and' opens a clause of its own.

    A clause that a verb takes stands in the place of its object, so a verb that has one does not take it.
    """
    first, start = verb.head, verb.left_edge.i
    subject = subject_of(verb)
    if verb.dep_ != "ccomp" or first.pos_ != "VERB" or verb.i < first.i or subject is None or subject.i > verb.i:
        return
    join = verb.doc[start - 1]
    if join.lower_ not in ("and", "but") or join.dep_ != "cc" or not is_finite(verb):
        return
    things = [c for c in first.children if c.dep_ in ("dobj", "dative") and first.i < c.i < join.i]
    if things and join.head.i < join.i and things[-1] in (join.head, *join.head.ancestors):
        hang(join, first, "cc")
        verb.dep_ = "conj"


def own_time(verb: Token) -> None:
    """'Have held since before ties were restored in 1957': a clause behind a bare 'before' is joined to no other.

    Nor is one that 'after' opens: 'disclosed it yesterday, a day after she had signed'.
    """
    at = verb.left_edge.i - 1
    opened = any(c.dep_ == "mark" and c.lower_ in ("before", "after") for c in verb.children)
    bare = opened and not any(c.dep_ == "cc" and verb.head.i < c.i < verb.i for c in verb.head.children)
    if verb.dep_ == "conj" and bare and subject_of(verb) is not None and verb.head.pos_ == "VERB":
        verb.dep_ = "advcl"
        return
    if verb.dep_ != "conj" or verb.pos_ not in ("VERB", "AUX") or subject_of(verb) is None or at < 0:
        return
    mark = verb.doc[at]
    if mark.lower_ in ("before", "after", "until", "since") and mark.dep_ in ("prep", "advmod") and mark.n_rights == 0:
        hang(verb, mark.head, "advcl")
        hang(mark, verb, "mark")


def time_of_occasion(years: Token) -> None:
    """'Expelled him for remarks on the delay of the vote after a coup two years ago': of the coup, not the expulsion.

    Only where the occasion is told within what another preposition brings: of 'left after a coup two years ago' either
    may be meant.
    """
    ago, at = years.head, years.left_edge.i - 1
    if ago.lower_ != "ago" or at <= ago.sent.start or years.doc[at].dep_ != "pobj":
        return
    noun = years.doc[at]
    after, over = noun.head, noun.head.head
    told = noun.pos_ == "NOUN" and after.lower_ in ("after", "since", "following", "before")
    if told and over.pos_ in ("VERB", "AUX") and over.i < after.i:
        within = years.doc[after.i - 1]
        nested = any(one.dep_ == "prep" and one.head == over for one in within.ancestors)
        over = within if within.pos_ == "NOUN" and nested else over
        hang(after, over, "prep")
    if told and over.pos_ == "NOUN" and ago.head != noun:
        hang(ago, noun, "advmod")


def shared_passive(verb: Token) -> None:
    """'The envoy was summoned and handed a note', '… and told to leave': what is done to him goes on.

    A past tense and a participle look alike there. Who is given something has one thing for an object; who is told
    something has none, for 'was called in and told reporters' is what he did.
    """
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBN") or subject_of(verb) is not None:
        return
    passive = any(c.dep_ == "auxpass" for c in first.children) and any(c.dep_ == "nsubjpass" for c in first.children)
    labels = {c.dep_ for c in verb.children}
    if not passive or labels & {"aux", "auxpass", "dative", "prt"}:
        return
    words, lemma = grammar_words(), verb.lemma_.lower()
    given = lemma in words.giving and "dobj" in labels and not any(c.lower_ == "to" for c in verb.children)
    told = lemma in words.bidding and "dobj" not in labels and bool(labels & {"xcomp", "ccomp", "prep"})
    if given or told:
        verb.tag_ = "VBN"


def second_thing(noun: Token) -> None:
    """'Called for an end to the raids and the release of two men': a noun is joined to a noun, and not to the verb.

    So is who does it beside somebody else: 'was signed by the envoy of Peru, Ana Rivas, and Chile's minister'.
    """
    verb = noun.head
    if noun.dep_ != "conj" or noun.pos_ != "NOUN" or verb.pos_ != "VERB" or noun.i < verb.i:
        return
    if any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "cop") for c in noun.children):
        return
    before = [c for c in verb.children if verb.i < c.i < noun.i and c.dep_ in ("dobj", "prep", "agent")]
    objects = [g for c in before[-1:] for g in ([c] if c.dep_ == "dobj" else c.children) if g.dep_ in ("dobj", "pobj")]
    if len(objects) == 1 and (objects[0].pos_ == "NOUN" or before[-1].dep_ == "agent"):
        noun.head = objects[0]


def own_condition(clause: Token) -> None:
    """'Fiji will leave if it is not heard, the premier warned': without a comma a clause is of what it follows."""
    later, start = clause.head, clause.left_edge
    if clause.dep_ != "advcl" or start.lower_ not in ("if", "unless") or start.dep_ != "mark" or not clause.i < later.i:
        return
    before = clause.doc[start.i - 1] if start.i > clause.sent.start else start
    told = [later.head] if later.dep_ in ("conj", "advcl", "parataxis") else []
    told += [child for child in later.children if child.dep_ == "ccomp"]
    for first in told:
        follows = first.i <= before.i < start.i and first in (before, *before.ancestors)
        if first.pos_ in ("VERB", "AUX") and follows and not before.is_punct and before.dep_ != "cc":
            hang(clause, first, "advcl")
            return


def own_terms(says: Token) -> None:
    """'Officials said the gates would open, provided that Togo pays': the terms are of what is said."""
    content = next((child for child in says.children if child.dep_ == "ccomp" and child.i > says.i), None)
    if content is None:  # of most words: what follows looks at each child's own word
        return
    words = load_modality().condition_participles
    terms = next((child for child in says.children if child.dep_ in ("prep", "advcl") and child.lower_ in words), None)
    if terms is not None and content.right_edge.i < terms.i and any(terms.children):
        hang(terms, content, "advcl")


def pair_of_names(name: Token) -> None:
    """'Minister Ana Paz and acting Minister Luis Soto agreed': of two names with titles neither is part of the other.

    The parser hangs it on the second name and joins the second one's title to it.
    """
    last = name.head
    if name.dep_ != "nmod" or name.pos_ != "PROPN" or last.pos_ != "PROPN" or not name.i < last.i:
        return
    joins = [c for c in name.children if c.dep_ == "cc" and name.i < c.i]
    titles = [c for c in name.children if c.dep_ == "conj" and name.i < c.i < last.i]
    for title in titles:
        two_with_titles(title)
    if any(title.dep_ != "conj" for title in titles):
        return
    if len(joins) != 1 or len(titles) != 1 or not joins[0].i < titles[0].i or last.dep_ == "nmod":
        return
    above, label = last.head, last.dep_
    hang(name, above, label)
    hang(last, name, "conj")
    hang(titles[0], last, "compound")


def third_of_passives(verb: Token) -> None:
    """'Were detained in Lima, expelled and banned': the second of three passives is no clause of circumstance."""
    first = verb.head
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBN", "VBD") or first.i > verb.i or verb.doc[verb.i - 1].text != ",":
        return
    if not any(child.dep_ == "auxpass" for child in first.children) or any(child.i < verb.i for child in verb.children):
        return
    further = [child for child in verb.children if child.dep_ == "conj" and child.tag_ in ("VBN", "VBD")]
    if further and any(child.dep_ == "cc" for child in verb.children):
        verb.dep_ = "conj"


def parallel(noun: Token) -> None:
    """'The Thai delegation led by Chatchai and the Lao delegation headed by Anas': the same noun again is its equal."""
    if noun.dep_ != "conj" or noun.pos_ != "NOUN" or noun.head.lemma_ == noun.lemma_:
        return
    name = noun.head
    host = name
    for _ in range(CHAIN):
        if host.dep_ not in ("pobj", "agent", "acl", "prep") or host.head == host:
            return
        host = host.head
        if host.pos_ == "NOUN" and host.lemma_ == noun.lemma_:
            for join in [c for c in name.children if c.dep_ == "cc" and name.i < c.i < noun.i]:
                hang(join, host, "cc")
            hang(noun, host, "conj")
            return


def listed(token: Token) -> None:
    """'Agreed on patrols, on visas and to meet': each item of a list hangs on the verb as the first one does."""
    preposition = token.head
    if token.dep_ != "conj" or preposition.dep_ != "prep" or preposition.head.pos_ not in ("VERB", "AUX"):
        return
    if token.pos_ == "ADP" and token.lower_ == preposition.lower_:
        hang(token, preposition.head, "prep")
    elif any(child.tag_ == "TO" and child.dep_ == "aux" for child in token.children) and subject_of(token) is None:
        hang(token, preposition.head, "xcomp")


def same_again(preposition: Token) -> None:
    """'Held talks with Rojas and with the minister': the same preposition again hangs where the first one does."""
    verb, word = preposition.head, preposition.lower_
    if preposition.dep_ != "conj" or preposition.tag_ != "IN" or word not in ("with", "on"):
        return
    if verb.lower_ == word == "with" and verb.head.pos_ == "NOUN":
        hang(preposition, verb.head, "prep")
    if word == "on" and verb.dep_ in ("agent", "prep"):
        verb = verb.head
    if verb.pos_ != "VERB":
        return
    over = (verb, *(c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i < preposition.i))
    first = [c for one in over for c in one.children if c.dep_ == "prep" and c.lower_ == word and c.i < preposition.i]
    if word == "with" and first:
        hang(preposition, first[-1].head, "prep")
    elif word == "on" and first and any(c.dep_ == "agent" for c in verb.children):
        # 'signed on behalf of Peru by Rojas and on behalf of Chile by Soto'
        for behalf in (c for c in preposition.children if c.lower_ == "behalf"):
            hang(preposition, verb, "prep")
            for by in [c for c in behalf.subtree if c.lower_ == "by" and c.dep_ == "prep"]:
                hang(by, verb, "agent")
