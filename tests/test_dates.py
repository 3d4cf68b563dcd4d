"""Dates: calendars, showing, reading, and that what is shown can be read."""

import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import dates
from generator.dates import read

WEDNESDAY = date(2017, 9, 13)

# Calendars the reader knows, in languages that show dates in them.
READABLE = [
    ("fa", "persian"),
    ("fa", "gregorian"),
    ("fa-AF", "persian"),
    ("lt", "gregorian"),
    ("ro", "gregorian"),
    ("en", "gregorian"),
    ("en-GB", "gregorian"),
    ("ar", "gregorian"),
    ("ar-MA", "gregorian"),
    ("ar-SA", "islamic-umalqura"),
    ("th", "buddhist"),
    ("am", "gregorian"),
    ("am", "ethiopic"),
    ("he", "hebrew"),
    ("ckb", "gregorian"),
    ("my", "gregorian"),
    ("eu", "gregorian"),
    ("lv", "gregorian"),
    ("kk", "gregorian"),
    ("zh-Hant-TW", "roc"),
    ("ja", "japanese"),
    ("vi", "gregorian"),
    ("dv", "gregorian"),
]

days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def first(text: str, lang: str) -> tuple[str, str] | None:
    found = read.find_date(text, lang)
    return (found.day.isoformat(), found.time) if found else None


# Calendars


@given(st.dates(date(700, 1, 1), date(9990, 12, 31)), st.sampled_from(dates.CALENDARS))
def test_a_day_survives_the_way_through_a_calendar(day: date, calendar: str) -> None:
    assert dates.from_calendar(*dates.to_calendar(day, calendar), calendar) == day


@given(days, st.sampled_from(dates.CALENDARS))
def test_the_day_after_the_last_of_a_month_is_the_first_of_another(day: date, calendar: str) -> None:
    year, month, number = dates.to_calendar(day, calendar)

    assert 1 <= number <= dates.month_length(year, month, calendar)
    last = dates.from_calendar(year, month, dates.month_length(year, month, calendar), calendar)
    assert dates.to_calendar(last + timedelta(1), calendar)[2] == 1


@pytest.mark.parametrize(
    ("calendar", "parts"),
    [
        ("gregorian", (2017, 9, 13)),
        ("persian", (1396, 6, 22)),
        ("islamic-umalqura", (1438, 12, 22)),
        ("buddhist", (2560, 9, 13)),
        ("ethiopic", (2010, 1, 3)),
        ("hebrew", (5777, 13, 22)),
        ("japanese", (2017, 9, 13)),
        ("roc", (106, 9, 13)),
    ],
)
def test_a_known_day_in_every_calendar(calendar: str, parts: tuple[int, int, int]) -> None:
    assert dates.to_calendar(WEDNESDAY, calendar) == parts


