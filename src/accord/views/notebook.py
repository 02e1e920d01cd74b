"""A record in a notebook cell: compact, with styles that touch nothing else in the notebook."""

from __future__ import annotations

import functools

from markupsafe import Markup

from accord.record.record import Record
from accord.views.brief import compose
from accord.views.page import environment


def record_html(record: Record) -> str:
    """The record as an HTML fragment, for `_repr_html_`: facts with standing, each unfolding to its quotes.

    >>> record_html(Record()).strip().startswith("<div")
    True
    """
    cell = environment().get_template("notebook.html.j2")
    return cell.render(view=compose(record), style=_style())


@functools.cache
def _style() -> Markup:
    from importlib.resources import files  # noqa: PLC0415  only for those who show a record in a notebook

    return Markup(files("accord.views").joinpath("templates", "notebook.css").read_text("utf-8"))  # noqa: S704  our own
