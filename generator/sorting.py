"""Alphabetical order as each language has it.

An alphabet below lists the letters in their order, parted by spaces. Letters written together ("aá") sort as one and
differ only where everything else is equal; "ch" after a hyphen sign ("-ch") is one letter of two characters. Letters
that an alphabet does not name sort by their base letter, then by their marks. The orders are those of CLDR 48
(collation, standard type) for each language. Chinese is in the order of its pinyin, as far as a character alone tells.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

from text_unidecode import unidecode

Thing = TypeVar("Thing")

_LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
_ALPHABETS = {
    "ar": "ءآأؤإئا ب ةت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و يى",
    "be": "а б в г д её ж з і й к л м н о п р с т у ў ф х ц ч ш ы ь э ю я",
    "bg": "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я",
    "az": "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z",
    "ca": _LATIN,
    "ckb": "ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک گ ل ڵ م ن و ۆ ه ە ی ێ",
    "cs": "aá b c č dď eéě f g h -ch ií j k l m nň oó p q r ř s š tť uúů v w x yý z ž",
    "da": "a b c d e f g h i j k l m n o p q r s t u v w x y z æä øö å",
    "de": _LATIN,
    "el": "αά β γ δ εέ ζ ηή θ ιίϊΐ κ λ μ ν ξ οό π ρ σς τ υύϋΰ φ χ ψ ωώ",
    "es": "aá b c d eé f g h ií j k l m n ñ oó p q r s t uúü v w x y z",
    "et": "a b c d e f g h i j k l m n o p q r s š z ž t u v w õ ä ö ü x y",
    "fa": "آا ءئؤأ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق کك گ ل م ن و هة یيى",
    "fi": "a b c d e f g h i j k l m n o p q r s š t u v w x y z ž å ä ö",
    "he": "א ב ג ד ה ו ז ח ט י כך ל מם נן ס ע פף צץ ק ר ש ת",
    "hr": "a b c č ć d -dž đ e f g h i j k l -lj m n -nj o p q r s š t u v w x y z ž",
    "hu": "aá b c -cs d -dz -dzs eé f g -gy h ií j k l -ly m n -ny oó öő p q r s -sz t -ty uú üű v w x y z -zs",
    "is": "a á b d ð e é f g h i í j k l m n o ó p r s t u ú v x y ý þ æ ö",
    "kk": "а ә б в г ғ д её ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
    "lt": "aą b c č d eęė f g h iįy j k l m n o p q r s š t uųū v w x z ž",
    "lv": "aā b c č d eē f g ģ h iīy j k ķ l ļ m n ņ oō p q r ŗ s š t uū v w x z ž",
    "mk": "а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш",
    "nb": "a b c d e f g h i j k l m n o p q r s t u v w x y z æä øö å",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    "ps": "آا ئ ء ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ گ ل م ن ڼ و ؤ ه ة ی ې ۍ ي",
    "ro": "a ă â b c d e f g h i î j k l m n o p q r s șş t țţ u v w x y z",
    "ru": "а б в г д её ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "sk": "aá ä b c č dď eé f g h -ch ií j k lĺľ m nň oó ô p q rŕ s š tť uú v w x yý z ž",
    "sl": "a b c č ć d đ e f g h i j k l m n o p q r s š t u v w x y z ž",
    "sq": "a b c ç d -dh e ë f g -gj h i j k l -ll m n -nj o p q r -rr s -sh t -th u v x -xh y z -zh",
    "sr": "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
    "sv": "a b c d e f g h i j k l m n o p q r s t u v w x y z å äæ öø",
    "tr": "a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z",
    "uk": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
    "ur": "آا ءئؤ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م نں و ہھۂۃ یي ے",
    "vi": "aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ f g h iìỉĩíị j k l m n oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t "
    "uùủũúụ ưừửữứự v w x yỳỷỹýỵ z",
}
_ALPHABETS |= {"bs": _ALPHABETS["hr"], "no": _ALPHABETS["nb"], "nn": _ALPHABETS["nb"], "fo": _ALPHABETS["da"]}

# Marks that a reader does not see as letters: vowel signs, tatweel, ZWNJ, quotation marks at the front of a name.
_IGNORED = re.compile(r"[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c-\u200f\"'«»„“”‘’‚‹›()\[\]]")

# Letters of the alphabet stand between digits (before) and other scripts (after).
_ALPHABET_BASE = 0x100000


@lru_cache(maxsize=64)
def _ranks(lang: str) -> tuple[dict[str, tuple[int, int]], re.Pattern[str] | None]:
    """Letters with their ranks, and what cuts a text into letters where some have two characters."""
    ranks: dict[str, tuple[int, int]] = {}
    for rank, cell in enumerate(_ALPHABETS.get(lang, _LATIN).split()):
        letters = [cell[1:]] if cell.startswith("-") else list(cell)
        for order, letter in enumerate(letters):
            ranks[letter] = (_ALPHABET_BASE + rank, order)
    pairs = sorted((letter for letter in ranks if len(letter) > 1), key=len, reverse=True)
    return ranks, re.compile("|".join([*map(re.escape, pairs), "."]), re.DOTALL) if pairs else None


# A vowel that Thai and Lao write before the consonant after which it is spoken, and sorted.
_VOWEL_FIRST = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])|([\u0ec0-\u0ec4])([\u0e81-\u0eae])")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA_ROWS = "あかさたなはまやらわ"

# Letters of a title that are looked at to file it: more would only tell apart titles that begin with the same phrase.
FILED_CHARS = 32
# Letters of a language that are remembered with their places.
MAX_LETTERS = 10_000


# The place of titles without a letter or digit.
OTHER = "other"


class Filed(NamedTuple):
    """Where a title stands in the A to Z of its language.

    Attributes:
        letter: The letter it stands under, small, such as "ک" or "ch"; "0-9" for digits, `OTHER` where it has neither.
        pair: The first two letters, by which a long letter is parted.
        order: Text whose code points are in the order of the language.
    """

    letter: str
    pair: str
    order: str


def sort_key(name: str, lang: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Key that puts names of a language in its alphabetical order.

    Args:
        name: Any text.
        lang: BCP 47 tag of the list, whose alphabet decides for all names in it.
    """
    ranked = [(rank, order) for rank, order, _ in _letters(name, lang)]
    return tuple(rank for rank, _ in ranked if rank), tuple(order for _, order in ranked), name


