"""Letters of a text as its language spells them: what only looks right is made right, and counted.

Only what is certain is changed. Fused Persian words (a lost ZWNJ) cannot be parted by a rule and stay as they are;
Pashto, Arabic and Uyghur tell their forms of yeh and kaf apart and are left alone.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

# Arabic letters as glyphs (and the ligatures fi, fl …), which old programs stored instead of letters. The ornate
# parentheses and the word ligatures from U+FDF0 on (rial, bismillah …) are characters in their own right.
_PRESENTATION = re.compile("[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]")

# A non-joiner that parts nothing: at the edge of a word, or a second one. (Unicode 16, section 9.2, "Non-joiner".)
# It begins with one letter, which `re` finds ten times faster than alternatives.
_JOINERS = re.compile("\u200c(?:\u200c+|(?<=(?<![^\\W\\d_])\u200c)|(?![^\\W\\d_]))")

# Look-alikes by language: Arabic yeh and kaf typed for the Persian ones, heh with hamza as one character, and the
# cedilla that stood in for the comma below before 1999 (Unicode 3.0).
_YEH_KAF = {"ي": "ی", "ى": "ی", "ك": "ک"}
_LOOK_ALIKES: Mapping[str, Mapping[str, str]] = {
    "fa": {**_YEH_KAF, "ۀ": "هٔ"},
    "ur": {"ي": "ی", "ك": "ک"},
    "ckb": {**_YEH_KAF, "ه\u200c": "ە"},
    "mzn": _YEH_KAF,
    "ro": {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"},
}


@lru_cache(maxsize=64)
def _look_alikes(lang: str) -> tuple[re.Pattern[str], Mapping[str, str]] | None:
    table = _LOOK_ALIKES.get(lang.split("-")[0])
    return (re.compile("|".join(table)), table) if table else None


def is_well_spelled(text: str, lang: str) -> bool:
    """Whether `repair` has nothing to do in a text."""
    if text.isascii():
        return True
    alike = _look_alikes(lang)
    return not (
        # In UTF-8 all characters from U+F000 to U+FFFF begin with this byte, and it is looked for in no time.
        (b"\xef" in text.encode("utf-8", "surrogatepass") and _PRESENTATION.search(text))
        or (alike and alike[0].search(text))
        or ("\u200c" in text and _JOINERS.search(text))
    )


def repair(text: str, lang: str, counts: Counter[str]) -> str:
    """Spell a text with the letters of its language.

    Args:
        text: Any text in NFC.
        lang: BCP 47 tag of the text.
        counts: Takes in how often each rule was applied, by its name.

    Returns:
        The text; the same one again where nothing had to be done.
    """
    if text.isascii():
        return text
    if _PRESENTATION.search(text):
        text, done = _PRESENTATION.subn(lambda match: unicodedata.normalize("NFKC", match[0]), text)
        counts["presentation forms"] += done
    alike = _look_alikes(lang)
    if alike and alike[0].search(text):
        pattern, table = alike
        text, done = pattern.subn(lambda match: table[match[0]], text)
        counts["look-alike letters"] += done
    if "\u200c" in text and _JOINERS.search(text):
        text, done = _JOINERS.subn(_joiner, text)
        counts["misplaced joiners"] += done
    return text


def _joiner(match: re.Match[str]) -> str:
    """A run inside a word is one non-joiner; one at the edge of a word is none."""
    text, start, end = match.string, match.start(), match.end()
    is_inside = start > 0 and end < len(text) and text[start - 1].isalpha() and text[end].isalpha()
    return "\u200c" if is_inside else ""
