"""Which pages are to be made again."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.manifest.lists import Lists
from generator.model import PageKey
from generator.plan import KIND, LISTED, MOST_TERMS, SITE_KEYS, SPANNED, TERMS, catalogue_parts
from generator.search import is_long, spans_within


class Pages(Lists):
    """Pages that are pending."""

    def mark(self, keys: Iterable[PageKey]) -> None:
        """Ask for pages to be made again."""
        self._db.executemany("INSERT OR IGNORE INTO pending VALUES (?, ?, ?)", keys)

    def mark_kind(self, kind: str) -> None:
        """Ask for all pages of a kind to be made again."""
        self._db.execute(
            "INSERT OR IGNORE INTO pending SELECT kind, lang, bucket FROM counts WHERE kind = ? AND n > 0", (kind,)
        )
        if KIND[kind].lists:
            self.mark(PageKey(kind, lang, "") for lang, _ in self.languages())
        self.mark(key for key in SITE_KEYS if key.kind == kind)

    def mark_neighbours(self, page_size: int) -> None:
        """Ask for the pages that link to a page which has come or gone.

        A year, month or day links to the one before and after it. A list that has grown beyond a page links to its
        spans, each of these links to the others, and all show how the source, topic or place is written. Letters link
        to each other. Lists of sources, topics and places are parted by letters when there are many. A catalogue names
        its files.
        """
        more_terms = Counter[tuple[str, str]]()
        for value, was in self._db.execute("SELECT value, was FROM touched WHERE what = 'bucket'").fetchall():
            kind, lang, bucket = value.split("|", 2)
            now = self.count(PageKey(kind, lang, bucket))
            has_come_or_gone = (was == 0) != (now == 0)
            if kind in TERMS and has_come_or_gone and "/" not in bucket:
                more_terms[kind, lang] += 1 if now else -1
            has_other_files = kind == "catalogue" and catalogue_parts(was) != catalogue_parts(now)
            if kind in LISTED and (has_come_or_gone or has_other_files):
                self.mark([PageKey(LISTED[kind], lang, "")])
            if kind in ("year", "month", "day", "date") and has_come_or_gone:
                self.mark(PageKey(kind, lang, near) for near in self.neighbours(PageKey(kind, lang, bucket)) if near)
            elif kind == "titles" and is_long(bucket, was) != is_long(bucket, now):
                self.mark(PageKey(kind, lang, within) for within in spans_within(bucket))
                self.mark([PageKey("search-rules", lang, "")])
            elif kind in SPANNED:
                name, _, span = bucket.partition("/")
                if kind == "letter" and not span and has_come_or_gone:
                    self.mark(PageKey(kind, lang, name) for name, _ in self.counts(kind, lang) if "/" not in name)
                if has_come_or_gone if span else (was > page_size) != (now > page_size):
                    self._mark_spans(kind, lang, name)
        for value, was in self._db.execute("SELECT value, was FROM touched WHERE what = 'name'").fetchall():
            kind, lang, name, spelling = value.split("|", 3)
            query = "SELECT n FROM names WHERE kind = ? AND lang = ? AND slug = ? AND name = ?"
            now = self._db.execute(query, (kind, lang, name, spelling)).fetchone()
            if (was == 0) == (now is not None):
                self._mark_spans(kind, lang, name)

        for (kind, lang), more in more_terms.items():
            number = self.number_of_terms(kind, lang)
            if (number > MOST_TERMS) != (number - more > MOST_TERMS):
                self._mark_spans(TERMS[kind], lang, "")

    def _mark_spans(self, kind: str, lang: str, name: str) -> None:
        self._db.execute(
            """INSERT OR IGNORE INTO pending SELECT kind, lang, bucket FROM counts
            WHERE kind = ? AND lang = ? AND bucket > ? AND bucket < ?""",
            (kind, lang, f"{name}/", f"{name}0"),
        )

    def pending(self) -> Iterator[PageKey]:
        """The pages to make, in order."""
        for row in self._db.execute("SELECT kind, lang, bucket FROM pending ORDER BY kind, lang, bucket"):
            yield PageKey(*row)

    def release_pending(self) -> int:
        """Give up the files of all pages that are to be made. Answers how many pages these are."""
        owner = "'page:' || kind || '|' || lang || '|' || bucket"  # as `page_owner` writes it
        self._db.execute(f"INSERT OR IGNORE INTO released SELECT {owner} FROM pending")
        return int(self._db.execute("SELECT count(*) FROM pending").fetchone()[0])

    def settle(self) -> None:
        """Take in that every page asked for was made."""
        self._db.execute("DELETE FROM pending")
