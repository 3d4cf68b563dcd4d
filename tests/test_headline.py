"""The headline is found by what comes back and by its place, and parted from what stands on its line."""

import pytest

from generator.extract import extract
from generator.extract.headline import find_title, part_headline
from generator.extract.lines import Line, find_keys, read_lines
from generator.extract.rivals import Rival, finalists, measure, settle
from generator.extract.terms import Core

BODY = (
    "The harbour council voted on Tuesday to rebuild the old pier after the winter storms tore half of it away.\n\n"
    "Work on the pier will begin in March, the council said, and fishing"
    " boats will use the northern quay until then.\n\n"
    "Residents had asked for two years that the harbour be made safe again before the summer season begins."
)


def headline(text: str) -> str:
    return extract(text).title


def keyed(text: str) -> list[Line]:
    lines = read_lines(text)
    find_keys(lines)
    return lines


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Council votes to rebuild the harbour pier", BODY),
        (
            "شورای شهر بازسازی اسکله قدیمی را تصویب کرد",
            "شورای شهر روز سه‌شنبه بازسازی اسکله قدیمی را که در توفان زمستان آسیب دیده بود تصویب کرد.\n\n"
            "به گفته اعضای شورا، کار بازسازی اسکله از ماه آینده آغاز می‌شود و"
            " قایق‌ها تا آن زمان از اسکله شمالی استفاده می‌کنند.",
        ),
        (
            "Совет решил восстановить старый причал",
            "Городской совет во вторник решил восстановить старый причал,"
            " разрушенный зимними штормами на побережье.\n\n"
            "Работы на причале начнутся в марте, а рыбацкие суда до тех пор будут стоять у северной набережной.",
        ),
        (
            "市議会が古い桟橋の再建を決定",
            "市議会は火曜日、冬の嵐で半分が壊れた古い桟橋を再建することを賛成多数で決定した。工事は三月に始まる予定である。\n\n"
            "漁船は工事が終わるまで北側の岸壁を使うことになると、市の担当者は記者団に説明した。住民は早期の再開を求めている。",
        ),
        (
            "परिषद ने पुराने घाट के पुनर्निर्माण को मंजूरी दी",
            "नगर परिषद ने मंगलवार को सर्दियों के तूफान में टूटे पुराने घाट के"
            " पुनर्निर्माण को मंजूरी दे दी और काम की तारीख तय की।\n\n"
            "परिषद के अनुसार घाट का काम मार्च में शुरू होगा और तब तक नावें उत्तरी घाट का उपयोग करती रहेंगी।",
        ),
    ],
)
def test_a_first_line_above_the_text_is_the_headline_in_any_script(title: str, body: str) -> None:
    assert headline(f"{title}\n\n{body}") == title


def test_a_headline_that_comes_back_above_the_text_wins_over_the_menu() -> None:
    menu = "Home\nNews\nSports\nCulture\nWeather\nContact\n"
    text = f"Pier to be rebuilt after storms\n{menu}Pier to be rebuilt after storms\n\n{BODY}"

    assert headline(text) == "Pier to be rebuilt after storms"


def test_the_site_name_goes_where_the_bare_headline_comes_back() -> None:
    text = f"Pier to be rebuilt after storms | Harbour Gazette\nHome\nNews\nPier to be rebuilt after storms\n\n{BODY}"

    assert headline(text) == "Pier to be rebuilt after storms"


def test_the_site_name_goes_where_the_copyright_line_names_it() -> None:
    text = (
        f"Pier to be rebuilt after storms - Harbour Gazette\n\n{BODY}\n\n© 2020 Harbour Gazette. All rights reserved."
    )

    assert headline(text) == "Pier to be rebuilt after storms"


def test_the_part_that_comes_back_is_the_headline_though_the_name_before_it_comes_back_too() -> None:
    lines = keyed(
        "Harbour Voices - Council votes to rebuild the harbour pier | Opinion | The Harbour News\n\nHarbour Voices\n\n"
        "Council votes to rebuild the harbour pier\n\n" + BODY
    )

    assert part_headline(lines, 0, lines[3:]).title == "Council votes to rebuild the harbour pier"


def test_a_dash_in_a_headline_stays_where_nothing_shows_it_to_be_a_site() -> None:
    title = "Pier to be rebuilt - at last"

    assert headline(f"{title}\n\n{BODY}") == title


def test_a_raw_line_that_lost_its_site_name_is_still_accounted_for() -> None:
    raw = "Pier to be rebuilt after storms - Harbour Gazette"

    item = extract(f"{raw}\n\n{BODY}\n\n© 2020 Harbour Gazette. All rights reserved.")

    assert raw in item.kept_meta


def test_a_lead_on_the_headline_s_line_is_parted_by_its_return() -> None:
    lead = (
        "The regional fishing cooperative opened its new ice house in the"
        " northern harbour with the minister of fisheries"
        " and forty boat owners present."
    )
    text = (
        f"A cold start for the fishing fleet {lead}\n\n"
        "According to the port office, the regional fishing cooperative opened"
        " its new ice house in the northern harbour"
        " with the minister of fisheries and many guests on Monday.\n\n"
        "The ice house holds ninety tons and replaces a building that had stood there since the war, the office said."
    )

    item = extract(text)

    assert item.title == "A cold start for the fishing fleet"
    assert item.blocks[0].text == lead


