"""Names, dates, sources and places are read from the lines around the text, and never from what the text tells."""

from datetime import date

import pytest

from generator.extract import extract
from generator.extract.credits import Credits, read_credits
from generator.extract.lines import find_keys, read_lines
from generator.extract.phrases import mark_roles

TITLE = "Pier to be rebuilt after storms"
BODY = (
    "The harbour council voted on Tuesday to rebuild the old pier after the winter storms tore half of it away.",
    "Work on the pier will begin in March, the council said, and fishing boats will use the northern quay until then.",
    "Residents had asked for two years that the harbour be made safe again before the summer season begins.",
)


def read(text: str, lang: str, title_at: int = 0) -> Credits:
    """Credits of a text whose lines of 50 letters and more are its body."""
    lines = read_lines(text)
    find_keys(lines)
    mark_roles(lines)
    kept = [line.width >= 50 and index != title_at for index, line in enumerate(lines)]
    return read_credits(lines, kept, title_at, lang)


def page(*credits: str, tail: tuple[str, ...] = (), body: tuple[str, ...] = BODY) -> str:
    return "\n\n".join((TITLE, *credits, *body, *tail))


# ----------------------------------------------------------------------------------------------------------- bylines


@pytest.mark.parametrize(
    ("line", "lang", "name"),
    [
        ("By Mara Ellison", "en", "Mara Ellison"),
        ("Written by Mara Ellison and Tom Ferrow", "en", "Mara Ellison and Tom Ferrow"),
        ("Von Jutta Kessler", "de", "Jutta Kessler"),
        ("Par Hélène Maurin | Publié le 3 mai 2019", "fr", "Hélène Maurin"),
        ("Por Inés Corral, 3 de mayo de 2019", "es", "Inés Corral"),
        ("di Paola Renzi", "it", "Paola Renzi"),
        ("Door Femke van Dijk", "nl", "Femke van Dijk"),
        ("Autor: Zofia Malicka", "pl", "Zofia Malicka"),
        ("Текст: Павел Грачев", "ru", "Павел Грачев"),
        ("Автор: Оксана Лисенко", "uk", "Оксана Лисенко"),
        ("Yazan: Elif Demirtaş", "tr", "Elif Demirtaş"),
        ("Penulis: Sari Wulandari", "id", "Sari Wulandari"),
        ("بقلم: سعاد المنصوري", "ar", "سعاد المنصوري"),
        ("خبرنگار: نرگس بهاری", "fa", "نرگس بهاری"),
        ("گفت‌وگو از نرگس بهاری", "fa", "نرگس بهاری"),
        ("گفتوگو از نرگس بهاری", "fa", "نرگس بهاری"),
        ("تحریر: زینب قریشی", "ur", "زینب قریشی"),
        ("מאת: תמר אלון", "he", "תמר אלון"),
        ("लेखक: मीरा देशपांडे", "hi", "मीरा देशपांडे"),
        ("作者：林曉梅", "zh-Hant", "林曉梅"),
        ("執筆：森田健一", "ja", "森田健一"),
        ("한지우 기자", "ko", "한지우"),
        ("โดย สมหญิง ใจดี", "th", "สมหญิง ใจดี"),
    ],
)
def test_a_name_after_a_cue_is_the_byline(line: str, lang: str, name: str) -> None:
    assert read(page(line), lang).byline == name


@pytest.mark.parametrize(
    ("line", "lang", "name"),
    [
        ("Mara Ellison", "en", "Mara Ellison"),
        ("Jutta Kessler, 3. Mai 2019", "de", "Jutta Kessler"),
        ("سعاد المنصوري", "ar", "سعاد المنصوري"),
        ("Zofia Malicka, Piotr Dudek", "pl", "Zofia Malicka, Piotr Dudek"),
    ],
)
def test_a_name_alone_between_headline_and_text_is_the_byline(line: str, lang: str, name: str) -> None:
    assert read(page(line), lang).byline == name


def test_a_signature_gives_the_name_and_the_role_of_its_bearer() -> None:
    found = read(page(tail=("Rasa Petkutė\nMiesto muziejaus\nedukacijos skyriaus vedėja",)), "lt")

    assert found.byline == "Rasa Petkutė"
    assert found.role == "Miesto muziejaus edukacijos skyriaus vedėja"


def test_a_role_under_the_name_is_taken_with_it() -> None:
    found = read(page("By Mara Ellison\nStaff Writer"), "en")

    assert (found.byline, found.role) == ("Mara Ellison", "Staff Writer")


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Mara Ellison",
        "Harbour News",
        "Read More",
        "By 2030",
        "Share",
        "Von der Küste wird berichtet, dass die Arbeiten im Hafen bald beginnen",
        "Reuters",
        "Breaking News",
        "12 comments",
    ],
)
def test_what_is_no_name_is_no_byline(line: str) -> None:
    assert read(page(line), "en").byline == ""


