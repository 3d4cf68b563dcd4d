"""Tell the language of a text, and of a block inside it, from its script, letters, words and n-grams.

    text -> scripts.weigh -> one language writes so         -> done: Greek, Thai, Japanese ...
                          -> letters.decide                 -> Arabic, Hebrew, Ethiopic, Devanagari, Han ...
                          -> rank.rank (words and n-grams)  -> Latin and Cyrillic

Only the last step unpacks the n-gram model (see `ngrams`): an archive in Persian never does.
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from generator.detect import letters, words
from generator.detect.rank import rank, relatives
from generator.detect.scripts import DENSE, SAMPLE, dominant, is_all_in, script, weigh
from generator.languages import script_of_tag
from generator.model import Guess

__all__ = ["block_lang", "detect", "is_at_home", "script"]

# Fewer letters of an alphabet say little: then only a clear answer counts, and below the second number none.
_FEW_LETTERS: Final = 20
_TOO_FEW_LETTERS: Final = 12
_CLEAR: Final = 0.8

# Share of its letters that a sample of one script has in it; below it more of the text is looked at.
_PURE: Final = 0.8

# Words after which a clear ranking is final; the rest of the sample would only confirm it.
_FIRST_WORDS: Final = 20
_FINAL: Final = 0.999

# Tags that stand for several languages, or for one under an older name.
_INCLUDED = {"fil": ("tl",), "iw": ("he",), "ku": ("kmr", "ckb"), "no": ("nb", "nn"), "sh": ("sr", "hr", "bs")}

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")

# A block is judged by its beginning; one of the item's own script only when it is as long as a quotation.
_BLOCK_SAMPLE: Final = 120
_QUOTATION: Final = 100
# Most blocks are at home in their item, and this many characters show it.
_GLANCE: Final = 150
# Share of the item's function words among the words of a block that show it to be in the item's language: running
# text has 30-50 %, text in another language of the same script rarely 10 %.
_AT_HOME: Final = 0.15
_CERTAIN: Final = 0.97
# What is asked of a block in a foreign script: to be nearly all in it, and a likely language; or English words.
_FOREIGN_SHARE: Final = 0.8
_LIKELY: Final = 0.8
_ENGLISH_WORDS: Final = 2
_SCRIPT_OF_SUBTAG = {"Aran": "Arab", "Hans": "Hani", "Hant": "Hani", "Kore": "Hang"}
# Scripts that readers of a script read as well.
_READ_WITH = {"Jpan": {"Hani"}, "Hang": {"Hani"}, "Hani": {"Jpan", "Bopo"}}
_RANKED: Final = ("Latn", "Cyrl")
_ALPHABETS = {"Arab", "Cyrl", "Latn"}
_WRITTEN_IN_TWO = {"az", "bs", "ha", "kk", "ku", "ky", "mn", "ms", "sr", "tg", "tk", "tt", "uz"}


def detect(text: str, among: Collection[str] = ()) -> Guess:
    """Name the language of a text.

    Args:
        text: Any text, best without markup; addresses are passed over and the first 300 characters judged.
        among: BCP 47 tags to choose from, such as a site's languages; with none, all are allowed. A tag stands for
            its language in any region ("pt-BR" for Portuguese), and the answer is that tag.

    Returns:
        The language as a BCP 47 tag, with script where that is open ("zh-Hant"); how sure it is, from 0.0 to 1.0;
        and "script", "letters", "words" or "model" (n-grams). "und", 0.0 and "none" when there is no evidence: too
        few letters, or a language that is not allowed.

    Source:
        Cavnar and Trenkle, "N-Gram-Based Text Categorization", 1994, for n-grams; Lui and Baldwin, "langid.py",
        2012, for the model behind `ngrams.bin`; measured on 3,573 texts in 150 languages.
    """
    whole = text[: 4 * SAMPLE]
    if "://" in whole or "@" in whole or "www." in whole:
        whole = _ADDRESS.sub(" ", whole)
    sample = whole[:SAMPLE]
    choice = _choice(tuple(sorted(among)))
    code = next((code for code in _RANKED if is_all_in(whole, code)), "")
    if code:  # nothing but Latin, say: most texts are, and nothing has to be weighed
        found = words.split(sample)
        size = sum(map(len, found))
        guess = _ranked(found, choice.written_in(code))
    else:
        counts = Counter(sample)
        weights = weigh(counts)
        code = dominant(weights)
        if len(whole) > SAMPLE and (code in _RANKED or weights[code] < _PURE * weights.total()):
            # Lines in another script may stand at the top: a page's menu, an English headline.
            of_whole = Counter(whole)
            weights_of_whole = weigh(of_whole)
            if weights[code] < _PURE * weights.total() or dominant(weights_of_whole) != code:
                sample, counts, weights = whole, of_whole, weights_of_whole
                code = dominant(weights)
        if not code:
            return letters.NOTHING
        size = weights[code]
        if code in _RANKED:
            guess = _ranked(_in_script(words.split(sample), code), choice.written_in(code))
        else:
            guess = letters.decide(code, sample, counts, size // DENSE.get(code, 1), choice.permits)
    is_guesswork = guess.reason in ("words", "model")
    if is_guesswork and size < (_TOO_FEW_LETTERS if guess.confidence >= _CLEAR else _FEW_LETTERS):
        return letters.NOTHING
    return Guess(choice.tag(guess.lang), guess.confidence, guess.reason)


class _Choice:
    """The languages that may be answered, and the tags to answer them by."""

    def __init__(self, among: tuple[str, ...]) -> None:
        self._tags: dict[str, str] = {}
        for tag in among:
            primary = tag.partition("-")[0]
            for lang in (tag, *_INCLUDED.get(primary, (primary,))):
                self._tags.setdefault(lang, tag)
        self._written_in: dict[str, frozenset[str]] = {}

    def tag(self, lang: str) -> str:
        return self._tags.get(lang) or self._tags.get(lang.partition("-")[0]) or lang

    def permits(self, lang: str) -> bool:
        return not self._tags or lang in self._tags or lang.partition("-")[0] in self._tags

    def written_in(self, code: str) -> frozenset[str]:
        if code not in self._written_in:
            langs = words.languages("a", "z") if code == "Latn" else words.languages("а", "я")
            self._written_in[code] = frozenset(filter(self.permits, langs))
        return self._written_in[code]


_choice = lru_cache(maxsize=64)(_Choice)


def _in_script(found: list[str], code: str) -> list[str]:
    """The words in a script, as many as `rank` may be given."""
    chosen = []
    room = SAMPLE
    for word in found:
        if script(word) == code:
            room -= len(word) + 1
            if room < 0:
                break
            chosen.append(word)
    return chosen


def _ranked(found: list[str], among: frozenset[str]) -> Guess:
    ranking = rank(found[:_FIRST_WORDS], among)
    if len(found) > _FIRST_WORDS and not (ranking and ranking.confidence >= _FINAL):
        ranking = rank(found, among)
    if ranking is None:
        return letters.NOTHING
    return Guess(ranking.scores[0][0], round(ranking.confidence, 3), "model")


@lru_cache(maxsize=256)
def _home(tag: str) -> tuple[str, str]:
    """The script of a language, as `scripts` has it, and its primary subtag."""
    script = script_of_tag(tag)
    return _SCRIPT_OF_SUBTAG.get(script, script), tag.partition("-")[0]


def block_lang(text: str, item_lang: str) -> str:
    """Name the language of a block that is clearly not in the language of its item.

    Args:
        text: The text of one block, or a title.
        item_lang: BCP 47 tag of the item it stands in.

    Returns:
        A BCP 47 tag such as "en" or, where only the script is certain, "und-Latn"; "" when the block is in the
        item's language or nothing certain can be said.
    """
    if item_lang == "und":
        return ""
    home, primary = _home(item_lang)
    sample = text[:_BLOCK_SAMPLE]
    if is_all_in(sample, home):
        return _quoted(text, primary)
    weights = weigh(Counter(sample))
    code = dominant(weights)
    if code in ("", "Zyyy"):
        return ""
    if code == home or code in _READ_WITH.get(home, ()) or (primary in _WRITTEN_IN_TWO and code in _ALPHABETS):
        return _quoted(text, primary)
    if weights[code] < _FOREIGN_SHARE * weights.total():
        return ""
    return _named(text, code)


def is_at_home(text: str, lang: str) -> bool:
    """Whether a text holds no letter of another script than its language's; False says nothing."""
    return is_all_in(text, _home(lang)[0])


