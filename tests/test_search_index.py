"""Words to terms, terms to leaves: spellings that are one word, and an index that edits leave as a new one would be."""

import json
import random
import re
import sqlite3
import struct
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import hypothesis.strategies as st
import pytest
from conftest import Site
from hypothesis import example, given, settings

from generator.search import (
    days_of_titles,
    from_bytes,
    has_titles,
    inverted,
    item_of,
    packed,
    parted,
    posting,
    postings,
    room,
    seated,
    slot_of,
    titles_buckets,
    to_bytes,
    unpacked,
)
from generator.search import leaves as leaves_module
from generator.search import terms as terms_module
from generator.search.items import UNDATED_DAYS, WISH_BITS
from generator.search.leaves import BITS, Leaf, changed, weight
from generator.search.letters import fold
from generator.search.stems import TABLES, stem
from generator.search.terms import HAN, Indexer, hash_of, hash_of_facet, terms_of_word, words_in
from generator.search.titles import MOST_TITLES

GROUPS = json.loads((Path(__file__).parent / "cases/search/spellings.json").read_text(encoding="utf-8"))

# Days near one another and far apart, few slots and many, as dense and as thin as lists are.
POSTINGS = st.lists(
    st.tuples(
        st.integers(737_000, 737_040) | st.integers(0, 3_700_000),
        st.integers(0, 40) | st.integers(0, (1 << 20) - 1), st.integers(1, 15),
    ),
    unique_by=lambda one: one[:2], min_size=1, max_size=60,
).map(lambda found: sorted(posting(*one) for one in found))  # fmt: skip
TERMS = st.dictionaries(st.integers(0, (1 << BITS) - 1), POSTINGS.map(packed), max_size=60)


def terms(text: str, lang: str) -> list[str]:
    return [term for word in words_in(text, lang) for term in terms_of_word(word, lang).whole]


@pytest.mark.parametrize(
    ("lang", "spellings"),
    [
        ("ar", ("المكتبات", "مكتبة", "والمكتبة", "مكتبه")),
        ("ar", ("أخبار", "اخبار", "إخبار", "أَخْبَار")),
        ("fa", ("کتاب‌ها", "کتاب ها", "كتابها", "کتابهای")),
        ("he", ('צה"ל', "צה״ל", "צהל")),
        ("uk", ("м'ята", "м’ята", "мята")),
        ("ru", ("ёлка", "елка", "Ёлки")),
        ("de", ("Häuser", "hauser")),
        ("vi", ("Đà Nẵng", "da nang")),
        ("tr", ("İstanbul", "istanbul", "ISTANBUL")),
        ("el", ("Αθήνας", "αθηνα", "ΑΘΗΝΑ")),
        ("am", ("ሐበሻ", "ሀበሻ", "ኀበሻ")),
        ("hi", ("क़ानून", "कानून")),
        ("ja", ("ニュース", "ﾆｭｰｽ")),
        ("en", ("library", "libraries", "LIBRARY")),
        ("lt", ("Šiauliai", "siauliai", "Šiaulių")),
        ("ro", ("știre", "ştire", "stiri")),
    ],
)
def test_spellings_of_one_word_have_one_term(lang: str, spellings: tuple[str, ...]) -> None:
    assert len({tuple(terms(spelling, lang)) for spelling in spellings}) == 1, [terms(one, lang) for one in spellings]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fa", ("ایران", "ایر", "ایرانشهر")), ("ru", ("мой", "мои")), ("en", ("city", "sit")), ("ja", ("はは", "ばば"))],
)
def test_words_that_differ_keep_apart(lang: str, words: tuple[str, ...]) -> None:
    assert len({tuple(terms(word, lang)) for word in words}) == len(words)


def test_a_script_without_spaces_is_cut_into_pairs_of_signs() -> None:
    assert terms("图书馆2017", "zh") == ["图书", "书馆", "2017"]
    assert terms("เมืองนี้", "th") == ["เมือ", "อง", "งนี้"]


_WORDS = st.sampled_from(
    ["کتاب", "ها", "های", "هاشمی", "می", "نمی", "رود", "اسلامی", "تر", "ترین", "ای", "این", "\u200c", " ", " ", "  ",
     "\n", ".", "،", ",", "-", "_", "\"", "'", "’", "/", "city", "CITIES", "state-of-the-art", "3.5", "Straße", "ё",
     "м’ята", 'צה"ל', "图书馆", "开", "ニュース", "ﾆｭｰｽ", "สำนัก", "เมือง", "မြန်မာ", "도서관", "\u0301", "\u3099",
     "\u00a0", "\x1c"]
)  # fmt: skip


