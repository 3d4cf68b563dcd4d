"""How an item is cited: as text in its own language, for reference managers, and for machines that read its page.

All of them say the same of the item, and none says what is not known: an item without a day is cited without one, and
a day that is only known to be that of a change is not called the day of publication.
"""

import json
import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import NamedTuple
from urllib.parse import quote, urljoin

from markupsafe import Markup

from generator.config import Config
from generator.languages import language, quoted
from generator.model import Article, Entry
from generator.render.parts import Day, absolute, set_apart
from generator.templating.compiled import escaped
from generator.urls import web_address

# Of one text it is ten times as fast as of an object, for which it makes a machine each time: hence objects are put
# together here.
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

# What ends the script element in which JSON stands, or a line in old readers of JavaScript.
_UNSAFE_IN_SCRIPT = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_PICTURES = re.compile("<img [^>]+>")
_ATTRIBUTES = re.compile('(src|alt)="([^"]*)"')
_BIBTEX_MARKS = re.compile(r"[\\{}%&$#_~^]")
_BIBTEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


# What is cited, each value on one line; "" where it is not known.
Facts = Mapping[str, str]


class Download(NamedTuple):
    """A file that a page brings along: the name of its format, its own, and the address that holds it."""

    format: str
    name: str
    href: str


class Meta(NamedTuple):
    """A name and a value for the head of a page."""

    name: str
    value: str


class Citation(NamedTuple):
    """The ways to cite an item.

    Attributes:
        text: Markup in the item's language, its parts isolated from one another.
        files: For reference managers.
    """

    text: Markup
    files: tuple[Download, ...]


def citation(article: Article, facts: Facts, day: Day | None) -> Citation:
    """Cite an item."""
    # In one go, because all three hold the same: NUL stands in no text.
    texts = _in_address("\0".join((bibtex(facts), ris(facts), csl_json(facts)))).split("%00")
    links = tuple(
        Download(name, article.id + suffix, f"data:{type_};charset=utf-8,{text}")
        for (name, suffix, type_), text in zip(_FORMATS, texts, strict=True)
    )
    return Citation(_text(article, facts, day), links)


_FORMATS = (
    ("BibTeX", ".bib", "application/x-bibtex"),
    ("RIS", ".ris", "application/x-research-info-systems"),
    ("CSL-JSON", ".json", "application/vnd.citationstyles.csl+json"),
)


# What has to be quoted in the data of an address, the percent sign first. Letters of other scripts stay, as in every
# address of a page.
_QUOTED = {char: quote(char, safe="!*'(),;:@/?=") for char in ["%", *map(chr, range(0x80))]}
_QUOTED = {char: code for char, code in _QUOTED.items() if char != code}


def _in_address(text: str) -> str:
    """Text as the data of an address."""
    for char, code in _QUOTED.items():
        if char in text:  # some twenty of sixty: four times as fast as `str.translate`
            text = text.replace(char, code)
    return text


def _text(article: Article, facts: Facts, day: Day | None) -> Markup:
    lang = article.title_lang
    title = quoted(article.title, lang or article.lang)
    parts: list[str] = [set_apart(facts["author"], article.lang)] if facts["author"] else []
    if lang:
        parts.append(Markup(f'<bdi lang="{lang}" dir="{language(lang).dir}">{escaped(title)}</bdi>'))
    else:
        parts.append(set_apart(title, article.lang))
    if facts["source"]:
        parts.append(set_apart(facts["source"], article.lang))
    if day:
        dates = f"{day.text} / {day.other}" if day.other else day.text
        parts.append(f'<time datetime="{day.iso}">{escaped(dates)}</time>')
    parts.append(set_apart(facts["archive"], article.lang))
    # A part that ends in a full stop of its own, such as a Lithuanian date, needs no other.
    ended = [part + (" " if part.endswith(_ENDED) else ". ") for part in parts]
    return Markup("".join(ended) + f'<bdi dir="ltr">{escaped(facts["url"])}</bdi>')


_ENDED = (".</bdi>", "。</bdi>", ".</time>", "。</time>")


def facts_of(article: Article, entry: Entry, config: Config) -> Facts:
    """What is known of an item for its citations."""
    day = article.day.isoformat() if article.day and article.date_basis != "updated" else ""
    facts = {
        "id": article.id,
        "author": article.byline,
        "title": article.title,
        "source": article.source,
        "day": day,
        "lang": article.lang,
        "url": config.base_url + entry.url,  # an IRI: a third of the length, and readable
        "archive": config.title_in(article.lang),
        "summary": article.summary,
        "tags": ", ".join(article.tags),
        "image": "",
        "image_alt": "",
    }
    if "<img" in article.html and (found := _picture(article.html, absolute(entry.url, config))):
        facts["image"], facts["image_alt"] = found
    return {name: " ".join(value.split()) for name, value in facts.items()}


def _picture(html: str, address: str) -> tuple[str, str] | None:
    """Address and description of the first picture of a text that has an address of its own."""
    for tag in _PICTURES.findall(html):
        attributes = {name: unescape(value) for name, value in _ATTRIBUTES.findall(tag)}
        given = attributes.get("src", "")
        if given and (source := web_address(urljoin(address, given))):
            return source, attributes.get("alt", "")
    return None


