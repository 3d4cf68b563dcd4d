"""Front matter: what a keeper writes is taken as meant, named with its line, or keeps the item out; nothing else."""

import tomllib
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator import frontmatter
from generator.clean import normalise
from generator.errors import SeedError
from generator.frontmatter import Fields, Split, fields, split
from generator.model import Problem


def nowhere(name: str) -> tuple[int, str]:
    return 1, ""


def read(block: str, mark: str = "---") -> Fields:
    parts = split(f"{mark}\n{block}\n{mark}\nbody\n", "a.md", required=True)
    assert parts.mapping is not None
    return fields(parts.mapping, "a.md", nowhere)


def refusal(block: str, mark: str = "---") -> Problem:
    with pytest.raises(SeedError) as caught:
        split(f"{mark}\n{block}\n{mark}\nbody\n", "a.md", required=True)
    return caught.value.problem


@pytest.mark.parametrize(
    "text",
    [
        "",
        "body",
        "\n---\nA rule above and one below.\n---\nbody\n",
        "\n---\ntitle: never closed\nbody\n",
        "\n---\n---\nbody\n",
        " ---\ntitle: x\n---\n",
        "----\ntitle: x\n---\n",
        "---title: x\n---\n",
        "--- title: x\n---\n",
        "++\ntitle = 1\n++\n",
        "---",
        "خبر\n---\nبدنه\n",
        "---\n* a list, no field\n* another\n",
    ],
)
@pytest.mark.parametrize("required", [True, False])
def test_a_text_without_front_matter_stays_as_it_is(text: str, required: bool) -> None:
    assert split(text, "a.md", required=required) == Split(None, text, 1)


@pytest.mark.parametrize(
    "text",
    [
        "---\nA rule above and one below.\n---\nbody\n",
        "---\n\nنقل قول بلند است: بله\n---\nbody\n",
        "---\ntitle: never closed\nbody\n",
        "---\ntitle: x\n" + "a line of the text\n" * 5000 + "---\n",
    ],
)
def test_rules_in_a_raw_text_are_no_front_matter(text: str) -> None:
    assert split(text, "a.txt", required=False).mapping is None


@pytest.mark.parametrize(
    ("text", "mapping", "body", "line"),
    [
        ("---\ntitle: خبر\n---\nbody\n", {"title": "خبر"}, "body\n", 4),
        ("---  \ntitle: x\n---\t\nbody\n", {"title": "x"}, "body\n", 4),
        ("---\n---\nbody", {}, "body", 3),
        ("\n \n---\ntitle: x\n---\nbody", {"title": "x"}, "body", 6),
        ('\n+++\ntitle = "x"\n+++\nbody', {"title": "x"}, "body", 5),
        ("---\n# nothing but a remark\n---\nbody", {}, "body", 4),
        ("---\ntitle: x\n---", {"title": "x"}, "", 3),
        ("---\ntitle: x\n---\n\n---\nb\n", {"title": "x"}, "\n---\nb\n", 4),
        ('+++\ntitle = "خبر"\n+++\nbody\n', {"title": "خبر"}, "body\n", 4),
        ("+++\n[more]\na = 1\n+++\nbody\n", {"more": {"a": 1}}, "body\n", 5),
    ],
)
def test_front_matter_and_body_are_parted(text: str, mapping: dict[str, Any], body: str, line: int) -> None:
    parts = split(text, "a.md", required=True)

    assert (parts.mapping, parts.body, parts.first_line) == (mapping, body, line)


@pytest.mark.parametrize(
    ("block", "mark", "line", "says"),
    [
        ('lang: fa\ntitle: "never closed', "---", 3, "never closed"),
        ("title: x\n\tlang: fa", "---", 3, "tab"),
        ("title: [a, b\nlang: fa", "---", 3, "expected"),
        ("- a\n- b", "---", 2, "no list of fields"),
        ('title: "\\UFFFFFFFF"', "---", 2, "escape"),
        ("title = x", "+++", 2, "Invalid value"),
        ('title = "a"\ntitle = "b"', "+++", 3, "overwrite"),
        ("a: &x [1]\nb: *x", "---", 3, "aliases are not allowed"),
        ("a: &a [x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]", "---", 3, "aliases are not allowed"),
        ("a: &x 1\n<<: *x", "---", 3, "aliases are not allowed"),
    ],
)
def test_front_matter_that_cannot_be_read_names_its_line(block: str, mark: str, line: int, says: str) -> None:
    problem = refusal(block, mark)

    assert problem.code == "front-matter"
    assert problem.line == line
    assert says in problem.message
    assert problem.severity == "error"


