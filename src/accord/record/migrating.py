"""From one version of the tables to the next: numbered migrations, each in one transaction."""

from __future__ import annotations

from importlib.resources import files

from sqlalchemy import Connection, inspect, text

from accord.errors import RecordVersion
from accord.record.database import Database

HEAD = "0004"
"""The newest version of the tables."""
VERSIONS = ("0001", "0002", "0003", "0004")


def version_of(connection: Connection) -> str | None:
    """The version of a database's tables; None where there are none yet.

    Raises:
        RecordVersion: there are tables, but not a record's.
    """
    names = set(inspect(connection).get_table_names())
    if "alembic_version" not in names:
        if names & {"reports", "facts", "claims", "pages"}:
            raise RecordVersion(
                _name(connection),
                happened="it holds tables that are not a record's",
                remedy="name another record, or an empty database",
            )
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def check_version(database: Database) -> None:
    """Insist on tables that this version of Accord reads.

    Raises:
        RecordVersion: they are missing, older or newer.
        RecordMissing: there is nothing at all.
    """
    database.need()
    with database.read() as connection:
        found = version_of(connection)
    if found == HEAD:
        return
    if found is None:
        raise RecordVersion(database.name, happened="it holds no record yet", remedy="`accord add` makes one")
    raise _unfit(database.name, found)


def migrate(database: Database) -> bool:
    """Bring the tables to the newest version, making them where there are none; whether anything was done.

    Killed at any instant, the database is as it was before or as it is after.

    Raises:
        RecordVersion: they are of a newer Accord.
    """
    if database.exists():
        with database.read() as connection:
            found = version_of(connection)
        if found == HEAD:
            return False
        if found is not None and found not in VERSIONS:
            raise _unfit(database.name, found)
    with database.write() as connection:
        # Another process may have been faster.
        if version_of(connection) != HEAD:
            _upgrade(connection)
    return True


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 (a third of a second, and only when there is something to do)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(files(__package__).joinpath("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def _name(connection: Connection) -> str:
    url = connection.engine.url
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def _unfit(where: str, found: str) -> RecordVersion:
    if found in VERSIONS:
        return RecordVersion(
            where,
            happened=f"its tables are of version {found}, this Accord's of {HEAD}",
            remedy="`accord add` brings them up to date",
        )
    return RecordVersion(
        where,
        happened=f"its tables are of version {found}, which this Accord does not know",
        remedy="install the Accord that made it, or a newer one",
    )
