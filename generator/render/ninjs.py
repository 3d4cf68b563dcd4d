"""An item as IPTC ninjs, which news agencies and editorial systems exchange."""

import json
from collections.abc import Sequence

from generator.config import Config
from generator.model import Article, Entry, Output
from generator.render.citation import Facts
from generator.render.machines import item_uri, moment
from generator.render.parts import absolute
from generator.urls import web_address

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"


def ninjs_url(url: str) -> str:
    """Address of the file beside the page of an item."""
    return f"{url}ninjs.json"


def ninjs(article: Article, entry: Entry, siblings: Sequence[Entry], facts: Facts, config: Config) -> Output:
    """One item with its whole text.

    What is not known is left out; the moment of a day without a time is its beginning in the site's time zone, as in
    the feeds. The site is no source of the item: it names who published it, and is the place of a rendition.

    Source:
        IPTC, "ninjs - News in JSON", version 3.1, 2024.
    """
    time = f"T{article.time}" if article.time else ""
    plain = "\n\n".join(block.text for block in article.blocks)
    record: dict[str, object] = {
        "uri": item_uri(entry.id, config),
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
        "type": "text",
        "representationType": "full",
        "profile": "text-only",
        "pubStatus": "usable",
        "contentCreated": moment(f"{facts['day']}{time}", config) if facts["day"] else "",
        "versionCreated": moment(article.updated, config) if article.updated else "",
        "language": article.lang,
        "title": facts["title"],
        "headlines": [
            {"role": role, "contentType": "text/plain", "value": value}
            for role, value in (("main", facts["title"]), ("kicker", article.kicker))
            if value
        ],
        "by": facts["author"],
        "located": article.place,
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": article.summary}]
        if article.summary
        else [],
        "bodies": [
            {"role": "main", "contentType": "text/html", "value": article.html},
            {"role": "plain", "contentType": "text/plain", "charCount": len(plain), "value": plain},
        ],
        "subjects": [{"name": tag, "rel": "about"} for tag in article.tags],
        "infoSources": [{"name": facts["source"], "role": "publisher"}] if facts["source"] else [],
        "altIds": _other_ids(article),
        "renditions": [{"name": "web", "href": absolute(entry.url, config), "contentType": "text/html"}],
        "associations": [
            {"name": one.title, "rel": "translation", "uri": item_uri(one.id, config), "language": one.lang}
            for one in siblings
            if one.key != entry.key
        ],
    }
    known = {name: value for name, value in record.items() if value}
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    return Output(ninjs_url(entry.url), f"{text}\n".encode())


def _other_ids(article: Article) -> list[dict[str, str]]:
    pairs = [("id", article.id), ("sha256", article.sha256), ("original", web_address(article.url))]
    return [{"role": role, "value": value} for role, value in pairs if value]
