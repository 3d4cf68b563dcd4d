"""Any bytes are text in some encoding or a named problem; repairs are counted and need not be made twice."""

import math
import struct
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_detect import TEXTS

from generator.clean import decode, normalise, read_references, undo_misreading
from generator.errors import SeedError
from generator.model import Repair

PERSIAN = "کتابخانه مرکزی شهر امروز با حضور مردم گشایش یافت و کتاب‌ها به نمایش درآمد."
LITHUANIAN = "Šiandien Vilniuje atidaryta nauja biblioteka, kurioje lankytojai ras daug knygų ir žurnalų."
CHINESE = "图书馆今天向公众开放，读者可以借阅许多新书。"
RUSSIAN = "Сегодня в городе открылась новая библиотека, где читатели найдут много книг и журналов."


@pytest.mark.parametrize("text", [PERSIAN, LITHUANIAN, CHINESE, RUSSIAN, "", "x", "😀", "a\0b" * 3 + "x" * 100])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_in_any_form_is_read_without_its_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(PERSIAN.replace("\u200c", " ").replace("ی", "ي").replace("ک", "ك"), "windows-1256"), (LITHUANIAN, "windows-1257"),
     (RUSSIAN, "windows-1251"), (RUSSIAN, "koi8-r"), (CHINESE * 3, "gb18030")],
)  # fmt: skip
def test_an_older_encoding_is_recognised_and_named(text: str, encoding: str) -> None:
    found, name = decode(f"{text}\n{text}\n{text}\n".encode(encoding))

    assert found.splitlines()[0] == text
    assert name != "utf-8"


ROMANIAN = (
    "Primarul a spus: „Podul va fi deschis la sfârșitul lunii”, după ce țara a așteptat doi ani. Și la Iași e așa."
)
POLISH = "Rząd ogłosił wczoraj, że nowy most zostanie otwarty pod koniec miesiąca, gdy robotnicy zakończą pracę."
LEGACY = {
    "windows-1256": ["ar", "ur"], "iso8859-6": ["ar"], "windows-1257": ["lt", "lv"], "iso8859-13": ["lt", "lv"],
    "windows-1250": ["cs", "sk", "hu", "hr"], "iso8859-2": ["cs", "sk", "hu", "hr"],
    "windows-1251": ["ru", "uk", "bg", "be"], "koi8-r": ["ru"], "koi8-u": ["uk"], "iso8859-5": ["ru", "bg"],
    "windows-1252": ["de", "fr", "es", "pt", "it", "da", "nb", "sv", "fi"], "iso8859-15": ["fr", "fi"],
    "windows-1254": ["tr"], "windows-1253": ["el"], "windows-1255": ["he"], "gb18030": ["zh-Hans"],
    "big5": ["zh-Hant"], "shift_jis": ["ja"], "euc-jp": ["ja"], "euc-kr": ["ko"], "cp874": ["th"],
}  # fmt: skip


@pytest.mark.parametrize(("encoding", "lang"), [(name, lang) for name, langs in LEGACY.items() for lang in langs])
def test_a_sentence_in_an_older_encoding_is_read_letter_for_letter(encoding: str, lang: str) -> None:
    data = TEXTS[lang].encode(encoding, "ignore")  # Urdu has letters that Windows-1256 lacks

    assert decode(data)[0] == data.decode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(ROMANIAN, "iso8859-16"), (POLISH, "windows-1250"), (POLISH, "iso8859-2"),
     (ROMANIAN.translate(str.maketrans("șțȘȚ", "şţŞŢ")), "windows-1250")],
)  # fmt: skip
def test_romanian_and_polish_keep_their_letters_and_quotation_marks(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_without_a_mark_too(lang: str, encoding: str) -> None:
    text = f"{TEXTS[lang]}\r\n"

    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    "data",
    [
        struct.pack("<400h", *(int(3000 * math.sin(n / 9)) for n in range(400))),  # sound
        struct.pack("<400h", *(n % 40 for n in range(400))),
        b"\x00\x01" * 300,
        bytes(range(256)) * 40,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200),
        b"\0" * 100,
        b"\x7fELF" + b"\1\2\3" * 50,
    ],
)
def test_a_picture_or_a_program_is_refused(data: bytes) -> None:
    with pytest.raises(SeedError) as caught:
        decode(data, "fa/picture.txt")

    assert caught.value.problem.code == "not-text"
    assert caught.value.problem.path == "fa/picture.txt"
    assert caught.value.problem.hint


