"""Function words and spellings: which languages a word may belong to, and how many words vote for each language."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

# A word is a run of anything but space, digits and punctuation, so that the vowel signs of Indic scripts, which are
# no letters to Python, stay in it. Apostrophes and hyphens stay: "l'", "il-" and "n'" say a lot.
_WORD = re.compile(
    r"[^\s\d!-&(-,./:-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u060c\u061b\u061f\u0640\u066a-\u066d\u06d4"
    r"\u0964\u0965\u0f0b-\u0f14\u1361-\u1368\u200b-\u200f\u2010-\u2018\u201a-\u206f\u2190-\u2bff\u3000-\u303f"
    r"\uff00-\uff20]+"
)
_JOINTS = re.compile(r"(?<=['-])")
_WORDS_REMEMBERED = 8_192

_NO_ONE: frozenset[str] = frozenset()


class _Lists(NamedTuple):
    of_lang: dict[str, frozenset[str]]
    """Function words of each language."""
    whole: dict[str, frozenset[str]]
    """Languages of each function word."""
    patterns: dict[str, list[tuple[str, frozenset[str]]]]
    """Pieces of words and their languages, with a space where the word begins or ends, by their first two letters."""
    letters: dict[str, frozenset[str]]
    """Languages of single letters that tell."""
    with_patterns: frozenset[str]
    """Languages that have patterns."""


@cache
def _lists() -> _Lists:
    of_lang: defaultdict[str, set[str]] = defaultdict(set)
    whole: defaultdict[str, set[str]] = defaultdict(set)
    patterns: defaultdict[str, set[str]] = defaultdict(set)
    for line in (resources.files(__package__) / "words.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        lang, _, entries = line.partition(":")
        for entry in entries.split():
            if "*" in entry:
                patterns[f" {entry} ".replace(" *", "").replace("* ", "")].add(lang)
            else:
                whole[entry].add(lang)
                of_lang[lang].add(entry)
    by_head: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for piece, langs in sorted(patterns.items()):
        by_head[piece[:2]].append((piece, frozenset(langs)))
    return _Lists(
        {lang: frozenset(words) for lang, words in of_lang.items()},
        {word: frozenset(langs) for word, langs in whole.items()},
        by_head,
        {piece: frozenset(langs) for piece, langs in patterns.items() if len(piece) == 1},
        _NO_ONE.union(*patterns.values()),
    )


def split(text: str) -> list[str]:
    """Cut a text into lower-case words, with ' for every apostrophe."""
    return _WORD.findall(text.lower().replace("’", "'").replace("ʼ", "'"))


def listed(lang: str) -> frozenset[str]:
    """Give the function words known of a language; none for an unknown one."""
    return _lists().of_lang.get(lang, _NO_ONE)


def known() -> Container[str]:
    """Give the function words of all languages."""
    return _lists().whole


def how_many(found: Iterable[str], listed: Container[str]) -> int:
    """Count how many of some words are in a list."""
    return sum(map(listed.__contains__, found))


def tally(found: Iterable[str]) -> Counter[str]:
    """Count how many of some words are function words of each language, for those that have any."""
    whole = _lists().whole
    return Counter([lang for word in found if word in whole for lang in whole[word]])


def with_patterns() -> frozenset[str]:
    """Give the languages of which patterns of spelling are known."""
    return _lists().with_patterns


@cache
def languages(first_letter: str, last_letter: str) -> frozenset[str]:
    """Give the languages that have function words beginning with the letters of a range."""
    return frozenset(
        lang
        for lang, words in _lists().of_lang.items()
        if any(first_letter <= word[0] <= last_letter for word in words)
    )


@lru_cache(_WORDS_REMEMBERED)
def owners(word: str) -> frozenset[str]:
    """Give the languages that have a word among their function words, whole or joined to another ("l'eau")."""
    whole = _lists().whole
    found = whole.get(word, _NO_ONE)
    if not found and ("'" in word or "-" in word):
        return _NO_ONE.union(*(whole.get(part, _NO_ONE) for part in _JOINTS.split(word)))
    return found


@lru_cache(_WORDS_REMEMBERED)
def spellers(word: str) -> frozenset[str]:
    """Give the languages one of whose patterns of spelling a word follows."""
    lists = _lists()
    patterns, text = lists.patterns, f" {word} "
    found = {lang for letter in lists.letters.keys() & set(word) for lang in lists.letters[letter]}
    for start in range(len(text) - 1):
        for piece, langs in patterns.get(text[start : start + 2], ()):
            if text.startswith(piece, start):
                found |= langs
    return frozenset(found)


def vote(words: Collection[str], langs: Collection[str]) -> Counter[str]:
    """Count the words that look like each of some related languages.

    Args:
        words: The words of a text, as `split` gives them.
        langs: The languages in question.

    Returns:
        Number of function words and telling spellings for each language, without those that have none.
    """
    wanted = frozenset(langs)
    votes = [lang for word in words for lang in owners(word) & wanted]
    if not wanted.isdisjoint(with_patterns()):
        votes += [lang for word in words for lang in spellers(word) & wanted - owners(word)]
    return Counter(votes)
