"""Raw text comes out as a clean item: nothing lost, nothing invented, and a fixed set of cases never gets worse.

`cases/extract/cluttered` holds pages with what news sites print around a story, each with what is right;
`cases/extract/unchanged` holds stories without any, which come through whole; `score.json` beside them is the gate.
"""

import ast
import inspect
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import RULE_LABELS, evidence, extract, rules, weights
from generator.extract.join import join_broken
from generator.extract.lines import Line, find_keys, key_of, keys_of, read_lines
from generator.extract.phrases import phrases
from generator.model import Extract

CASES = Path(__file__).parent / "cases" / "extract"
CLUTTERED = sorted((CASES / "cluttered").iterdir())
UNCHANGED = sorted((CASES / "unchanged").glob("*.txt"))

# The phrases that the interface's catalogues translate.
LABELS = {
    "Navigation", "Share buttons", "Comment form", "Opening hours", "Address and telephone", "Counter or placeholder",
    "End mark", "Repeated text", "Separator", "Related stories", "Copyright notice", "Cookie or privacy notice",
    "Newsletter or subscription", "Advertisement", "Photo credit", "Link text", "Login or registration",
    "Print or text size", "Tags", "Other boilerplate", "Most read stories", "About the author", "Correction notice",
    "Text above the story", "Text below the story", "Text unlike the rest of the story",
}  # fmt: skip


def blocks_of(item: Extract) -> list[list[str]]:
    return [[block.kind, block.text] for block in item.blocks]


def written_out(item: Extract) -> str:
    """An item as raw text again: title and blocks with blank lines between, bullets before entries without numbers."""
    bulleted = [
        f"• {block.text}" if block.kind == "item" and not block.text[0].isdigit() else block.text
        for block in item.blocks
    ]
    return "\n\n".join([item.title, *bulleted])


def squash(text: str) -> str:
    return "".join(text.split())


def lost(text: str, item: Extract) -> list[str]:
    """Lines of a raw text that are nowhere in the item."""
    found = squash(item.kicker + item.title + "".join(block.text for block in item.blocks)) + "\n"
    others = [item.byline, item.source, *item.kept_meta, *(line.text for line in item.dropped)]
    found += "\n".join(squash(other) for other in others)
    bullets = "•●▪◦‣·■□►▶▸*+-–—・"
    return [line for line in text.split("\n") if squash(line) and squash(line).lstrip(bullets) not in found]


# ----------------------------------------------------------------------------------------------------------- the gate


def share(hits: list[bool]) -> float:
    return round(sum(hits) / len(hits), 3)


def measured() -> tuple[dict[str, float], list[str]]:
    """The score of the cases, and what is wrong in which."""
    hits: dict[str, list[bool]] = {
        name: [] for name in ("title", "lang", "date", "byline", "keep", "drop", "clean", "unchanged")
    }
    faults = []

    def note(name: str, is_right: bool, case: str, what: object) -> None:
        hits[name].append(is_right)
        if not is_right:
            faults.append(f"{case}: {name}: {what}")

    for folder in CLUTTERED:
        right: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        item = extract((folder / "source.txt").read_text(encoding="utf-8"))
        found, dropped = blocks_of(item), {line.text for line in item.dropped}
        note("title", item.title == right["title"], folder.name, item.title)
        note("lang", item.lang.lang == right["lang"], folder.name, item.lang)
        if "date" in right:
            note("date", item.date is not None and item.date.day.isoformat() == right["date"], folder.name, item.date)
        if "byline" in right:
            note("byline", item.byline == right["byline"], folder.name, item.byline)
        for block in right["blocks"]:
            note("keep", block in found, folder.name, block)
        for line in right["dropped"]:
            note("drop", line in dropped, folder.name, line)
        note("clean", all(block in right["blocks"] for block in found), folder.name, found)
    for file in UNCHANGED:
        text = file.read_text(encoding="utf-8").strip()
        item = extract(text)
        note("unchanged", written_out(item) == text and not item.dropped, file.stem, item.dropped)
    return {name: share(each) for name, each in hits.items()}, faults


def test_the_cases_are_understood_at_least_as_well_as_before() -> None:
    pinned: dict[str, float] = json.loads((CASES / "score.json").read_text(encoding="utf-8"))

    score, faults = measured()

    assert {name: value for name, value in score.items() if value < pinned[name]} == {}, "\n".join(faults)


