"""What became of a pledge as it is shown: a step a paragraph, with its date, its words and the reason why it is one."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from accord.checking.following import Step
from accord.record.following import Course
from accord.views.dates import date_words
from accord.views.lookup import Lookup
from accord.views.markdown import escaped
from accord.views.neutral import one_line


def course_lines(course: Course) -> Iterator[tuple[int, str]]:
    """Each line with how far it is indented.

    >>> from accord.record.record import Record
    >>> list(course_lines(Course(fact="f_1", steps=(), record=Record())))
    []
    """
    facts = {fact.id: fact for fact in course.record.facts}
    lookup = Lookup(course.record)
    for step in course.steps:
        fact = facts[step.fact]
        claim = next(one for one in fact.claims if one.id == step.claim)
        yield 0, f"{_when(step)}  {step.step}: {one_line(fact.label)}"
        if step.due is not None:
            yield 4, _due(step.due, course.until) if step.inferred else f"due {date_words(step.due)}"
        yield 4, f"“{one_line(claim.evidence[0].quote)}” {lookup.report_label(claim.report)}"
        after = _after(step.days)
        yield 4, " · ".join(part for part in (after, one_line(step.why), fact.standing, step.fact) if part)


def course_markdown(course: Course) -> str:
    """The same as a Markdown list."""
    lines = [f"- {escaped(words)}" if not indent else f"  {escaped(words)}  " for indent, words in course_lines(course)]
    return "".join(f"{line}\n" for line in lines)


def course_json(course: Course) -> bytes:
    """The facts of the steps, in order, as `accord/record/1`, and under `answer` the steps themselves."""
    answer = {"title": f"What became of {course.fact}", "steps": course.steps, "until": course.until}
    return msgspec.json.encode({**msgspec.structs.asdict(course.record), "answer": answer})


def _when(step: Step) -> str:
    """When a step was; where nobody tells that, when it was told."""
    if step.when is None:
        return "no date"
    return f"told {date_words(step.when)}" if step.told else date_words(step.when)


def _due(due: str, until: str | None) -> str:
    """What a lapse rests on, in words that say no more than the record does."""
    last = f" ({date_words(until)})" if until else ""
    return f"due by {date_words(due)}, nothing further reported as of the record's last report{last}"


def _after(days: tuple[int, int] | None) -> str:
    if days is None:
        return ""
    least, most = days
    counted = f"{least:,} days" if least == most else f"{least:,} to {most:,} days"
    return f"{counted} after the step before"
