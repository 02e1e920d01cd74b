"""The record: JSON there and back, the same input the same bytes, every reference and quote in its place, to its schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from accord.record.record import Record
from accord.reports.report import Report
from accord.verbs import record_of

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "record.schema.json"
REPORTS = (
    (
        "SUVA, March 11 (AP) - Fiji and Tonga signed 14 fisheries agreements in Suva on Tuesday, the Fijian foreign ministry said.\n\n"
        "“We share one ocean,” Fijian Prime Minister Sitiveni Rabuka told reporters. Fiji pledged $2 million for patrol boats.\n\n"
        "Tongan Foreign Minister Fekita Utoikamanu will visit Apia in May if the weather allows."
    ),
    (
        "NUKU'ALOFA - Tonga and Fiji on Tuesday concluded 16 agreements in the Fijian capital, according to a statement by the Tongan government. "
        "Crown Prince Tupouto'a Ulukalala asked Australia for two more vessels. “We share one ocean — and one fear,” Rabuka said."
    ),
    "Café owners in Suva — \U0001f41f — said the summit of the Pacific Islands Forum “saved the season”. Samoa denied that it had left the talks on Monday.",
)


@pytest.fixture(scope="module")
def record(make_report: Callable[..., Report]) -> Record:
    """The record of three reports with names, sums, odd characters and a clash of figures."""
    return record_of([make_report(text, outlet=str(at)) for at, text in enumerate(REPORTS)])


def test_there_is_something_on_the_record(record: Record) -> None:
    """The tests below would hold for an empty record too; this one is not."""
    assert {"agreement", "statement", "commitment"} <= {fact.kind for fact in record.facts}
    assert any(d.field == "number" for fact in record.facts for d in fact.differences)


def test_a_record_survives_json(record: Record) -> None:
    """What is written is read back whole, and written again is the same bytes."""
    again = Record.from_json(record.to_json())
    assert again == record
    assert again.to_json() == record.to_json()


def test_the_same_input_gives_the_same_bytes(record: Record, make_report: Callable[..., Report]) -> None:
    """Nothing of a run leaks into the record."""
    assert (
        record_of([make_report(text, outlet=str(at)) for at, text in enumerate(REPORTS)]).to_json() == record.to_json()
    )


def test_every_quote_stands_at_its_offsets(record: Record) -> None:
    """Offsets count code points of the stored text, astral characters and dashes included."""
    data = json.loads(record.to_json())
    texts = {report["id"]: report["text"] for report in data["reports"]}
    quotes = [(c["report"], e) for f in data["facts"] for c in f["claims"] for e in c["evidence"]]
    assert quotes
    assert [e for report, e in quotes if texts[report][e["start"] : e["end"]] != e["quote"]] == []


def test_a_record_keeps_to_its_schema(record: Record) -> None:
    """docs/record.schema.json describes what is handed over."""
    jsonschema.validate(json.loads(record.to_json()), json.loads(SCHEMA.read_text("utf-8")))
    jsonschema.validate(json.loads(Record().to_json()), json.loads(SCHEMA.read_text("utf-8")))


def test_the_schema_is_the_types() -> None:
    """The schema on file is the one that the types generate."""
    generated = msgspec.json.schema(Record)
    kept = json.loads(SCHEMA.read_text("utf-8"))
    assert kept["$defs"] == json.loads(json.dumps(generated["$defs"]))


def test_a_schema_refuses_what_is_no_record(record: Record) -> None:
    """A fact without an id or of an unknown kind does not pass."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    for change in ({"kind": "picnic"}, {"standing": "certain"}, {"claims": None}):
        data = json.loads(record.to_json())
        data["facts"][0].update(change)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(data, schema)


def references(data: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    """Every id that something in a record points to, with what it must be."""
    for report in data["reports"]:
        yield "w", report["witness"]
    for holder in (*data["witnesses"], *data["stories"]):
        yield from (("r", one) for one in holder["reports"])
    for story in data["stories"]:
        yield from (("f", one) for one in story["facts"])
    for actor in data["actors"]:
        yield "a", actor["within"]
        for office in actor["offices"]:
            yield "a", office["of"]
            yield from (("c", one) for one in office["claims"])
    for fact in data["facts"]:
        yield "s", fact["story"]
        yield "a", fact["where"]
        yield from (("a", party["actor"]) for party in fact["parties"])
        yield from (("c", one) for d in fact["differences"] for v in d["values"] for one in v["claims"])
        for claim in fact["claims"]:
            yield "r", claim["report"]
            yield "a", claim["where"]
            yield from (("a", party["actor"]) for party in claim["parties"])
            yield from (("a", link["actor"]) for link in claim["attribution"])


def test_every_reference_resolves(record: Record) -> None:
    """No id points outside the record, and ids say by their letter what they are."""
    data = json.loads(record.to_json())
    ids = {one["id"] for part in ("reports", "witnesses", "actors", "stories", "facts") for one in data[part]}
    ids |= {claim["id"] for fact in data["facts"] for claim in fact["claims"]}
    wrong = [
        (kind, one)
        for kind, one in references(data)
        if one is not None and (one not in ids or not one.startswith(f"{kind}_"))
    ]
    assert wrong == []


def test_ids_are_unique(record: Record) -> None:
    """One id, one thing."""
    ids = [
        one.id
        for part in (record.reports, record.witnesses, record.actors, record.stories, record.facts)
        for one in part
    ]
    ids += [claim.id for fact in record.facts for claim in fact.claims]
    assert len(ids) == len(set(ids))


def test_every_report_has_one_witness(record: Record) -> None:
    """Witnesses part the reports: none is left out, none stands twice."""
    held = [one for witness in record.witnesses for one in witness.reports]
    assert sorted(held) == sorted(report.id for report in record.reports)
    assert all(report.witness in {w.id for w in record.witnesses} for report in record.reports)


@pytest.mark.parametrize("data", ["{}[", '{"schema": "accord/record/2"}', '{"facts": [{}]}', '{"reports": 3}', "[]"])
def test_what_is_no_record_is_refused(data: str) -> None:
    """Another schema or a broken file is not half read."""
    with pytest.raises(msgspec.DecodeError):
        Record.from_json(data)