def test_cases_that_come_through_unchanged_outnumber_the_others() -> None:
    assert len(UNCHANGED) > len(CLUTTERED) >= 16


@pytest.mark.parametrize("file", UNCHANGED, ids=lambda file: file.stem)
def test_a_text_that_was_extracted_is_extracted_to_itself(file: Path) -> None:
    once = extract(file.read_text(encoding="utf-8"))

    again = extract(written_out(once))

    assert (again.title, again.blocks) == (once.title, once.blocks)


@pytest.mark.parametrize("folder", CLUTTERED, ids=lambda folder: folder.name)
def test_a_cleaned_text_stays_clean(folder: Path) -> None:
    once = extract((folder / "source.txt").read_text(encoding="utf-8"))

    again = extract(written_out(once))

    assert (again.title, blocks_of(again)) == (once.title, blocks_of(once))


RUNNING_TEXT: dict[str, list[str]] = tomllib.loads(
    (CASES.parent / "phrases" / "running-text.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("lang", RUNNING_TEXT)
def test_a_sentence_with_words_of_the_lists_stays_in_its_story(lang: str) -> None:
    story = "The night market opened again on Friday, and almost the whole town came to see it."
    end = "It will be held every Friday until the first snow, if the weather allows it at all."
    paragraphs = [story, *RUNNING_TEXT[lang], end]

    item = extract("\n\n".join(["The night market is back", *paragraphs]))

    assert [block.text for block in item.blocks] == paragraphs
    assert item.dropped == ()


@pytest.mark.parametrize("end", [".", ":"])
def test_a_sentence_that_is_taken_for_the_headline_and_returns_stays_in_the_body(end: str) -> None:
    first = (
        f"The harbour council spoke all evening about the price of the new bridge and the future of the old ferry{end}"
    )
    rest = [
        "Nobody left the hall before eleven, and the mayor promised that there would be another meeting soon.",
        "The ferry has crossed the bay for eighty years, and its crew of four would like to know what comes next.",
    ]

    item = extract("\n\n".join([first, *rest, first]))

    assert first in [block.text for block in item.blocks]


# A headline, three sentences and the entries of a list, by language.
SHORT_STORIES = {
    "en": (
        "Council publishes list of towns",
        [
            "The council has published the list of towns that will get a new library building next year.",
            "Work on the first of them is to begin in March, a spokeswoman said on Monday.",
            "The towns had waited for the money since the flood.",
        ],
        ["Northmoor", "Port Ellis and the islands", "Kettleby"],
    ),
    "fa": (
        "شهرداری سه کتابخانه تازه می‌سازد",
        [
            "شهردار روز دوشنبه اعلام کرد که ساخت سه کتابخانه تازه در شهر از ماه آینده آغاز می‌شود.",
            "به گفته او هزینه این طرح از بودجه سال آینده تأمین خواهد شد.",
            "کار ساخت نخستین کتابخانه تا پایان پاییز به پایان می‌رسد.",
        ],
        ["نارمک", "تهرانپارس", "شهرک غرب"],
    ),
    "lt": (
        "Trys nauji autobusai",
        [
            "Nuo pirmadienio mieste važiuos trys nauji autobusų maršrutai, pranešė savivaldybė.",
            "Bilietų kainos nesikeičia, o tvarkaraščius galima rasti stotelėse.",
            "Keleiviai naujų maršrutų laukė trejus metus.",
        ],
        ["Žaliakalnis", "Šilainiai", "Dainava"],
    ),
    "ja": (
        "市が図書館を三つ新設",
        [
            "市は月曜日、来月から市内に新しい図書館を三つ建設すると発表した。",
            "費用は来年度の予算から支払われると市長は述べた。",
            "住民は何年も前から図書館を待っていた。",
        ],
        ["中央区", "北町", "港南"],
    ),
    "hi": (
        "शहर में तीन नए पुस्तकालय बनेंगे",
        [
            "महापौर ने सोमवार को बताया कि अगले महीने से शहर में तीन नए पुस्तकालयों का निर्माण शुरू होगा।",
            "उन्होंने कहा कि इसका खर्च अगले साल के बजट से दिया जाएगा।",
            "लोग कई वर्षों से इन पुस्तकालयों की प्रतीक्षा कर रहे थे।",
        ],
        ["नया बाज़ार", "रामनगर", "गांधी चौक"],
    ),
}


@pytest.mark.parametrize("parting", ["\n\n", "\n"], ids=["apart", "tight"])
@pytest.mark.parametrize("mark", ["• ", "- ", "– ", "— ", "* ", "{}. "])
@pytest.mark.parametrize("lang", SHORT_STORIES)
def test_a_short_story_with_nothing_around_it_stays_whole(lang: str, mark: str, parting: str) -> None:
    title, story, entries = SHORT_STORIES[lang]
    listed = "\n".join(mark.format(number) + entry for number, entry in enumerate(entries, 1))

    for parts in (story, [*story[:2], listed], [story[0], listed, story[1]], [*story[:2], listed, story[2]]):
        item = extract(parting.join([title, *parts]))

        assert item.title == title
        assert item.dropped == ()


@pytest.mark.parametrize("lang", ["en", "fa"])
def test_its_credits_do_not_make_a_page_of_a_short_story(lang: str) -> None:
    credits = {"en": "By Ann Other", "fa": "نویسنده: آنا نمونه"}
    title, story, entries = SHORT_STORIES[lang]
    listed = [f"• {entry}" for entry in entries]

    item = extract("\n".join([title, credits[lang], "2020-05-12", story[0], *listed, *story[1:]]))

    assert item.title == title
    assert [block.text for block in item.blocks] == [story[0], *entries, *story[1:]]


@pytest.mark.parametrize("parting", ["\n\n", "\n"], ids=["apart", "tight"])
def test_a_short_story_keeps_its_headings(parting: str) -> None:
    title = "Three things to know about the new bridge"
    story = [
        "What it cost",
        "The bridge cost forty million, a third more than planned.",
        "Who will use it",
        "Some nine thousand people cross the river every day.",
        "What comes next",
        "The old bridge will be taken down in spring.",
    ]

    item = extract(parting.join([title, *story]))

    assert item.title == title
    assert [block.text for block in item.blocks] == story


@pytest.mark.parametrize("parting", ["\n\n", "\n"], ids=["apart", "tight"])
@pytest.mark.parametrize("lang", SHORT_STORIES)
def test_a_sentence_that_goes_on_from_another_is_no_headline(lang: str, parting: str) -> None:
    _, story, _ = SHORT_STORIES[lang]

    item = extract(parting.join(story))

    assert item.title == ""
    assert [block.text for block in item.blocks] == story


def test_a_day_in_numbers_is_no_headline() -> None:
    title, story, entries = SHORT_STORIES["lt"]

    item = extract("\n\n".join([title, "Autorė: Ona Pavyzdė", "2020-05-12", story[0], *entries, *story[1:]]))

    assert item.title != "2020-05-12"


STANDFIRST = (
    "The old lighthouse on the northern mole will shine again from Friday, paid for by the people of the harbour."
)
STORY = [
    "The lamp was lit for the last time eleven years ago, when the company that owned it gave up the harbour.",
    "Since then the tower stood empty, and twice the council voted on whether it should come down for good.",
    "A collection among the fishermen brought the money together, and the lens came back from the museum in May.",
]


@pytest.mark.parametrize("tail", [[], [STANDFIRST]], ids=["once", "twice"])
def test_a_standfirst_that_the_page_sets_apart_from_its_story_stays(tail: list[str]) -> None:
    headline = "Lighthouse on the northern mole shines again"
    above = ["Menu", "Harbour News", "Home", headline, STANDFIRST, "Photo: Harbour archive", "Share", "Print", headline]
    below = ["Share", "0 comments", "Most read", "Ferry fares go up in spring", "About us", "© Harbour News", *tail]

    item = extract("\n\n".join([*above, *STORY, *below]))

    assert item.title == headline
    assert [block.text for block in item.blocks] == [STANDFIRST, *STORY]


# ---------------------------------------------------------------------------------------------------------- any text

FRAGMENTS = st.sampled_from(
    [
        "", " ", "•", "• one", "- two", "— three?", "1. four", "2. five", "#", "***", "[PageVisit]", "08:00 - 17:00",
        "Share", "Facebook | Twitter", "© 2020", "Read more", "By Ann Other", "12 May 2020", "Comments0",
        "انتهای پیام/", "ادامه مطلب", "بيشتر", "关于我们", "상세 보기",
        "A sentence that ends. And one more that ends here.", "“Quoted from end to end, it is.”",
        "a line that goes on in lower case and does not", "end before this one does,",
        "یک جمله که تمام می‌شود و نقطه دارد.", "一个完整的句子，在这里结束。", "ประโยคหนึ่งที่ไม่มีจุด",
        "\u200f", "\ufeff", "\x85", "\u2028x", "a" * 300,
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.one_of(FRAGMENTS, st.text(max_size=60)), max_size=25).map("\n".join)
)


@given(TEXTS)
def test_any_text_is_understood_in_one_way_and_no_line_is_lost(text: str) -> None:
    item = extract(text)

    assert item == extract(text)
    assert lost(text, item) == []
    assert all(line.rule in RULE_LABELS for line in item.dropped)


@given(TEXTS, st.sampled_from(["fa", "lt", "zh", "und"]))
def test_a_declared_language_is_taken_as_it_is(text: str, lang: str) -> None:
    assert extract(text, lang).lang.lang == lang


@given(st.lists(FRAGMENTS, max_size=12).map("\n".join))
def test_numbers_of_dropped_lines_are_those_of_the_text(text: str) -> None:
    lines = text.split("\n")

    for line in extract(text).dropped:
        assert lines[line.line - 1].strip() == line.text


@pytest.mark.parametrize(
    "text", ["word " * 20_000, "Menu\n" * 5_000, "Ends here. \n\n" * 3_000, "•\n" * 5_000, "[" * 20_000]
)
def test_a_large_text_is_understood_too(text: str) -> None:
    assert lost(text, extract(text)) == []


# ------------------------------------------------------------------------------------------------------------- rules


def line_of(text: str) -> Line:
    (line,) = read_lines(text)
    return line


def test_every_rule_has_a_label_and_every_label_a_rule() -> None:
    table = phrases()
    roles = set(table.whole.values())

    assert set(RULE_LABELS.values()) == LABELS
    assert set(rules.NAMES.values()) <= RULE_LABELS.keys()
    assert roles <= rules.NAMES.keys()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("08:00 - 17:00", "opening hours"),
        ("Luni–Vineri: 08.00–17.00", "opening hours"),
        ("9:30 am - 5:00 pm", "opening hours"),
        ("LINIA DE INFORMARE (0299) 55-01-02", "telephone"),
        ("Tel.: +370 600 12345", "telephone"),
        ("info@example.org", "mail address"),
        ("E-mail: redactia.noastra@example.org", "mail address"),
        ("Comentariu0", "counter at zero"),
        ("Yorumlar (0)", "counter at zero"),
        ("[PageVisit]", "placeholder"),
        ("{{ item.title }}", "placeholder"),
        ("Connecting to %s", "placeholder"),
        ("[/caption]", "placeholder"),
        ("//", "separator"),
        ("* * *", "separator"),
        ("12 May 2020", ""),
        ("2020-05-12", ""),
        ("12/05/2020 - 14:30", ""),
        ("1 025 000 000", ""),
        ("Agenda 2030", ""),
        ("[Laughter]", ""),
        ("Prices rose by 20 %", ""),
        ("At 08:00 the doors opened, at 17:00 they closed.", ""),
        ("Call 0299 55 01 02 before noon and ask for the keeper of the bees.", ""),
    ],
)
def test_some_shapes_are_certain_without_words(text: str, rule: str) -> None:
    assert rules.shape(line_of(text)) == rule


