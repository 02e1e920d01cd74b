"""The family tree as one HTML file: it works offline, needs no script, asks nothing of anybody, and prints."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from markupsafe import Markup

from accord.record.family import Family
from accord.views.family import compose_family
from accord.views.family_drawing import draw_family, shade_of
from accord.views.page import environment


def family_to_html(family: Family) -> str:
    """The page.

    >>> family_to_html(Family()).startswith("<!doctype html>")
    True
    """
    view = compose_family(family)
    style = files("accord.views").joinpath("templates/family.css").read_text("utf-8")
    return (
        environment()
        .get_template("family.html.j2")
        .render(
            view=view,
            drawing=draw_family(view),
            names={kin.number: kin.label for kin in view.kin()},
            shade=shade_of,
            style=Markup(style),  # noqa: S704  our own file
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        )
    )