@pytest.mark.parametrize(
    ("block", "mark"),
    [
        ("a: " + "[" * 70_000 + "]" * 70_000, "---"),
        ("a: " + "{b: " * 500 + "}" * 500, "---"),
        ("\n".join(" " * depth + "a:" for depth in range(500)), "---"),
        ("\n".join(f"{'- ' * 30}x" for _ in range(3)), "---"),
        ("a: " + "[" * 300 + "*x", "---"),
        ('a: "\\UFFFFFFFF"\nb: [ *x ]', "---"),
        ("a = " + "[" * 5000 + "]" * 5000, "+++"),
        ("a = " + "1" * 5000, "+++"),
    ],
)
def test_front_matter_that_would_stop_the_build_keeps_its_item_out(block: str, mark: str) -> None:
    assert refusal(block, mark).code == "front-matter"


@pytest.mark.parametrize(
    "block",
    ["tags: [" + "a, " * 30 + "[b], {c: d}]", "title: '" + "[" * 40 + "'", "more:\n" + " " * 40 + "a: b"],
)
def test_many_brackets_are_no_deep_nesting(block: str) -> None:
    read(block)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Vilnius: miestas", "Vilnius: miestas"),
        ("title: یک: دو: سه", "یک: دو: سه"),
        ("title: it's: so", "it's: so"),
        ("title: a:b", "a:b"),
        ("title: 12:30", "12:30"),
        ("title: no", "no"),
        ("title: 007", "007"),
        ("title: 1e3", "1e3"),
        ("title: 2017-09-13", "2017-09-13"),
        ("title:", ""),
        ("title: 'خبر # نه یک یادداشت'", "خبر # نه یک یادداشت"),
        ("title: |\n  two\n  lines", "two lines"),
        ('title: "a\\x07\\u202e\\u200bb"', "ab"),
    ],
)
def test_a_title_is_taken_as_it_was_meant(line: str, title: str) -> None:
    assert read(line).texts.get("title", "") == title


def test_a_repaired_title_is_told_with_its_line() -> None:
    parts = split("---\nlang: fa\ntitle: a: b\n---\n", "a.md", required=True)

    assert [(one.code, one.line, one.severity) for one in parts.problems] == [("quoted", 3, "note")]


@pytest.mark.parametrize(
    ("block", "tags"),
    [
        ("tags: [کتاب, شهر]", ("کتاب", "شهر")),
        ("tags: کتاب، شهر؛ خانه", ("کتاب", "شهر", "خانه")),
        ("tags: 图书、城市", ("图书", "城市")),
        ("tags: [a, a, '', ' b ']", ("a", "b")),
        ("tags: ''", ()),
        ("tags:\n- a, b\n- c", ("a, b", "c")),
        ("tags: [[a], {b: c}, d]", ("d",)),
        ("tags: {a: b}", ()),
    ],
)
def test_topics_are_a_list_or_names_parted_by_commas(block: str, tags: tuple[str, ...]) -> None:
    assert read(block).lists.get("tags", ()) == tags


@pytest.mark.parametrize(
    ("block", "mark", "day", "clock"),
    [
        ("date: 2017-09-13", "---", date(2017, 9, 13), ""),
        ("date: 2017-09-13T14:41", "---", date(2017, 9, 13), "14:41"),
        ("date: ۲۲ شهریور ۱۳۹۶\nlang: fa", "---", date(2017, 9, 13), ""),
        ("lang: lt\ndate: 2017 m. rugsėjo 13 d.", "---", date(2017, 9, 13), ""),
        ("date = 2017-09-13", "+++", date(2017, 9, 13), ""),
        ("date = 2017-09-13T14:41:00", "+++", date(2017, 9, 13), "14:41"),
        ("date = 2017-09-13T14:41:00+03:30", "+++", date(2017, 9, 13), "14:41"),
    ],
)
def test_a_date_may_be_written_in_many_ways(block: str, mark: str, day: date, clock: str) -> None:
    found = read(block, mark)

    assert (found.day, found.time, found.problems) == (day, clock, ())