# ------------------------------------------------------------------------------------------------- lines and blocks


def test_sentences_broken_at_a_width_are_joined_and_blank_lines_keep_paragraphs_apart() -> None:
    text = (
        "The council met on Monday evening to speak about the new bridge, the old\n"
        "ferry and the price of both. Nobody left the hall before the clock in the\n"
        "tower struck eleven.\n"
        "\n"
        "On Tuesday the mayor said that there would be another meeting, because it\n"
        "had not been possible to agree on anything but the colour of the railing.\n"
    )

    assert [line.text.count("\n") for line in join_broken(read_lines(text))] == [0, 0]


def test_a_labelled_date_is_not_joined_to_the_sentence_above_that_fills_its_line() -> None:
    text = (
        "The council met on Monday evening to speak about the new bridge, the old\n"
        "ferry and the price of both. Nobody left the hall before the clock in the\n"
        "tower, which is old, struck eleven, and the lamps had been put out early.\n"
        "On Tuesday the mayor said that there would be another meeting, because it\n"
        "had not been possible to agree on the colour of the railing of the piers.\n"
        "Last updated: 3 May 2019 at 14:05\n"
    )

    assert join_broken(read_lines(text))[-1].text == "Last updated: 3 May 2019 at 14:05"


def test_pieces_of_a_sentence_are_joined_over_blank_lines() -> None:
    pieces = [
        "The keeper of the lighthouse has lived on the rock for more than thirty",
        "years, and in all that time he has only once gone ashore, to see the",
        "dentist in the harbour town, who was not there on that afternoon, and",
        "so he went home again with the toothache that he had brought with him.",
    ]

    assert len(join_broken(read_lines("\n\n".join(pieces)))) == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("• Milk for the cats.\n\n• Bread for the gulls.", ["item", "item"]),
        ("1. The red house by the mill.\n\n2. The green house by the church.", ["item", "item"]),
        ("1. The red house by the mill.\n\n7. The green house by the church.", ["paragraph", "paragraph"]),
        ("– Where were you?\n\n– At the harbour, where else.", ["paragraph", "paragraph"]),
        ("– Warm clothes for the night.\n\n– A lamp that does not smoke.", ["item", "item"]),
        ("“We have never seen so many stars over this town before.”", ["quote"]),
    ],
)
def test_blocks_have_kinds(text: str, kinds: list[str]) -> None:
    story = "The night market opened again on Friday, and almost the whole town came to see it."
    end = "It will be held every Friday until the first snow, if the weather allows it at all."

    item = extract(f"The night market is back\n\n{story}\n\n{text}\n\n{end}")

    assert [block.kind for block in item.blocks] == ["paragraph", *kinds, "paragraph"]