def test_a_kicker_before_the_headline_is_kept_apart_when_the_lead_is_parted() -> None:
    lines = keyed(
        "Opened by the minister of fisheries today: The northern fleet gets"
        " its ice The regional fishing cooperative opened"
        " its new ice house in the northern harbour before forty boat owners."
    )
    following = keyed(
        "The port office said the regional fishing cooperative opened its new"
        " ice house in the northern harbour on Monday."
    )

    parted = part_headline(lines, 0, following)

    assert parted.kicker == "Opened by the minister of fisheries today:"
    assert parted.title == "The northern fleet gets its ice"
    assert parted.lead.startswith("The regional fishing cooperative")


def test_a_name_that_returns_in_the_text_does_not_part_a_headline() -> None:
    lines = keyed(
        "Mayor Ana Lopez de la Vega of Puerto Norte opens the rebuilt pier with the governor of the coast province"
    )
    following = keyed(
        "The pier was opened by Mayor Ana Lopez de la Vega of Puerto Norte on Monday morning before a large crowd."
    )

    assert part_headline(lines, 0, following).lead == ""


def test_a_paragraph_that_comes_back_is_not_parted() -> None:
    sentence = "The harbour council met on Tuesday and spoke for a long time about the price of the new bridge."
    lines = keyed(f"{sentence} It will meet again.")

    assert part_headline(lines, 0, keyed(f"{sentence} Nobody knew why.")).lead == ""


def test_a_paragraph_is_no_headline() -> None:
    paragraphs = "\n\n".join(
        f"{sentence.strip()} And so it was said to all who asked." for sentence in BODY.split("\n\n")
    )

    item = extract(paragraphs)

    assert [block.text for block in item.blocks] == paragraphs.split("\n\n")


def test_nothing_breaks_without_lines() -> None:
    assert find_title([], [], (0, -1)) == -1


def core_of(text: str) -> Core:
    lines = keyed(text)
    return Core(lines, [1.0] * len(lines), (0, len(lines) - 1))


def rival(at: int, value: float, *terms: str, width: float = 40.0, broken: bool = False) -> Rival:
    return Rival(at, value, width, set(terms), broken)


def test_only_the_best_lines_that_are_close_to_each_other_are_compared() -> None:
    rivals = [rival(0, 1.0), rival(3, 6.0), rival(4, 5.9), rival(7, 5.0), rival(9, 4.0)]

    assert finalists(rivals) == [1, 2, 3]
    assert finalists([rival(0, 1.0), rival(3, 6.0), rival(4, 5.9)]) == [1, 2]
    assert finalists([rival(2, 5.0), rival(5, 5.0)]) == [0, 1]
    assert finalists([]) == []


def test_a_sentence_of_several_lines_is_no_rival_of_a_better_line() -> None:
    assert finalists([rival(0, 4.0, broken=True), rival(3, 5.0), rival(4, 4.5)]) == [1, 2]
    assert finalists([rival(0, 6.0, broken=True), rival(3, 5.0)]) == [0, 1]


def test_a_line_far_ahead_of_all_others_is_the_headline_without_a_comparison() -> None:
    assert settle([rival(0, 0.0, "harbour", "pier"), rival(4, 9.0)], core_of(BODY)) == 4
    assert settle([], core_of(BODY)) == -1


def test_a_line_is_measured_among_those_around_it_and_by_what_the_text_makes_of_its_words() -> None:
    rivals = [
        rival(0, 2.0, "harbou", "pier", "rebuil", "winter"),
        rival(3, 4.0, "pier", "harbou", width=30.0),
        rival(4, 5.0, "quay", width=60.0),
    ]

    ahead, above, below, like_above, like_below, uses, begun, wider = measure(rivals, 1, core_of(BODY))

    assert (ahead, below, wider) == (1.0, 1.0, 2.0)
    assert above < -5.0, "nothing stands close above it"
    assert (like_above, like_below) == (0.5, 0.0)
    # "harbour" stands in the text twice and "pier" too; both in its first two paragraphs.
    assert (uses, begun) == (2.0, 1.0)


def test_a_caption_under_a_headline_loses_to_the_headline() -> None:
    menu = "Home\n\nPolitics\n\nSport\n\n"
    caption = "The mayor was among the guests at the meeting"

    assert headline(f"{menu}Council votes to rebuild the harbour pier\n\n{caption}\n\n{BODY}").startswith("Council")


@pytest.mark.parametrize(
    "menu",
    ["Home | Business | Sport | Weather | Contact", "Home / Sport / Sailing", "Home » Regional news » Harbour"],
)
def test_a_menu_or_a_trail_in_one_line_is_no_headline(menu: str) -> None:
    title = "Pier to be rebuilt by summer"
    assert headline(f"{menu}\n{title}\n12 March 2024\n{BODY}") == title


def test_a_headline_with_a_section_before_it_stays_one() -> None:
    title = "Sport | Harbour council to rebuild old pier"
    assert "Harbour council to rebuild old pier" in headline(f"{title}\n\n{BODY}")


def test_a_counter_is_no_headline_of_a_short_story() -> None:
    text = (
        "Domů\nZprávy\nSport\nNa nábřeží vyroste nová lávka\nEva Malá\n11. dubna 2024 9:12\n"
        "Aktualizováno 11. dubna 2024 16:40\nČas čtení: 2 minuty\n"
        "Rada města v úterý schválila stavbu nové lávky přes řeku na nábřeží.\n"
        "Práce začnou na podzim a potrvají asi rok, uvedla mluvčí radnice.\n"
        "Stará lávka se zavře v polovině května.\nSdílet\nSouvisející články\nV zoo se narodil tygr\nDiskuse (12)"
    )
    assert headline(text) == "Na nábřeží vyroste nová lávka"
