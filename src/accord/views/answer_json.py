"""An answer of the kept record as JSON: an `accord/record/1` object, with what else the answer says under `answer`."""

from __future__ import annotations

import msgspec

from accord.record.asking.answer import Answer


def to_json(answer: Answer) -> bytes:
    """The record of the answer, and under `answer` its title, how many more there are, and its own lines if it has any.

    >>> from accord.record.record import Record
    >>> msgspec.json.decode(to_json(Answer(title="Nothing", record=Record())))["answer"]
    {'title': 'Nothing', 'more': 0, 'uncounted': False, 'next': None, 'rejected': [], 'marks': {}, 'beside': []}
    """
    said = msgspec.structs.asdict(answer)
    record = said.pop("record")
    return msgspec.json.encode({**msgspec.structs.asdict(record), "answer": said})
