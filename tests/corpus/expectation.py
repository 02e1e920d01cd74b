"""What an expected.json asks of a record: patterns over facts, met by one fact each, and patterns that nothing may meet.

The form is told in README.md beside this file. Strings are case-insensitive regular expressions.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accord.checking.fact import Fact
from accord.record.record import ActorEntry, Record

Pattern = dict[str, Any]


def found(pattern: str, text: object) -> bool:
    """Whether a pattern is found in a value as text, white space folded."""
    return text is not None and re.search(pattern, " ".join(str(text).split()), re.IGNORECASE) is not None


@dataclass
class Outcome:
    """Met and missed expectations of one event, and what is there although it must not be."""

    met: int = 0
    expected: int = 0
    facts: int = 0
    missed: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)


class Expectation:
    """One event's expected.json held against a record."""

    def __init__(self, folder: Path) -> None:
        self.data: Pattern = json.loads((folder / "expected.json").read_text("utf-8"))
        self.files = sorted({folder / want["file"].split("#")[0] for want in self.data["reports"]})

    def judge(self, record: Record) -> Outcome:
        """Hold every pattern against the record."""
        look = _Look(record, {want["file"]: want["id"] for want in self.data["reports"]})
        out = Outcome(expected=len(self.data["facts"]), facts=len(record.facts))
        for want in self.data["facts"]:
            lacks = min((look.lacking(fact, want) for fact in record.facts), key=len, default=["any fact"])
            if lacks:
                out.missed.append(f"{want['id']}: lacks {', '.join(lacks)}")
            else:
                out.met += 1
        for never in self.data.get("never", []):
            out.violations += look.violations(never)
        out.violations += look.broken()
        most = self.data.get("at_most_facts", len(record.facts))
        if len(record.facts) > most:
            out.violations.append(f"{len(record.facts)} facts where at most {most} are to be told apart")
        return out


class _Look:
    def __init__(self, record: Record, keys: dict[str, str]) -> None:
        self.record = record
        self.actors: dict[str, ActorEntry] = {actor.id: actor for actor in record.actors}
        self.report_key = {r.id: keys.get(Path(r.path or r.url or "").name) for r in record.reports}
        self.texts = {r.id: r.text for r in record.reports}

    def names(self, actor_id: object) -> list[str]:
        """An actor's names, its state's, and those of the places that hold it."""
        out: list[str] = []
        seen: set[str] = set()
        at = actor_id if isinstance(actor_id, str) else None
        while at in self.actors and at not in seen:
            seen.add(at)
            actor = self.actors[at]
            out += [actor.name, actor.state or "", *actor.aliases]
            at = actor.within
        return out

    def lacking(self, fact: Fact, want: Pattern) -> list[str]:
        """The fields of a pattern that a fact does not satisfy."""
        lacks: list[str] = []
        quotes = [e.quote for c in fact.claims for e in c.evidence]
        told = " ".join([*fact.topics, fact.label, *quotes])
        places = [fact.where, *(c.where for c in fact.claims)]
        times = [w.edtf or "" for w in (fact.when, *(c.when for c in fact.claims)) if w]
        numbers = [n.value for n in (fact.number, *(c.number for c in fact.claims)) if n]
        links = [link for c in fact.claims for link in c.attribution]
        sources = [text for link in links for text in (link.source, *self.names(link.actor))]
        checks: dict[str, bool] = {
            "kind": fact.kind in want.get("kind", [fact.kind]),
            "where": "where" not in want or any(found(want["where"], n) for p in places for n in self.names(p)),
            "when": "when" not in want or any(t.startswith(want["when"]) for t in times),
            "number": "number" not in want or want["number"] in numbers,
            "office": "office" not in want or found(want["office"], fact.office) or found(want["office"], fact.label),
            "status": fact.status == want.get("status", fact.status),
            "standing": fact.standing in want.get("standing", fact.standing).split("|"),
            "attribution": "attribution" not in want or any(found(want["attribution"], s) for s in sources),
            "quoted": "quoted" not in want or any(found(want["quoted"], q) for q in quotes),
            "difference": "difference" not in want or self._differs(fact, want["difference"]),
        }
        lacks += [name for name, holds in checks.items() if not holds]
        lacks += [f"party {p}" for p in want.get("parties", []) if not self._party(fact, p)]
        lacks += ["speaker"] if "speaker" in want and not self._party(fact, want["speaker"], "speaker") else []
        lacks += [f"topic {t}" for t in want.get("topics", []) if not found(t, told)]
        for key, pattern in want.get("evidence", {}).items():
            here = [e.quote for c in fact.claims if self.report_key.get(c.report) == key for e in c.evidence]
            lacks += [] if any(found(pattern, quote) for quote in here) else [f"evidence in {key}"]
        return lacks

    def _party(self, fact: Fact, pattern: str, role: str | None = None) -> bool:
        return any(found(pattern, n) for p in fact.parties if role in (None, p.role) for n in self.names(p.actor))

    def _differs(self, fact: Fact, want: Pattern) -> bool:
        return any(
            d.field == want["field"]
            and all(any(found(p, t) for v in d.values for t in (v.value, *self.names(v.value))) for p in want["values"])
            for d in fact.differences
        )

    def violations(self, never: Pattern) -> list[str]:
        """What meets a pattern that nothing may meet."""
        if "actor" in never:
            want = never["actor"]
            return [
                f"{never['id']}: {a.name} is {a.type} of {a.state}"
                for a in self.record.actors
                if a.name == want["name"] and (a.type == want.get("type_not") or a.state != want.get("state", a.state))
            ]
        fact: Pattern = never["fact"]
        pattern = {**fact, "kind": [fact["kind"]]} if isinstance(fact.get("kind"), str) else fact
        return [f"{never['id']}: {f.label}" for f in self.record.facts if not self.lacking(f, pattern)]

    def broken(self) -> list[str]:
        """Quotes that do not stand where they say, facts without claims, references that lead nowhere."""
        out: list[str] = []
        for fact in self.record.facts:
            out += [f"{fact.id} rests on no claim"] if not fact.claims else []
            out += [f"{fact.id} names an unknown actor" for p in fact.parties if p.actor not in self.actors]
            for claim in fact.claims:
                out += [f"{claim.id} quotes nothing"] if not claim.evidence else []
                text = self.texts[claim.report]
                out += [f"{claim.id} misquotes" for e in claim.evidence if text[e.start : e.end] != e.quote]
        ids = [f.id for f in self.record.facts] + [c.id for f in self.record.facts for c in f.claims]
        out += [f"id {one} is used twice" for one in {i for i in ids if ids.count(i) > 1}]
        return out
