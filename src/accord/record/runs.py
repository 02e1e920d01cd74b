"""Runs: who wrote when and with what; and what reports are read with."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
from collections.abc import Mapping
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
from msgspec import Struct
from sqlalchemy import insert, select, update

from accord.ids import content_id
from accord.record.counting import Counters
from accord.record.database import Database
from accord.record.schema import readers, runs

_CODE = ("reports", "reading")
_FRAMES = "reading/frames/data"
_WORLD = "world/data"


class Reader(Struct, frozen=True, kw_only=True):
    """What reports are read with, each part by a hash: a change of any of them makes reading again worth while."""

    code: str
    frames: str
    world: str
    model: str

    @property
    def id(self) -> str:
        """Of all parts together."""
        return content_id("x", self.code, self.frames, self.world, self.model)


@functools.cache
def reader_here() -> Reader:
    """What this installation reads with.

    Raises:
        ModelError: no language model is installed.
    """
    home = files("accord")
    return Reader(
        code=_hash(*(home.joinpath(room) for room in _CODE), ending=".py"),
        frames=_hash(home.joinpath(_FRAMES)),
        world=_hash(home.joinpath(_WORLD)),
        model=_model(),
    )


def _model() -> str:
    """The name and version of the model that is loaded when one is needed; it need not be loaded for that."""
    from accord.reading.parse import MODELS, load_model  # noqa: PLC0415  who only notes that a run ends needs no reading

    for name in MODELS:
        if importlib.util.find_spec(name) is not None:
            return f"{name} {version(name.replace('_', '-'))}"
    return str(load_model().meta["name"])


def _hash(*places: Traversable, ending: str = "") -> str:
    digest = hashlib.sha256()

    def take(place: Traversable) -> None:
        if place.is_dir():
            for inner in sorted(place.iterdir(), key=lambda one: one.name):
                take(inner)
        elif place.name.endswith(ending) and not place.name.endswith(".pyc"):
            digest.update(place.name.encode() + b"\0" + place.read_bytes() + b"\0")

    for place in places:
        take(place)
    return digest.hexdigest()[:16]


class Run(Struct, frozen=True):
    """A run that was begun: its number and that of its reader."""

    number: int
    reader: int


def start_run(database: Database, verb: str, at: str, reader: Reader | None = None) -> Run:
    """Note that somebody begins to write."""
    with database.write() as connection:
        counters = Counters(connection)
        number = 0
        if reader is not None:
            found = connection.execute(select(readers.c.number).where(readers.c.id == reader.id)).scalar()
            number = found or counters.next("readers")
            if found is None:
                row = {"number": number, "id": reader.id, **msgspec.structs.asdict(reader)}
                connection.execute(insert(readers), row)
        run = Run(counters.next("runs"), number)
        connection.execute(insert(runs), {"number": run.number, "verb": verb, "reader": number or None, "started": at})
        counters.save(connection)
    return run


def end_run(database: Database, run: Run, at: str, done: Mapping[str, object]) -> None:
    """Note that they are through, and what they did."""
    with database.write() as connection:
        connection.execute(
            update(runs).where(runs.c.number == run.number).values(ended=at, done=msgspec.json.encode(done).decode())
        )
