"""Who and what a report names, and what refers to them: `find_actors`."""

from accord.reading.actors.find import find_actors
from accord.reading.actors.found import Actors

__all__ = ["Actors", "find_actors"]
