"""Which writing system a letter belongs to; leaves languages to the other modules of the package."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

# First word of a letter's Unicode name -> ISO 15924 code. The names follow the Unicode property "Script" closely
# enough for living scripts, and Python has them built in.
_CODES = {
    "ADLAM": "Adlm", "ARABIC": "Arab", "ARMENIAN": "Armn", "BALINESE": "Bali", "BENGALI": "Beng",
    "BOPOMOFO": "Bopo", "CANADIAN": "Cans", "CHAKMA": "Cakm", "CHEROKEE": "Cher", "CJK": "Hani",
    "COPTIC": "Copt", "CYRILLIC": "Cyrl", "DEVANAGARI": "Deva", "ETHIOPIC": "Ethi", "FULLWIDTH": "Latn",
    "GEORGIAN": "Geor", "GREEK": "Grek", "GUJARATI": "Gujr", "GURMUKHI": "Guru", "HALFWIDTH": "Kana",
    "HANGUL": "Hang", "HEBREW": "Hebr", "HIRAGANA": "Hira", "IDEOGRAPHIC": "Hani", "JAVANESE": "Java",
    "KANNADA": "Knda", "KATAKANA": "Kana", "KATAKANA-HIRAGANA": "Kana", "KHMER": "Khmr", "LAO": "Laoo",
    "LATIN": "Latn", "LEPCHA": "Lepc", "LIMBU": "Limb", "MALAYALAM": "Mlym", "MEETEI": "Mtei",
    "MONGOLIAN": "Mong", "MYANMAR": "Mymr", "NKO": "Nkoo", "OL": "Olck", "ORIYA": "Orya", "SINHALA": "Sinh",
    "SUNDANESE": "Sund", "SYRIAC": "Syrc", "TAMIL": "Taml", "TELUGU": "Telu", "THAANA": "Thaa", "THAI": "Thai",
    "TIBETAN": "Tibt", "TIFINAGH": "Tfng", "VAI": "Vaii", "YI": "Yiii",
}  # fmt: skip

# One of these letters says about as much as a syllable or a word of an alphabet.
DENSE = {"Hani": 3, "Hira": 3, "Kana": 3, "Hang": 3, "Ethi": 3, "Yiii": 3, "Bopo": 3, "Deva": 2}

# Share of kana among Han and kana from which a text is Japanese: Chinese texts quote names, Japanese ones
# cannot do without particles.
_JAPANESE_KANA_SHARE = 0.08

SAMPLE = 300
"""Characters that are looked at; more text buys no accuracy (200: -0.1 point, 600: none), only time."""


class _ScriptOfLetter(dict[str, str]):
    """Script of every character met so far; "" for whatever is not a letter."""

    def __missing__(self, char: str) -> str:
        name = unicodedata.name(char, "") if char.isalpha() else ""
        code = self[char] = _CODES.get(name.partition(" ")[0], "Zyyy" if name else "")
        return code


_script_of = _ScriptOfLetter()


# What a text in a script consists of when it quotes no other: its own letters, and all that is no letter. Most blocks
# do, and one search is ten times cheaper than counting.
_SIGNS = r"\u2000-\u206f\u20a0-\u20bf\u2190-\u245f\u2500-\u27ff"
_COMMON = rf"\x00-@\[-`{{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7{_SIGNS}"
_RANGES = {
    "Arab": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc", "Armn": "\u0531-\u058f",
    "Beng": "\u0964\u0965\u0980-\u09ff", "Cyrl": "\u0400-\u052f", "Deva": "\u0900-\u097f",
    "Ethi": "\u1200-\u139f", "Geor": "\u10a0-\u10ff", "Grek": "\u0370-\u03ff\u1f00-\u1fff", "Gujr": "\u0a81-\u0aff",
    "Guru": "\u0964\u0965\u0a01-\u0a7f", "Hang": "\u3000-\u303f\uac00-\ud7a3",
    "Hani": "\u3000-\u303f\u4e00-\u9fff\uff01-\uff20", "Hebr": "\u0590-\u05ff",
    "Jpan": "\u3000-\u30ff\u4e00-\u9fff\uff01-\uff20", "Khmr": "\u1780-\u17ff", "Knda": "\u0c80-\u0cff",
    "Laoo": "\u0e80-\u0eff", "Mlym": "\u0d00-\u0d7f", "Mymr": "\u1000-\u109f", "Orya": "\u0b00-\u0b7f",
    "Sinh": "\u0d80-\u0dff", "Taml": "\u0b80-\u0bff", "Telu": "\u0c00-\u0c7f", "Thai": "\u0e00-\u0e7f",
}  # fmt: skip
_OTHER_THAN = {code: re.compile(f"[^{_COMMON}{letters}]") for code, letters in _RANGES.items()}
_OTHER_THAN["Latn"] = re.compile(rf"[^\x00-\u024f\u1e00-\u1eff{_SIGNS}]")


def is_all_in(text: str, code: str) -> bool:
    """Whether a text is surely in one script; False says nothing."""
    pattern = _OTHER_THAN.get(code)
    return pattern is not None and not pattern.search(text)


def weigh(letters: Mapping[str, int]) -> Counter[str]:
    """Count the letters of each script.

    Args:
        letters: How often each character occurs; digits, marks and signs do no harm.

    Returns:
        Weight of each ISO 15924 code, where a letter of a syllabic or ideographic script weighs three.
    """
    weights: Counter[str] = Counter()
    for char, count in letters.items():
        if code := _script_of[char]:
            weights[code] += count
    for code, weight in DENSE.items():
        if code in weights:
            weights[code] *= weight
    return weights


def dominant(weights: Counter[str]) -> str:
    """Name the script that outweighs the others: "Jpan" for Japanese, "" when there is no letter."""
    kana = weights["Hira"] + weights["Kana"]
    if kana and kana >= _JAPANESE_KANA_SHARE * (kana + weights["Hani"]):
        weights = weights.copy()
        weights["Jpan"] = kana + weights["Hani"]
        weights["Hani"] = weights["Hira"] = weights["Kana"] = 0
    # Ties go by name, so that the answer does not hang on the order of the text.
    return max(weights, key=lambda code: (weights[code], code), default="")


def script(text: str) -> str:
    """Name the writing system that most letters of a text belong to.

    Args:
        text: Any text; its first 300 characters are judged.

    Returns:
        An ISO 15924 code such as "Latn", "Arab", "Hani" (Chinese), "Jpan" (Han with kana), "Hang" or "Zyyy" (a
        script unknown here), and "" when there is no letter.
    """
    sample = text[:SAMPLE]
    if sample.isascii():
        return "Latn" if any(map(str.isalpha, sample)) else ""
    return dominant(weigh(Counter(sample)))
