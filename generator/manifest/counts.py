"""How many entries each bucket holds: kept, not counted."""

from collections.abc import Iterator

from generator.manifest.base import Base
from generator.model import PageKey
from generator.plan import letter_of_term

# The buckets of sources, topics and places themselves, as the index of the largest has them.
_OF_TERMS = "kind IN ('source', 'topic', 'place') AND instr(bucket, '/') = 0 AND kind = ? AND lang = ? AND n > 0"
# Slug, name and number of each.
_TERMS = f"""SELECT bucket,
    (SELECT min(name) FROM names t WHERE t.kind = c.kind AND t.lang = c.lang AND t.slug = c.bucket), n
    FROM counts c WHERE {_OF_TERMS}"""


class Counts(Base):
    """Buckets and their numbers, sources, topics and places, languages."""

    def count(self, key: PageKey) -> int:
        """How many entries a bucket holds."""
        row = self._db.execute("SELECT n FROM counts WHERE kind = ? AND lang = ? AND bucket = ?", key).fetchone()
        return int(row[0]) if row else 0

    def counts(self, kind: str, lang: str, prefix: str = "") -> list[tuple[str, int]]:
        """Buckets of a kind that hold entries, with their numbers, in order; only those below a prefix if given."""
        query = "SELECT bucket, n FROM counts WHERE kind = ? AND lang = ? AND n > 0"
        if prefix:  # "0" is the character after "/": everything that begins with the prefix lies between the two
            return self._db.execute(
                f"{query} AND bucket > ? AND bucket < ? ORDER BY bucket", (kind, lang, prefix, prefix[:-1] + "0")
            ).fetchall()
        return self._db.execute(f"{query} ORDER BY bucket", (kind, lang)).fetchall()

    def neighbours(self, key: PageKey) -> tuple[str, str]:
        """The buckets of the same kind and calendar right before and after one, or "" for none."""
        calendar = key.bucket[:3] if key.bucket[2:3] == "/" else ""
        low, high = f"{calendar}0", f"{calendar}:"
        query = """SELECT {}(bucket) FROM counts
            WHERE kind = ? AND lang = ? AND bucket {} ? AND bucket > ? AND bucket < ? AND n > 0"""
        found = [
            self._db.execute(query.format(pick, than), (key.kind, key.lang, key.bucket, low, high)).fetchone()[0] or ""
            for pick, than in (("max", "<"), ("min", ">"))
        ]
        return found[0], found[1]

    def largest(self, kind: str, lang: str, limit: int) -> list[tuple[str, str, int]]:
        """The sources, topics or places with most entries: slug, name and number."""
        return self._db.execute(f"{_TERMS} ORDER BY n DESC, bucket LIMIT ?", (kind, lang, limit)).fetchall()

    def number_of_terms(self, kind: str, lang: str) -> int:
        """How many sources, topics or places a language has."""
        query = f"SELECT count(*) FROM counts WHERE {_OF_TERMS}"
        return int(self._db.execute(query, (kind, lang)).fetchone()[0])

    def terms_of_letter(self, kind: str, lang: str, letter: str) -> Iterator[tuple[str, str, int]]:
        """The sources, topics or places under a letter: slug, name and number, in the order of slugs."""
        query = f"{_TERMS} AND bucket >= ? AND bucket <= ? ORDER BY bucket"
        for first in self._beginnings(kind, lang):
            # A letter may be several characters ("ch") and stand for several ("c", "č"): the first of them narrows it.
            if letter_of_term(first, lang)[:1] != letter[:1]:
                continue
            for term in self._db.execute(query, (kind, lang, first, f"{first}\U0010ffff")):
                if letter_of_term(term[0], lang) == letter:
                    yield term

    def _beginnings(self, kind: str, lang: str) -> Iterator[str]:
        """The characters that the slugs of a kind begin with; one look for each of them."""
        query = "SELECT bucket FROM counts WHERE kind = ? AND lang = ? AND bucket > ? ORDER BY bucket LIMIT 1"
        last = ""
        while row := self._db.execute(query, (kind, lang, last)).fetchone():
            yield row[0][0]
            last = f"{row[0][0]}\U0010ffff"

    def term_name(self, kind: str, lang: str, name: str) -> str:
        """How a source, topic or place is written: the first of its spellings in code point order."""
        row = self._db.execute(
            "SELECT min(name) FROM names WHERE kind = ? AND lang = ? AND slug = ?", (kind, lang, name)
        ).fetchone()
        return str(row[0] or name)

    def languages(self) -> list[tuple[str, int]]:
        """Languages with entries, and how many they have."""
        return self._db.execute("SELECT lang, n FROM counts WHERE kind = 'home' AND n > 0 ORDER BY lang").fetchall()
