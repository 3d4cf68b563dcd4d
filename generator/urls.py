"""Slugs, addresses and the paths of files: what a page is called from outside.

An address is relative to the site's root, ends in "/" or an extension, is lower case and in NFC. It depends on its
own item only: neither the number nor the order of the others moves it.
"""

import hashlib
import re
import unicodedata
from datetime import date
from functools import lru_cache
from itertools import chain

from slugify import slugify

# File systems end a name at 255 bytes and an address is percent-encoded to three times its bytes: 120 bytes of UTF-8
# are at most 360 characters in an address, and 60 letters of Persian.
MAX_SLUG_BYTES = 120

# Names that Windows keeps for devices, with any extension.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.ASCII)

# Vowel signs of Arabic and Hebrew script and the tatweel: spelling aids that readers leave out when they type.
_VOWEL_SIGNS = re.compile(
    r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]"
)

_OTHER_DIGITS = re.compile(r"[^\D0-9]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d)")

# What stands for itself in a URI, and what does not.
_NO_URI = re.compile(r"[^A-Za-z0-9/:?#\[\]@!$&'()*+,;=~._-]+")

# What no IRI holds as it is (RFC 3987): spaces, controls, and marks that fence addresses in other notations.
_NO_IRI = re.compile(r'[\s\x00-\x1f\x7f<>"{}|\\^`]+')

# What may be lost from a name without two names becoming one: white space and everyday punctuation.
_PLAIN_PUNCTUATION = re.compile(r"[\s.,;:!?'\"()\[\]{}«»‹›“”„‚‘’`´،؛؟।。、・\u200c\u200d_/&\-‐‑‒–—―־]+")


@lru_cache(maxsize=1)
def _unwanted() -> re.Pattern[str]:
    r"""What becomes a hyphen: all but letters, digits and combining marks; the low line is taken out before.

    Python's `\w` knows no combining marks, so that a pattern built on it cuts हिन्दी to ह-न-द.
    """
    ranges: list[list[int]] = []
    # Marks stand in the first two planes and in the one of variation selectors: looking at all of them takes 0.2 s.
    for code in chain(range(0x300, 0x20000), range(0xE0000, 0xE1000)):
        if unicodedata.category(chr(code)) in ("Mn", "Mc"):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    marks = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return re.compile(rf"[^\w{marks}]+")


def slug(title: str, style: str = "unicode") -> str:
    """Turn a title into the last segment of an address.

    Args:
        title: Any text.
        style: "unicode" keeps the script, "ascii" transliterates.

    Returns:
        Letters, digits, marks and hyphens, in lower case and NFC, at most `MAX_SLUG_BYTES` bytes long, cut between
        words where there is a choice; "" where the title holds no letter or digit.
    """
    if style == "ascii":
        text = slugify(title)
    else:
        text = _VOWEL_SIGNS.sub("", unicodedata.normalize("NFKC", title))
        if _OTHER_DIGITS.search(text):
            text = "".join(str(unicodedata.decimal(c)) if c > "9" and c.isdecimal() else c for c in text)
        text = unicodedata.normalize("NFC", _joined(text))
    text = _cut(text, MAX_SLUG_BYTES)
    return f"{text}-" if _RESERVED.fullmatch(text) else text


def _joined(text: str) -> str:
    """Words in small letters, joined by hyphens: what slugify makes of a text with `_unwanted`, three times as fast."""
    text = unicodedata.normalize("NFKC", text.replace("'", "-")).lower()
    if "," in text:
        text = _THOUSANDS.sub("", text)
    return _unwanted().sub("-", text.replace("_", "-")).strip("-")


def _cut(text: str, limit: int) -> str:
    data = text.encode("utf-8")
    if len(data) <= limit:
        return text
    head = data[:limit].decode("utf-8", "ignore")
    if "-" in head[len(head) // 2 :]:  # a whole word is worth half the room at most: some scripts write no spaces
        return head.rpartition("-")[0]
    while head and unicodedata.category(text[len(head)]).startswith("M"):  # a mark belongs to the letter before it
        head = head[:-1]
    return head


@lru_cache(maxsize=1 << 13)
def term_slug(name: str, style: str = "unicode") -> str:
    """Slug of a source or topic: equal for names that differ in case or punctuation, distinct for all others.

    A name that loses more than that on the way ("C++", "C#", "!!!") gets a few characters of its checksum.
    """
    short = slug(name, style)
    folded = _PLAIN_PUNCTUATION.sub("", unicodedata.normalize("NFKC", name).casefold())
    kept = _PLAIN_PUNCTUATION.sub("", unicodedata.normalize("NFKC", short).casefold())
    if style == "unicode" and len(kept) >= len(_VOWEL_SIGNS.sub("", folded)) and short:
        return short
    digest = _base32(folded or name, 4)  # a name of nothing but punctuation is told apart by that
    return f"{short}-{digest}" if short else digest


def item_id(key: str) -> str:
    """Identifier of an item: twelve base-32 characters (60 bits) of BLAKE2b over its key.

    Sixty bits, because a million items would share one of 48 bits with a chance of one in 550, and one of 60 bits
    with one in two million.
    """
    return _base32(key, 12)


def _base32(text: str, length: int) -> str:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).digest()
    number = int.from_bytes(digest, "big")  # 80 bits, sixteen letters
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(70, -1, -10)])[:length]


# Every ten bits in base 32 (RFC 4648, section 6); the library makes its letters one at a time.
_PAIRS = [
    first + second for first in "abcdefghijklmnopqrstuvwxyz234567" for second in "abcdefghijklmnopqrstuvwxyz234567"
]


def address(permalink: str, lang: str, day: date | None, slug_text: str, ident: str) -> str:
    """Address that an item would like: by the pattern when it has a day, among the undated ones otherwise."""
    name = slug_text or ident
    if day is None:
        return f"{lang.lower()}/undated/{name}/"
    fields = {
        "lang": lang.lower(),
        "year": f"{day.year:04}",
        "month": f"{day.month:02}",
        "day": f"{day.day:02}",
        "slug": name,
        "id": ident,
    }
    return permalink.format_map(fields)


def with_suffix(wanted: str, ident: str) -> str:
    """The address of one of several items that would like the same one: with its own id behind the slug.

    No slug holds two hyphens in a row, so no other item can want this one.
    """
    return f"{wanted.rstrip('/')}--{ident[:8]}/"


def output_path(url: str) -> str:
    """Path of the file that answers an address."""
    return f"{url}index.html" if url.endswith("/") or not url else url


def root_of(url: str) -> str:
    """Relative way from a page to the site's root, so that the site works under any base path."""
    return "../" * url.count("/") or "./"


@lru_cache(maxsize=1 << 10)
def encoded(url: str) -> str:
    """An address percent-encoded for places that take a URI and no IRI (RFC 3986), such as a sitemap."""
    return _NO_URI.sub(lambda found: f"%{found[0].encode().hex('%').upper()}", url)


def web_address(url: str) -> str:
    """An address on the web as an IRI, with its spaces and the like percent-encoded; "" for any other address."""
    if not url.startswith(("https://", "http://")):
        return ""
    return _NO_IRI.sub(lambda found: f"%{found[0].encode().hex('%').upper()}", url)
