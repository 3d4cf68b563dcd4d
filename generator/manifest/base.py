"""What all parts of the manifest stand on: the connection."""

import sqlite3

from generator.indexstore import IndexStore
from generator.lines import Lines


class Base:
    """An open manifest file; what each of the classes above this one adds stands in a module of its own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.index = IndexStore(connection)
        """What search remembers."""
        self.lines = Lines(connection)
        """What is remembered of the lines of JSON Lines files."""
        self._is_first = False

    def _add(self, total: str, step: int) -> None:
        if step:
            self._db.execute("UPDATE totals SET n = n + ? WHERE name = ?", (step, total))