def test_a_person_who_is_quoted_is_no_byline() -> None:
    quoted = "“The pier belongs to all of us,” Mayor Ana Lopez said, and the crowd by the water agreed with her."
    body = (*BODY, quoted, "Ana Lopez", BODY[2] + " Ana Lopez has led the council of the harbour for nine years.")

    assert read(page(body=body), "en").byline == ""


def test_a_name_in_the_text_wins_nothing_over_the_cue() -> None:
    found = read(page("By Mara Ellison", tail=("Tom Ferrow",)), "en")

    assert found.byline == "Mara Ellison"


def test_the_reporter_in_the_brackets_of_an_east_asian_lead_is_read_and_the_lead_stays() -> None:
    body = (
        "〔記者林曉梅／高雄報導〕市議會週二通過重建老碼頭的預算，工程預計三月動工，漁船將暫時使用北側碼頭。",
        "居民已經等待了兩年，希望港口在夏季之前恢復安全，市府表示將如期完成全部工程。",
    )

    found = read("碼頭將重建\n\n" + "\n\n".join(body), "zh-Hant")

    assert found.byline == "林曉梅"
    assert 1 not in found.used


# ------------------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Published: 3 May 2019, 14:05", "en"),
        ("3. Mai 2019", "de"),
        ("Publié le 3 mai 2019 à 14h05", "fr"),
        ("2019-05-03T14:05:00+02:00", "en"),
        ("3 мая 2019, 14:05", "ru"),
        ("2019年5月3日 14:05", "ja"),
        ("٣ مايو ٢٠١٩", "ar"),
        ("۱۳ اردیبهشت ۱۳۹۸", "fa"),
        ("Publisert den 03.05.19 av redaksjonen", "nb"),
        ("Publié le 03/05/19 par la rédaction du port", "fr"),
    ],
)
def test_a_date_line_under_the_headline_is_the_day_of_publication(line: str, lang: str) -> None:
    found = read(page(line), lang)

    assert found.date is not None
    assert (found.date.day, found.basis) == (date(2019, 5, 3), "stated")


def test_publication_comes_before_the_last_change() -> None:
    found = read(page("Published 3 May 2019 | Updated 9 May 2019"), "en")

    assert found.date and found.date.day == date(2019, 5, 3)
    assert found.updated and found.updated.day == date(2019, 5, 9)


def test_the_last_change_stands_in_where_nothing_else_is_stated() -> None:
    found = read(page(tail=("Last updated: 9 May 2019",)), "en")

    assert found.date and found.date.day == date(2019, 5, 9)
    assert found.basis == "updated"


def test_the_day_in_the_page_s_head_gives_way_to_the_line_under_the_headline() -> None:
    text = "Friday 10 May 2019\nHome\nNews\nSports\n" + page("3 May 2019")

    found = read(text, "en", title_at=4)

    assert found.date and found.date.day == date(2019, 5, 3)


def test_a_date_right_above_the_text_is_read_though_the_headline_stands_above_a_long_menu() -> None:
    menu = "\n".join(f"Section {chr(65 + index % 26)}{chr(97 + index // 26)}" for index in range(70))
    text = f"{TITLE}\n{menu}\n\nOld pier gets a new life\n\n3.5.2019\n\n" + "\n\n".join(BODY)

    found = read(text, "de")

    assert found.date and found.date.day == date(2019, 5, 3)


@pytest.mark.parametrize(
    "sentence",
    [
        "The old pier was opened on 4 June 1951 and had been closed since the"
        " storms of 12 January 2018 for good reason.",
        "Die Ausstellung ist vom 3. Mai 2019 bis zum 9. Juni 2019 im alten Hafenspeicher der Stadt täglich zu sehen.",
        "Выставка в портовом музее открылась 3 мая 2019 года и продлится, по словам хранителей, до конца лета.",
    ],
)
def test_the_day_of_an_event_is_not_the_day_of_publication(sentence: str) -> None:
    found = read(page(body=(BODY[0], sentence, BODY[2])), "en")

    assert found.date is None


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Port Les travaux du quai nord, souvent reportés, seront achevés après le 20 mai 2020. Plus...", "fr"),
        ("Hafen Die Fähre nach Norden fährt laut Rathaus wieder regelmäßig am 20. Mai 2020 um zehn Uhr. Mehr...", "de"),
    ],
)  # fmt: skip
def test_a_short_word_in_the_middle_of_a_sentence_states_no_publication(line: str, lang: str) -> None:
    lines = read_lines(page(tail=(line,)))
    find_keys(lines)
    mark_roles(lines)

    assert read_credits(lines, [False, True, True, True, False], 0, lang).date is None


def test_other_stories_dates_give_way() -> None:
    found = read(page("3 May 2019", tail=("Related stories", "Ferry line closed", "1 April 2019")), "en")

    assert found.date and found.date.day == date(2019, 5, 3)