def filed(title: str, lang: str) -> Filed:
    """File a title under its letter.

    Args:
        title: Any text.
        lang: BCP 47 tag of the list, whose alphabet decides for all titles in it.
    """
    base = lang.split("-")[0]
    known = _letters_of(base)
    letters = [known[letter] for letter in _cut(title[:FILED_CHARS], base)]
    spoken = [label for label, _ in letters if label]
    if not spoken:
        return Filed(OTHER, OTHER, "")
    head, pair = spoken[0], "".join(spoken[:2])
    if head.isdigit():
        head, pair = "0-9", head
    elif _HAN.match(head):
        head, pair = "漢", head
    return Filed(head, pair, "".join([code for _, code in letters]))


class _Letters(dict[str, tuple[str, str]]):
    """Letters of a language's titles: the letter under which each is found and the character for its rank, or ""."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, letter: str) -> tuple[str, str]:
        ranks, _ = _ranks(self._lang)
        rank, _ = ranks.get(letter) or _by_base(letter, ranks)
        found = (_label(letter, rank, self._lang), _code(rank)) if rank else ("", "")
        if len(self) < MAX_LETTERS:
            self[letter] = found
        return found


_letters_of = lru_cache(maxsize=64)(_Letters)


def _code(rank: int) -> str:
    """A character for a rank: digits, then the language's own letters, then all others by their own code."""
    if rank < _ALPHABET_BASE:
        return chr(rank)
    if rank < 2 * _ALPHABET_BASE:
        return chr(0x400 + rank - _ALPHABET_BASE)
    return chr(min(0x10000 + rank - 2 * _ALPHABET_BASE, 0x10FFFF))