def test_a_block_in_another_language_says_so() -> None:
    body = "\n\n".join(
        [
            "Die Dichterin las am Abend im vollen Saal des alten Rathauses aus ihrem neuen Buch vor.",
            "Sie begann mit einem Gedicht, das sie vor vielen Jahren in Teheran gehört hatte:",
            "در این شب سرد زمستانی، چراغ خانه ما هنوز روشن است و در به روی مهمان باز است.",
            "Danach war es eine ganze Weile still, und niemand wollte als Erster klatschen.",
        ]
    )

    item = extract(f"Ein Abend mit Gedichten im alten Rathaus\n\n{body}")

    assert [block.lang for block in item.blocks] == ["", "", "fa", ""]


@given(st.lists(st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=40), min_size=1, max_size=8))
def test_keys_are_the_same_found_together_or_one_by_one(texts: list[str]) -> None:
    lines = read_lines("\n".join(texts))

    find_keys(lines)

    assert [line.key for line in lines] == [key_of(line.text) for line in lines]


def test_digits_of_every_script_part_the_words_of_a_key() -> None:
    digits = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isdecimal()]
    lines = read_lines("\n".join(f"pen{digit}ink" for digit in digits))

    find_keys(lines)

    assert len(digits) > 600
    assert {line.key for line in lines} == {"pen ink"} == {key_of(f"pen{digit}ink") for digit in digits}


