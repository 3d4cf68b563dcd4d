"""News of any number of items, the same on every machine: each item depends on its number and the seed alone.

The texts are put together from the phrases of `words.toml`. They are as long as news is and use as many letters of
each script, but they say nothing; what they cannot show is how well raw text is understood.
"""

import json
import random
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

FIRST_DAY = date(2016, 1, 1)
DAYS = 6 * 365
# Length of a body in characters of an alphabet: a triangular distribution, its mean about 2,430.
SHORTEST, COMMONEST, LONGEST = 1_500, 2_300, 3_500
# How many bodies have what Markdown is there for.
WITH_LINK, WITH_EMPHASIS, WITH_HEADING, WITH_LIST = 0.15, 0.15, 0.10, 0.08
WITH_BYLINE = 0.6
SENTENCES_A_PARAGRAPH = (2, 5)


class Item(NamedTuple):
    """One news item; `body` is Markdown."""

    number: int
    lang: str
    day: date
    title: str
    source: str
    tags: tuple[str, ...]
    byline: str
    body: str

    @property
    def path(self) -> str:
        """Where it stands, without a suffix: a folder for each language and year."""
        return f"{self.lang}/{self.day.year}/{self.number:07}"


@cache
def words() -> dict[str, dict[str, Any]]:
    """The phrases of each language."""
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


@cache
def _languages() -> tuple[tuple[str, ...], tuple[int, ...]]:
    found = words()
    return tuple(found), tuple(accumulate(about["share"] for about in found.values()))


def corpus(count: int, seed: int = 1) -> Iterator[Item]:
    """The items, one at a time; the first of them are the same however many follow."""
    return (item(number, seed) for number in range(count))


def item(number: int, seed: int = 1) -> Item:
    """One item of the corpus."""
    pick = random.Random(f"{seed}:{number}")
    langs, shares = _languages()
    lang = pick.choices(langs, cum_weights=shares)[0]
    about = words()[lang]
    return Item(
        number,
        lang,
        FIRST_DAY + timedelta(pick.randrange(DAYS)),
        _title(about, pick, number),
        pick.choice(about["source"]),
        tuple(sorted(pick.sample(about["tag"], pick.randint(1, 3)))),
        pick.choice(about["name"]) if pick.random() < WITH_BYLINE else "",
        _body(about, pick),
    )


def _title(about: dict[str, Any], pick: random.Random, number: int) -> str:
    title = about["order"].format(
        also="", when="", **{name: pick.choice(about[name]) for name in ("who", "did", "where")}
    )
    title = " ".join(title.strip(" .。។።،,、۔").split())
    return f"{title[:1].upper()}{title[1:]} {number}"


def _sentence(about: dict[str, Any], pick: random.Random) -> str:
    if pick.random() < 0.15:
        return str(pick.choice(about["number"]).format(n=pick.randint(11, 990)))
    chosen = {name: pick.choice(about[name]) for name in ("also", "who", "did", "where", "when")}
    return str(about["order"].format_map(chosen))


def _body(about: dict[str, Any], pick: random.Random) -> str:
    wanted = pick.triangular(SHORTEST, LONGEST, COMMONEST) * about.get("letters", 1)
    close = about.get("close", " ")
    blocks: list[str] = []
    length = 0
    while length < wanted:
        sentences = [_sentence(about, pick) for _ in range(pick.randint(*SENTENCES_A_PARAGRAPH))]
        blocks.append(close.join(sentences))
        length += len(blocks[-1])
    return "\n\n".join(_marked_up(blocks, about, pick))


def _marked_up(blocks: list[str], about: dict[str, Any], pick: random.Random) -> list[str]:
    """With the Markdown that some items have, never in the first paragraph."""
    where, who, did = (str(pick.choice(about[name])) for name in ("where", "who", "did"))
    if pick.random() < WITH_LINK:
        blocks[pick.randrange(1, len(blocks))] += f" [{where}](https://elsewhere.example/{pick.randint(1, 9999)}/)"
    if pick.random() < WITH_EMPHASIS:
        blocks[pick.randrange(1, len(blocks))] += f" **{who}** – *{did}*"
    if pick.random() < WITH_HEADING:
        blocks.insert(len(blocks) // 2, f"## {who}")
    if pick.random() < WITH_LIST:
        blocks.insert(len(blocks) // 2, "\n".join(f"- {text}" for text in pick.sample(about["did"], 3)))
    return blocks


Header = Callable[[Item], str]


def yaml_header(one: Item, **more: str) -> str:
    """Front matter as YAML; JSON's strings are YAML's too."""
    fields: dict[str, object] = {"title": one.title, "source": one.source, "tags": list(one.tags)}
    if one.byline:
        fields["byline"] = one.byline
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in {**fields, **more}.items()]
    return "\n".join(["---", f"date: {one.day}", *lines, "---", "", ""])


def write_markdown(folder: Path, items: Iterable[Item], header: Header = yaml_header) -> None:
    """Write each item as a Markdown file."""
    made: set[str] = set()
    for one in items:
        file = folder / f"{one.path}.md"
        parent = one.path.rpartition("/")[0]
        if parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(parent)
        file.write_text(header(one) + one.body + "\n", encoding="utf-8")


def write_raw(folder: Path, items: Iterable[Item]) -> None:
    """Write each item as the raw text of a page: headline, credits and body, nothing declared but the language."""
    for one in items:
        file = folder / f"{one.path}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        credits = "\n".join(part for part in (one.byline, one.source, one.day.isoformat()) if part)
        file.write_text(f"{one.title}\n\n{credits}\n\n{one.body}\n", encoding="utf-8")


def write_lines(file: Path, items: Iterable[Item]) -> None:
    """Write all items into one JSON Lines file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8") as stream:
        for one in items:
            record = {
                "id": f"n{one.number}", "lang": one.lang, "date": one.day.isoformat(), "title": one.title,
                "source": one.source, "tags": one.tags, "byline": one.byline, "markdown": one.body,
            }  # fmt: skip
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