def bibtex(facts: Facts) -> str:
    """An item as a BibTeX record; doubled braces keep the capitals of names and titles."""
    year, month, _ = (facts["day"] or "--").split("-")
    fields = {
        "author": facts["author"] and f"{{{_bibtex(facts['author'])}}}",
        "title": f"{{{_bibtex(facts['title'])}}}",
        "howpublished": _bibtex(facts["source"]),
        "year": year,
        "month": month and str(int(month)),
        "date": facts["day"],
        "langid": facts["lang"],
        "note": _bibtex(facts["archive"]),
        "url": _bibtex(facts["url"]),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{facts['id']},\n" + ",\n".join(lines) + "\n}\n"


def _bibtex(text: str) -> str:
    return _BIBTEX_MARKS.sub(lambda found: _BIBTEX.get(found[0], f"\\{found[0]}"), text)


def ris(facts: Facts) -> str:
    """An item as a RIS record."""
    fields = [
        ("TY", "NEWS"), ("AU", facts["author"]), ("TI", facts["title"]), ("T2", facts["source"]),
        ("PY", facts["day"][:4]), ("DA", facts["day"].replace("-", "/")), ("LA", facts["lang"]),
        ("DB", facts["archive"]), ("ID", facts["id"]), ("UR", facts["url"]),
    ]  # fmt: skip
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def csl_json(facts: Facts) -> str:
    """An item as CSL-JSON, which Zotero, Mendeley and Pandoc read (schema csl-data 1.0)."""
    record = {
        "id": facts["id"],
        "type": "article-newspaper",
        "title": facts["title"],
        "container-title": facts["source"],
        "archive": facts["archive"],
        "language": facts["lang"],
        "URL": facts["url"],
    }
    parts = [f'"{name}": {_json(value)}' for name, value in record.items() if value]
    if facts["author"]:
        parts.append(f'"author": [{{"literal": {_json(facts["author"])}}}]')
    if facts["day"]:
        year, month, day = map(int, facts["day"].split("-"))
        parts.append(f'"issued": {{"date-parts": [[{year}, {month}, {day}]]}}')
    return f"[{{{', '.join(parts)}}}]\n"


def meta_tags(facts: Facts) -> list[Meta]:
    """Names and values for reference managers: Highwire Press tags, which most read, and Dublin Core.

    Source:
        Google Scholar, "Inclusion Guidelines for Webmasters"; DCMI, "Expressing Dublin Core metadata using HTML".
    """
    pairs = [
        ("citation_title", facts["title"]),
        ("citation_author", facts["author"]),
        ("citation_publication_date", facts["day"].replace("-", "/")),
        ("citation_journal_title", facts["source"]),
        ("citation_language", facts["lang"]),
        ("DC.title", facts["title"]),
        ("DC.creator", facts["author"]),
        ("DC.date", facts["day"]),
        ("DC.publisher", facts["source"]),
        ("DC.language", facts["lang"]),
        ("DC.identifier", facts["url"]),
        ("DC.type", "Text"),
    ]
    return [Meta(name, value) for name, value in pairs if value]


def linked_data(article: Article, entry: Entry, siblings: Sequence[Entry], facts: Facts, config: Config) -> Markup:
    """An item as JSON-LD for a script element (schema.org NewsArticle in a Collection).

    The site is not the publisher: it holds what another has published (`isPartOf`, against `publisher`).
    """
    changed = article.updated or (article.day.isoformat() if article.day and not facts["day"] else "")
    original = next((one for one in siblings if not one.translation_of and one.key != entry.key), None)
    others = [one for one in siblings if one.translation_of and one.key != entry.key]
    texts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": facts["url"],
        "mainEntityOfPage": facts["url"],
        "identifier": article.id,
        "headline": facts["title"],
        "alternativeHeadline": article.kicker,
        "abstract": facts["summary"],
        "inLanguage": facts["lang"],
        "datePublished": facts["day"],
        "dateModified": changed[:10],
        "dateline": article.place,
        "image": facts["image"],
    }
    parts = [f'"{name}":{_json(value)}' for name, value in texts.items() if value]
    if facts["author"]:
        parts.append(f'"author":{{"@type":"Person","name":{_json(facts["author"])}}}')
    if facts["source"]:
        parts.append(f'"publisher":{{"@type":"Organization","name":{_json(facts["source"])}}}')
    if article.tags:
        parts.append(f'"keywords":[{",".join(map(_json, article.tags))}]')
    if address := web_address(article.url):
        parts.append(f'"isBasedOn":{_json(address)}')
    archive, base = _json(facts["archive"]), _json(config.base_url)
    parts.append(f'"isPartOf":{{"@type":"Collection","name":{archive},"url":{base}}}')
    if original and entry.translation_of:
        parts.append(f'"translationOfWork":{{"@id":{_json(config.base_url + original.url)}}}')
    if others and not entry.translation_of:
        nodes = [f'{{"@id":{_json(config.base_url + one.url)}}}' for one in others]
        parts.append(f'"workTranslation":[{",".join(nodes)}]')
    text = f"{{{','.join(parts)}}}"
    # `str.translate` would look at every letter, which takes fifty times as long.
    for char, code in _UNSAFE_IN_SCRIPT.items():
        text = text.replace(char, code)
    return Markup(text)
