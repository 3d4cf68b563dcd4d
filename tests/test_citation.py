"""A citation says the same of an item in every format, and nothing that is not known."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from conftest import Site
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Config
from generator.model import Article, Entry
from generator.parse import parse
from generator.plan import entry_of
from generator.render.citation import bibtex, citation, csl_json, facts_of, linked_data, meta_tags, ris
from generator.render.parts import day_of
from generator.seeds import RawItem

CONFIG = Config(root=Path("."), base_url="https://example.org/a/")
HOSTILE = '</script><script>alert(1)</script> & "q" {b} 100% $x_y #1 ~ ^ \\'


def cited(title: str, lang: str = "fa", **fields: str) -> tuple[Article, Entry]:
    head = "".join(f"{name}: {json.dumps(value)}\n" for name, value in {"title": title, "lang": lang, **fields}.items())
    article = parse(RawItem("a.md", 0, f"---\n{head}---\nمتن خبر امروز.\n".encode()), CONFIG)
    return article, entry_of(article, CONFIG)


FULL = {"date": "2017-09-13", "byline": "ن. نویسنده", "source": "خبرگزاری", "place": "تهران", "tags": "[کتاب]"}


def test_text_is_in_the_language_of_the_item_with_both_calendars_and_its_own_quotation_marks() -> None:
    article, entry = cited("کتابخانه باز شد", **FULL)
    day = day_of(date(2017, 9, 13), "fa", ("persian", "gregorian"), linked=False)

    text = str(citation(article, facts_of(article, entry, CONFIG), day).text)

    assert re.sub("<[^>]+>", "", text) == (
        "ن. نویسنده. «کتابخانه باز شد». خبرگزاری. ۲۲ شهریور ۱۳۹۶ / ۱۳ سپتامبر ۲۰۱۷. خبر. "
        "https://example.org/a/fa/2017/09/13/کتابخانه-باز-شد/"
    )
    assert '<bdi dir="ltr">https://' in text
    assert '<time datetime="2017-09-13">' in text


def test_every_format_says_the_same() -> None:
    article, entry = cited("کتابخانه باز شد", **FULL)

    (record,) = json.loads(csl_json(facts_of(article, entry, CONFIG)))
    lines = dict(
        line.split("  - ", 1) for line in ris(facts_of(article, entry, CONFIG)).splitlines() if line[:2] != "ER"
    )
    metas = dict(meta_tags(facts_of(article, entry, CONFIG)))
    linked = json.loads(linked_data(article, entry, (), facts_of(article, entry, CONFIG), CONFIG))
    bib = bibtex(facts_of(article, entry, CONFIG))

    assert {record["title"], lines["TI"], metas["citation_title"], metas["DC.title"], linked["headline"]} == {
        article.title
    }
    assert {record["URL"], lines["UR"], metas["DC.identifier"], linked["@id"]} == {CONFIG.base_url + entry.url}
    assert record["issued"] == {"date-parts": [[2017, 9, 13]]}
    assert lines["DA"] == metas["citation_publication_date"] == "2017/09/13"
    assert linked["datePublished"] == metas["DC.date"] == "2017-09-13"
    assert record["author"] == [{"literal": "ن. نویسنده"}]
    assert linked["isPartOf"]["@type"] == "Collection"
    assert linked["inLanguage"] == record["language"] == "fa"
    assert f"title = {{{{{article.title}}}}}" in bib
    assert "date = {2017-09-13}" in bib


def test_what_is_not_known_is_not_said() -> None:
    article, entry = cited("کتابخانه باز شد")

    assert "issued" not in json.loads(csl_json(facts_of(article, entry, CONFIG)))[0]
    assert "datePublished" not in linked_data(article, entry, (), facts_of(article, entry, CONFIG), CONFIG)
    assert "author" not in linked_data(article, entry, (), facts_of(article, entry, CONFIG), CONFIG)
    assert "PY  -" not in ris(facts_of(article, entry, CONFIG))
    assert "year" not in bibtex(facts_of(article, entry, CONFIG))
    assert not {"DC.date", "citation_author"} & dict(meta_tags(facts_of(article, entry, CONFIG))).keys()


@pytest.mark.parametrize("format_", [bibtex, csl_json, ris])
def test_a_file_is_whole_in_its_address(format_: Any) -> None:
    article, entry = cited(HOSTILE + " کتاب", **FULL)
    links = citation(article, facts_of(article, entry, CONFIG), None).files

    contents = [unquote(href.partition(",")[2]) for _, _, href in links]

    assert format_(facts_of(article, entry, CONFIG)) in contents
    assert all(re.fullmatch(r"data:[^\s<>\"{}\\^`|#]+", href) for _, _, href in links)


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_nothing_in_an_item_ends_the_script_that_holds_its_data(title: str, source: str) -> None:
    article, entry = cited("x", "en")
    article = replace(article, title=title, source=source)

    text = str(linked_data(article, entry, (), facts_of(article, entry, CONFIG), CONFIG))

    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text)["headline"] == " ".join(article.title.split())


def test_braces_of_a_bibtex_record_are_balanced() -> None:
    record = bibtex(facts_of(*cited(HOSTILE, "en", **FULL), CONFIG))

    bare = re.sub(r"\\[{}]", "", record)
    assert bare.count("{") == bare.count("}")


def test_a_day_of_a_change_is_not_called_the_day_of_publication(site: Site) -> None:
    site.write(
        "seeds/a.txt", "The library has opened\n\nUpdated: 13 September 2017\n\nThe city library opened today.\n"
    )
    site.build()
    (page,) = [text.decode() for path, text in site.output().items() if "library-has-opened" in path]

    assert '"dateModified":"2017-09-13"' in page
    assert "datePublished" not in page
