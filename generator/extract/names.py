"""Names of persons: what looks like one, and where it ends after a cue; by shape, as no list of names is complete."""

import re
from collections.abc import Callable
from itertools import pairwise

from generator.extract.cues import Cues
from generator.extract.lines import fold, key_of

_PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "von", "van", "vom", "zu", "zur", "zum", "der", "den", "del", "della",
    "di", "du", "la", "le", "el", "al", "bin", "ben", "ibn", "y", "e", "i", "and", "und", "et", "og", "och",
    "en", "&", "af", "av", "ter", "ten", "te", "abu", "bint", "santos", "st.", "mc", "o", "d'", "dal", "san",
})  # fmt: skip
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u10a0-\u10ff\u1200-\u137f]")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(
    r"[^\W\d_]+(?:[.'’ʼ\u200c\u200d\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0dff-]+[^\W\d_]*)*\.?"
)
# An Indic or Ethiopic word: its vowel signs are no letters.
_MARKED = re.compile(r"[\u0900-\u0dff\u1200-\u137f\u200c\u200d.]{1,16}")
_AND = re.compile(
    r"\s*[,،、;]\s*|\s+(?:and|und|et|y|e|i|och|og|en|ja|ir|și|şi|ve|dan|és|a|и|і|та|και|و|&|/|\|)\s+", re.IGNORECASE
)
_HAN_NAME = re.compile(r"[\u3400-\u9fff々]{2,4}(?:[·・][\u3400-\u9fff]{1,6})*")
_KANA_NAME = re.compile(r"[\u3400-\u9fff々]{1,4}[ 　]?[\u3040-\u30ff\u3400-\u9fff々]{1,5}")
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}")
# "記者林美惠／花蓮報導": where the report comes from is no part of the name.
_REPORTS_FROM = re.compile(r"\s*[／/][\u3400-\u9fff]{1,8}[報报][導导道]$")
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_BREAK = re.compile(r"\s+[(（\[@]|[:：!?|•·;]|(?<=\w{3})\.\s|\s[–—-]\s|\s//\s|[(（]")
_MAX_NAME, _MAX_WORDS = 45, 5


def is_name(text: str, cues: Cues, least: int = 2) -> bool:
    """Could this be the name of a person: two to five capitalised words, or as many short ones without case?"""
    words = text.split()
    if not least <= len(words) <= _MAX_WORDS or len(text) > _MAX_NAME:
        return False
    if _CASELESS.search(text):
        if len(words) > 4 or not all(2 <= len(word) <= 12 and _letters(word) for word in words):
            return False
    elif not _is_proper(words, least):
        return False
    return key_of(text) not in cues.whole and not any(
        fold(word.strip("'’\"“”().,")) in cues.not_names for word in words
    )


def _is_proper(words: list[str], least: int) -> bool:
    """Are these capitalised words, particles aside?"""
    proper = 0
    for word in words:
        if not word[:1].isupper() and word.casefold() in _PARTICLES:
            continue
        bare = word.strip("'’\"“”()")
        if not bare[:1].isupper() or not _WORD.fullmatch(bare):
            return False
        if len(bare) > 3 and bare[1:2].islower() and _humped(bare):
            return False
        proper += 1
    return proper >= least


def _humped(word: str) -> bool:
    """Two words in one, as a page's menus glue them: "HealthScience"; Mc, Mac, De and the like are names."""
    return any(
        before.islower() and after.isupper() and place > 3 for place, (before, after) in enumerate(pairwise(word), 1)
    )


def _letters(word: str) -> bool:
    return word.replace("\u200c", "").replace(".", "").isalpha() or bool(_MARKED.fullmatch(word))


def are_names(text: str, cues: Cues, least: int = 2) -> bool:
    """Is this one name, or a list of names?"""
    # A quick look first: most lines are no names at all.
    if text[:1].islower() and text.split(" ", 1)[0].casefold() not in _PARTICLES:
        return False
    parts = [part for part in _AND.split(text) if part]
    return bool(parts) and len(parts) <= 6 and all(is_name(part, cues, least) for part in parts)


def cut_name(rest: str, cues: Cues) -> tuple[str, str]:
    """The name or names at the beginning of what follows a cue, and what is left behind a comma or bracket.

    Returns:
        "" and "" where no name begins there.
    """
    rest = rest.strip(' ,،.-–—|~*•:："“”')
    head = _BREAK.split(rest, maxsplit=1)[0].strip(" ,،.-–—")
    behind = rest[len(head) :].strip(" ,،()（）-–—.")
    if not head or len(head) > 120:
        return "", ""
    if _DENSE.search(head):
        return _cut_dense(head), behind
    words = head.split()
    if _CASELESS.search(head):
        return _cut_caseless(head, cues), behind
    taken: list[str] = []
    for place, word in enumerate(words):
        bare = word.strip(",'’\"“”()")
        low = bare.casefold()
        if low in _PARTICLES and (taken or place == 0):
            taken.append(word)
            continue
        if not bare[:1].isupper() and not (len(words) == 1 and bare[:1].isalpha()):
            break
        if key_of(bare) in cues.not_names and (taken or len(words) > 1) and not _is_desk(words):
            break
        taken.append(word)
        if word.endswith(",") and not _goes_on(words[place + 1 : place + 3], cues):
            break
    while taken and taken[-1].casefold().strip(",") in _PARTICLES:
        taken.pop()
    name = " ".join(taken).strip(" ,.)(")
    if len(taken) > 14 or not name or key_of(name) in cues.whole or not any(word[:1].isalpha() for word in taken):
        return "", ""
    return name, behind or head[len(" ".join(taken)) :].strip(" ,")


def _is_desk(words: list[str]) -> bool:
    """A short line such as "Web Desk" or "Redacción Diario X": a desk signs where no person does."""
    return len(words) <= 5


def _goes_on(words: list[str], cues: Cues) -> bool:
    """Does another name follow the comma?"""
    return len(words) == 2 and is_name(" ".join(words).strip(","), cues)


def _cut_dense(head: str) -> str:
    head = _REPORTS_FROM.sub("", head)
    for pattern in (_KANA_NAME, _HAN_NAME, _HANGUL_NAME):
        match = pattern.fullmatch(head)
        if match:
            return head
    first = re.split(r"[\s　／/]", head)[0]
    parts = [part for part in re.split(r"[、，,\s　]+", head) if part]
    if len(parts) > 1 and all(2 <= len(part) <= 5 for part in parts[:4]):
        return head if len(head) <= 24 else " ".join(parts[:3])
    if len(head) <= 16:
        return head
    return first if 2 <= len(first) <= 8 else ""


def _cut_caseless(head: str, cues: Cues) -> str:
    words = head.split()
    if len(words) > 9 or any(character.isdigit() for character in head):
        return ""
    if len(words) == 1 and key_of(head) in cues.not_names | cues.whole:
        return ""
    return head


def said_small(name: str, says: Callable[[str], bool]) -> float:
    """Share of a name's words that a text also uses in small letters (or at all, in scripts without case)."""
    parts = [word for word in _LONG_WORD.findall(name) if word.casefold() not in _PARTICLES]
    if not parts:
        return 0.0
    return sum(says(fold(word) if _CASELESS.search(word) else word.lower()) for word in parts) / len(parts)
