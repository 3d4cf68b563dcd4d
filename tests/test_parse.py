"""One item to one article: formats, and what is declared over what is detected."""

import hashlib
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Config, load_config
from generator.errors import SeedError
from generator.model import Article, Block
from generator.parse import parse
from generator.seeds import RawItem, is_seed, raw_items
from generator.summary import MAX_SUMMARY_CHARS, shorten, summary_of

PERSIAN = "کتابخانه مرکزی شهر امروز با حضور مردم گشایش یافت و کتاب‌های تازه به نمایش درآمد."
LITHUANIAN = "Šiandien Vilniuje atidaryta nauja biblioteka, kurioje lankytojai ras daug knygų ir žurnalų."


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return load_config(tmp_path)


def article(text: str, config: Config, path: str = "a.md") -> Article:
    return parse(RawItem(path, 0, text.encode()), config)


def line(record: object, config: Config, path: str = "a.jsonl") -> Article:
    return parse(RawItem(path, 7, json.dumps(record).encode()), config)


def codes(found: Article) -> list[str]:
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.txt", True), ("a.TXT", True), ("a.text", True), ("a.md", True), ("a.markdown", True), ("a.jsonl", True),
     ("a.ndjson.gz", True), ("a.gz", False), ("a.png", False), ("txt", False), ("a.md~", False), ("خبر.md", True)],
)  # fmt: skip
def test_the_end_of_a_name_says_whether_it_is_a_seed(name: str, expected: bool) -> None:
    assert is_seed(name) is expected


def test_a_text_file_is_one_item_and_a_json_file_one_a_line() -> None:
    data = b'{"id": 1}\n\n  \n{"id": 2}'

    assert list(raw_items("a.txt", io.BytesIO(data))) == [RawItem("a.txt", 0, data)]
    assert [item.line for item in raw_items("a.JSONL", io.BytesIO(data))] == [1, 4]


@pytest.mark.parametrize(
    ("text", "title", "blocks"),
    [
        ("# خبر\n\nمتن خبر.", "خبر", ["متن خبر."]),
        ("خبر\n===\n\nمتن خبر.", "خبر", ["متن خبر."]),
        ("\n\n# خبر #\nمتن خبر.", "خبر", ["متن خبر."]),
        ("# *خبر* [تازه](x) `1`\n\nمتن.", "خبر تازه 1", ["متن."]),
        ("---\ntitle: عنوان\n---\n# خبر\n\nمتن.", "عنوان", ["خبر", "متن."]),
        ("---\ntitle: خبر تازه\n---\n# خبر\n\nمتن.", "خبر تازه", ["متن."]),
        ("---\ntitle: عنوان\n---\nمتن.", "عنوان", ["متن."]),
        ("## خبر\n\nمتن.", "خبر", ["خبر", "متن."]),
        ("# \n\nمتن.", None, None),
        ("متن خبر کوتاه است.", "متن خبر کوتاه است.", ["متن خبر کوتاه است."]),
    ],
)
def test_the_first_heading_of_markdown_is_the_title(
    text: str, title: str | None, blocks: list[str] | None, config: Config
) -> None:
    found = article(text, config, "fa/a.md")

    assert found.title
    if title is not None:
        assert found.title == title
        assert [block.text for block in found.blocks] == blocks


def test_a_body_without_a_title_says_so_and_its_first_words_stand_for_it(config: Config) -> None:
    found = article(LITHUANIAN * 3, config, "lt/a.md")

    assert codes(found) == ["no-title"]
    assert LITHUANIAN.startswith(found.title.rstrip("…"))
    assert len(found.title) <= 91


def test_a_title_without_a_body_says_so(config: Config) -> None:
    assert "no-body" in codes(article("---\ntitle: خبر\nlang: fa\n---\n", config))


def test_a_stated_title_takes_no_line_from_the_body(config: Config) -> None:
    second = "Lankytojai gali skaityti ir vakarais, nes durys atviros iki dešimtos valandos."

    found = article(f"---\ntitle: Miesto naujienos\n---\n{LITHUANIAN}\n\n{second}\n", config, "lt/a.txt")

    assert found.title == "Miesto naujienos"
    assert [block.text for block in found.blocks] == [LITHUANIAN, second]
    assert found.html == f"<p>{LITHUANIAN}</p>\n<p>{second}</p>"