def _letters(name: str, lang: str) -> Iterator[tuple[int, int, str]]:
    """Rank, order among those of the same rank, and the letter itself, in the order in which they count."""
    base = lang.split("-")[0]
    ranks, _ = _ranks(base)
    for letter in _cut(name, base):
        yield (*(ranks.get(letter) or _by_base(letter, ranks)), letter)


def _cut(name: str, base: str) -> list[str]:
    """A name as the letters of a language, in the order in which they count."""
    folded = unicodedata.normalize("NFC", _IGNORED.sub("", name)).strip()
    folded = folded.replace("İ", "i").replace("I", "ı").lower() if base in ("tr", "az") else folded.lower()
    if base in ("th", "lo"):
        folded = _VOWEL_FIRST.sub(r"\2\1\4\3", folded)
    elif base == "zh":
        folded = _HAN.sub(lambda found: unidecode(found[0]).strip().lower() + found[0], folded)
    pairs = _ranks(base)[1]
    return pairs.findall(folded) if pairs else list(folded)


def _label(letter: str, rank: int, lang: str) -> str:
    """The letter under which this one is found, or "" for a space or a mark."""
    if _ALPHABET_BASE <= rank < 2 * _ALPHABET_BASE:
        return _headings(lang)[rank - _ALPHABET_BASE]
    if rank <= 1:
        return ""
    base = unicodedata.normalize("NFKD", letter)[0]
    if base.isdecimal():
        return str(unicodedata.decimal(base))
    if "\u1100" <= base <= "\u1112":  # the first sound of a syllable of Hangul, without its doubling
        return "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"[ord(base) - 0x1100]
    if "\u1200" <= base <= "\u1357":  # a consonant of Ethiopic with any of its vowels
        return chr(ord(base) & ~7)
    if "\u3041" <= base <= "\u30fa":
        kana = chr(ord(base) - 0x60) if base >= "\u30a1" else base
        return next((row for row in reversed(_KANA_ROWS) if unicodedata.normalize("NFKD", kana)[0] >= row), "あ")
    return base


@lru_cache(maxsize=64)
def _headings(lang: str) -> tuple[str, ...]:
    """The letter that each cell of an alphabet is called by: its first that is no variant of another."""
    cells = _ALPHABETS.get(lang, _LATIN).split()
    plain = (cell.lstrip("-") if cell.startswith("-") else (cell.strip("آأؤإئةى\u0621") or cell)[0] for cell in cells)
    return tuple(plain)


def titled(letters: str, lang: str) -> str:
    """Letters as a heading shows them, such as "Ch" or "İ"."""
    if letters == OTHER:
        return "…"
    if lang.split("-")[0] in ("tr", "az") and letters.startswith("i"):
        return "İ" + letters[1:]
    return letters[:1].title() + letters[1:]


def _by_base(letter: str, ranks: dict[str, tuple[int, int]]) -> tuple[int, int]:
    parts = unicodedata.normalize("NFKD", letter)
    base, order = parts[0], sum(map(ord, parts[1:]))
    if base in ranks:
        return ranks[base][0], order
    if unicodedata.category(base)[0] in "LN":
        code = ord(base)
        return (code if base.isdigit() else _ALPHABET_BASE * 2 + code), order
    return (1 if base.isspace() or base in "-‐‑–—_/" else 0), order


def sorted_by_name(things: Iterable[Thing], lang: str, name: Callable[[Thing], str]) -> list[Thing]:
    """Things in the alphabetical order of their names."""
    return sorted(things, key=lambda thing: sort_key(name(thing), lang))