@given(
    st.lists(_WORDS | st.text(max_size=3), max_size=20),
    st.sampled_from(["en", "fa", "he", "ja", "ps", "th", "uk", "zh"]),
)
@settings(deadline=None)
def test_a_text_in_pieces_has_the_terms_of_its_words(parts: list[str], lang: str) -> None:
    text = unicodedata.normalize("NFC", "".join(parts)).replace("\0", "")
    expected: Counter[int] = Counter()
    for word in words_in(text, lang):
        found = terms_of_word(word, lang)
        signs = re.findall(HAN, fold(word))
        expected.update({hash_of(term): 2 for term in {*found.whole, *found.parts, *signs}})

    counts: Counter[int] = Counter()
    indexer = Indexer(lang)
    indexer.count(text, 1, counts)
    indexer.count(text, 1, counts)

    assert counts == expected


def test_what_is_remembered_of_words_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms_module, "MAX_KNOWN", 20)
    indexer = Indexer("en")
    counts: Counter[int] = Counter()

    for number in range(100):
        indexer.count(f"the word{number}", 1, counts)

    assert len(indexer.known) <= 12
    assert counts[hash_of("the")] == 100


@given(st.text(max_size=40), st.sampled_from(sorted(TABLES)))
def test_folding_and_stemming_never_raise_and_leave_something(text: str, lang: str) -> None:
    assert fold(fold(text)) == fold(fold(fold(text)))
    for word in words_in(text, lang):
        assert all(terms_of_word(word, lang).whole)
    for word in fold(text).split():
        assert word.startswith(stem(word, lang)) or stem(word, lang) in word


@given(POSTINGS)
def test_postings_come_back_as_they_were(given_postings: list[int]) -> None:
    assert postings(packed(given_postings)) == given_postings


def test_a_long_list_takes_a_byte_for_a_posting() -> None:
    pick = random.Random(7)
    days = [737_000 + pick.randrange(2_000) for _ in range(8_000)]
    found = sorted({posting(day, pick.randrange(16), pick.choice((5, 6, 7, 7, 8, 9))) for day in days})

    assert len(found) > 6_000
    assert len(packed(found)) < 1.15 * len(found)


@given(TERMS)
def test_a_leaf_comes_back_as_it_was(found: dict[int, bytes]) -> None:
    leaf = Leaf(0, 0, tuple(sorted(found.items())))

    assert from_bytes(0, 0, to_bytes(leaf)) == leaf


@given(TERMS)
def test_parts_of_a_leaf_hold_its_terms_and_follow_one_another(found: dict[int, bytes]) -> None:
    leaf = Leaf(0, 0, tuple(sorted(found.items())))
    parts = list(parted(leaf))

    assert tuple(term for part in parts for term in part.terms) == leaf.terms
    end = 0
    for part in parts:
        assert part.low == end
        end += 1 << (BITS - part.depth)
        assert weight(part) <= leaves_module.MOST
        assert all(part.low <= term < end for term, _ in part.terms)
    assert end == 1 << BITS


def test_a_change_takes_out_and_puts_in() -> None:
    leaf = Leaf(0, 0, ((7, packed([posting(1, 1, 3), posting(2, 5, 4)])), (9, packed([posting(1, 1, 1)]))))
    gone = item_of(posting(1, 1, 0))

    now = changed(leaf, {7: {gone}, 9: {gone}}, {7: [posting(1, 9, 2)], 8: [posting(3, 0, 15)]})

    assert now.terms == ((7, packed([posting(1, 9, 2), posting(2, 5, 4)])), (8, packed([posting(3, 0, 15)])))


WISHES = st.integers(0, 5) | st.integers(0, (1 << WISH_BITS) - 1)


@given(st.lists(st.tuples(WISHES, st.text("ab", min_size=1), st.uuids().map(str)), unique_by=lambda w: w[2]))
def test_slots_are_unique_and_do_not_depend_on_the_order(wishes: list[tuple[int, str, str]]) -> None:
    slots = dict(seated(wishes))

    assert len(set(slots.values())) == len(wishes)
    assert dict(seated(reversed(wishes))) == slots
    assert all(slots[key] >= slot_of(wish, room(len(wishes))) for wish, _, key in wishes)


# The bytes of the index, whatever was done to the site before.

WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"]
EDITS = st.lists(
    st.tuples(
        st.integers(0, 11),
        st.sampled_from(("en", "lt")),
        st.sampled_from(("", "2020-01-01", "2020-01-02")),
        st.lists(st.sampled_from(WORDS), max_size=6),
        st.sampled_from(("write", "write", "write", "delete", "build")),
    ),
    max_size=30,
)