@given(
    st.binary()
    | st.binary(min_size=200, max_size=400)
    | st.text().map(lambda text: text.encode("utf-16-le", "surrogatepass"))
)
def test_any_bytes_are_text_or_a_named_problem(data: bytes) -> None:
    try:
        text, encoding = decode(data, "a.txt")
    except SeedError as exc:
        assert exc.problem.path == "a.txt"
    else:
        assert isinstance(text, str)
        assert encoding


@pytest.mark.parametrize(
    "text",
    [
        "",
        PERSIAN,
        LITHUANIAN,
        CHINESE,
        "نیم\u200cفاصله و \u200dپیوند",
        "abc \u200fעברית\u200e abc\u061c",
        "สวัสดี ភាសាខ្មែរ हिन्दी தமிழ் አማርኛ",
        "👩‍👩‍👧 🇮🇷",
        "a\tb\u00a0c\u3000d\u202fe",
        "line\nline\n\n line",
    ],
)
def test_a_sound_text_stays_as_it_is(text: str) -> None:
    assert normalise(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "clean", "repairs"),
    [
        ("a\r\nb\rc\x85d\u2028e\u2029f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh", ()),
        ("a\r\r\nb", "a\n\nb", ()),
        ("a\0b\x07c\x1bd\x81e\ufffef\ufff9g", "abcdefg", (Repair("control characters", 6),)),
        ("co\u00adoperate\u200b\ufeff", "cooperate", (Repair("invisible characters", 3),)),
        ("\u202egnp.exe\u202c \u2066خبر\u2069", "gnp.exe خبر", (Repair("direction controls", 4),)),
        ("s\u030c\u0065\u0307", "šė", (Repair("composed letters", 1),)),
        ("\ud800a\udfff", "a", (Repair("control characters", 2),)),
    ],
)
def test_what_cannot_be_seen_is_taken_out_and_counted(text: str, clean: str, repairs: tuple[Repair, ...]) -> None:
    assert normalise(text) == (clean, repairs)


@pytest.mark.parametrize(
    ("text", "clean", "count"),
    [
        ("&quot;Salom&quot; &#8211; dedi", '"Salom" – dedi', 3),
        ("&#1582;&#1576;&#1585;&nbsp;&amp; x", "خبر\u00a0& x", 5),
        ("&amp;laquo;а&amp;raquo;", "«а»", 4),
        ("a&#10;b&#x202e;c&shy;d", "a bcd", 3),
        ("AT&T; R&D; a & b; &unknown; &x; &amp", "AT&T; R&D; a & b; &unknown; &x; &amp", 0),
    ],
)
def test_characters_written_as_html_writes_them_are_put_in(text: str, clean: str, count: int) -> None:
    found, repairs = read_references(text)

    assert found == clean
    assert sum(repair.count for repair in repairs) == count


def test_a_text_that_was_misread_twice_is_repaired_twice() -> None:
    twice = "é très".encode().decode("latin-1").encode().decode("latin-1")

    assert normalise(twice) == ("é très", (Repair("wrongly decoded text", 2),))


_ODD = st.text(st.characters() | st.sampled_from("\0\r\n\x85\u2028\u202e\u200b\ufeff\u030c\u0307\u0653اeš\ud800"))


@given(_ODD)
def test_a_repaired_text_needs_no_second_repair(text: str) -> None:
    once, _ = normalise(text)

    assert normalise(once) == (once, ())


@given(_ODD)
def test_a_repaired_text_can_stand_in_any_page(text: str) -> None:
    clean, _ = normalise(text)

    clean.encode("utf-8")
    assert unicodedata.is_normalized("NFC", clean)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t" for char in clean)


@given(_ODD)
def test_no_line_is_lost_or_made(text: str) -> None:
    lines = text.replace("\r\n", "\n")
    for mark in "\r\x85\u2028\u2029\x0b\x0c":
        lines = lines.replace(mark, "\n")

    if not undo_misreading(text)[1]:  # a letter may have been misread as a line end: "Ã\x85" is "Å"
        assert normalise(text)[0].count("\n") == lines.count("\n")
