"""Bytes to text, and text without what no reader can see: encodings, line ends, control characters.

What is repaired is counted, so that a page can say what was done to its source.
"""

import codecs
import re
import unicodedata
from collections import Counter
from html import unescape

from generator.errors import SeedError
from generator.model import Problem, Repair

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the one of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# How sure chardet must be before its answer is taken. Texts of a few lines are given the right encoding with 0.13 to
# 0.2; bytes that are no text are told by what `_refuse_binary` looks at.
MIN_CONFIDENCE = 0.1

# Bytes that text in no encoding of one byte a letter holds often. A picture or an archive is full of them.
_BINARY = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
MAX_BINARY_SHARE = 0.05

# Python's `re` runs through a text ten times faster for one set than for alternatives: hence one set each.
_LINE_ENDS = re.compile(r"[\r\x85\u2028\u2029\x0b\x0c]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]")
# Embeddings, overrides and isolates reorder what stands around them (Unicode Technical Report 36, 2.6). The marks
# LRM, RLM and ALM only state a direction and stay, as do ZWNJ and ZWJ, which are part of the spelling.
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_SUSPECT = re.compile(f"[{_CONTROLS.pattern[1:-1]}{_INVISIBLE.pattern[1:-1]}{_BIDI.pattern[1:-1]}]")
_UNSOUND = re.compile(f"[{_SUSPECT.pattern[1:-1]}{_LINE_ENDS.pattern[1:-1]}]")


# What Python does not print and a sound text may hold: spaces, joiners, marks of direction.
_UNPRINTABLE_BUT_FINE = "\n\t\u00a0\u2002\u2003\u2009\u200a\u200c\u200d\u200e\u200f\u202f\u3000"