def test_a_headline_that_the_keeper_has_mended_does_not_stand_twice(config: Config) -> None:
    text = f"Nauja biblioteka atidaryta!! – Naujienos\n\n{LITHUANIAN}\n\n{LITHUANIAN.replace('Šiandien', 'Vakar')}\n"

    found = article(f"---\ntitle: Atidaryta nauja biblioteka\n---\n{text}", config, "lt/a.txt")

    assert found.title == "Atidaryta nauja biblioteka"
    assert found.blocks[0].text == LITHUANIAN
    assert any("Nauja biblioteka atidaryta" in line for line in found.kept_meta)


@pytest.mark.parametrize("text", ["", "\n \t\n", "\ufeff", "\u200b\u2060", "---\n---\n", "---\nlang: fa\n---\n\n"])
def test_an_item_without_text_is_refused(text: str, config: Config) -> None:
    with pytest.raises(SeedError) as caught:
        article(text, config)

    assert caught.value.problem.code == "empty"


@pytest.mark.parametrize(
    ("path", "front", "settings", "lang", "reason"),
    [
        ("a.md", "", "", "fa", None),
        ("lt/a.md", "", "", "lt", "folder"),
        ("lt/fa/a.md", "", "", "fa", "folder"),
        ("new/a.md", "", "", "fa", None),
        ("lt/a.md", "lang: ar", "", "ar", "front matter"),
        ("lt/a.md", "", '[defaults."lt"]\nlang = "ur"', "ur", "configuration"),
        ("lt/a.md", "lang: ar", '[defaults."lt"]\nlang = "ur"', "ar", "front matter"),
        ("a.md", "lang: persian", "", "fa", None),
        ("zh_hans/a.md", "", "", "zh-Hans", "folder"),
    ],
)
def test_a_declared_language_beats_a_folder_which_beats_detection(
    path: str, front: str, settings: str, lang: str, reason: str | None, tmp_path: Path
) -> None:
    (tmp_path / "khabar.toml").write_text(settings, encoding="utf-8")

    found = article(f"---\ntitle: خبر تازه شهر\n{front}\n---\n{PERSIAN}", load_config(tmp_path), path)

    assert found.lang == lang
    assert reason in (found.lang_reason, None)
    assert (found.lang_confidence == 1.0) or reason is None


def test_a_language_that_cannot_be_told_is_the_default_one(tmp_path: Path) -> None:
    (tmp_path / "khabar.toml").write_text('default_language = "lt"', encoding="utf-8")

    assert article("# 2017\n\n1 2 3", load_config(tmp_path)).lang == "lt"


def test_a_doubtful_language_is_told(config: Config) -> None:
    found = article("# 2017\n\n1 2 3", config)

    assert found.lang == "und"
    assert "doubtful-language" in codes(found)


@pytest.mark.parametrize(
    ("text", "lang", "dir_"),
    [("خبر", "fa", "rtl"), ("חדשות", "he", "rtl"), ("خبر", "ur", "rtl"), ("Naujiena", "lt", "ltr"),
     ("新闻", "zh-Hans", "ltr"),     ("خبر", "und", "rtl"), ("123", "und", "ltr")],
)  # fmt: skip
def test_the_direction_is_that_of_the_language_or_of_the_letters(
    text: str, lang: str, dir_: str, config: Config
) -> None:
    assert article(f"---\nlang: {lang}\ntitle: x\n---\n{text}", config).dir == dir_


@pytest.mark.parametrize(
    ("path", "front", "day", "basis"),
    [
        ("a.md", "date: 2017-09-13", date(2017, 9, 13), "front matter"),
        ("2018-01-02-a.md", "date: 2017-09-13", date(2017, 9, 13), "front matter"),
        ("2018-01-02-a.md", "", date(2018, 1, 2), "file name"),
        ("2018/01/02/a.md", "", date(2018, 1, 2), "file name"),
        ("20180102.md", "", date(2018, 1, 2), "file name"),
        ("2018-02-31-a.md", "", None, ""),
        ("12018-01-02.md", "", None, ""),
        ("2018-01.md", "", None, ""),
        ("a.md", "url: https://example.org/2016/05/04/x", date(2016, 5, 4), "address"),
        ("2018-01-02-a.md", "url: https://example.org/2016/05/04/x", date(2016, 5, 4), "address"),
        ("a.md", "date: 2017-02-30", None, ""),
    ],
)
def test_the_date_rests_on_the_surest_ground(
    path: str, front: str, day: date | None, basis: str, config: Config
) -> None:
    found = article(f"---\ntitle: Naujiena\nlang: lt\n{front}\n---\n{LITHUANIAN}", config, path)

    assert (found.day, found.date_basis) == (day, basis)


