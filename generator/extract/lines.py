"""Lines of a raw text and what each one shows by itself: length, end, case, bullets; no words of any language."""

import re

# Characters that end a sentence, in the scripts that have one; Thai and Lao have none and are judged by length.
STOPS = ".!?…。！？．؟۔।॥።፧፨။։՞។།"
CLOSERS = "\"'”’»«“)]）】』」››*"
# Japanese and Chinese put no stop before the bracket that closes a quotation: a line that is all of one is a sentence.
_QUOTED = ("「」", "『』")
_STOPS, _CLOSERS = frozenset(STOPS), frozenset(CLOSERS)
_BULLETS = frozenset("•●▪◦‣·■□►▶▸・–—*+-")
_BULLET = re.compile(r"[•●▪◦‣·■□►▶▸–—*+-](?:\s|$)\s*|[•●▪◦‣■□►▶▸・]\s*")
_DASHES = "-–—"
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
# Scripts written without spaces between words, where a character says as much as half a word elsewhere.
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_DENSE_RUN = re.compile(rf"{_DENSE.pattern}+")
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"\w{4,}")
_DENSE_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f]{2}")
_DIGITS = re.compile(r"\d")
# Taken out of a text in UTF-8, these leave the digits of ASCII and the ends of lines.
_NO_DIGITS = bytes(byte for byte in range(256) if not (48 <= byte < 58 or byte == 10))
# What a text in UTF-8 consists of that has neither dense letters nor digits of another script: ASCII, and two or three
# bytes a letter of Latin, Greek, Cyrillic, Armenian and Hebrew, and of general punctuation.
_PLAIN = bytes([*range(0xD9), 0xDA, *range(0xDC, 0xDF), 0xE2])
# With these two or three bytes a letter of Arabic and its neighbours besides, which have digits but no dense letters.
_ARABIC = bytes([0xD9, 0xDB, 0xDF])
# Digits of wider lines are not counted: nobody asks how many there are.
_MAX_COUNTED, _MANY = 260.0, 9
# White space besides the space itself; most texts have none.
_ODD_SPACES = (
    "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_WORD_CHARACTER = re.compile(r"\w")
# A dense character counts as this many Latin ones when lengths are compared (80 Latin characters say about what 30
# Chinese ones do).
DENSE_WIDTH = 2.6
# Letter forms and marks that differ between keyboards only, after case was folded.
_ALIKE = (
    ("\u0640", ""),
    ("\u200c", ""),
    ("\u200d", ""),
    ("\u200e", ""),
    ("\u200f", ""),
    ("\u064a", "\u06cc"),
    ("\u0649", "\u06cc"),
    ("\u0643", "\u06a9"),
    ("\u06c0", "\u0647"),
    ("\u06c1", "\u0647"),
    ("\u06d5", "\u0647"),
    ("\u06be", "\u0647"),
    ("\u0219", "\u015f"),
    ("\u021b", "\u0163"),
    ("’", "'"),
    ("ʼ", "'"),
)
# The digits zero of the scripts, each with its nine followers: what `\d` means below U+10000. Written out, because `re`
# runs three times as fast through one set of letters of that range as through a set with anything else in it.
_ZEROS = "0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０"
# What parts words in a key: digits, white space and punctuation, but no combining marks (Indic, Burmese, Thai).
_APART = (
    r"\0\t\v\f\r\x1c-\x1f!-/:-@\[-`{-~\x80-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u1680\u2000-\u2bff\u3000-\u3004"
    r"\u3008-\u3020\u30fb\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u060c\u061b\u061f\u066a-\u066d\u06d4"
    r"\u0964\u0965\u1361-\u1368\u104a\u104b\u0589\u05be\u05c0\u05f3\u05f4\ue000-\uf8ff"
) + "".join([f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS])
LINE_END = "\0"
_BETWEEN = re.compile(rf"[{_APART}]")
# With the emoji and digits beyond U+FFFF, which few texts have.
_BETWEEN_ALL = re.compile(rf"[{_APART}\U0001f000-\U0001faff]|(?![\0-\uffff])\d")
# The ASCII part of them by bytes, where it is found many times as fast; no letter has such a byte in UTF-8.
_ASCII_SPACED = bytes(32 if byte < 128 and _BETWEEN.match(chr(byte)) else byte for byte in range(256))
# Begins the letters beyond U+FFFF in UTF-8, as far as they are used.
_FIRST_OF_FOUR = b"\xf0"


def fold(text: str) -> str:
    """One spelling for what differs only in case, Arabic letter forms, invisible marks and s/t with cedilla."""
    text = text.casefold()
    if not text.isascii():
        for form, meant in _ALIKE:  # to look for each is six times as fast as to translate all letters
            if form in text:
                text = text.replace(form, meant)
    return text


def key_of(text: str) -> str:
    """The words of a line, folded and parted by one space: what two spellings of a phrase have in common."""
    return " ".join(_parted(fold(text)).split())


def _parted(text: str) -> str:
    """A folded text with a space for each character that parts words; ends of lines stay."""
    data = text.encode("utf-8", "surrogatepass").translate(_ASCII_SPACED)
    text = data.decode("utf-8", "surrogatepass")
    if text.isascii():
        return text
    return (_BETWEEN_ALL if _FIRST_OF_FOUR in data else _BETWEEN).sub(" ", text)


def keys_of(words: list[str]) -> list[str]:
    """The keys of many words at once, none of which has a line end in it."""
    keys = _parted(fold("\n".join(words))).split("\n")
    return [" ".join(key.split()) if " " in key else key for key in keys]


def find_keys(lines: list["Line"]) -> tuple[list[str], str]:
    """Give every line its key, all in one pass.

    Returns:
        The words of all keys in order, with `LINE_END` between those of two lines, and the same as a text that has a
        space before and after each word.
    """
    text = _parted(fold("\n".join([line.text for line in lines])))
    words = text.replace("\n", f" {LINE_END} ").split()
    everything = " ".join(["", *words, ""])
    # Of no lines there is still one empty key.
    for line, key in zip(lines, everything.split(LINE_END), strict=False):
        line.key = key.strip()
    return words, everything


def words_of(text: str) -> list[str]:
    """The longer words of a text, folded; pairs of characters in scripts without spaces."""
    text = text.casefold()
    return _WORD.findall(text) or _DENSE_WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Does the text end like a sentence, closing quotes and brackets aside?"""
    last = text[-1:]
    if last in _CLOSERS:
        last = text.rstrip(CLOSERS)[-1:]
    return last in _STOPS


class Line:
    """One line of the raw text, or several that are one broken sentence, and what it shows by itself.

    `mark` is what the line opens with: "•" for any bullet, the dash itself for a dash, "1" for a number, "" for none;
    `bullet` says whether there is one. A bullet and a hyphen are taken off the text, a dash or a number stays.
    `is_dense` says whether letters of a script without spaces, or Korean ones, are in it. `digits` is the number of
    digits, and some number above 0 where they were not counted because the line is wide.
    """

    __slots__ = (
        "blank_after",
        "blank_before",
        "bullet",
        "digits",
        "indent",
        "is_dense",
        "key",
        "mark",
        "numbers",
        "raws",
        "roles",
        "stop",
        "text",
        "width",
        "wordless",
    )

    def __init__(
        self, number: int, raw: str, text: str, width: float, digits: int, indent: int, mark: str, blank: bool
    ) -> None:
        last = text[-1]
        self.numbers = [number]
        self.raws = [raw]
        self.text = text
        self.width = width
        self.indent = indent
        self.mark = mark
        self.bullet = mark != ""
        self.blank_before = blank
        self.blank_after = False
        self.is_dense = width > len(text)
        self.digits = digits
        self.wordless = not (text[0].isalnum() or _WORD_CHARACTER.search(text))
        self.stop = last in _STOPS or (last in _CLOSERS and (ends_sentence(text) or text[0] + last in _QUOTED))
        self.key = ""
        self.roles: dict[str, str] = {}

    def absorb(self, other: "Line") -> None:
        """Take in the line that goes on with this one."""
        glue = "" if _SPACELESS.match(self.text[-1:]) and _SPACELESS.match(other.text[:1]) else " "
        self.text = f"{self.text}{glue}{other.text}"
        self.numbers += other.numbers
        self.raws += other.raws
        self.width += other.width + 1
        self.digits += other.digits
        self.is_dense = self.is_dense or other.is_dense
        self.stop = other.stop
        self.blank_after = other.blank_after


def read_lines(text: str) -> list[Line]:
    """The lines that are not blank, with their numbers from 1."""
    # Bytes tell in no time what most texts do not have, and how many digits are on each of their lines.
    data = text.encode("utf-8", "surrogatepass")
    telling = data.translate(None, _PLAIN)
    dense = telling.translate(None, _ARABIC) != b"" and _DENSE.search(text) is not None
    counts = None if telling else data.translate(None, _NO_DIGITS).split(b"\n")
    lines: list[Line] = []
    blank = True
    is_odd = any(map(text.__contains__, _ODD_SPACES))
    add = lines.append
    for number, raw in enumerate(text.split("\n"), 1):
        plain = raw.strip()
        if not plain:
            if lines and not blank:
                lines[-1].blank_after = True
            blank = True
            continue
        # Python prints no space but the one, and most lines of a page with odd spaces have none.
        if (is_odd and not plain.isprintable()) or "  " in plain:
            plain = " ".join(plain.split())
        indent = len(raw) - len(raw.lstrip(" ")) if raw[0] == " " else 0
        mark = ""
        first = plain[0]
        if first in _BULLETS:
            if match := _BULLET.match(plain):
                mark = first if first in _DASHES else "•"
                # A dash may open a quotation: it stays, and so does a bullet that has nothing after it.
                if mark not in ("–", "—") and match.end() < len(plain):
                    plain = plain[match.end() :]
        elif first.isdigit() and _NUMBERED.match(plain):
            mark = "1"
        width = float(len(plain))
        if dense:
            width += (DENSE_WIDTH - 1) * (len(plain) - len(_DENSE_RUN.sub("", plain)))
        digits = _MANY
        if width < _MAX_COUNTED:
            digits = len(_DIGITS.findall(plain)) if counts is None else len(counts[number - 1])
        add(Line(number, raw, plain, width, digits, indent, mark, blank))
        blank = False
    if lines:
        lines[-1].blank_after = True
    return lines
