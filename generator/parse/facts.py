"""What is said about an item: the front matter first, then the configuration, then what was found in the text."""

import re
from datetime import date

from generator.config import Config
from generator.detect import script
from generator.frontmatter import Fields
from generator.languages import RTL_SCRIPTS, folder_tag, language
from generator.model import Block, DateBasis, Direction, Extract, FoundDate, Guess, Problem
from generator.summary import shorten

# A detected language below this is a doubt the keeper should hear of. Wrong answers on the development texts lie
# below it four times in five; a declared language never does.
MIN_CONFIDENCE = 0.5

_PATH_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def language_of_place(path: str, config: Config) -> Guess | None:
    """What the folders of a seed declare: the configuration's beat their names."""
    if configured := config.folder_fields(path).get("lang"):
        return Guess(configured, 1.0, "configuration")
    for name in reversed(path.split("/")[:-1]):
        if tag := folder_tag(name):
            return Guess(tag, 1.0, "folder")
    return None


def settled(guess: Guess, config: Config) -> Guess:
    """What was detected, or the language of the site where that is in doubt."""
    if guess.confidence < MIN_CONFIDENCE and config.default_language:
        return Guess(config.default_language, max(guess.confidence, MIN_CONFIDENCE), "configuration")
    return guess


def direction_of(lang: str, blocks: tuple[Block, ...]) -> Direction:
    """The direction of the language, or of the letters where nobody knows the language."""
    if lang != "und":
        return language(lang).dir
    return "rtl" if script(" ".join(block.text for block in blocks[:3])) in RTL_SCRIPTS else "ltr"


def title_of(declared: Fields, found: Extract, path: str, line: int) -> tuple[str, list[Problem]]:
    """The headline; where there is none, the first words of the body, and a problem that says so."""
    if title := declared.texts.get("title") or found.title:
        return title, []
    first = found.blocks[0].text if found.blocks else path.rsplit("/", 1)[-1]
    problem = Problem(
        "no-title",
        "no title was found; the first words of the body stand for it",
        path,
        line,
        0,
        "state it in the front matter: title: …",
    )
    return shorten(first, 90), [problem]


def date_of(declared: Fields, found: Extract, path: str) -> tuple[date | None, str, DateBasis]:
    """The surest date there is. A line that names a change comes last: the item may be much older than it."""
    if declared.day:
        return declared.day, declared.time, "front matter"
    if found.date and found.date_basis != "updated":
        return found.date.day, found.date.time, found.date_basis
    for text, basis in ((declared.texts.get("url") or found.url, "address"), (path, "file name")):
        if match := _PATH_DATE.search(text):
            try:
                day = date(int(match[1]), int(match[3]), int(match[4]))
            except ValueError:
                continue
            return day, "", "address" if basis == "address" else "file name"
    if found.date:
        return found.date.day, found.date.time, found.date_basis
    return None, "", ""


def iso(found: FoundDate | None) -> str:
    """A date that was found as ISO 8601, with its time where there is one; "" for none."""
    if found is None:
        return ""
    return found.day.isoformat() + (f"T{found.time}" if found.time else "")
