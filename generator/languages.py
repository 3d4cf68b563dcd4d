"""What is known about each language: its names, script and direction, from CLDR; nothing about texts."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.plural import PluralRule

from generator.model import Direction

# ISO 15924 codes of the scripts written from right to left that living languages use (Unicode 16, property
# Bidi_Class of their letters: R or AL).
RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"})

# RFC 5646, section 2.1, without extensions and private use: nothing a news item needs.
_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>[A-Za-z]{4}))?(?:[-_](?P<region>[A-Za-z]{2}|[0-9]{3}))?"
)

# Deprecated codes of ISO 639 and the ones that replace them (IANA language subtag registry, Preferred-Value).
_PREFERRED = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr"}

# Tags that stand for a language under another name, and the tag under which its phrases are kept.
_SERVED_BY = {"no": "nb", "fil": "tl"}

# Names in the language itself, for languages that CLDR 48 as shipped with Babel has no such name for.
_OWN_NAMES = {"kmr": "kurdî (kurmancî)", "tl": "Tagalog", "rn": "Ikirundi", "ay": "Aymar aru"}


@dataclass(frozen=True, slots=True)
class Language:
    """A language as pages speak of it.

    Attributes:
        tag: BCP 47 tag in its canonical case.
        name: Its name in itself, ready to stand alone ("Lietuvių", "فارسی").
        english: Its name in English.
        dir: Direction of its script.
        script: ISO 15924 code of its script.
        plural: Tells the plural category of a number; None where CLDR does not know.
    """

    tag: str
    name: str
    english: str
    dir: Direction
    script: str
    plural: PluralRule | None = None


def canonical_tag(text: str) -> str | None:
    """Give a BCP 47 tag its canonical form, or None where the text is no tag.

    Source:
        RFC 5646, sections 2.1 (syntax) and 2.1.1 (case).
    """
    match = _TAG.fullmatch(text.strip())
    if not match:
        return None
    language = match["language"].lower()
    parts = [_PREFERRED.get(language, language)]
    if match["script"]:
        parts.append(match["script"].title())
    if match["region"]:
        parts.append(match["region"].upper())
    return "-".join(parts)


@lru_cache(maxsize=4096)
def folder_tag(name: str) -> str | None:
    """The tag that a folder of this name declares, or None.

    Only languages that CLDR has data for count: `new/` or `raw/` are folders, though ISO 639 knows such codes.
    """
    tag = canonical_tag(name)
    return tag if tag and localedata.exists(tag.split("-")[0]) else None


@lru_cache(maxsize=1024)
def script_of_tag(tag: str) -> str:
    """ISO 15924 code of the script that a language is written in, by its tag or CLDR's likely subtags."""
    parts = tag.split("-")
    if len(parts) > 1 and len(parts[1]) == 4:
        return parts[1]
    likely = get_global("likely_subtags")
    for candidate in ("_".join(parts), parts[0]):
        full = likely.get(candidate)
        if full:
            return str(full.split("_")[1])
    return "Latn"


@lru_cache(maxsize=1024)
def territory_of_tag(tag: str) -> str:
    """ISO 3166 code of the territory a language is at home in, by its tag or CLDR's likely subtags; "" if unknown."""
    parts = tag.split("-")
    if len(parts[-1]) == 2 and len(parts) > 1:
        return parts[-1]
    likely = get_global("likely_subtags")
    for candidate in ("_".join(parts), parts[0]):
        full = likely.get(candidate)
        if full:
            return str(full.split("_")[-1])
    return ""


@lru_cache(maxsize=4)
def babel_locale(identifier: str) -> Locale | None:
    """Babel's locale of this name, such as "zh_Hant", or None.

    Babel would hold about a megabyte for each language it was ever asked of, in every process. Those who ask remember
    the answers, so it holds the last few languages only.
    """
    localedata.clear_caches()
    try:
        return Locale.parse(identifier)
    except (UnknownLocaleError, ValueError):
        return None


def locale_of_tag(tag: str) -> Locale | None:
    """Babel's locale for a tag, or for the nearest tag that CLDR has data for, or None."""
    found = babel_locale(tag.replace("-", "_"))
    return babel_locale(tag.split("-")[0]) if found is None and "-" in tag else found


@cache
def _english_names() -> dict[str, str]:
    return dict(Locale("en").languages)


@lru_cache(maxsize=1024)
def language(tag: str) -> Language:
    """Describe a language. Any canonical tag has an answer; an unknown one is named by its tag."""
    script = script_of_tag(tag)
    locale = locale_of_tag(tag)
    english = _english_names().get(tag.split("-")[0], tag)
    name = _OWN_NAMES.get(tag) or (locale and locale.get_display_name(locale)) or english
    if tag == "und":
        name = english = "Undetermined"
    return Language(
        tag=tag,
        name=name[:1].title() + name[1:],  # not upper(): a Georgian sentence begins with an ordinary letter
        english=english,
        dir="rtl" if script in RTL_SCRIPTS else "ltr",
        script=script,
        plural=locale.plural_form if locale else None,
    )


# Quotation marks of the languages that do not write “so” (CLDR 48, delimiters, quotationStart and quotationEnd).
_QUOTES = {
    "«»": "am ast be br ca el eu fa fr gsw hy it kab kk kkj ksf ky mg mzn nb nn no oc os rm ru rw sah sc sdh sg shi ti "
    "tyv uk",
    "„“": "bg cs de dsb et hr hsb is ka ksh lb lt mk nds sk sl",
    "„”": "agq bs ff hu pl ro sr szl",
    "””": "fi he rn se sn sv yi",
    "”“": "ar syr ur",
    "‘’": "fur ia nl tn",
    "「」": "ja yue zh-Hant",
    "»«": "ug",
}
_MARKS = {tag: marks for marks, tags in _QUOTES.items() for tag in tags.split()}


def quoted(text: str, tag: str) -> str:
    """Text between the quotation marks of a language.

    Source:
        Unicode CLDR 48, delimiters.
    """
    is_traditional = tag.startswith("zh") and script_of_tag(tag) == "Hant"
    marks = _MARKS.get("zh-Hant" if is_traditional else tag.split("-")[0], "“”")
    return f"{marks[0]}{text}{marks[1]}"


@lru_cache(maxsize=4096)
def name_in(tag: str, lang: str) -> str:
    """Name of a language in another one, or "" where CLDR has none."""
    locale = locale_of_tag(lang)
    if locale is None:
        return ""
    return str(locale.languages.get(tag.replace("-", "_")) or locale.languages.get(tag.split("-")[0]) or "")


@lru_cache(maxsize=1024)
def fallbacks(tag: str) -> tuple[str, ...]:
    """The tags whose phrases may stand in for a language's own: CLDR's parents of it, ending in English.

    A parent in another script is passed over, because its letters would not be read (CLDR, parentLocales); a tag whose
    region tells the script, such as zh-TW, has the phrases of that script (zh-Hant) instead.
    """
    chain = []
    exceptions = get_global("parent_exceptions")
    current = tag.replace("-", "_")
    while current and current != "root":
        chain.append(current.replace("_", "-"))
        current = exceptions.get(current) or current.rpartition("_")[0]
    script = script_of_tag(tag)
    base = tag.split("-")[0]
    if script != script_of_tag(base) and f"{base}-{script}" not in chain:
        chain.append(f"{base}-{script}")
    if base in _SERVED_BY:
        chain.append(_SERVED_BY[base])
    kept = [step for step in chain if script_of_tag(step) == script]
    return (*kept, "en") if "en" not in kept else tuple(kept)