@pytest.mark.parametrize(
    ("year", "month", "day", "calendar"),
    [
        (1396, 12, 30, "persian"),
        (1396, 13, 1, "persian"),
        (1396, 1, 32, "persian"),
        (2010, 13, 6, "ethiopic"),
        (5777, 6, 1, "hebrew"),
        (2017, 2, 29, "gregorian"),
        (0, 1, 1, "persian"),
        (2017, 1, 1, "maya"),
    ],
)
def test_a_day_that_is_not_is_refused(year: int, month: int, day: int, calendar: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        dates.from_calendar(year, month, day, calendar)


def test_leap_years_have_their_day_and_their_month() -> None:
    assert dates.month_length(1395, 12, "persian") == 30
    assert dates.month_length(2007, 13, "ethiopic") == 6
    assert dates.months_of(5776, "hebrew") == tuple(range(1, 14))
    assert 6 not in dates.months_of(5777, "hebrew")


def test_codes_lead_back_to_their_calendars() -> None:
    assert [dates.calendar_of_code(dates.calendar_code(calendar)) for calendar in dates.CALENDARS] == [*dates.CALENDARS]
    assert (dates.calendar_code("persian"), dates.calendar_code("gregorian")) == ("sh", "")
    with pytest.raises(ValueError, match="unknown calendar code"):
        dates.calendar_of_code("xx")


# Showing


@pytest.mark.parametrize(
    ("lang", "calendars"),
    [
        ("fa", ("persian", "gregorian")),
        ("fa-AF", ("persian", "gregorian")),
        ("ps", ("persian", "gregorian")),
        ("th", ("buddhist", "gregorian")),
        ("am", ("gregorian", "ethiopic")),
        ("he", ("gregorian", "hebrew")),
        ("ar-SA", ("gregorian", "islamic-umalqura")),
        ("ckb", ("gregorian",)),
        ("ckb-IR", ("persian", "gregorian")),
        ("lt", ("gregorian",)),
        ("qaa", ("gregorian",)),
    ],
)
def test_calendars_follow_the_likely_territory(lang: str, calendars: tuple[str, ...]) -> None:
    assert dates.calendars_for(lang) == calendars


@pytest.mark.parametrize(
    ("lang", "calendar", "shown", "month", "year"),
    [
        ("lt", "gregorian", "2017 m. rugsėjo 13 d.", "2017 m. rugsėjis", "2017"),
        ("ro", "gregorian", "13 septembrie 2017", "septembrie 2017", "2017"),
        ("en", "gregorian", "September 13, 2017", "September 2017", "2017"),
        ("en-GB", "gregorian", "13 September 2017", "September 2017", "2017"),
        ("fa", "persian", "۲۲ شهریور ۱۳۹۶", "شهریور ۱۳۹۶", "۱۳۹۶"),
        ("fa", "gregorian", "۱۳ سپتامبر ۲۰۱۷", "سپتامبر ۲۰۱۷", "۲۰۱۷"),
        ("ps", "persian", "۲۲ وږی ۱۳۹۶", "وږی ۱۳۹۶", "۱۳۹۶"),
        ("th", "buddhist", "13 กันยายน 2560", "กันยายน 2560", "2560"),
        ("am", "ethiopic", "3 መስከረም 2010", "መስከረም 2010", "2010"),
        ("ar", "gregorian", "13 سبتمبر 2017", "سبتمبر 2017", "2017"),
        ("ar-EG", "gregorian", "١٣ سبتمبر ٢٠١٧", "سبتمبر ٢٠١٧", "٢٠١٧"),
        ("ar-SA", "islamic-umalqura", "٢٢ ذو الحجة ١٤٣٨ هـ", "ذو الحجة ١٤٣٨ هـ", "١٤٣٨ هـ"),
        ("ur", "gregorian", "13 ستمبر، 2017", "ستمبر 2017", "2017"),
        ("ckb", "gregorian", "١٣ی ئەیلوولی ٢٠١٧", "ئەیلوولی ٢٠١٧", "٢٠١٧"),
        ("my", "gregorian", "၂၀၁၇ စက်တင်ဘာ ၁၃", "၂၀၁၇ စက်တင်ဘာ", "၂၀၁၇"),
        ("ne", "gregorian", "२०१७ सेप्टेम्बर १३", "२०१७ सेप्टेम्बर", "२०१७"),
        ("dv", "gregorian", "13 ސެޕްޓެންބަރު 2017", "ސެޕްޓެންބަރު 2017", "2017"),
        ("he", "hebrew", "כ״ב באלול תשע״ז", "אלול תשע״ז", "תשע״ז"),
        ("ja", "japanese", "平成29年9月13日", "平成29年9月", "平成29年"),
        ("zh-TW", "roc", "民國106年9月13日", "民國106年9月", "民國106年"),
        ("pl", "gregorian", "13 września 2017", "wrzesień 2017", "2017"),
        ("kmr", "gregorian", "13ê îlona 2017an", "îlona 2017an", "2017"),
        ("qaa", "gregorian", "2017-09-13", "2017-09", "2017"),
    ],
)
def test_a_day_a_month_and_a_year_are_shown_as_the_language_writes_them(
    lang: str, calendar: str, shown: str, month: str, year: str
) -> None:
    parts = dates.to_calendar(WEDNESDAY, calendar)

    assert dates.long_date(WEDNESDAY, lang, calendar) == shown
    assert dates.month_title(parts[0], parts[1], lang, calendar) == month
    assert dates.year_title(parts[0], lang, calendar) == year


def test_adar_is_named_by_its_year() -> None:
    assert dates.long_date(date(2016, 2, 20), "he", "hebrew") == "י״א באדר א׳ תשע״ו"
    assert dates.long_date(date(2016, 3, 20), "he", "hebrew") == "י׳ באדר ב׳ תשע״ו"
    assert dates.long_date(date(2017, 3, 8), "he", "hebrew") == "י׳ באדר תשע״ז"


def test_an_era_begins_within_its_year() -> None:
    assert dates.long_date(date(2019, 4, 30), "ja", "japanese") == "平成31年4月30日"
    assert dates.long_date(date(2019, 5, 1), "ja", "japanese") == "令和元年5月1日"


def test_a_day_before_the_first_year_of_a_calendar_is_shown_in_the_gregorian_one() -> None:
    assert dates.long_date(date(500, 1, 2), "fa", "persian") == dates.long_date(date(500, 1, 2), "fa")


@given(st.from_regex(r"[a-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}", fullmatch=True), days, st.sampled_from(dates.CALENDARS))
@settings(max_examples=60, deadline=None)
def test_showing_never_fails_on_a_tag(lang: str, day: date, calendar: str) -> None:
    year, month, number = dates.to_calendar(day, calendar)

    assert dates.long_date(day, lang, calendar)
    assert dates.month_title(year, month, lang, calendar)
    assert dates.year_title(year, lang, calendar)
    assert dates.month_name(month, lang, calendar)
    assert dates.day_number(number, lang)
    assert dates.number(year, lang)
    assert len(dates.weekday_names(lang)) == 7
    assert dates.calendars_for(lang)


def test_numbers_are_grouped_and_spelled_by_the_language() -> None:
    assert dates.number(1234567, "en") == "1,234,567"
    assert dates.number(1234567, "fa") == "۱٬۲۳۴٬۵۶۷"
    assert dates.number(1234567, "ro") == "1.234.567"
    assert dates.number(1234567, "lt") == "1\u00a0234\u00a0567"
    assert dates.day_number(13, "ckb") == "١٣"


@pytest.mark.parametrize(
    ("lang", "weekday"),
    [("fa", 5), ("ar-SA", 6), ("ar", 5), ("lt", 0), ("ro", 0), ("en", 6), ("en-GB", 0), ("dv", 4), ("qaa", 0)],
)
def test_a_month_is_laid_out_in_the_weeks_of_the_territory(lang: str, weekday: int) -> None:
    grid = dates.month_grid(2017, 9, lang)

    assert all(len(week) == 7 for week in grid)
    assert [day for week in grid for day in week if day] == [date(2017, 9, number) for number in range(1, 31)]
    assert {day.weekday() for week in grid for day in week[:1] if day} == {weekday}


def test_the_names_of_the_weekdays_begin_with_the_week() -> None:
    assert [wide for _, wide in dates.weekday_names("fa")][:2] == ["شنبه", "یکشنبه"]
    assert dates.weekday_names("lt")[0] == ("Pr", "pirmadienis")
    assert len(dates.month_grid(1396, 6, "fa", "persian")) == 5


@pytest.mark.parametrize("locale", ["C", "fa_IR.UTF-8"])
def test_what_is_shown_and_read_does_not_depend_on_the_machine(locale: str) -> None:
    # Uyghur first: it must leave no trace in the names of other languages.
    program = (
        "from datetime import date\n"
        "from generator import dates\nfrom generator.dates import read\n"
        "day = date(2017, 9, 13)\n"
        "for lang in ('ug', 'ar', 'am', 'dv', 'co', 'qaa', 'la', 'th'):\n"
        "    print(dates.month_title(2017, 9, lang), dates.long_date(day, lang), dates.number(1234, lang), "
        "read.find_dates('13:00 13 September 2017, 13.09.2017', lang))\n"
    )
    environment = {"LC_ALL": locale, "LANG": locale, "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "1"}
    run = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True, encoding="utf-8"
    )

    assert run.stdout.splitlines() == [
        f"{dates.month_title(2017, 9, lang)} {dates.long_date(WEDNESDAY, lang)} {dates.number(1234, lang)} "
        f"{read.find_dates('13:00 13 September 2017, 13.09.2017', lang)}"
        for lang in ("ug", "ar", "am", "dv", "co", "qaa", "la", "th")
    ]


# Reading


@given(days, st.sampled_from(READABLE))
@settings(max_examples=300, deadline=None)
def test_what_is_shown_is_read_as_the_same_day(day: date, language: tuple[str, str]) -> None:
    lang, calendar = language
    shown = dates.long_date(day, lang, calendar)

    found = read.find_dates(f"({shown})", lang)

    assert [(one.day, one.calendar) for one in found] == [(day, calendar)]
    assert read.parse_date(shown, lang) == (day, "")


@pytest.mark.parametrize(
    ("lang", "text", "day", "time"),
    [
        ("und", "Issued 2019-03-08", "2019-03-08", ""),
        ("en", "2019-03-08T09:30:00.123+03:30", "2019-03-08", "09:30"),
        ("ro", "martie 8, 2019 at 21:30 pm", "2019-03-08", "21:30"),
        ("ro", "Actualizat: vineri, 8 Martie 2019, ora 9.30", "2019-03-08", "09:30"),
        ("lt", "2019 m. kovo 8-oji, 9.30 val.", "2019-03-08", "09:30"),
        ("lt", "VILNIUS, 2019 M. KOVO 8 D.", "2019-03-08", ""),
        ("en", "Friday 8th of March, 2019", "2019-03-08", ""),
        ("en", "9:30 p.m. ET, March 8, 2019", "2019-03-08", "21:30"),
        ("en", "12:05 am March 8, 2019", "2019-03-08", "00:05"),
        ("en-US", "03/08/2019", "2019-03-08", ""),
        ("en-GB", "08/03/2019", "2019-03-08", ""),
        ("en", "8. März 2019", "2019-03-08", ""),
        ("de", "8. Jänner 2019 um 9.30 Uhr", "2019-01-08", "09:30"),
        ("de", "08.03.19, 9:30", "2019-03-08", "09:30"),
        ("fr", "le 1er août 2019 à 9h30", "2019-08-01", "09:30"),
        ("hr", "8. lipnja 2019.", "2019-06-08", ""),
        ("pl", "8 lipca 2019 r.", "2019-07-08", ""),
        ("pl", "8 III 2019", "2019-03-08", ""),
        ("sr", "8. септембра 2019. године", "2019-09-08", ""),
        ("lv", "2019. gada 8. martā", "2019-03-08", ""),
        ("hu", "2019. március 8-án", "2019-03-08", ""),
        ("fi", "8.3.2019 klo 9.30", "2019-03-08", "09:30"),
        ("eu", "2019ko martxoaren 8an", "2019-03-08", ""),
        ("az", "8 mart 2019-cu ildə", "2019-03-08", ""),
        ("uz", "2019-yil 8-mart", "2019-03-08", ""),
        ("el", "8 Μαρτίου 2019, 9:30 μ.μ.", "2019-03-08", "21:30"),
        ("fa", "جمعه ۱۷ اسفندماه ۱۳۹۷ ساعت ۹:۳۰ ب.ظ", "2019-03-08", "21:30"),
        ("fa", "97/12/17 - 09:30", "2019-03-08", "09:30"),
        ("fa", "۱۷ اسفند ۹۷", "2019-03-08", ""),
        ("fa", "۸ مارس ۲۰۱۹ برابر با ۱۷ اسفند ۱۳۹۷", "2019-03-08", ""),
        ("fa", "۱ رجب ۱۴۴۰", "2019-03-08", ""),
        ("fa-AF", "۱۷ حوت ۱۳۹۷", "2019-03-08", ""),
        ("ps", "د ۱۳۹۷ کال د کب ۱۷مه", "2019-03-08", ""),
        ("ar", "8 آذار/مارس 2019", "2019-03-08", ""),
        ("ar", "8 جوان 2019", "2019-06-08", ""),
        ("ar", "1 رجب 1440هـ الموافق 8 مارس 2019م", "2019-03-08", ""),
        ("ar", "٨/٣/٢٠١٩ ٠٩:٣٠ م", "2019-03-08", "21:30"),
        ("ckb", "٨ی ئازاری ٢٠١٩", "2019-03-08", ""),
        ("he", "ב-8 במרץ 2019", "2019-03-08", ""),
        ("he", "א' באדר ב' תשע\"ט", "2019-03-08", ""),
        ("th", "8 มี.ค. 62 เวลา 09.30 น.", "2019-03-08", "09:30"),
        ("th", "08/03/2562", "2019-03-08", ""),
        ("am", "የካቲት ፳፱ ቀን ፳፻፲፩ ዓ.ም.", "2019-03-08", ""),
        ("ti-ER", "8 መጋቢት 2019", "2019-03-08", ""),
        ("ti", "29 ለካቲት 2011", "2019-03-08", ""),
        ("hi", "८ मार्च २०१९", "2019-03-08", ""),
        ("km", "ថ្ងៃទី៨ ខែមីនា ឆ្នាំ២០១៩", "2019-03-08", ""),
        ("my", "၂၀၁၉ ခုနှစ်၊ မတ်လ ၈ ရက်", "2019-03-08", ""),
        ("vi", "ngày 8 tháng 3 năm 2019", "2019-03-08", ""),
        ("mn", "2019 оны гуравдугаар сарын 8", "2019-03-08", ""),
        ("ug", "2019-يىلى 3-ئاينىڭ 8-كۈنى", "2019-03-08", ""),
        ("zh", "二〇一九年三月八日", "2019-03-08", ""),
        ("zh", "2019年3月8日下午9:30", "2019-03-08", "21:30"),
        ("zh-Hant", "民國108年3月8日", "2019-03-08", ""),
        ("ja", "平成31年3月8日 9時30分", "2019-03-08", "09:30"),
        ("ko", "2019년 3월 8일 오후 9시 30분", "2019-03-08", "21:30"),
        ("und", "۱۷ اسفند ۱۳۹۷", "2019-03-08", ""),
        ("und", "8 März 2019", "2019-03-08", ""),
        ("sv", "den 8:e mars 2019", "2019-03-08", ""),
        ("en", "By Mara Ellison On 3/28/19 at 4:00 PM EST", "2019-03-28", "16:00"),
        ("de", "Freitag, 08.03.19", "2019-03-08", ""),
        ("de", "8. Mrz. 2019", "2019-03-08", ""),
        ("nb", "Publisert 08.03.19 09:30", "2019-03-08", "09:30"),
        ("da", "08.03.19 kl. 9.30", "2019-03-08", "09:30"),
        ("da", "d. 8/3 2019", "2019-03-08", ""),
        ("fr", "Mis à jour le 08/03/19 à 9h30", "2019-03-08", "09:30"),
        ("he", "9:30, 08/03/19", "2019-03-08", "09:30"),
        ("nl", "08-03-19, 9:30", "2019-03-08", "09:30"),
        ("ko", "19.03.08 09:30", "2019-03-08", "09:30"),
        ("ja", "19/03/08", "2019-03-08", ""),
        ("th", "08/03/62", "2019-03-08", ""),
        ("ar", "٠٨/٠٣/١٩", "2019-03-08", ""),
        ("it", "8 sett. 2019", "2019-09-08", ""),
        ("fr", "Lun 8 fév 2019", "2019-02-08", ""),
        ("pl", "8 paźdz. 2019", "2019-10-08", ""),
        ("uk", "8 жов 2019", "2019-10-08", ""),
        ("lt", "2019 m. kovo mėn. 8 d.", "2019-03-08", ""),
        ("hu", "2019. III. 8.", "2019-03-08", ""),
        ("hi", "8 सितं॰ 2019", "2019-09-08", ""),
        ("ar", "٨ / ٣ / ٢٠١٩", "2019-03-08", ""),
        ("el", "8|3|2019", "2019-03-08", ""),
        ("hy", "2019թ․ մարտի 8", "2019-03-08", ""),
        ("om", "Bitootessa 8, 2019", "2019-03-08", ""),
        ("am", "የካቲት 29፣ 2011", "2019-03-08", ""),
        ("zh", "2019-03-0809:30", "2019-03-08", "09:30"),
        ("zh", "3月 8, 2019", "2019-03-08", ""),
        ("ko", "3월 8, 2019", "2019-03-08", ""),
        ("de", "Erstellt: 08.03.2019Aktualisiert", "2019-03-08", ""),
        ("de", "Redaktion08.03.2019", "2019-03-08", ""),
        ("vi", "8 Th3 2019", "2019-03-08", ""),
    ],
)
def test_a_stated_day_is_read(lang: str, text: str, day: str, time: str) -> None:
    assert first(text, lang) == (day, time)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "سال 92"),
        ("fa", "اسفند ۱۳۹۷"),
        ("fa", "در سال‌های ۱۳۹۰ تا ۱۳۹۷"),
        ("fa", "۳۰ اسفند ۱۳۹۷"),
        ("fa", "تلفن ۰۲۱-۴۴۵۵۱۳۹۷"),
        ("ar", "المادة 8 من قانون 2019"),
        ("en", "Version 2019.3.8"),
        ("en", "v2019-03-08"),
        ("en", "10.8.3.2019"),
        ("en", "8.3.2019.1"),
        ("en", "call 555-03-2019"),
        ("en", "March 2019"),
        ("en", "2019-20 season, 8 March"),
        ("en", "February 30, 2019"),
        ("en", "2019-02-30"),
        ("en", "08-Mar-19"),
        ("en", "$8.03 in 2019"),
        ("en", "https://example.org/2019/03/08/title"),
        ("und", "03/08/2019"),
        ("ro", "în 2019 mai 8 persoane"),
        ("lt", "2019 m. 8 žmonės"),
        ("ne", "२०७५/११/२४"),
        ("zh", "共有2019人参加第3届第8次会议"),
        ("de", "Heft 8, März 2019"),
        ("de", "Nr. 08.03.19-7"),
        ("de", "Kapitel 8.3.19"),
        ("de", "Version 08.03.19"),
        ("fr", "Tél. 08.03.19.22.10"),
        ("en", "version8.3.2019"),
        ("en", "8.3.2019beta"),
        ("fa", "۰۱/۰۶/۰۲"),
        ("da", "kampen endte 8/3-19"),
        ("en", "no digits here"),
        ("en", ""),
    ],
)
def test_what_is_no_certain_day_is_refused(lang: str, text: str) -> None:
    assert first(text, lang) is None