def test_rows_of_one_shape_are_counted_and_lines_beside_them_are_not() -> None:
    table = ["1 Anna Berg 5:31 12", "2 Olga Holm 5:40 9", "3 Ida Lund 5:52 7"]
    lines = read_lines("\n".join(["The results:", "", *table, "", "A new record – again"]))
    find_keys(lines)

    measures = evidence.measure(lines)
    names = list(inspect.signature(weights.alone).parameters)

    assert [row[names.index("rows")] for row in measures] == [0.0, 3.0, 3.0, 3.0, 0.0]
    assert [row[names.index("numbers")] for row in measures] == [0.0, 4.0, 4.0, 4.0, 0.0]


def test_lines_with_a_day_and_a_time_are_counted_from_the_beginning_of_the_article() -> None:
    texts = ["3.4.2019 10:15", "It snowed.", "Mo, 4.4.2019 11:20", "Nice!", "5.4.2019", "Jo, 5.4.2019 08:01", "Yes."]
    lines = read_lines("\n".join(texts))
    find_keys(lines)

    placed = evidence.place(lines, [1.0] * len(lines), (1, 6))
    names = list(inspect.signature(weights.in_place).parameters)

    assert [row[names.index("stamped") - len(names)] for row in placed] == [0.0, 0.0, 1.0, 1.0, 1.0, 2.0, 2.0]


