"""Everything that Accord raises, in one tree.

    AccordError
    ├── InputError              what the user handed over cannot be used; `where`, `expected`, `found` say why
    │   ├── UnreadableInput     no permission, a broken link, bytes that are no text
    │   ├── EmptyInput          nothing to read in it
    │   ├── NotAnArticle        a page without a main text
    │   ├── ForeignLanguage     a text in a language that is not read yet
    │   ├── RefusedAddress      an address that Accord will not ask: no web address, private, closed to robots
    │   ├── UnreachableAddress  an address that gave no usable answer: name, connection, status, time, size
    │   └── UnknownId           an id that the record does not hold
    ├── RecordError             the kept record cannot be used; says what happened and what to do
    │   ├── RecordMissing       there is none where it was looked for
    │   ├── RecordLocked        somebody else is writing to it
    │   ├── RecordReadOnly      it, or the folder it is in, may not be written to
    │   ├── RecordFull          no room on the disk
    │   ├── RecordDamaged       truncated, overwritten, or not a record at all
    │   ├── RecordVersion       made by another version of Accord
    │   └── RecordUnreachable   the server does not answer or refuses
    ├── DataError               a file of reviewed data (world, frames) breaks its schema
    └── ModelError              the language model is missing or is not the one expected

Errors of other libraries are mapped to these once, where they enter.
"""

from __future__ import annotations


class AccordError(Exception):
    """The root of the tree; `except AccordError` catches all that Accord raises on purpose."""


class InputError(AccordError):
    """Input that cannot be used, told in one line.

    Args:
        where: the file, line or address at fault.
        expected: what would have been right.
        found: what was there instead.

    >>> print(InputError("a.jsonl:3", expected="a JSON object", found="a list"))
    a.jsonl:3: expected a JSON object, found a list
    """

    def __init__(self, where: str, *, expected: str, found: str) -> None:
        super().__init__(where, expected, found)
        self.where = where
        self.expected = expected
        self.found = found

    def __str__(self) -> str:
        return f"{self.where}: expected {self.expected}, found {self.found}"

    def __reduce__(self) -> tuple[object, ...]:
        # From one process to another.
        return _again, (type(self), self.where, self.expected, self.found)


def _again(kind: type[InputError], where: str, expected: str, found: str) -> InputError:
    return kind(where, expected=expected, found=found)


class UnreadableInput(InputError):
    """No permission, a broken link, or bytes that are no text."""


class EmptyInput(InputError):
    """Nothing to read in it."""


class NotAnArticle(InputError):
    """A page without a main text."""


class ForeignLanguage(InputError):
    """A text in a language that is not read yet; it is set aside, not mangled."""


class RefusedAddress(InputError):
    """An address that Accord will not ask: no web address, one in a private network, or one closed to robots."""


class UnreachableAddress(InputError):
    """An address that gave no usable answer: no such host, no connection, an error, too slow or too large.

    Args:
        where: the address.
        expected: what would have been right.
        found: what came instead.
        again_in: seconds after which the host asks to be asked again, or None where it does not say.
        passing: whether asking again later may help.
    """

    def __init__(
        self, where: str, *, expected: str, found: str, again_in: float | None = None, passing: bool = False
    ) -> None:
        super().__init__(where, expected=expected, found=found)
        self.again_in = again_in
        self.passing = passing


class UnknownId(InputError):
    """An id that the record does not hold."""


class RecordError(AccordError):
    """The kept record cannot be used, told in one line.

    Args:
        where: the record, without any password.
        happened: what happened.
        remedy: what to do about it.

    >>> print(RecordError("a.db", happened="somebody else is writing to it", remedy="try again when they are done"))
    a.db: somebody else is writing to it; try again when they are done
    """

    def __init__(self, where: str, *, happened: str, remedy: str) -> None:
        super().__init__(where, happened, remedy)
        self.where = where
        self.happened = happened
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.where}: {self.happened}; {self.remedy}"

    def __reduce__(self) -> tuple[object, ...]:
        # From one process to another.
        return _record_again, (type(self), self.where, self.happened, self.remedy)


def _record_again(kind: type[RecordError], where: str, happened: str, remedy: str) -> RecordError:
    return kind(where, happened=happened, remedy=remedy)


class RecordMissing(RecordError):
    """There is no record where it was looked for."""


class RecordLocked(RecordError):
    """Somebody else is writing to the record."""


class RecordReadOnly(RecordError):
    """The record, or the folder it is in, may not be written to."""


class RecordFull(RecordError):
    """No room is left on the disk."""


class RecordDamaged(RecordError):
    """The record is truncated, overwritten, or was never one."""


class RecordVersion(RecordError):
    """The record was made by another version of Accord."""


class RecordUnreachable(RecordError):
    """The server that keeps the record does not answer, or refuses."""


class DataError(AccordError):
    """A file of reviewed data (world, frames) breaks its schema; the message names file, entry and fault."""


class ModelError(AccordError):
    """The language model is missing or is not the one expected; the message says how to install it."""
