"""Write docs/record.schema.json from the types, or with --check fail when it is not what they generate."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from accord.record.record import Record

TARGET = Path(__file__).resolve().parent.parent / "docs" / "record.schema.json"


def main(arguments: list[str]) -> int:
    """Generate, or compare."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "accord/record/1",
        **msgspec.json.schema(Record),
    }
    text = json.dumps(schema, indent=1, sort_keys=True) + "\n"
    if "--check" in arguments:
        if TARGET.read_text("utf-8") != text:
            print(f"{TARGET.name} is not what the types generate: run python scripts/schema.py")
            return 1
        return 0
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
