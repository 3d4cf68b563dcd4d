"""The records that travel between the stages; frozen, complete when made, and without behaviour of their own."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

BlockKind = Literal["paragraph", "heading", "item", "quote"]
Direction = Literal["ltr", "rtl"]
Severity = Literal["error", "warning", "note"]

# Stands between the texts of a list that is kept as one text: "unit separator", which no text holds once it is clean.
PARTING = "\x1f"

# What a date rests on, from the surest to the least sure. "updated" is a stated line that names a change,
# "dateline" the place-and-day opening of a report, "folder" and "file name" what the keeper called the seed.
DateBasis = Literal["front matter", "stated", "updated", "dateline", "address", "file name", ""]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a keeper should know of, with the remedy.

    `line` and `column` count from 1; 0 means "the file as a whole". An "error" keeps its item out of the site;
    a "warning" does not; a "note" tells of a repair that was made without asking.
    """

    code: str
    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""
    excerpt: str = ""
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class Guess:
    """A language found in a text.

    `lang` is a BCP 47 tag ("und" when nothing can be said), `confidence` runs from 0.0 to 1.0, and `reason` names
    the evidence ("script", "letters", "words", "model", "front matter", "folder", "configuration").
    """

    lang: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A civil date read in a text: the day in the Gregorian calendar and where it stood.

    `time` is "HH:MM" or "" (wall time as stated, never shifted), `start` and `end` are indices into the text that
    was read, `calendar` is a CLDR calendar name such as "gregorian", "persian", "islamic-umalqura", "buddhist".
    """

    day: date
    time: str
    start: int
    end: int
    calendar: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body, as plain text in reading order.

    An "item" is one entry of a list; consecutive items make one list. `lang` is a BCP 47 tag where the block is in
    another language than the item, else "".
    """

    kind: BlockKind
    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that was taken out of the body: its number in the source (from 1), its text as it stood, the rule."""

    line: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A change made to the text itself: the rule's name and how often it was applied."""

    rule: str
    count: int


@dataclass(frozen=True, slots=True)
class Extract:
    """What the raw text of one news item was understood to be; the answer of `extract.extract`.

    Every non-blank line of the raw text is found again in `title`, `kicker`, `blocks`, `byline`, `source`,
    `kept_meta` or `dropped`. `kept_meta` is raw text whose content went into metadata (a date line, a role, tags).
    """

    title: str
    blocks: tuple[Block, ...]
    lang: Guess
    kicker: str = ""
    date: FoundDate | None = None
    date_basis: DateBasis = ""
    updated: FoundDate | None = None
    byline: str = ""
    byline_role: str = ""
    source: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()
    url: str = ""
    """Where a saved page says that it belongs."""
    dropped: tuple[Dropped, ...] = ()
    kept_meta: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    """Lines, as they stood, that `blocks` has otherwise: decoded wrongly, or with a dash before an entry of a list."""


class Source(NamedTuple):
    """A seed file as the file system sees it. `path` is relative to the seeds folder, with "/" between its parts.

    The time of the last change to the file's entry (`ctime_ns`) tells what size and time of writing do not: that files
    have changed names, or that an edited one was given its old time.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int


@dataclass(frozen=True, slots=True)
class Article:
    """A parsed item, complete: what its page shows and what `khabar inspect` prints."""

    key: str
    """The seed's path, followed by "#" and the item's own id or line where the seed holds several items."""
    id: str
    """Twelve base-32 characters (60 bits) of BLAKE2b over the key; stable while the seed stays in its place."""
    path: str
    title: str
    lang: str
    dir: Direction
    lang_confidence: float
    lang_reason: str
    blocks: tuple[Block, ...]
    html: str
    """The body as HTML that is safe to place in a page."""
    sha256: str
    """Of the item's own bytes as captured, in hexadecimal."""
    title_lang: str = ""
    """BCP 47 tag of the title where it is another than the item's, else ""."""
    kicker: str = ""
    day: date | None = None
    time: str = ""
    date_basis: DateBasis = ""
    updated: str = ""
    """ISO 8601 day, with "THH:MM" where a time was stated; "" when unknown."""
    byline: str = ""
    byline_role: str = ""
    source: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()
    summary: str = ""
    slug: str = ""
    aliases: tuple[str, ...] = ()
    url: str = ""
    """Where the item was published first, if it is known."""
    translation_of: str = ""
    """Key of the item that this one translates, or ""."""
    draft: bool = False
    dropped: tuple[Dropped, ...] = ()
    kept_meta: tuple[str, ...] = ()
    originals: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = field(default=())


