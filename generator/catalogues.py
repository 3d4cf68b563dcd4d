"""Interface phrases in the reader's language: gettext catalogues, with CLDR's parents to fall back on."""

import gettext
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from markupsafe import Markup, escape

from generator.dates import number
from generator.languages import fallbacks, language

# Phrases with a number that are kept ready.
MAX_COUNTED = 300
# Phrases, with what stands in them, that are kept ready for each language: all that are always the same, and the last
# few of those that name a day or a source.
MAX_READY = 300
_OWN = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Catalogue:
    """Phrases of one language: the translations, and which messages they cover (some equal their original)."""

    lang: str
    translations: gettext.GNUTranslations
    messages: frozenset[str]


class Phrases:
    """The phrases of one language. `missing` collects those that had to be taken from another."""

    def __init__(self, lang: str, catalogues: Sequence[Catalogue]) -> None:
        self.lang = lang
        self.missing: set[str] = set()
        self.catalogues = catalogues
        # A page asks for some twenty-five phrases, nearly all of them the same or with the name of the same source.
        self._ready: dict[object, Markup] = {}
        self._counted: dict[tuple[str, int], tuple[Markup, str]] = {}

    def text(self, message: str, **values: object) -> Markup:
        """The phrase as markup for running text; a borrowed one says in which language it is."""
        key: object = message
        if values:
            # Markup equals the plain text of the same letters, and is escaped otherwise: so types are asked too.
            key = (message, *[(name, str(value), type(value)) for name, value in values.items()])
        if ready := self._ready.get(key):
            return ready
        catalogue = self._find(message)
        phrase = escape(catalogue.translations.gettext(message) if catalogue else message)
        if values:
            phrase = phrase % {name: escape(value) for name, value in values.items()}
        if len(self._ready) >= MAX_READY:
            self._ready.clear()
        self._ready[key] = phrase = self._marked(phrase, catalogue)
        return phrase

    def plain(self, message: str, **values: object) -> str:
        """The phrase as plain text: for attributes, titles and feeds, where no markup can stand."""
        catalogue = self._find(message)
        found = catalogue.translations.gettext(message) if catalogue else message
        return found % values if values else found

    def plural(self, singular: str, plural: str, count: int) -> Markup:
        """The form of a phrase that goes with a number; `num` in it is the number in the language's digits."""
        return self._with_number(singular, plural, count)[0]

    def plural_plain(self, singular: str, plural: str, count: int) -> str:
        """The same as plain text."""
        return self._with_number(singular, plural, count)[1]

    def _with_number(self, singular: str, plural: str, count: int) -> tuple[Markup, str]:
        if (singular, count) in self._counted:
            return self._counted[singular, count]
        catalogue = self._find(singular)
        if catalogue:
            found = catalogue.translations.ngettext(singular, plural, count)
        else:
            found = singular if count == 1 else plural
        if len(self._counted) >= MAX_COUNTED:
            self._counted.clear()
        phrase = self._marked(escape(found) % {"num": number(count, self.lang)}, catalogue)
        both = self._counted[singular, count] = phrase, str(phrase.striptags())
        return both

    def _find(self, message: str) -> Catalogue | None:
        found = next((catalogue for catalogue in self.catalogues if message in catalogue.messages), None)
        if found is None or not _is_own(found.lang, self.lang):
            self.missing.add(message)
        return found

    def _marked(self, phrase: Markup, catalogue: Catalogue | None) -> Markup:
        lang = catalogue.lang if catalogue else "en"
        if _is_own(lang, self.lang):
            return phrase
        return Markup('<span lang="{}" dir="{}" data-borrowed>{}</span>').format(lang, language(lang).dir, phrase)


@lru_cache(maxsize=256)
def borrowed(lang: str, folder: Path, look: str) -> frozenset[str]:
    """The English phrases that stand for themselves on the pages of a language, for want of a translation."""
    own = {name for one in phrases(lang, folder, look).catalogues if _is_own(one.lang, lang) for name in one.messages}
    english = phrases("en", folder, look).catalogues
    return frozenset(name for one in english for name in one.messages if name and name not in own)


def _is_own(tag: str, lang: str) -> bool:
    return tag.split("-")[0] == lang.split("-")[0]


def catalogue_files(folder: Path, lang: str) -> tuple[Path, ...]:
    """The files that hold phrases of a language: Khabar's own, then the site's, which goes over it."""
    candidates = (_OWN / lang / "LC_MESSAGES" / "khabar.po", folder / f"{lang}.po")
    return tuple(file for file in candidates if file.is_file())


@lru_cache(maxsize=256)
def phrases(lang: str, folder: Path, look: str) -> Phrases:
    """The phrases of a language.

    Args:
        lang: BCP 47 tag.
        folder: The site's own catalogues, one file `<tag>.po` each; need not exist.
        look: Digest of the catalogues: files that have changed are read again.
    """
    found = (_load(tag, catalogue_files(folder, tag), look) for tag in fallbacks(lang))
    return Phrases(lang, [catalogue for catalogue in found if catalogue])


@lru_cache(maxsize=256)
def _load(lang: str, files: tuple[Path, ...], look: str) -> Catalogue | None:
    merged: Catalogue | None = None
    for file in files:
        with file.open("rb") as stream:
            catalogue = read_po(stream)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        translations = gettext.GNUTranslations(compiled)
        names = (entry.id if isinstance(entry.id, str) else entry.id[0] for entry in catalogue if entry.string)
        messages = frozenset(names)
        if merged is not None:
            translations.add_fallback(merged.translations)
            messages |= merged.messages
        merged = Catalogue(lang, translations, messages)
    return merged