@pytest.mark.parametrize(
    ("block", "mark", "code", "says"),
    [
        ("date: 2017-02-30", "---", "wrong-date", "2017-02-30"),
        ("date: [2017]", "---", "wrong-date", "2017"),
        ("updated: soon", "---", "wrong-date", "soon"),
        ("date = 10:00:00", "+++", "wrong-date", "10:00"),
        ("lang: persian", "---", "wrong-language", "persian"),
        ("title: [a]", "---", "wrong-type", "list"),
        ("title: {a: b}", "---", "wrong-type", "table"),
        ("tags: {a: b}", "---", "wrong-type", "table"),
        ("draft: perhaps", "---", "wrong-type", "perhaps"),
        ("titel: x", "---", "unknown-field", "titel"),
        ("Title: x", "---", "unknown-field", "Title"),
    ],
)
def test_a_value_that_cannot_be_what_its_field_needs_is_named(block: str, mark: str, code: str, says: str) -> None:
    found = read(block, mark)

    assert [problem.code for problem in found.problems] == [code]
    assert says in found.problems[0].message
    assert found.problems[0].severity == "warning"


@pytest.mark.parametrize(
    ("word", "draft"),
    [("true", True), ("Yes", True), ("1", True), ("draft", True), ("false", False), ("no", False), ("", False),
     ("published", False), ("perhaps", True)],
)  # fmt: skip
def test_an_item_that_may_be_a_draft_is_kept_back(word: str, draft: bool) -> None:
    assert read(f"draft: '{word}'").draft is draft


def test_an_unknown_field_is_kept_as_metadata() -> None:
    found = read("editor: هاجر\nphoto: {by: A, year: 2017}\npages: [3, 4]")

    assert found.extra == (("editor", "هاجر"), ("photo", "by: A, year: 2017"), ("pages", "3, 4"))
    assert found.problems == ()


@given(st.text(), st.sampled_from(["---", "+++"]), st.booleans())
def test_any_text_between_the_marks_is_read_or_refused(block: str, mark: str, required: bool) -> None:
    text = f"{mark}\na: b\n{block}\n{mark}\nbody"
    try:
        parts = split(text, "a.md", required=required)
    except SeedError as exc:
        assert exc.problem.path == "a.md"
    else:
        fields(parts.mapping or {}, "a.md", nowhere)


_YAML_MARKS = st.lists(
    st.sampled_from(["a", ": ", "- ", "\n", " ", "[", "]", "{", "}", "'", '"', "&x ", "*x", "!!", "? ", "|", ">", "#",
                     ",", "\\", "%", "<<: ", "~", "۱", "\t", "---", "0x", "="])
).map("".join)  # fmt: skip


@given(_YAML_MARKS, st.sampled_from(["---", "+++"]))
def test_any_heap_of_marks_is_read_or_refused(block: str, mark: str) -> None:
    try:
        parts = split(f"{mark}\n{block}\n{mark}\nbody", "a.md", required=True)
    except SeedError:
        return
    fields(parts.mapping or {}, "a.md", nowhere)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.builds(lambda: 10**5000),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
_NAMES = st.sampled_from(["title", "lang", "date", "updated", "tags", "aliases", "draft", "slug", "x"]) | st.text()


@given(st.dictionaries(_NAMES, _VALUES, max_size=5))
def test_any_mapping_becomes_fields_that_can_stand_in_a_page(mapping: dict[str, Any]) -> None:
    found = fields(mapping, "a.md", nowhere)

    texts = [*found.texts.values(), *(item for items in found.lists.values() for item in items)]
    for text in (*texts, *(part for pair in found.extra for part in pair), *(one.message for one in found.problems)):
        text.encode("utf-8")
        assert "\n" not in text
        assert "\0" not in text


_LINE = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"))).map(
    lambda text: " ".join(text.split())
)


@given(_LINE, st.lists(_LINE.filter(bool), unique=True))
def test_values_come_back_as_they_were_written(title: str, tags: list[str]) -> None:
    block = yaml.safe_dump({"title": title, "tags": tags}, allow_unicode=True, width=10**6)

    found = read(block.rstrip("\n"))

    assert found.texts.get("title", "") == " ".join(normalise(title)[0].split())
    assert found.lists.get("tags", ()) == tuple(dict.fromkeys(normalise(tag)[0] for tag in tags))


