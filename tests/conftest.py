"""What all tests share: development data that a clone may lack, one language model for the whole session, every core."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import settings

from accord.checking.ground import Ground
from accord.ids import content_id
from accord.reading.claim import Claim, Evidence, Kind, Link, Number, Party, Role
from accord.reading.mention import Actor
from accord.reading.when import When
from accord.reports.report import Published, Report
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from accord.reading.reading import Reading

# No test asserts a time, and a busy machine is slow.
settings.register_profile("accord", deadline=None)
settings.load_profile("accord")

SHARED = Path(__file__).resolve().parents[2] / "shared"
# A Friday: relative dates in tests are resolved against it.
TOLD_ON = "2025-03-14"
CODE = 3  # letters of a state's code


def pytest_configure() -> None:
    """What makes this process and those that tests start quick; the environment goes on to them.

    Python keeps what it compiled: a hundred processes would each compile the package again. One thread multiplies, as
    where Accord parses (`accord.reading.products`): a test that calls the bare model would have numpy's threads wait for
    one another, at full speed and beside another process of tests, for ten times what the parse takes.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@pytest.hookimpl(tryfirst=True, optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """One process for files and tests that are named, where starting others takes longer than it saves; else one a core."""
    return None if any((config.invocation_params.dir / one).is_dir() for one in config.args) else 0


def pytest_collection_finish() -> None:
    """Take eleven thousand collected tests, which stay to the end, out of what each collection of garbage goes through."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, by name, what needs the development data where it is not beside the checkout."""
    if SHARED.is_dir():
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=f"{item.name} needs the development data beside the checkout"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data."""
    return SHARED


@pytest.fixture(scope="session")
def model() -> Language:
    """The language model, loaded once."""
    from accord.reading.parse import load_model  # noqa: PLC0415 (the process that only hands tests out loads no spaCy)

    return load_model()


def report_of(text: str, *, outlet: str | None = None, date: str | None = TOLD_ON) -> Report:
    """A report of a text, under the id that its content gives."""
    published = Published(date, "stated") if date else Published()
    return Report(id=content_id("r", outlet or "", text), text=text, outlet=outlet, published=published)


@pytest.fixture(scope="session")
def make_report() -> Callable[..., Report]:
    """A report of a text: `make_report(text, outlet=…, date=…)`."""
    return report_of


@pytest.fixture(scope="session")
def parsed(model: Language) -> Callable[[str], Doc]:
    """The parse of a text, made once a session."""
    from accord.reading.parse import parse  # noqa: PLC0415 (likewise)

    kept: dict[str, Doc] = {}

    def parsing(text: str) -> Doc:
        if text not in kept:
            kept[text] = parse(report_of(text), model)
        return kept[text]

    return parsing


class Told:
    """What was read from a text, asked by names and words; tests speak of states by ISO code, of others by name."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.report.text
        self.claims = reading.claims
        self._actors = {actor.key: actor for actor in reading.actors}

    def stands_for(self, key: str | None, name: str) -> bool:
        """Whether an actor is of that name, or is of the state of that code."""
        actor = self._actors.get(key or "")
        if actor is None:
            return False
        if len(name) == CODE and name.isupper():
            return name == actor.state
        return any(name.lower() in known.lower() for known in (actor.name, *actor.aliases))

    def find(self, kind: str | None = None, **want: Any) -> list[Claim]:
        """The claims that satisfy everything that is asked.

        Args:
            kind: kinds, separated by `|`.
            want: `trigger`, `status` (separated by `|`), `where`, `number`, `unit`, `office`, `said` and `topic`
                (substrings), `when` (a prefix; None for no time), `by` (who is said to say so; None for the outlet), or a
                role with a name or a list of names.
        """
        return [
            claim for claim in self.claims if kind is None or claim.kind in kind.split("|") if self._fits(claim, want)
        ]

    def _fits(self, claim: Claim, want: dict[str, Any]) -> bool:
        return all(self._meets(claim, field, value) for field, value in want.items())

    def _meets(self, claim: Claim, field: str, value: Any) -> bool:  # noqa: PLR0911 (one return a field)
        if field == "trigger":
            return claim.trigger.of(self.text).lower() == value
        if field == "status":
            return claim.status in value.split("|")
        if field == "where":
            return claim.where is None if value is None else self.stands_for(claim.where, value)
        if field in ("number", "unit"):
            number = None if claim.number is None else claim.number.value if field == "number" else claim.number.unit
            return number == value
        if field == "when":
            edtf = claim.when.edtf if claim.when is not None else None
            return edtf is None if value is None else (edtf or "").startswith(value)
        if field == "by":
            if value is None:
                return not claim.attribution
            return any(self.stands_for(link.actor, value) or value in (link.source or "") for link in claim.attribution)
        if field in ("office", "said"):
            return value in ((claim.office if field == "office" else claim.said) or "")
        if field == "topic":
            return any(value in topic for topic in claim.topics)
        names = [value] if isinstance(value, str) else value
        held = [party.actor for party in claim.parties if party.role == field]
        return all(any(self.stands_for(key, name) for key in held) for name in names)

    def shown(self) -> str:
        """The claims in lines, for the message of a test that fails."""
        return "\n".join(
            f"{c.kind} {c.frame} {c.status} {[(p.role, p.actor) for p in c.parties]} when {c.when and c.when.edtf} where {c.where} "
            f"number {c.number and c.number.value} by {[link.source for link in c.attribution]}"
            for c in self.claims
        )


@pytest.fixture(scope="session")
def told(model: Language) -> Callable[..., Told]:
    """The reading of a text published on a day, made once a session: `told(text, date=…)`."""
    from accord.reading.read import read  # noqa: PLC0415 (likewise)

    kept: dict[tuple[str, str | None], Told] = {}

    def reading(text: str, *, date: str | None = TOLD_ON) -> Told:
        if (text, date) not in kept:
            kept[text, date] = Told(read(report_of(text, date=date), model=model))
        return kept[text, date]

    return reading


def claim_of(
    kind: Kind,
    *,
    report: str = "r_a",
    at: int = 0,
    words: str = "as the report has it",
    when: str | None = None,
    number: tuple[float | None, str, str] | None = None,
    by: str | None = None,
    **fields: Any,
) -> Claim:
    """A claim by hand: roles take an actor key or a list of them, `when` an EDTF value, `number` value, unit and bound."""
    roles: dict[str, Any] = {role: fields.pop(role) for role in get_args(Role) if role in fields}
    parties = [Party(key, role) for role, keys in roles.items() for key in ([keys] if isinstance(keys, str) else keys)]
    text = None if number is None else "dozens" if number[0] is None else str(number[0])
    frame = fields.pop("frame", FRAMES[kind])
    return Claim(
        id=content_id("c", report, frame, str(at), kind, words),
        report=report,
        frame=frame,
        trigger=Span(at, at + 4),
        kind=kind,
        evidence=(Evidence(start=at, end=at + len(words), quote=words),),
        parties=tuple(parties),
        when=When(edtf=when, text=when) if when else None,
        number=Number(value=number[0], unit=number[1], text=text, bound=number[2]) if number else None,  # type: ignore[arg-type]
        attribution=(Link(source=by, actor=by, cue="said"),) if by else (),
        why=("by hand",),
        **fields,
    )


FRAMES: dict[str, str] = {
    "meeting": "meet",
    "visit": "visit",
    "agreement": "sign",
    "commitment": "pledge",
    "request": "ask",
    "statement": "statement",
    "appointment": "appoint",
    "death": "die",
    "dispute": "clash",
    "act": "expel",
}

# Actors of claims made by hand, of states that are far from one another.
CAST = (
    Actor(key="state:KEN", name="Kenya", type="state", state="KEN"),
    Actor(key="state:NOR", name="Norway", type="state", state="NOR"),
    Actor(key="state:PER", name="Peru", type="state", state="PER"),
    Actor(key="state:JPN", name="Japan", type="state", state="JPN"),
    Actor(key="person:KEN/william ruto", name="William Ruto", type="person", state="KEN"),
    Actor(key="person:KEN/musalia mudavadi", name="Musalia Mudavadi", type="person", state="KEN"),
    Actor(key="person:NOR/jonas store", name="Jonas Gahr Store", type="person", state="NOR"),
    Actor(key="person:NOR/espen eide", name="Espen Barth Eide", type="person", state="NOR"),
    Actor(key="person:/jane doe", name="Jane Doe", type="person"),
    Actor(key="place:NOR/Oslo", name="Oslo", type="city", state="NOR", within="state:NOR"),
    Actor(key="place:NOR/Bergen", name="Bergen", type="city", state="NOR", within="state:NOR"),
    Actor(key="place:KEN/Nairobi", name="Nairobi", type="city", state="KEN", within="state:KEN"),
)


@pytest.fixture(scope="session")
def make_claim() -> Callable[..., Claim]:
    """A claim by hand; see `claim_of`."""
    return claim_of


@pytest.fixture(scope="session")
def ground() -> Ground:
    """What rules of sameness look actors up in."""
    return Ground({actor.key: actor for actor in CAST})