def _named(text: str, code: str) -> str:
    """Name the language of a block in a script that is foreign to its item, without the model if it is short."""
    if code not in _RANKED or len(text) >= _QUOTATION:
        guess = detect(text)
        return guess.lang if guess.confidence >= _LIKELY else f"und-{code}"
    found = words.split(text)
    if code == "Latn" and len(words.listed("en").intersection(found)) >= _ENGLISH_WORDS:
        return "en"
    return f"und-{code}"


def _quoted(text: str, primary: str) -> str:
    """Name the language of a long block in another language of the item's own script."""
    if len(text) < _QUOTATION:
        return ""
    own = words.listed(primary)
    if not own:
        return ""
    rough = text[:_GLANCE].lower().split()
    if len(own.intersection(rough)) >= _AT_HOME * len(rough):  # as most blocks are, told at a fifth of the price
        return ""
    found = words.split(text[:SAMPLE])
    least = _AT_HOME * len(found)
    if words.how_many(found, own) >= least:
        return ""
    # Languages that have enough of their words in it; there is none in most blocks of names and numbers.
    if words.how_many(found, words.known()) < least:
        return ""
    likely = {tag for tag, count in words.tally(found).items() if count >= least}
    if not likely - relatives(primary):
        return ""
    guess = detect(text)
    lang = guess.lang.partition("-")[0]
    is_foreign = guess.lang in likely and lang != primary and lang not in relatives(primary)
    return guess.lang if is_foreign and guess.confidence >= _CERTAIN else ""