# Items that exchange slots, in more changes than are taken in at once: what one puts in, the other must not take out.
EXCHANGE = [
    (4, "en", "2020-01-02", ["seven", "thirteen"], "write"), (7, "en", "2020-01-02", ["one", "two"], "write"),
    (0, "en", "2020-01-02", ["eleven", "three"], "write"), (9, "en", "2020-01-02", ["two", "six"], "write"),
    (5, "en", "", [], "build"), (7, "en", "", [], "write"), (9, "en", "", [], "delete"), (11, "en", "", [], "delete"),
]  # fmt: skip


@settings(max_examples=15)
@example(EXCHANGE)
@given(EDITS)
def test_an_index_that_was_edited_is_as_one_from_nothing(edits: list[tuple[int, str, str, list[str], str]]) -> None:
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        for name, value in {
            "generator.search.leaves.MOST": 40, "generator.indexing.MOST": 40, "generator.indexing.RUN_ITEMS": 2,
            "generator.indexing.PART_ITEMS": 2,
            "generator.indexing.CHANGES": 1, "generator.indexing.MOST_SHARE": 1,
            "generator.search.items.LEAST_ROOM": 2, "generator.search.items.ROOM": 1,
        }.items():  # fmt: skip
            patch.setattr(name, value)
        site = Site(Path(folder) / "site")
        for number in range(8):
            site.item(f"en/{number}.md", WORDS[number], WORDS[number + 1], date="2020-01-01")
        for number, lang, day, body, what in edits:
            path = f"{lang}/{number}.md"
            if what == "build":
                site.build()
            elif what == "delete":
                (site.root / "seeds" / path).unlink(missing_ok=True)
            else:
                site.item(path, f"Item {number}", " ".join(body) or "x", **({"date": day} if day else {}))
        site.build()

        made, expected = site.output(), site.rebuilt_from_nothing()

        assert {path: data for path, data in made.items() if "/search/" in path} == {
            path: data for path, data in expected.items() if "/search/" in path
        }
        assert_complete(site)


