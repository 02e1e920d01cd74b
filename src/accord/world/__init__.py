"""What is known before reading: states, places, organisations, outlets, offices and who held them."""

from accord.world.extension import extend
from accord.world.finder import Found
from accord.world.holding import Holding
from accord.world.organisation import Organisation
from accord.world.outlet import Outlet
from accord.world.place import Place
from accord.world.state import State
from accord.world.title import Title
from accord.world.world import World, load_world

__all__ = ["Found", "Holding", "Organisation", "Outlet", "Place", "State", "Title", "World", "extend", "load_world"]
