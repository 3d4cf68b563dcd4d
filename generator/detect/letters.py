"""Languages that their letters give away; where letters cannot settle it, function words of the same script do."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.detect import words
from generator.model import Guess

Permits = Callable[[str], bool]
"""Says whether a language is among those that may be answered."""

NOTHING = Guess("und", 0.0, "none")

# Scripts in which one language publishes news.
_ONLY_LANGUAGE = {
    "Adlm": "ff-Adlm", "Armn": "hy", "Bopo": "zh-Hant", "Cans": "iu", "Cher": "chr", "Geor": "ka", "Grek": "el",
    "Gujr": "gu", "Guru": "pa", "Hang": "ko", "Java": "jv-Java", "Jpan": "ja", "Khmr": "km", "Knda": "kn",
    "Laoo": "lo", "Mlym": "ml", "Mong": "mn-Mong", "Mtei": "mni", "Mymr": "my", "Nkoo": "nqo", "Olck": "sat",
    "Orya": "or", "Sinh": "si", "Syrc": "syr", "Taml": "ta", "Telu": "te", "Tfng": "zgh", "Thaa": "dv",
    "Thai": "th", "Vaii": "vai", "Yiii": "ii",
}  # fmt: skip

# In the order they are asked: a language of the Arabic script, letters that it has and the languages below it have
# not, and the share of all letters that they reach in a few lines of running text (usually three times as much).
# The share keeps a foreign name, such as Persian news of Peshawar or Sanandaj quotes, from deciding.
_ARABIC = (
    ("ug", "ۇۈۋڭ", 0.02),
    ("skr", "ݨݙ", 0.004),
    ("sd", "ٻٿٽڄڃڳڪڀڏڊڌڍڙڦ۾۽", 0.01),
    ("ckb", "ەێڵڕ", 0.04),
    ("ks", "ٲٳۄٕ", 0.02),
    ("ps", "ټډړږښځڅېۍګڼ", 0.01),
    ("ur", "ٹڈڑےںہۂۓھ", 0.02),
)
# Languages of Urdu's letters, told apart by words, and how many times Urdu's words must be outnumbered.
_LIKE_URDU = ("ur", "pnb", "skr")
_TIMES_URDU = 2
# Lead in the share of letters, Persian over Arabic or the reverse, and the confidence that needs no words besides.
_PERSIAN_OR_ARABIC = 0.02
_SURE_BY_LETTERS = 0.95
# Confidence from nothing but letters that these two share with their neighbours.
_SHARED_LETTERS = 0.8
_ARABIC_BY_WORDS = ("ar", "fa", "ps", "ur", "ckb", "ug", "sd", "azb", "mzn")
_DEVANAGARI = ("hi", "mr", "ne", "sa", "mai", "bho", "gom")
# Letters of Tigrinya that Amharic replaces by others, and the reverse.
_TIGRINYA = "ኣዓሓዕኸቐቕቑቓኽኹዅኾ"
_AMHARIC = "አችኝ"
_YIDDISH = "װױײ"
_ASSAMESE = "ৰৱ"
_CANTONESE = "嘅係唔喺咗哋佢嚟冇啲嗰"


class _Sample(NamedTuple):
    text: str
    counts: Mapping[str, int]
    """How often each character occurs."""
    size: int
    """Number of letters of the script in question."""

    def share(self, letters: str) -> float:
        """Share of some letters in all."""
        counts = self.counts
        return sum([counts.get(letter, 0) for letter in letters]) / self.size


def _by_votes(votes: Mapping[str, float]) -> Guess:
    """Take the language with most votes; doubtful when the next one is close."""
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or not ranked[0][1]:
        return NOTHING
    (lang, most), rest = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
    # Three words that no rival has are nearly certain; one alone is a hint.
    return Guess(lang, round(min(0.99, (most - rest) / most * most / (most + 0.5)), 3), "words")


def _by_words(text: str, langs: Iterable[str], permits: Permits) -> Guess:
    return _by_votes(words.vote(words.split(text), [lang for lang in langs if permits(lang)]))


def _sure(times_the_least: float) -> float:
    """Turn "how many times the share that decides" into a confidence: 0.5 near none, 0.99 from three times."""
    return round(min(0.99, 0.5 + 0.17 * times_the_least), 3)


def _urdu_or_neighbour(sample: _Sample, permits: Permits) -> str:
    votes = words.vote(words.split(sample.text), _LIKE_URDU)
    neighbour = max(filter(permits, _LIKE_URDU), key=lambda lang: (votes[lang], lang))
    return neighbour if votes[neighbour] >= _TIMES_URDU * votes["ur"] else "ur"


def _arabic(sample: _Sample, permits: Permits) -> Guess:
    for lang, telling, least in _ARABIC:
        share = sample.share(telling)
        # Sindhi has no "ے", which all that borrow some of its letters have.
        if share >= least and permits(lang) and not (lang == "sd" and sample.share("ے") >= least):
            if lang == "ur":
                lang = _urdu_or_neighbour(sample, permits)
            return Guess(lang, _sure(share / least), "letters")
    own, shared = sample.share("پچژگ"), sample.share("یکۀ")
    arabic, shared_arabic = sample.share("ةأإى"), sample.share("يك")
    by_letters = NOTHING
    if own + shared + arabic + shared_arabic > 0:
        # Old Persian files have the Arabic kaf and yeh, but keep their own four letters and have no teh marbuta.
        is_persian = own + shared > arabic + shared_arabic or own > 2 * arabic
        lang = "fa" if is_persian else "ar"
        if permits(lang):
            lead = abs(own + shared - arabic - (0.0 if own > 2 * arabic else shared_arabic))
            by_letters = Guess(lang, _sure(lead / _PERSIAN_OR_ARABIC), "letters")
            if not own + arabic:  # what they have in common with their neighbours says little
                by_letters = replace(by_letters, confidence=min(by_letters.confidence, _SHARED_LETTERS))
    if by_letters.confidence >= _SURE_BY_LETTERS:
        return by_letters
    # Persian may be typed with the Arabic yeh and kaf; Pashto and Sindhi have words with them.
    spellings = {sample.text, sample.text.replace("ي", "ی").replace("ك", "ک")}
    by_words = [_by_words(text, _ARABIC_BY_WORDS, permits) for text in sorted(spellings)]
    return max(*by_words, by_letters, key=lambda guess: guess.confidence)


def _ethiopic(sample: _Sample, permits: Permits) -> Guess:
    votes: dict[str, float] = dict(words.vote(words.split(sample.text), ("am", "ti")))
    for lang, telling in (("am", _AMHARIC), ("ti", _TIGRINYA)):
        votes[lang] = votes.get(lang, 0.0) + 0.5 * sum(sample.counts.get(char, 0) for char in telling)
    return _by_votes({lang: vote for lang, vote in votes.items() if permits(lang)})


def _devanagari(sample: _Sample, permits: Permits) -> Guess:
    return _by_words(sample.text, _DEVANAGARI, permits)


def _tibetan(sample: _Sample, permits: Permits) -> Guess:
    return _by_words(sample.text, ("bo", "dz"), permits)


def _hebrew(sample: _Sample, permits: Permits) -> Guess:
    if sample.share(_YIDDISH) >= 0.005 and permits("yi"):
        return Guess("yi", 0.97, "letters")
    guess = _by_words(sample.text, ("he", "yi"), permits)
    # Too short for a function word: Hebrew, as nearly all news in its letters.
    return guess if guess.lang != "und" or not permits("he") else Guess("he", 0.9, "script")


def _bengali(sample: _Sample, permits: Permits) -> Guess:
    lang = "as" if sample.share(_ASSAMESE) >= 0.005 else "bn"
    return Guess(lang, 0.97, "letters") if permits(lang) else NOTHING


class _SideOfHan(dict[str, int]):
    """Whether a character is only simplified (-1), only traditional (+1), or neither (0).

    The two national character sets of the 1980s know: GB 2312 has the simplified forms, Big5 the traditional.
    """

    def __missing__(self, char: str) -> int:
        simplified, traditional = (_encodable(char, charset) for charset in ("gb2312", "big5"))
        side = self[char] = traditional - simplified
        return side


def _encodable(char: str, charset: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


_side_of_han = _SideOfHan()


def _chinese(sample: _Sample, permits: Permits) -> Guess:
    if sample.share(_CANTONESE) >= 0.04 and permits("yue"):
        return Guess("yue", 0.9, "letters")
    sides = Counter({-1: 0, 1: 0})
    for char, count in sample.counts.items():
        if char > "\u2e7f":
            sides[_side_of_han[char]] += count
    lang = "zh-Hant" if sides[1] > sides[-1] else "zh-Hans"
    if not permits(lang):
        return NOTHING
    lead = abs(sides[1] - sides[-1]) / (sides[1] + sides[-1] + 1)
    return Guess(lang, round(0.5 + 0.49 * lead, 3), "letters")


_RULES: dict[str, Callable[[_Sample, Permits], Guess]] = {
    "Arab": _arabic,
    "Beng": _bengali,
    "Deva": _devanagari,
    "Ethi": _ethiopic,
    "Hani": _chinese,
    "Hebr": _hebrew,
    "Tibt": _tibetan,
}


def decide(script: str, text: str, counts: Mapping[str, int], size: int, permits: Permits) -> Guess:
    """Name the language of a text that is not in the Latin or Cyrillic script.

    Args:
        script: ISO 15924 code of most of its letters.
        text: The text, or a sample of it.
        counts: How often each character occurs in it.
        size: Weight of its letters, as `scripts.weigh` has it.
        permits: Says which languages may be answered.

    Returns:
        The language; "und" where nothing can be said, and for a script that is none of this module's.
    """
    if lang := _ONLY_LANGUAGE.get(script):
        return Guess(lang, 0.99, "script") if permits(lang) else NOTHING
    rule = _RULES.get(script)
    return rule(_Sample(text, counts, size), permits) if rule else NOTHING