def assert_complete(site: Site) -> None:
    """Every word of every item is found in the one leaf where a reader looks for it."""
    held: dict[tuple[str, int], set[int]] = defaultdict(set)
    for lang, found, one in everything(site):
        held[lang, found].add(one)
    for lang, day, slot, words in stored(site):
        for found, step in zip(*unpacked(words), strict=True):
            assert posting(day, slot, step) in held[lang, found]
    assert sum(map(len, held.values())) == sum(len(words) // 5 for *_, words in stored(site))


def everything(site: Site) -> Iterator[tuple[str, int, int]]:
    for file in sorted(site.root.glob("output/*/search/terms/*.bin")):
        depth, bits = file.stem.split("-")
        leaf = from_bytes(int(bits, 16) << (BITS - int(depth)), int(depth), file.read_bytes())
        for found, data in leaf.terms:
            for one in postings(data):
                yield file.parts[-4], found, one


def stored(site: Site) -> list[tuple[str, int, int, bytes]]:
    (file,) = site.root.glob(".khabar/*/manifest.sqlite")
    db = sqlite3.connect(file)
    rows = db.execute("SELECT lang, day, slot, words FROM words").fetchall()
    db.close()
    return rows


def test_without_search_there_is_nothing_of_it(site: Site) -> None:
    site.item("en/a.md", "Title", "Text.").build()
    assert (site.root / "output/en/search/index.html").exists()

    site.write("khabar.toml", "search = false\n").build()

    assert not [path for path in site.output() if "/search/" in path]
    assert "search" not in site.page("en/index.html")
    assert site.output() == site.rebuilt_from_nothing()


def test_a_damaged_leaf_is_made_again(site: Site) -> None:
    site.item("en/a.md", "Title", "Text.").build()
    before = site.output()
    (site.root / "output/en/search/terms/0-0.bin").write_bytes(b"altered")

    site.build()

    assert site.output() == before


def test_an_edit_of_one_word_rewrites_few_leaves(site: Site) -> None:
    for number in range(300):
        words = " ".join(f"word{number * 7 + step}" for step in range(40))
        site.item(f"en/{number}.md", f"Item {number}", words, date="2020-01-01")
    site.build()
    leaves = [path for path in site.output() if "/terms/" in path]

    text = (site.root / "seeds/en/5.md").read_text(encoding="utf-8")
    report = site.write("seeds/en/5.md", text.replace("word40 ", "changedword ")).build()

    assert len(leaves) > 4
    assert 1 <= len([path for path in report.written if "/terms/" in path]) <= 2
    assert site.output() == site.rebuilt_from_nothing()


def test_inverting_gives_each_term_its_items() -> None:
    words = struct.pack("<II", *sorted((hash_of("a"), hash_of("b")))) + bytes([3, 4])

    found = list(inverted([(5, 0, words), (5, 2, words), (6, 1, words)]))

    assert [list(listed) for _, listed in found] == [
        [posting(*place, weight) for place in ((5, 0), (5, 2), (6, 1))] for weight in (3, 4)
    ]  # fmt: skip


def names_of_titles(site: Site) -> set[str]:
    return {Path(path).stem for path in site.output() if path.startswith("lt/search/titles/")}


def long_spans(site: Site) -> list[list[int]]:
    return list(json.loads(site.page("lt/search/rules.json"))["long"])


def test_titles_move_to_files_of_shorter_spans_when_there_are_many_and_back(site: Site) -> None:
    first = date(2020, 1, 1).toordinal() + UNDATED_DAYS
    for number in range(MOST_TITLES):
        day = date(2020, 1, 1 + number % 20).isoformat()
        site.item(f"lt/{number}.md", f"Žinia {number}", lang="lt", date=day)
    site.build()
    assert names_of_titles(site) == {f"6-{first >> 6}"}
    assert long_spans(site) == []

    site.item("lt/more.md", "Dar viena", lang="lt", date="2020-01-01").build()

    assert names_of_titles(site) == {f"4-{(first + day) >> 4}" for day in (0, 19)}
    assert long_spans(site) == [[6, first >> 6, first >> 6]]
    assert site.output() == site.rebuilt_from_nothing()

    site.delete("seeds/lt/7.md").build()

    assert names_of_titles(site) == {f"6-{first >> 6}"}
    assert site.output() == site.rebuilt_from_nothing()


def test_a_crowded_day_has_a_file_of_titles_of_its_own(site: Site) -> None:
    day = date(2020, 1, 1).toordinal() + UNDATED_DAYS
    for number in range(MOST_TITLES + 1):
        site.item(f"lt/{number}.md", f"Žinia {number}", lang="lt", date="2020-01-01")
    site.build()

    assert names_of_titles(site) == {f"0-{day}"}
    rows = json.loads(site.page(f"lt/search/titles/0-{day}.json"))[str(day)]["rows"]
    assert sorted(row[2] for row in rows) == sorted(f"Žinia {number}" for number in range(MOST_TITLES + 1))


@given(st.dictionaries(st.integers(0, 3_700_000), st.integers(1, 3 * MOST_TITLES), max_size=12))
def test_every_day_has_its_titles_in_one_file_that_is_not_too_long(days: dict[int, int]) -> None:
    totals: Counter[str] = Counter()
    for day, count in days.items():
        totals.update(dict.fromkeys(titles_buckets(day), count))

    files = {bucket for bucket in totals if has_titles(bucket, lambda one: totals[one])}

    assert all(len(files & set(titles_buckets(day))) == 1 for day in days)
    assert all(totals[file] <= MOST_TITLES for file in files if not file.startswith("0-"))
    within = {file: range(days_of_titles(file)[0], days_of_titles(file)[1] + 1) for file in files}
    assert sum(totals[file] for file in files) == sum(days.values())
    assert all(any(day in span for span in within.values()) for day in days)


def test_results_can_be_chosen_by_years_of_the_own_calendar_sources_topics_and_places(site: Site) -> None:
    site.item("fa/1.md", "یک", lang="fa", date="2020-03-19", source="روزنامهٔ باغ", tags="[هنر]")
    site.item("fa/2.md", "دو", lang="fa", date="2020-03-20", source="روزنامهٔ باغ", tags="[هنر, شهر]")
    site.item("fa/3.md", "سه", lang="fa", source="پل", place="تهران").build()

    facets = json.loads(site.page("fa/search/facets.json"))

    assert facets == {
        "year": [
            ["1399", "۱۳۹۹", date(2020, 3, 20).toordinal() + UNDATED_DAYS],
            ["1398", "۱۳۹۸", date(2019, 3, 21).toordinal() + UNDATED_DAYS],
        ],
        "source": [["روزنامه-باغ", "روزنامهٔ باغ"], ["پل", "پل"]],
        "topic": [["هنر", "هنر"], ["شهر", "شهر"]],
        "place": [["تهران", "تهران"]],
    }
    listed = {found for _, found, _ in everything(site)}
    assert {hash_of_facet(kind, slug) for kind in ("source", "topic", "place") for slug, _ in facets[kind]} <= listed


def test_a_source_that_changes_moves_its_item_from_one_list_to_the_other(site: Site) -> None:
    for number in range(4):
        site.item(f"en/{number}.md", f"Item {number}", "Text.", date="2020-01-01", source="First")
    site.build()

    site.item("en/2.md", "Item 2", "Text.", date="2020-01-01", source="Second").build()

    sizes = Counter(found for _, found, _ in everything(site))
    assert (sizes[hash_of_facet("source", "first")], sizes[hash_of_facet("source", "second")]) == (3, 1)
    assert [slug for slug, _ in json.loads(site.page("en/search/facets.json"))["source"]] == ["first", "second"]
    assert site.output() == site.rebuilt_from_nothing()