class Entry(NamedTuple):
    """What the archive remembers of an article: enough for every list it stands in, and no body.

    Its fields are texts, as the manifest has them: a first build reads an entry for every list it stands in, and to
    make other values of each would cost more than to read it.
    """

    key: str
    id: str
    path: str
    lang: str
    title: str
    title_lang: str
    iso: str
    """ISO 8601 day, or "" where it is not known."""
    address: str
    """Address it would like, relative to the site's root, such as "fa/2017/09/13/slug/"."""
    url: str
    """Address it has: `address`, or that with a suffix from the id where two items would like the same one."""
    summary: str
    source: str
    place: str
    topics: str
    """Tags, with `PARTING` between them."""
    updated: str
    byline: str
    translation_of: str
    letter: str
    """Where its title stands in the A to Z: the letter, "/" and the first two letters."""
    order: str
    """Text that puts titles of the same letters in the order of the language."""
    former: str = ""
    """Aliases, with `PARTING` between them."""

    @property
    def day(self) -> date | None:
        """Day of publication, if it is known."""
        return date.fromisoformat(self.iso) if self.iso else None

    @property
    def tags(self) -> tuple[str, ...]:
        """Topics as stated."""
        return tuple(self.topics.split(PARTING)) if self.topics else ()

    @property
    def aliases(self) -> tuple[str, ...]:
        """Former addresses as declared."""
        return tuple(self.former.split(PARTING)) if self.former else ()


class PageKey(NamedTuple):
    """Names one page that is made from many entries; sorts, hashes and pickles small."""

    kind: str
    lang: str
    bucket: str


class Output(NamedTuple):
    """A file to write: its path below the output folder with "/" between parts, and its bytes."""

    path: str
    data: bytes


class View(NamedTuple):
    """Everything that one page of many entries shows, in raw values; `render` puts it into words.

    Attributes:
        key: The page.
        span: Which of the `spans` this is, or "" for the list as a whole.
        spans: What a long list is parted into, with their numbers: letters of titles, or months of a year. Other than
            numbered parts they do not move when an item comes.
        part: Which numbered part of a list, or span, that is longer than a page, from 1.
        parts: Of how many.
        total: Entries in the whole bucket, or in the span.
        entries: The rows, in order.
        undated: Rows without a day that stand beside `entries` (language index), or their number elsewhere.
        counts: Buckets below this one with their numbers, in order: months of a year, days of a month, years.
        terms: Sources, topics and places as (kind, slug, name, number).
        near: Buckets before and after this one, or "".
        name: Name of the source, topic or place.
        languages: Languages as (tag, number, latest entries).
        groups: Translations, by the key of the entry that has them.
    """

    key: PageKey
    span: str = ""
    spans: tuple[tuple[str, int], ...] = ()
    part: int = 1
    parts: int = 1
    total: int = 0
    entries: tuple[Entry, ...] = ()
    undated: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    terms: tuple[tuple[str, str, str, int], ...] = ()
    near: tuple[str, str] = ("", "")
    name: str = ""
    languages: tuple[tuple[str, int, tuple[Entry, ...]], ...] = ()
    groups: tuple[tuple[str, tuple[Entry, ...]], ...] = ()

    @property
    def weight(self) -> int:
        """The rows it holds, and what a page costs beside them; a number or a name weighs less than an entry."""
        others = sum([len(found) for *_, found in self.languages]) + sum([len(found) for _, found in self.groups])
        return 20 + len(self.entries) + others + len(self.counts) // 4 + len(self.terms) // 2