def test_all_fields_of_front_matter_reach_the_article(config: Config) -> None:
    front = """title: Naujiena
lang: lt
kicker: Kultūra
byline: Gitana
byline_role: vedėja
source: Biblioteka
place: Vilnius
summary: Trumpai.
slug: Kitas vardas
url: https://example.org/x
translation_of: fa/a.md
updated: 2017-09-14T10:00
tags: [knygos, miestas]
aliases: [/senas/]
draft: yes
editor: Jonas"""

    found = article(f"---\n{front}\n---\n{LITHUANIAN}", config)

    assert (found.kicker, found.byline, found.byline_role, found.source) == (
        "Kultūra",
        "Gitana",
        "vedėja",
        "Biblioteka",
    )
    assert (found.place, found.summary, found.slug) == ("Vilnius", "Trumpai.", "kitas-vardas")
    assert (found.url, found.translation_of) == ("https://example.org/x", "fa/a.md")
    assert (found.updated, found.tags, found.aliases) == ("2017-09-14T10:00", ("knygos", "miestas"), ("/senas/",))
    assert found.draft
    assert found.extra == (("editor", "Jonas"),)


@pytest.mark.parametrize(
    ("path", "text", "day"),
    [
        ("fa/a.md", "1396/06/22", date(2017, 9, 13)),
        ("fa/a.md", "1396-06-22", date(2017, 9, 13)),
        ("he/a.md", "13 בספטמבר 2017", date(2017, 9, 13)),
        ("en-GB/a.md", "05/06/2017", date(2017, 6, 5)),
        ("en-US/a.md", "05/06/2017", date(2017, 5, 6)),
        ("lt/a.md", "12 March 2017", date(2017, 3, 12)),
    ],
)
def test_a_date_is_read_in_the_language_that_the_folder_declares(
    path: str, text: str, day: date, config: Config
) -> None:
    found = article(f"---\ntitle: x\ndate: {text}\nupdated: {text}\n---\nx\n", config, path)

    assert (found.day, found.updated, codes(found)) == (day, day.isoformat(), [])


def test_a_date_is_read_in_the_language_that_was_detected(config: Config) -> None:
    text = "خبرنگاران گفتند که " + PERSIAN

    found = article(f"---\ntitle: خبر\ndate: 1396/06/22\n---\n{text}\n", config)
    in_json = line({"text": text, "title": "خبر", "date": "1396/06/22"}, config)

    assert (found.lang, found.day, codes(found)) == ("fa", date(2017, 9, 13), [])
    assert (in_json.day, codes(in_json)) == (date(2017, 9, 13), [])


def test_a_date_that_no_language_reads_is_told_once(config: Config) -> None:
    assert codes(article(f"---\ntitle: x\ndate: 1396/13/45\n---\n{PERSIAN}\n", config)) == ["wrong-date"]


def test_fields_of_the_folder_stand_behind_those_of_the_item(tmp_path: Path) -> None:
    (tmp_path / "khabar.toml").write_text('[defaults."n"]\nsource = "Folder"\nplace = "Vilnius"', encoding="utf-8")

    found = article(f"---\ntitle: x\nsource: Own\n---\n{LITHUANIAN}", load_config(tmp_path), "n/a.md")

    assert (found.source, found.place) == ("Own", "Vilnius")


def test_lines_that_were_left_out_are_counted_from_the_top_of_the_file(config: Config) -> None:
    text = f"خبر تازه شهر\n\n{PERSIAN}\n\n{PERSIAN.replace('امروز', 'دیروز')}\n\nبیشتر\n"
    plain = article(text, config, "a.txt")

    shifted = article(f"---\ntags: [شهر]\n---\n{text}", config, "a.txt")

    assert [line.text for line in plain.dropped] == ["بیشتر"]
    assert [line.line for line in shifted.dropped] == [line.line + 3 for line in plain.dropped]


def test_the_checksum_is_that_of_the_bytes_as_captured(config: Config) -> None:
    data = "خبر\r\n\r\nمتن".encode("utf-8-sig")

    found = parse(RawItem("fa/a.txt", 0, data), config)

    assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_another_encoding_is_told_as_a_note(config: Config) -> None:
    found = parse(RawItem("lt/a.md", 0, f"# Naujiena\n\n{LITHUANIAN}".encode("utf-16")), config)

    assert [(problem.code, problem.severity) for problem in found.problems] == [("decoded", "note")]


