"""A frame: reviewed data that say what counts as a visit, a signing, a pledge, and which grammar fills which role."""

from __future__ import annotations

from msgspec import Struct

from accord.reading.claim import Kind, Role, Status


class Example(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence that must fire its frame, with what must come of it; fields left out are not looked at.

    `parties` maps a role to names (actors' names or ISO3 codes) that must be among its fillers; `absent` to names
    that must not.
    """

    text: str
    parties: dict[Role, tuple[str, ...]] = {}
    absent: tuple[str, ...] = ()
    where: str | None = None
    number: float | int | None = None
    office: str | None = None
    topics: tuple[str, ...] = ()
    status: Status | None = None


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One frame.

    Relations (in `roles`, `needs`, `where`, `number`, `topics`, `office`) are grammatical: 'subject' and 'object' are
    logical (passives, coordination and control seen through), a preposition names its objects on the predicate or on
    its light verb, 'object.with' a preposition on the object, 'complement' the clause taken, 'modifier' names before
    a noun. Alternatives are tried in the order given.

    Attributes:
        name: unique, lower case, hyphens.
        kind: the kind of claim.
        about: what counts, in a sentence.
        verbs, nouns, adjectives: triggers by lemma; 'take over' wants a verb with a particle, object or preposition
            of that word, 'phone call' a noun with that modifier.
        needs: conditions 'relation:test' that must all hold; '|' between alternatives. A test is a lemma, '@class'
            (see classes.toml), '#type' (an actor of that type; '#actor' any, '#place' any place).
        unless: conditions of the same form of which none may hold.
        roles: which relations fill a role.
        types: which types of actor may fill a role; default every type that acts.
        least: how many different actors the claim needs.
        lift: representatives stand for their state too (a president's signature is the state's).
        where, number, unit, topics, office: relations that give them; `unit` names the number's unit.
        ground: the role on whose state's ground the act is by its kind, where the text tells no nearer place.
        status: overrides what grammar says where grammar says done ('ongoing' for disputes).
        done_only: drop the claim unless it is told as done.
        conditional: a condition on what it takes makes it conditional ('threatened to leave if', 'agreed, provided').
        decided: to decide or order it is to do it ('the decision to expel the envoy').
        hostile: in somebody else's mouth the act is alleged, not done.
        territorial: it is done to the state in whose land it is, where no other is told: fire falls, troops enter.
        needs_office: drop the claim unless an office is named.
        family: frames that tell one thing in several ways share one ("document", "toll"); by default the frame's name.
        says: the verb phrase of a fact's line, in the past tense; what stands in brackets is told before a target only
            ("gave aid [to]"); by default the frame's name.
        fallback: parties that grammar leaves open are taken from the sentence where it names just two states.
        resumes: it may come back to talks told of before: whom its clause does not name is one of those who met there.
        dyadic: it is between two states, so that the side that its clause does not name is looked for in the sentences
            before it, where they name just two.
        plover: PLOVER event type, and mode.
        examples, never: sentences that must and must not fire.
        source: where the frame's delimitation is from.
    """

    name: str
    kind: Kind
    about: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    roles: dict[Role, tuple[str, ...]] = {}
    types: dict[Role, tuple[str, ...]] = {}
    least: int = 1
    lift: bool = False
    where: tuple[str, ...] = (
        "in",
        "at",
        "near",
        "outside",
        "on",
        "object.in",
        "object.at",
        "with.in",
        "object.of.in",
        "off",
        "off.of",
        "at.in",
        "object.near",
        "object.off",
        "along",
    )
    ground: Role | None = None
    number: tuple[str, ...] = ()
    unit: str | None = None
    topics: tuple[str, ...] = ()
    office: tuple[str, ...] = ()
    status: Status | None = None
    done_only: bool = False
    conditional: bool = False
    decided: bool = False
    hostile: bool = False
    territorial: bool = False
    needs_office: bool = False
    says: str | None = None
    family: str | None = None
    fallback: bool = False
    resumes: bool = False
    dyadic: bool = False
    plover: str | None = None
    mode: str | None = None
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = ()
    source: str = "own review 2026-11"
