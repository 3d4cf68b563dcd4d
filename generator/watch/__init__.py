"""Building again whenever something changes: events say where to look, the build finds out what is there."""

from generator.watch.events import Changes, Event, Places, sort_events
from generator.watch.lookout import POLL_MS, find_places
from generator.watch.rebuild import Listener, Outcome, Rebuilder

__all__ = [
    "POLL_MS",
    "Changes",
    "Event",
    "Listener",
    "Outcome",
    "Places",
    "Rebuilder",
    "find_places",
    "sort_events",
]