@pytest.mark.parametrize(
    ("record", "key", "title", "body"),
    [
        ({"id": "n-1", "title": "Naujiena", "text": LITHUANIAN}, "a.jsonl#n-1", "Naujiena", LITHUANIAN),
        ({"id": 0, "title": "Naujiena", "text": LITHUANIAN}, "a.jsonl#0", "Naujiena", LITHUANIAN),
        ({"title": "Naujiena", "markdown": f"*{LITHUANIAN}*"}, "a.jsonl#L7", "Naujiena", LITHUANIAN),
        ({"id": None, "title": "Naujiena", "text": LITHUANIAN}, "a.jsonl#L7", "Naujiena", LITHUANIAN),
        ({"id": "", "title": "N", "text": "", "markdown": LITHUANIAN}, "a.jsonl#L7", "N", LITHUANIAN),
        ({"id": "a\nb\u0000", "title": "N\u202e", "text": LITHUANIAN}, "a.jsonl#a b", "N", LITHUANIAN),
        ({"id": "\ud800", "title": "\ud800N", "text": LITHUANIAN + "\ud800"}, "a.jsonl#L7", "N", LITHUANIAN),
    ],
)
def test_a_line_of_json_is_an_item(record: dict[str, Any], key: str, title: str, body: str, config: Config) -> None:
    found = line(record, config)

    assert (found.key, found.path, found.title) == (key, "a.jsonl", title)
    assert [block.text for block in found.blocks] == [body]


@pytest.mark.parametrize(
    ("record", "extra"),
    [
        ({"text": LITHUANIAN, "markdown": "*Kita*"}, {"markdown": "*Kita*"}),
        ({"text": ["a", "b"], "markdown": LITHUANIAN}, {"text": "a, b"}),
        ({"text": 7}, {"text": "7"}),
        ({"text": "", "markdown": LITHUANIAN}, {}),
    ],
)
def test_a_body_that_is_not_the_items_is_kept_as_metadata(
    record: dict[str, Any], extra: dict[str, str], config: Config
) -> None:
    assert dict(line({"title": "Naujiena", **record}, config).extra) == extra


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{broken", "no JSON"),
        (b"[1]", "no JSON object"),
        (b'"text"', "no JSON object"),
        (b"[" * 100_000, "no JSON"),
        (b'{"text": "x", "n": ' + b"1" * 5_000 + b"}", "no JSON"),
    ],
)
def test_a_line_that_is_no_object_is_refused_with_its_number(data: bytes, says: str, config: Config) -> None:
    with pytest.raises(SeedError) as caught:
        parse(RawItem("a.jsonl", 7, data), config)

    assert (caught.value.problem.code, caught.value.problem.line) == ("json", 7)
    assert says in caught.value.problem.message


def test_a_deep_value_in_json_is_kept_as_far_as_it_goes(config: Config) -> None:
    deep: object = "x"
    for _ in range(300):
        deep = [deep]

    found = line({"title": "Naujiena", "text": LITHUANIAN, "more": deep, "id": deep}, config)

    assert dict(found.extra)["more"] == "…"


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
_FIELDS = st.sampled_from(["id", "text", "markdown", "title", "lang", "date", "tags", "slug", "draft", "url", "source"])


@given(st.dictionaries(_FIELDS, _JSON, max_size=5))
def test_any_object_is_an_article_that_can_be_written_or_refused(record: dict[str, Any]) -> None:
    config = load_config(Path(__file__).parent)
    try:
        found = line(record, config)
    except SeedError:
        return
    text = "\0".join(
        [found.key, found.title, found.summary, found.slug, found.source, found.url, found.html, *found.tags]
    )
    text.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("", 5, ""),
        ("خبر", 3, "خبر"),
        ("یک دو سه چهار", 9, "یک دو سه…"),
        ("abcdefghij", 5, "abcde…"),
        ("one, two three", 8, "one, two…"),
        ("one two, three", 9, "one two…"),
        ("图书馆今天向公众开放", 4, "图书馆今…"),
        ("a  b\n c", 10, "a b c"),
    ],
)
def test_a_text_is_shortened_between_words_where_there_are_any(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(st.text(), st.integers(1, 50))
def test_a_shortened_text_is_short(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit + 1
    assert shorten(text, limit).rstrip("…") in " ".join(text.split())


def test_the_summary_is_the_first_paragraph_that_says_something() -> None:
    blocks = (Block("heading", "سرخط"), Block("paragraph", PERSIAN * 5), Block("paragraph", "دوم"))

    assert PERSIAN.startswith(summary_of(blocks)[:60])
    assert len(summary_of(blocks)) <= MAX_SUMMARY_CHARS + 1
    assert summary_of((Block("heading", "سرخط"),)) == ""