@given(_LINE)
def test_the_careful_and_the_fast_reading_are_the_same(text: str) -> None:
    block = f"title: {text}\nother: b"
    with_star = f"{block}\nmark: '- *'"  # a star that might be an alias asks for the careful loader
    try:
        fast = read(block).texts
    except SeedError:
        with pytest.raises(SeedError):
            read(with_star)
    else:
        assert read(with_star).texts == fast


_PIECES = st.sampled_from(
    ["title", "tags", "no", "a-b", ":", ": ", " ", "  ", "'", "''", '"', "[", "]", ", ", ",", "#", " #", "-", "- ", "?",
     "word", "واژه", "\u200c", "\u00a0", "2024-05-17", "1.5", "~", "null", "*a", "&a", "!x", "|", ">", "%", "@",
     "`", "{", "}", "\\", "\n", "\ntags: [a, b]", "\ntitle: ", "\n- ", "\n  - ", "...", "---", "=", "<<", "😀", "\t",
     "\u2028", "\ufeff", '", "', "', '", '", ', ', "', '""', "[]"]
)  # fmt: skip


_AROUND = {"": "", '"': '"', "'": "'", "[": "]", '["': '"]', "['": "']", "\n- ": "", "\n  - ": "", '\n  - "': '"'}


@given(st.lists(_PIECES, max_size=14).map("".join) | _LINE, st.sampled_from(list(_AROUND)))
@example("a, b", "[")
@example('a", "b, c', '["')
@example('a", b, ', "['")
@example(" ", "[")
@example('a", "b" ,"c', '["')
@example('a\', "b",', "[")
@example("a\n- b c", "\n- ")
@example("a\n  - b\n- c", "\n  - ")
@example("a: b\n- c", "\n- ")
@example('a"\n  -   "b # c: ', '\n  - "')
@example("a:b", "")
@example("a: b", "")
@example("a #b", "")
@example("a#b ", "")
@example("it''s", "'")
@example(" spaces ", '"')
@example("x\ntitle: twice", "")
def test_simple_lines_are_read_as_the_library_reads_them(text: str, quote: str) -> None:
    block = f"title: {quote}{text}{_AROUND[quote]}\nlang: fa\n"
    found = frontmatter._read_simple(block)

    if found is not None:
        assert found == yaml.load(block, Loader=frontmatter._FAST_LOADER)
        assert found == yaml.load(block, Loader=frontmatter._NoAliases)


def test_usual_front_matter_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontmatter, "_load_yaml", None)

    found = read("title: 'A bridge: opened'\ndate: 2024-05-17\nlang: en\nbyline: Anna Novák\ntags: [city, bridges]")
    quoted = read("tags: [\"city\", 'old, and new' , bridges]\ntitle: A")
    listed = read('tags:\n  - city\n  - "the river: at last"\ntitle: A')

    assert found.texts == {"title": "A bridge: opened", "byline": "Anna Novák"}
    assert found.lists == {"tags": ("city", "bridges")}
    assert quoted.lists == {"tags": ("city", "old, and new", "bridges")}
    assert listed.lists == {"tags": ("city", "the river: at last")}


@given(_LINE)
def test_toml_is_read_as_tomllib_reads_it(text: str) -> None:
    block = f"title = {text}"
    try:
        expected = tomllib.loads(block)
    except tomllib.TOMLDecodeError:
        refusal(block, "+++")
    else:
        assert split(f"+++\n{block}\n+++\n", "a.md", required=True).mapping == expected


@pytest.mark.parametrize("block", ['lang: fa\ntitle: "never closed', "title: x\ntags: [a, b", "title: a: b\nlang: fa"])
@pytest.mark.parametrize("required", [True, False])
def test_lines_are_counted_from_the_top_where_blank_ones_stand_above(block: str, required: bool) -> None:
    def told(above: str) -> list[int]:
        try:
            parts = split(f"{above}---\n{block}\n---\nbody\n", "a.md", required=required)
        except SeedError as exc:
            return [exc.problem.line]
        return [*(problem.line for problem in parts.problems), 2 + parts.lines.index("lang: fa")]

    assert told("\n\n") == [line + 2 for line in told("")]
