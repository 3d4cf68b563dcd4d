"""Translations: the items that tell the same story."""

from collections.abc import Callable, Sequence

from generator.config import Config
from generator.manifest.departures import Departures
from generator.manifest.lists import COLUMNS
from generator.model import Entry
from generator.plan import pages_with_translations


class Groups(Departures):
    """Groups of translations, and which pages show them as they are no more."""

    def settle_translations(self, digest: Callable[[Sequence[Entry]], str], config: Config) -> set[str]:
        """Keys of the items whose page was rendered with other translations than they have now.

        The other pages that show these are asked for.
        """
        stale: set[str] = set()
        # Most items stand alone: only the groups in which one is, or was, a translation are looked at.
        groups = self._db.execute(
            """SELECT value FROM touched WHERE what = 'group' AND (
            EXISTS (SELECT 1 FROM entries WHERE translation_of = value AND translation_of <> '')
            OR EXISTS (SELECT 1 FROM entries WHERE key = value AND siblings <> ''))"""
        ).fetchall()
        for (group,) in groups:
            members = self.group(group)
            for member in members:
                now = digest(members) if len(members) > 1 else ""
                row = self._db.execute("SELECT siblings FROM entries WHERE key = ?", (member.key,)).fetchone()
                if row[0] != now:
                    stale.add(member.key)
                    self.mark(pages_with_translations(member, config))
        return stale

    def group(self, group: str) -> list[Entry]:
        """The items that are translations of one another; `group` is the key of the one they name as their original."""
        query = f"""SELECT {COLUMNS} FROM entries WHERE key = ?1 AND translation_of = ''
            UNION ALL SELECT {COLUMNS} FROM entries WHERE translation_of = ?1 AND translation_of <> ''
            ORDER BY lang, key"""
        return list(map(Entry._make, self._db.execute(query, (group,))))

    def translated(self, lang: str, first: str, last: str) -> dict[str, list[Entry]]:
        """For each item of a language and a span of days ("" for the undated) that has translations: its group."""
        query = """SELECT key, translation_of FROM entries
            WHERE siblings <> '' AND lang = ? AND iso >= ? AND iso <= ?"""
        rows = self._db.execute(query, (lang, first, last)).fetchall()
        return {key: self.group(original or key) for key, original in rows}

    def lost_translations(self) -> list[tuple[str, str, str]]:
        """Items that stand in no group because of what they name as their original: (key, original, its original).

        The last is "" where no seed and no line is called like the original; one that is a draft, or that could not be
        read, is none of these.
        """
        query = """SELECT one.key, one.translation_of, coalesce(other.translation_of, '')
            FROM entries AS one LEFT JOIN entries AS other ON other.key = one.translation_of
            WHERE one.translation_of <> '' AND (other.translation_of <> '' OR other.key IS NULL
                AND NOT EXISTS (SELECT 1 FROM sources WHERE path = one.translation_of)
                AND NOT EXISTS (SELECT 1 FROM lines WHERE key = one.translation_of AND key <> ''))
            ORDER BY one.key"""
        return self._db.execute(query).fetchall()

    def _has_translations(self) -> bool:
        query = "SELECT 1 FROM entries WHERE translation_of <> '' LIMIT 1"
        return self._db.execute(query).fetchone() is not None

    def groups_of(self, key: str) -> dict[str, list[Entry]]:
        """For an item that has translations: the whole group, itself included; else nothing."""
        if not self._has_translations():
            return {}
        row = self._db.execute("SELECT translation_of FROM entries WHERE key = ?", (key,)).fetchone()
        members = self.group(row[0] or key) if row else []
        return {key: members} if len(members) > 1 else {}

    def set_siblings(self, key: str, siblings: str) -> None:
        """Remember with which translations an item's page was made."""
        self._db.execute("UPDATE entries SET siblings = ? WHERE key = ?", (siblings, key))