def test_the_dates_of_a_line_come_in_order_with_their_places_and_times() -> None:
    text = "8 martie 2019, 09:30 – 10 martie 2019, 21:45"

    found = read.find_dates(text, "ro")

    assert [(one.day.day, one.time) for one in found] == [(8, "09:30"), (10, "21:45")]
    assert [text[one.start : one.end] for one in found] == ["8 martie 2019, 09:30", "10 martie 2019, 21:45"]


def test_marks_that_are_dropped_do_not_move_the_place() -> None:
    text = "تاریخ:\u200f ۱۷ اسفند\u200cماه ۱۳۹۷ \u200f– متن"

    found = read.find_dates(text, "fa")

    assert [text[one.start : one.end] for one in found] == ["۱۷ اسفند\u200cماه ۱۳۹۷"]


def test_a_date_is_found_where_it_stands_in_a_long_text() -> None:
    text = "cuvânt " * 400 + "publicat la 8 martie 2019 " + "alt cuvânt 12 " * 300

    found = read.find_dates(text, "ro")

    assert [text[one.start : one.end] for one in found] == ["8 martie 2019"]


@pytest.mark.parametrize(
    ("value", "lang", "parsed"),
    [
        ("2019-03-08", "und", (date(2019, 3, 8), "")),
        (" 2019-03-08T09:30 ", "und", (date(2019, 3, 8), "09:30")),
        ("2019-03-08 23:30:00 -0800", "und", (date(2019, 3, 8), "23:30")),
        ("2019-03-08T23:30:00Z", "und", (date(2019, 3, 8), "23:30")),
        ("Fri, 08 Mar 2019 09:30:00 GMT", "und", (date(2019, 3, 8), "09:30")),
        ("8 Sept 2019", "und", (date(2019, 9, 8), "")),
        ("۱۷ اسفند ۱۳۹۷", "und", (date(2019, 3, 8), "")),
        ("جمعه ۱۷ اسفند ۱۳۹۷", "fa", (date(2019, 3, 8), "")),
        ("1397/12/17", "fa", (date(2019, 3, 8), "")),
        ("1397-12-17T09:30", "fa", (date(2019, 3, 8), "09:30")),
        ("2562-03-08", "th", (date(2019, 3, 8), "")),
        ("1397-12-17", "lt", (date(1397, 12, 17), "")),
        ("1397-12-17", "und", (date(1397, 12, 17), "")),
        ("0622-03-21", "fa", (date(622, 3, 21), "")),
        ("2019 m. kovo 8 d.", "lt", (date(2019, 3, 8), "")),
        ("2019-02-30", "und", None),
        ("2019-13-01", "und", None),
        ("2019", "und", None),
        ("yesterday", "en", None),
        ("", "und", None),
        ("before 2019-03-08", "en", None),
        ("2019-03-08 and 2019-03-09", "en", None),
        ("8 March 2019 in Vilnius", "en", None),
        ("03/08/2019", "und", None),
    ],
)
def test_a_value_is_a_date_or_it_is_not(value: str, lang: str, parsed: tuple[date, str] | None) -> None:
    assert read.parse_date(value, lang) == parsed


@given(
    st.text(alphabet=st.sampled_from("0123456789۰۱۲ ۹./-:,'\"年月日 dmay march rugsėjo شهریور م ה'ב״אדר١ ፳፻\u200c\n")),
    st.sampled_from(["en", "fa", "he", "am", "zh", "lv", "th", "und", "qaa"]),
)
@settings(max_examples=300, deadline=None)
def test_reading_never_fails_and_spans_lie_in_order_within_the_text(text: str, lang: str) -> None:
    found = read.find_dates(text, lang)

    assert all(one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert read.parse_date(text, lang) is None or found
