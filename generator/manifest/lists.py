"""The entries of the lists that pages show, each in its order."""

from collections.abc import Collection, Iterator

from generator.manifest.counts import Counts
from generator.model import Entry, PageKey

COLUMNS = ", ".join(f'"{name}"' for name in Entry._fields)


def _without(unread: Collection[str], table: str = "") -> str:
    """Columns of an entry, with "" for those that need not be read."""
    return ", ".join("''" if name in unread else f'{table}"{name}"' for name in Entry._fields)


# What no list shows of an entry, and what a sitemap or a file of titles does not either: a quarter of an entry, four
# fifths and two thirds. Each text costs time where it is read, sent to a worker and received, and memory meanwhile.
_IN_NO_LIST = {"path", "address", "translation_of", "letter", "order", "former"}
_IN_NO_SITEMAP = {*_IN_NO_LIST, "id", "title", "title_lang", "summary", "source", "place", "topics", "byline"}
_IN_NO_TITLES = {*_IN_NO_LIST, "id", "summary", "place", "topics", "updated", "byline"}
_LISTED = _without(_IN_NO_LIST)
_LISTED_OF_TERM = _without(_IN_NO_LIST, "e.")
_IN_SITEMAP = _without(_IN_NO_SITEMAP)
_IN_TITLES = _without(_IN_NO_TITLES, "e.")