def test_a_dateline_gives_the_day_and_its_line_stays_in_the_text() -> None:
    body = ("KARACHI, 3 May 2019 - " + BODY[0], *BODY[1:])

    found = read(page(body=body), "en")

    assert found.date and found.date.day == date(2019, 5, 3)
    assert found.basis == "dateline"
    assert not found.used


# ----------------------------------------------------------------------------------------------------------- sources


@pytest.mark.parametrize(
    ("opening", "lang", "source", "place"),
    [
        ("KYIV, May 3 (Reuters) - ", "en", "Reuters", "KYIV"),
        ("LISBON (AP) — ", "en", "AP", "LISBON"),
        ("Москва. ТАСС. ", "ru", "", ""),
        ("ТАСС. ", "ru", "ТАСС", ""),
        ("خبرگزاری نمونه: ", "fa", "خبرگزاری نمونه", ""),
        ("به گزارش روابط عمومی بندر شمالی، ", "fa", "روابط عمومی بندر شمالی", ""),
        ("According to the ferry company, ", "en", "", ""),
        ("The plan: ", "en", "", ""),
    ],
)
def test_the_opening_of_the_text_names_its_source(opening: str, lang: str, source: str, place: str) -> None:
    found = read(page(body=(opening + BODY[0], *BODY[1:])), lang)

    assert (found.source, found.place) == (source, place)


@pytest.mark.parametrize(
    ("line", "lang", "source"),
    [
        ("Source: Harbour Office", "en", "Harbour Office"),
        ("Quelle: Hafenamt", "de", "Hafenamt"),
        ("Источник: Портовая служба", "ru", "Портовая служба"),
        ("منبع: روزنامه بندر", "fa", "روزنامه بندر"),
        ("来源：新华社", "zh", "新华社"),
    ],
)
def test_a_source_line_after_the_text_is_read_and_leaves_it(line: str, lang: str, source: str) -> None:
    found = read(page(tail=(line,)), lang)

    assert found.source == source
    assert len(found.used) == 1


def test_an_agency_under_the_headline_is_source_and_place_but_no_byline() -> None:
    found = read(page("واس - القاهرة"), "ar")

    assert (found.source, found.place, found.byline) == ("واس", "القاهرة", "")


# -------------------------------------------------------------------------------------------------------- the whole


def test_what_became_a_credit_leaves_the_body_and_stays_accounted_for() -> None:
    item = extract(page("By Mara Ellison", "Published: 3 May 2019", tail=("Source: Harbour Office",)))

    credits = {"By Mara Ellison", "Published: 3 May 2019", "Source: Harbour Office"}
    assert not credits & {block.text for block in item.blocks}
    assert credits <= set(item.kept_meta)


@pytest.mark.parametrize("text", ["", "\n", "a", "By", "Source:", "3 May 2019", "©", "By\nBy\nBy"])
def test_scraps_are_read_without_complaint(text: str) -> None:
    item = extract(text)

    assert item.byline == "" or item.title != item.byline


def test_the_author_goes_before_the_editor_on_a_line_with_other_credits() -> None:
    text = (
        "县城老桥将于夏天前重建\n2024-03-12 09:30 来源：海滨日报 作者：周文\n"
        "县议会周二表决通过，重建去年冬天被暴风雨毁坏的老桥，工程将于三月开始。\n"
        "居民表示，两年来一直要求尽快修复这座桥，希望夏天之前能够通车。\n责任编辑：吴强"
    )
    assert extract(text).byline == "周文"


def test_a_reporter_is_parted_from_the_place_of_the_report_by_a_full_width_stroke() -> None:
    text = (
        "老橋將於夏天前重建\n2024/03/12 09:30\n記者林美惠／花蓮報導\n"
        "縣議會12日表決通過，重建去年冬天被暴風雨毀壞的老橋，工程將於三月開始。\n"
        "居民表示，兩年來一直要求盡快修復這座橋，希望夏天之前能夠通車。"
    )
    assert extract(text).byline == "林美惠"


@pytest.mark.parametrize("name", ["Jan de Wit", "Jan Malý", "April Stone", "August Weiss"])
def test_names_that_are_months_in_english_are_names(name: str) -> None:
    text = (
        f"The old pier will be rebuilt by summer\n{name}\n12 March 2024\n"
        "The harbour council voted on Tuesday to rebuild the old pier after the winter storms tore half of it away.\n"
        "Work on the pier will begin in March, the council said, and boats will use the northern quay until then."
    )
    assert extract(text).byline == name


def test_a_name_may_be_followed_by_its_paper_in_quotation_marks() -> None:
    text = (
        "Senasis tiltas bus atstatytas iki vasaros\nOna Kazlienė, „Pamario rytas“\n2024-09-30 07:45\n"
        "Savivaldybės taryba antradienį nusprendė atstatyti žiemos audrų nugriautą senąjį tiltą.\n"
        "Darbai prasidės kovą, o gyventojai iki tol naudosis šiauriniu krantu, pranešė taryba."
    )
    assert extract(text).byline == "Ona Kazlienė"