def decode(data: bytes, path: str = "") -> tuple[str, str]:
    """Turn the bytes of a seed into text.

    The order is: byte order mark, UTF-16 that its zero bytes give away, UTF-8, then a guess by chardet.

    Args:
        data: The bytes of a seed file.
        path: Its path, for the message of an error.

    Returns:
        The text, and the name of its encoding.

    Raises:
        SeedError: The bytes are no text in any encoding.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    if b"\0" in data and (wide := _wide(data, MAX_BINARY_SHARE)):
        return wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as exc:
        first = exc
    else:
        if not _is_binary(data):
            return text, "utf-8"
        return _wide(data, 0.0) or (_refuse_binary(text, data, path), "utf-8")
    import chardet  # takes longer to load than all of a build with nothing to do; most seeds are UTF-8

    guess = chardet.detect(data)
    name, confidence = guess["encoding"], guess["confidence"] or 0.0
    if name and confidence >= MIN_CONFIDENCE:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            pass
        else:
            is_wide = name.lower().startswith("utf")  # zero bytes are half of its letters
            return (text if is_wide else _refuse_binary(text, data, path)), name.lower()
    line = data.count(b"\n", 0, first.start) + 1
    raise SeedError(
        Problem(
            "not-text",
            f"byte {first.start} is not UTF-8 and no other encoding fits",
            path,
            line,
            0,
            "save the file as UTF-8",
            "",
            "error",
        )
    )


# Zero bytes on one side of the pairs for one on the other, from which on a file with zero bytes may be UTF-16; and the
# share of its letters that can be printed then. Sound, pictures and programs have zeros on both sides or no letters.
_ONE_SIDED = 20
_PRINTED_SHARE = 0.97


def _wide(data: bytes, least_share: float) -> tuple[str, str] | None:
    """Read UTF-16 without a mark: the spaces, digits and line ends of any text have a zero byte, on the same side."""
    sample = data[:65536]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or max(even, odd) < _ONE_SIDED * min(even, odd) + 1:
        return None
    # ASCII that happens to hold a zero byte has few of them; in UTF-16 most words bring one.
    if max(even, odd) < least_share * len(sample):
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    seen = text[:4096]
    printed = sum(char.isprintable() or char in _UNPRINTABLE_BUT_FINE or char == "\r" for char in seen)
    return (text, encoding) if printed >= _PRINTED_SHARE * len(seen) else None


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    return len(sample) - len(sample.translate(None, _BINARY)) > MAX_BINARY_SHARE * len(sample)


def _refuse_binary(text: str, data: bytes, path: str) -> str:
    if _is_binary(data):
        raise SeedError(
            Problem(
                "not-text",
                "the file is binary, not text",
                path,
                0,
                0,
                "move it out of the seeds folder",
                "",
                "error",
            )
        )
    return text


# What UTF-8 looks like when it was read as one of these: two of their letters where there was one. Strict decoding is
# the proof, because text that was right fails it.
_MISREAD = ("cp1252", "latin-1", "cp1256", "cp1251", "cp1257", "cp1254", "cp1250")
# The bytes 0x80 to 0xBF, which continue a letter in UTF-8, as those encodings show them; and the bytes that begin a
# letter. Arabic and Russian letters must come in a row to be suspect, because right text is made of them too.
_CONTINUED = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
# Each is written out as one row of sets, because `re` then skips to the first set's letters ten times faster; and only
# tried where one of those may be there, which is told faster still.
_FIRST_OF_ARABIC, _FIRST_OF_CYRILLIC = "طظعغذر", "РСШЩЪЫ"
_MISREAD_LATIN = re.compile(f"[\u00c2-\u00f4\u0100\u0102\u0106\u0139آأؤإب][{_CONTINUED}]")
_MISREAD_ARABIC = re.compile(3 * f"[{_FIRST_OF_ARABIC}][{_CONTINUED}پٹچژڈگکڑںھ،؛؟\u200c\u200d]")
_MISREAD_CYRILLIC = re.compile(3 * f"[{_FIRST_OF_CYRILLIC}][{_CONTINUED}\u0402-\u040f\u0452-\u045f\u0490\u0491Ёё№]")


def _may_be_misread(text: str) -> bool:
    if text.isascii():
        return False
    # In UTF-8 the first letters of each pattern begin with one of these bytes, and a byte is found in no time.
    data = text.encode("utf-8", "surrogatepass")
    has_arabic = b"\xd8" in data
    return bool(
        ((has_arabic or b"\xc3" in data or b"\xc4" in data) and _MISREAD_LATIN.search(text))
        or (has_arabic and _MISREAD_ARABIC.search(text))
        or (b"\xd0" in data and any(map(text.__contains__, _FIRST_OF_CYRILLIC)) and _MISREAD_CYRILLIC.search(text))
    )


def undo_misreading(text: str) -> tuple[str, int]:
    """Repair lines of UTF-8 that were once decoded as a single-byte encoding ("Ã©" for "é", "Ø§" for "ا").

    Returns:
        The text, and the number of lines repaired.
    """
    if not _may_be_misread(text):
        return text, 0
    lines = text.split("\n")
    done = 0
    for index, line in enumerate(lines):
        if not _may_be_misread(line):
            continue
        for encoding in _MISREAD:
            try:
                lines[index] = line.encode(encoding).decode("utf-8")
            except (UnicodeEncodeError, UnicodeDecodeError):
                continue
            done += 1
            break
    return ("\n".join(lines), done) if done else (text, 0)


# Windows-1252 that was read as ISO 8859-1: its quotation marks and dashes stand as control characters. (HTML, "Numeric
# character reference end state", reads them in the same way.)
_C1 = re.compile("[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]")
_C1_MEANT = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D)
}


def visible(text: str) -> str:
    """A text as it stood, with signs in place of what cannot be seen and must not stand in a page (␇ for U+0007)."""
    return _SUSPECT.sub(lambda found: chr(0x2400 + ord(found[0])) if found[0] < " " else "\ufffd", text)


def lines_of(text: str) -> list[str]:
    """The lines of a text as `normalise` counts them, each as it stands."""
    return _with_line_ends(text).split("\n")


def _with_line_ends(text: str) -> str:
    return _LINE_ENDS.sub("\n", text.replace("\r\n", "\n"))


def normalise(text: str) -> tuple[str, tuple[Repair, ...]]:
    """Give a text one form of line ends and letters (NFC) and take out what cannot be seen.

    Lines keep their order and none is added or lost but where an old page or line break stood.

    Returns:
        The text, and what was repaired how often.
    """
    counts: Counter[str] = Counter()
    before = ""
    while text != before and not is_clean(text):  # what was misread twice shows itself when the first time is undone
        before = text
        text = _normalise_once(text, counts)
    return text, tuple(Repair(rule, count) for rule, count in counts.items())


# Characters as HTML writes them, left over by whoever took the text out of a page. Only names that no prose contains.
_REFERENCE = re.compile(
    r"&(?:nbsp|amp|quot|apos|lt|gt|laquo|raquo|[lrbs][ds]?quo|hellip|[nm]dash|zwnj|zwj|shy|bull|middot|euro|copy|reg|deg"
    r"|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});"
)


def read_references(text: str, repairs: tuple[Repair, ...] = ()) -> tuple[str, tuple[Repair, ...]]:
    """Put characters in place of HTML's names and numbers for them ("&quot;", "&#1575;") in a raw text.

    Args:
        text: A text that was normalised.
        repairs: What has been done to it.

    Returns:
        The text, normalised again where something was put in, and what has been done to it now.
    """
    done = 0
    while "&" in text and _REFERENCE.search(text):  # again, because "&amp;quot;" stands for "&quot;"
        text, count = _REFERENCE.subn(lambda found: _SPACES.sub(" ", unescape(found[0])), text)
        text = normalise(text)[0]
        done += count
    if not done:
        return text, repairs
    counts = Counter({repair.rule: repair.count for repair in repairs})
    counts["wrongly decoded text"] += done
    return text, tuple(Repair(rule, count) for rule, count in counts.items())


_SPACES = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]")


def is_clean(text: str) -> bool:
    """Whether `normalise` has nothing to do, as with nearly all texts."""
    # All that is unsound is nothing that Python would print, which is told three times as fast.
    if not text.replace("\n", "").isprintable() and _UNSOUND.search(text):
        return False
    return text.isascii() or (not _may_be_misread(text) and unicodedata.is_normalized("NFC", text))


def _normalise_once(text: str, counts: Counter[str]) -> str:
    text, misread = undo_misreading(text)
    if misread:
        counts["wrongly decoded text"] += misread
    if not text.isascii() and (found := _C1.findall(text)):
        counts["wrongly decoded text"] += len(found)
        text = text.translate(_C1_MEANT)
    text = _with_line_ends(text)
    if _SUSPECT.search(text):
        for rule, pattern in (
            ("control characters", _CONTROLS),
            ("invisible characters", _INVISIBLE),
            ("direction controls", _BIDI),
        ):
            text, count = pattern.subn("", text)
            if count:
                counts[rule] += count
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        counts["composed letters"] = 1
    return text
