"""A condition that a column is one of many values, given as one parameter: one statement however many there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import ARRAY, BigInteger, Boolean, Dialect, Integer, String, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class _Several(TypeDecorator[list[Any]]):
    """Values as the database takes many of them: a JSON array on SQLite, an array on PostgreSQL."""

    impl = Text
    cache_ok = True

    def __init__(self, numbers: bool) -> None:
        super().__init__()
        self.numbers = numbers

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(ARRAY(BigInteger() if self.numbers else Text()))

    def process_bind_param(self, value: Iterable[Any] | None, dialect: Dialect) -> Any:  # noqa: ANN401 (the driver's)
        every = list(value or ())
        return msgspec.json.encode(every).decode() if dialect.name == "sqlite" else every


class _Among(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True
    name = "among"
    # A condition as it stands: "… = 1", as SQLite needs it of other functions, would keep it from using an index.
    _is_implicitly_boolean = True


@compiles(_Among, "sqlite")
def _sqlite(element: _Among, compiler: Any, **given: Any) -> str:  # noqa: ANN401 (as SQLAlchemy calls it)
    column, values = (compiler.process(clause, **given) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 (the compiler's own words)


@compiles(_Among, "postgresql")
def _postgresql(element: _Among, compiler: Any, **given: Any) -> str:  # noqa: ANN401 (likewise)
    column, values = (compiler.process(clause, **given) for clause in element.clauses)
    return f"{column} = ANY({values})"


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """That a column of numbers or of texts is one of the values that the statement is given under a name.

    A list with a parameter for each value is another statement for each length, which costs more to put together and
    to plan than the look-up itself.

    >>> from sqlalchemy import column, select
    >>> from sqlalchemy.dialects import postgresql, sqlite
    >>> query = select(column("a")).where(among(column("a", Integer()), "wanted"))
    >>> print(str(query.compile(dialect=sqlite.dialect())).splitlines()[-1])
    WHERE a IN (SELECT value FROM json_each(?))
    """
    assert isinstance(column.type, Integer | String)  # noqa: S101 (what the types above are made for)
    return _Among(column, bindparam(name, type_=_Several(isinstance(column.type, Integer))))