def test_a_wide_line_without_a_stop_is_asked_for_its_capitals() -> None:
    menu = " ".join(["Council Roads Schools Parks Waste Water Taxes Permits"] * 4)
    lines = read_lines(f"{menu}\n\n{menu}.")
    find_keys(lines)

    place = list(inspect.signature(weights.alone).parameters).index("capitals")

    assert [row[place] for row in evidence.measure(lines)] == [1.0, -2.0]


def test_weights_and_measures_are_floats_throughout() -> None:
    numbers = [node.value for node in ast.walk(ast.parse(inspect.getsource(weights))) if isinstance(node, ast.Constant)]
    lines = read_lines("Mail the editor: desk@example.org\n\n• 12:30 © The Harbour Post")
    find_keys(lines)
    scores, measures = evidence.score_alone(lines)
    placed = evidence.place(lines, scores, (0, 1))

    assert {type(number) for number in numbers} == {float, str}
    assert {type(number) for row in (*measures, *placed) for number in row} == {float}


@pytest.mark.parametrize(
    ("text", "digits", "is_dense"),
    [
        ("Ten of 12 on 3.4.", 4, False),
        ("“Désolé” – 12 ödün", 2, False),
        ("Встреча 19 мая", 2, False),
        ("פגישה ב-19 במאי", 2, False),
        ("الاجتماع ١٩ مايو 2019", 6, False),
        ("جلسه ۱۹ مه", 2, False),
        ("बैठक १९ मई", 2, False),
        ("ประชุม ๑๙ พ.ค. 19", 4, True),
        ("会议于19日举行", 2, True),
        ("회의 19일", 2, True),
    ],
)
def test_a_line_knows_its_digits_and_dense_letters_whatever_stands_beside_it(
    text: str, digits: int, is_dense: bool
) -> None:
    others = ["", "A line 7", "Ein Satz — “so”.", "Строка ١ १ ๑ 会", ""]

    for page in (text, *(f"{other}\n{text}" for other in others)):
        line = read_lines(page)[-1]
        assert (line.digits, line.is_dense) == (digits, is_dense), page


@given(st.lists(st.text(), min_size=1))
def test_the_keys_of_many_words_are_those_of_each(texts: list[str]) -> None:
    words = [word for text in texts for word in text.split()]

    assert keys_of(words) == [key_of(word) for word in words] or not words


def test_a_short_story_in_which_no_line_does_well_comes_without_the_menu_and_the_stories_around_it() -> None:
    told = [
        "د کندهار ولایت چارواکو د سه شنبې په ورځ وویل چې د ارغنداب په ولسوالۍ کې د اوبو یو نوی بند جوړ شوی دی.",
        "د دې بند په جوړولو سره به شاوخوا څلور زره جریبه ځمکه خړوبه شي.",
    ]
    page = ["کور پاڼه", "نړۍ", "لوبې", "په کندهار کې د اوبو نوی بند جوړ شو", "لیکوال: نجیب الله ساحل", "۱۲ مارچ ۲۰۲۴"]
    found = extract("\n".join([*page, *told, "شریک کړئ", "اړوند خبرونه", "په هلمند کې د پنبې بیې لوړې شوې"]))
    assert found.title == page[3]
    assert [block.text for block in found.blocks] == told


def test_the_sentence_beside_the_only_sure_one_of_a_short_story_is_kept() -> None:
    told = ["県内の離島を回る図書館船が九日、初めて港を出た。", "約三千冊の本を積み、月に二度、六つの島を訪れる。"]
    page = ["ホーム", "スポーツ", "海辺の町で図書館船が就航", "2024年3月9日", *told, "シェアする", "関連記事"]
    assert [block.text for block in extract("\n".join(page)).blocks] == told
