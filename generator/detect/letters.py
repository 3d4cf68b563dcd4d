"""Languages that their letters give away; where letters cannot settle it, function words of the same script do."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
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
# Languages of Urdu's letters, told apart by words.
_URDU_AND_NEIGHBOURS = ("ur", "pnb", "skr")
_ARABIC_BY_WORDS = ("ar", "fa", "ps", "ur", "ckb", "ug", "sd", "azb", "mzn")
_DEVANAGARI = ("hi", "mr", "ne", "sa", "mai", "bho", "gom")
# Letters of Tigrinya that Amharic replaces by others, and the reverse.
_TIGRINYA = "ኣዓሓዕኸቐቕቑቓኽኹዅኾ"
_AMHARIC = "አችውኝጭ"
_YIDDISH = "װױײ"
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
    """Take the language with most function words among `count` words; doubtful when the next one is close."""
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or not ranked[0][1]:
        return NOTHING
    (lang, most), rest = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
    lead = (most - rest) / most
    # Three words that no rival has are as good as certain; one alone is a hint.
    return Guess(lang, round(min(0.99, lead * most / (most + 0.5)), 3), "words")


def _arabic(sample: _Sample, permits: Permits) -> Guess:
    for lang, telling, least in _ARABIC:
        share = sample.share(telling)
        if share >= least and permits(lang):
            if lang == "ur":
                neighbours = [near for near in _URDU_AND_NEIGHBOURS if permits(near)]
                guess = _by_votes(words.vote(words.split(sample.text), neighbours))
                if guess.lang not in ("und", "ur") and guess.confidence >= 0.5:
                    return guess
            return Guess(lang, _sure(share / least), "letters")
    persian = sample.share("پچژگ") + sample.share("یکۀ")
    arabic = sample.share("ةأإى") + sample.share("يك")
    found = words.split(sample.text.replace("ي", "ی").replace("ك", "ک"))
    votes = words.vote(found, [lang for lang in _ARABIC_BY_WORDS if permits(lang)])
    by_words = _by_votes(votes)
    by_letters = NOTHING
    if max(persian, arabic) > 0:
        # Old Persian files have the Arabic kaf and yeh, but keep their own four letters and have no teh marbuta.
        is_persian = persian > arabic or sample.share("پچژگ") > 2 * sample.share("ةأإى")
        lang = "fa" if is_persian else "ar"
        if permits(lang):
            by_letters = Guess(lang, _sure(abs(persian - arabic) / 0.03), "letters")
    return max(by_letters, by_words, key=lambda guess: guess.confidence)


def _sure(times_the_least: float) -> float:
    """Turn "how many times the share that decides" into a confidence: 0.5 at once, 0.99 from four times."""
    return round(min(0.99, 0.5 + 0.16 * min(times_the_least, 4.0)), 3)


def _ethiopic(sample: _Sample, permits: Permits) -> Guess:
    votes: dict[str, float] = dict(words.vote(words.split(sample.text), ("am", "ti")))
    for lang, telling in (("am", _AMHARIC), ("ti", _TIGRINYA)):
        votes[lang] = votes.get(lang, 0.0) + 0.5 * sum(sample.counts.get(char, 0) for char in telling)
    return _by_votes({lang: vote for lang, vote in votes.items() if permits(lang)})


def _devanagari(sample: _Sample, permits: Permits) -> Guess:
    found = words.split(sample.text)
    return _by_votes(words.vote(found, [lang for lang in _DEVANAGARI if permits(lang)]))


def _hebrew(sample: _Sample, permits: Permits) -> Guess:
    if sample.share(_YIDDISH) >= 0.005 and permits("yi"):
        return Guess("yi", 0.97, "letters")
    guess = _by_votes(words.vote(words.split(sample.text), [lang for lang in ("he", "yi") if permits(lang)]))
    # Too short for a function word: Hebrew, as nearly all news in its letters.
    return guess if guess.lang != "und" or not permits("he") else Guess("he", 0.9, "script")


def _either(sample: _Sample, permits: Permits, *, telling: str, rare: str, usual: str) -> Guess:
    lang = rare if sample.share(telling) >= 0.005 else usual
    return Guess(lang, 0.97, "letters") if permits(lang) else NOTHING


def _tibetan(sample: _Sample, permits: Permits) -> Guess:
    found = words.split(sample.text)
    return _by_votes(words.vote(found, [lang for lang in ("bo", "dz") if permits(lang)]))


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
    "Beng": partial(_either, telling="ৰৱ", rare="as", usual="bn"),
    "Deva": _devanagari,
    "Ethi": _ethiopic,
    "Hani": _chinese,
    "Hebr": _hebrew,
    "Tibt": _tibetan,
}


def decide(script: str, text: str, counts: Mapping[str, int], size: int, permits: Permits) -> Guess | None:
    """Name the language of a text that is not in the Latin or Cyrillic script.

    Args:
        script: ISO 15924 code of most of its letters.
        text: The text, or a sample of it.
        counts: How often each character occurs in it.
        size: Weight of its letters, as `scripts.weigh` has it.
        permits: Says which languages may be answered.

    Returns:
        The language, "und" where nothing can be said, and None where the script is none of this module's.
    """
    if lang := _ONLY_LANGUAGE.get(script):
        return Guess(lang, 0.99, "script") if permits(lang) else NOTHING
    rule = _RULES.get(script)
    return rule(_Sample(text, counts, size), permits) if rule else None
