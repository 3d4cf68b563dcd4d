"""Files of data: JSON Feed, and the catalogue of a language as CSV and JSON with a description of its columns.

The catalogue comes in parts, one for each month and one for the undated items, or several where these are many, so that
an edit makes one small part again and no program has to hold a million rows to read or to write it.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from generator.config import Config
from generator.languages import language
from generator.model import Entry, Output, PageKey, View
from generator.plan import page_url
from generator.render.machines import feed_of, feed_url
from generator.render.parts import absolute

# What each column holds, for the Data Package.
COLUMNS = {
    "id": "Identifier of the item",
    "url": "Address of its page, an IRI",
    "lang": "Language of the item, a BCP 47 tag",
    "title": "Headline",
    "title_lang": "Language of the headline",
    "date": "Day of publication (ISO 8601); empty where it is not known",
    "updated": "Last change (ISO 8601)",
    "byline": "Author as stated",
    "source": "Who published it",
    "place": "Where it was written",
    "tags": "Topics, parted by semicolons",
    "summary": "Summary, or the first paragraph",
}

# `json.dumps` with anything but its defaults makes an encoder for each call.
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode

# What a spreadsheet would run instead of showing: such a cell begins with an apostrophe, as spreadsheets themselves
# write it (OWASP, "CSV Injection"). The JSON has the same text as it is.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def json_feed(view: View, config: Config) -> Output:
    """The newest items of a language, a source, a topic or a place.

    Source:
        JSON Feed, version 1.1.
    """
    head, entries = feed_of(view, config)
    url = feed_url(view.key, "json")
    items = [
        _known(
            {
                "id": one.id,
                "url": one.href,
                "title": one.title,
                "content_text": one.summary or one.title,
                "date_published": one.published,
                "date_modified": one.updated if one.updated != one.published and one.published else "",
                "authors": [{"name": one.author or one.source}] if one.author or one.source else [],
                "tags": list(entry.tags),
                "language": one.lang,
            }
        )
        for one, entry in zip(entries, view.entries, strict=False)
    ]
    about: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.title,
        "home_page_url": head.home,
        "feed_url": absolute(url, config),
        "language": head.lang,
    }
    return Output(url, _as_json(about, "items", items))


def _known(record: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in record.items() if value}


def _as_json(about: dict[str, object], name: str, records: Iterable[dict[str, object]]) -> bytes:
    """An object that ends with a list, a record a line: where it indents, Python's encoder takes four times as long."""
    head = json.dumps(about, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(map(_ENCODE, records))
    return f'{head},\n "{name}": [\n{lines}\n ]\n}}\n'.encode()


def _records(entries: Iterable[Entry], config: Config) -> Iterator[dict[str, object]]:
    for entry in entries:
        yield {
            "id": entry.id,
            "url": config.base_url + entry.url,
            "lang": entry.lang,
            "title": entry.title,
            "title_lang": entry.title_lang or entry.lang,
            "date": entry.iso,
            "updated": entry.updated,
            "byline": entry.byline,
            "source": entry.source,
            "place": entry.place,
            "tags": list(entry.tags),
            "summary": entry.summary,
        }


def catalogue_csv(view: View, config: Config) -> str:
    """A part of the catalogue as RFC 4180 has it, led by a byte order mark, by which Excel knows UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for record in _records(view.entries, config):
        tags = record["tags"]
        assert isinstance(tags, list)
        record["tags"] = ";".join(tags)
        writer.writerow([f"'{cell}" if str(cell).startswith(_FORMULA) else cell for cell in record.values()])
    return "\ufeff" + text.getvalue()


def catalogue_json(view: View, config: Config) -> Output:
    """The same part as JSON, an item a line, without what is not known."""
    lines = (_ENCODE(_known(record)) for record in _records(view.entries, config))
    url = page_url(view.key, view.part).removesuffix(".csv") + ".json"
    return Output(url, ("[\n" + ",\n".join(lines) + "\n]\n").encode())


def data_package(view: View, config: Config) -> str:
    """The description of a language's catalogue: its parts and its columns (Data Package, version 1)."""
    lang = view.key.lang
    fields = [{"name": name, "type": "string", "description": text} for name, text in COLUMNS.items()]
    package: dict[str, object] = {
        "name": f"catalogue-{lang.lower()}",
        "title": f"{config.title_in(lang)} – {language(lang).name}",
        "homepage": config.base_url + f"{lang.lower()}/",
    }
    resources: list[dict[str, object]] = [
        {
            "name": file.removesuffix(".csv"),
            "path": file,
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {"fields": fields, "primaryKey": "id"},
        }
        for bucket, parts in view.counts
        for part in range(1, parts + 1)
        for file in [page_url(PageKey("catalogue", lang, bucket), part).rpartition("/")[2]]
    ]
    return _as_json(package, "resources", resources).decode()


# Kinds that are no pages and need no template.
FILL = {"catalogue": catalogue_csv, "catalogues": data_package}
