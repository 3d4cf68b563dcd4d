"""Cue words of credits ("by", "updated on", "source"), from `generator/phrases/credits/<language>.toml`.

An item is read with the cues of its own language, of English, and of no language in particular (agencies): short
words such as "di" or "de" are cues in one language and nothing in the next. A cue ending in a colon needs the colon.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from generator.extract.lines import key_of

# Letters and marks that differ between keyboards only; replaced one for one, so that positions stay.
_ALIKE = tuple(zip("يىكۀ\u0219\u0218\u021b\u021a’ʼ＝\u00a0", "ییکه\u015f\u015e\u0163\u0162''= ", strict=True))
_DENSE = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_DENSE_END = re.compile(rf"[{_DENSE}]$")
_FIRST_DENSE = "\u0e00"
_FIRST = re.compile(r"[^\W\d_]+")
# What may stand between a cue and what it names.
_AFTER = r"[\s:：.=・／/՝|~\u060c-]*"
# Languages that share their cues with a neighbour.
_NEAR = {"no": "nb", "nn": "nb", "bs": "hr", "sh": "hr", "fil": "tl", "prs": "fa", "ku": "ckb", "yue": "zh", "iw": "he"}


class Cues:
    """The cues of one language, ready to use on text that went through `plain`.

    The patterns match at the beginning of a part of a line; those of `anywhere` are searched.
    """

    def __init__(self, words: dict[str, list[str]]) -> None:
        self.byline = _pattern(words.get("byline", []))
        self.helper = _pattern(words.get("helper", []))
        self.photo = _pattern(words.get("photo", []))
        self.source = _pattern(words.get("source", []))
        self.attribution = _pattern(words.get("attribution", []))
        self.published = _anywhere(words.get("published", []))
        self.updated = _anywhere(words.get("updated", []))
        self.role = _anywhere(words.get("role", []))
        self.issuer = _anywhere(words.get("issuer", []))
        self._heads = frozenset(
            head
            for role in ("byline", "helper", "photo", "source")
            for word in words.get(role, [])
            for head in _heads(word)
        )
        self.agencies = frozenset(key_of(word) for word in words.get("agencies", []))
        self.not_names = frozenset(key_of(word) for word in words.get("not_names", [])) | self.agencies
        self.whole = frozenset(
            key_of(word)
            for role in ("byline", "published", "updated", "source", "photo")
            for word in words.get(role, [])
        )

    def may_open(self, text: str) -> bool:
        """Could a text begin with a cue of a name, picture or source? A quick look at its first word."""
        match = _FIRST.match(text)
        if not match:
            return True
        word = match.group().casefold()
        # Most words have no such letter at their end, and one comparison tells.
        return word in self._heads or (
            word[-1] >= _FIRST_DENSE and word[0] in self._heads and _DENSE_END.search(word) is not None
        )


def _heads(cue: str) -> tuple[str, ...]:
    """The first word of a cue, with and without a joiner; of a script without spaces its first character."""
    text = plain(cue).casefold()
    match = _FIRST.match(text)
    if not match:
        return ()
    joined = _FIRST.match(text.replace("\u200c", ""))
    return (match.group(), joined.group() if joined else "", text[:1] if _DENSE_END.search(match.group()) else "")


def plain(text: str) -> str:
    """The text with letters that look alike made one, its length unchanged."""
    if not text.isascii():
        for form, meant in _ALIKE:
            if form in text:
                text = text.replace(form, meant)
    return text


def cues(lang: str) -> Cues:
    """The cues for a language tag, compiled once."""
    return _cues(lang.partition("-")[0].lower())


@cache
def _cues(primary: str) -> Cues:
    words: dict[str, list[str]] = {}
    for name in dict.fromkeys(("und", "en", _NEAR.get(primary, primary))):
        for role, wordings in _read(name).items():
            words.setdefault(role, []).extend(wordings)
    return Cues(words)


@cache
def _read(name: str) -> dict[str, list[str]]:
    file = files("generator") / "phrases" / "credits" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _wording(word: str) -> str:
    body = plain(word.rstrip(":／/="))
    escaped = re.escape(body).replace(r"\ ", r"[\s\u200c]+").replace("\u200c", r"[\s\u200c]*")
    if word[-1] in ":／/=":
        return rf"{escaped}\s?[:：／/=]"
    return escaped if _DENSE_END.search(body) else rf"{escaped}(?!\w)"


def _union(words: list[str]) -> str:
    return "|".join(_wording(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_union(words)}){_AFTER}" if words else r"(?!)", re.IGNORECASE)


def _anywhere(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_union(words)})" if words else r"(?!)", re.IGNORECASE)