class Lists(Counts):
    """Reads entries; changes nothing. Of the entries of a list only that is read which its pages show.

    A long list is read as a stream: to leave out rows at its beginning costs SQLite as much as to read them, and to do
    so for each of its parts would cost the square of them.
    """

    def entry(self, key: str) -> Entry | None:
        """What is remembered of an item."""
        row = self._db.execute(f"SELECT {COLUMNS} FROM entries WHERE key = ?", (key,)).fetchone()
        return Entry._make(row) if row else None

    def entries(
        self, lang: str, letters: str = "", *, first: str = "", last: str = "", limit: int = -1
    ) -> Iterator[Entry]:
        """Entries of a language, newest day first, then by key; the undated ones come last.

        Args:
            lang: BCP 47 tag.
            letters: Only those whose titles are under a letter, or a pair of letters ("a/ab"), if given.
            first: Only from this ISO day on, or "".
            last: Only until this ISO day.
            limit: At most so many; -1 for all.
        """
        below, values = _under(letters)
        if first:
            below, values = f"{below} AND iso >= ? AND iso <= ?", (*values, first, last)
        query = f"SELECT {_LISTED} FROM entries WHERE lang = ?{below} ORDER BY iso DESC, key LIMIT ?"
        return map(Entry._make, self._db.execute(query, (lang, *values, limit)))

    def undated(self, lang: str, letters: str = "", *, limit: int = -1) -> Iterator[Entry]:
        """Entries of a language without a day, by key; only those under a letter, or a pair of letters, if given."""
        below, values = _under(letters)
        query = f"SELECT {_LISTED} FROM entries WHERE lang = ? AND iso = ''{below} ORDER BY key LIMIT ?"
        return map(Entry._make, self._db.execute(query, (lang, *values, limit)))

    def of_term(
        self, kind: str, lang: str, name: str, span: str, letters: str = "", *, limit: int = -1
    ) -> Iterator[Entry]:
        """Entries of a source, topic or place, newest first.

        Args:
            kind: "source", "topic" or "place".
            lang: BCP 47 tag.
            name: Its slug.
            span: A year, a month such as "2017-05", "undated", or "" for all.
            letters: Only those under a letter, if given.
            limit: At most so many; -1 for all.
        """
        low, high = _days_of(span)
        below, values = _under(letters)
        query = f"""SELECT {_LISTED_OF_TERM} FROM terms t JOIN entries e USING (key)
            WHERE t.kind = ? AND t.lang = ? AND t.slug = ? AND t.day >= ? AND t.day <= ?{below}
            ORDER BY t.day DESC, t.key LIMIT ?"""
        return map(Entry._make, self._db.execute(query, (kind, lang, name, low, high, *values, limit)))

    def months_of_term(self, kind: str, lang: str, name: str, year: str) -> list[tuple[str, int]]:
        """The months of a year in which a source, topic or place has entries, and how many; the latest first."""
        query = """SELECT substr(day, 6, 2), count(*) FROM terms
            WHERE kind = ? AND lang = ? AND slug = ? AND day >= ? AND day <= ? GROUP BY 1 ORDER BY 1 DESC"""
        return self._db.execute(query, (kind, lang, name, *_days_of(year))).fetchall()

    def letters_of_term(self, kind: str, lang: str, name: str) -> list[tuple[str, int]]:
        """The letters under which a source, topic or place has entries without a day, and how many."""
        query = """SELECT substr(e.letter, 1, instr(e.letter, '/') - 1), count(*)
            FROM terms t JOIN entries e USING (key)
            WHERE t.kind = ? AND t.lang = ? AND t.slug = ? AND t.day = ''
            GROUP BY 1 ORDER BY min(e."order"), 1"""
        return self._db.execute(query, (kind, lang, name)).fetchall()

    def letters(self, lang: str, day: str) -> list[tuple[str, int]]:
        """The letters under which a day ("" for the undated) has entries, and how many, in alphabetical order."""
        query = """SELECT substr(letter, 1, instr(letter, '/') - 1), count(*) FROM entries
            WHERE lang = ? AND iso = ? GROUP BY 1 ORDER BY min("order"), 1"""
        return self._db.execute(query, (lang, day)).fetchall()

    def undated_pairs(self, lang: str, letter: str) -> list[tuple[str, int]]:
        """The pairs of letters under which there are undated entries of a letter, and how many."""
        below, values = _under(letter)
        query = f"""SELECT substr(letter, instr(letter, '/') + 1), count(*) FROM entries
            WHERE lang = ? AND iso = ''{below} GROUP BY 1 ORDER BY min("order"), 1"""
        return self._db.execute(query, (lang, *values)).fetchall()

    def of_letter(self, lang: str, bucket: str, *, limit: int = -1) -> Iterator[Entry]:
        """Entries of a language whose titles begin with a letter, or with a pair of letters, in alphabetical order."""
        below, values = _under(bucket)
        query = f"""SELECT {_LISTED} FROM entries WHERE lang = ?{below} ORDER BY "order", key LIMIT ?"""
        return map(Entry._make, self._db.execute(query, (lang, *values, limit)))

    def in_time(self, lang: str, *, latest_first: bool = False) -> Iterator[Entry]:
        """The dated entries of a language from the earliest day on, or all from the latest; those of a day by key."""
        # The index runs from the latest day; turned round, it would tell the keys of a day from the last.
        order, dated = ("DESC", "") if latest_first else ("ASC", " AND iso <> ''")
        query = f"SELECT {_LISTED} FROM entries WHERE lang = ?{dated} ORDER BY iso {order}, key"
        return map(Entry._make, self._db.execute(query, (lang,)))

    def in_sitemap(self, lang: str, first: str, last: str) -> Iterator[Entry]:
        """Entries of a language from an ISO day to another, newest first; the undated are those from "" to ""."""
        query = f"SELECT {_IN_SITEMAP} FROM entries WHERE lang = ? AND iso >= ? AND iso <= ? ORDER BY iso DESC, key"
        return map(Entry._make, self._db.execute(query, (lang, first, last)))

    def seats_with_titles(self, lang: str, first: int = 0, last: int = 1 << 32) -> Iterator[tuple[int, int, Entry]]:
        """Entries as the index of a language numbers them: day, slot and entry, in order."""
        query = f"""SELECT w.day, w.slot, {_IN_TITLES} FROM words w JOIN entries e USING (key)
            WHERE w.lang = ? AND w.day >= ? AND w.day <= ? ORDER BY w.day, w.slot"""
        for day, slot, *row in self._db.execute(query, (lang, first, last)):
            yield day, slot, Entry._make(row)

    def of_day(self, iso: str, limit: int) -> list[tuple[str, int, tuple[Entry, ...]]]:
        """The languages that have entries of a day, with their number and the first of them."""
        bucket = iso.replace("-", "/")
        counts = ((lang, self.count(PageKey("day", lang, bucket))) for lang, _ in self.languages())
        return [(lang, n, tuple(self.entries(lang, first=iso, last=iso, limit=limit))) for lang, n in counts if n]


def _under(letters: str) -> tuple[str, tuple[str, ...]]:
    """A condition, with its values, for titles under a letter ("a") or a pair of letters ("a/ab"); none for ""."""
    if not letters:
        return "", ()
    if "/" in letters:
        return " AND letter = ?", (letters,)
    return " AND letter > ? AND letter < ?", (f"{letters}/", f"{letters}0")


def _days_of(span: str) -> tuple[str, str]:
    """Texts between which the days of a year or a month lie, or all ("") or none ("undated") of them."""
    return {"": ("", "~"), "undated": ("", "")}.get(span, (f"{span}-", f"{span}-~"))
