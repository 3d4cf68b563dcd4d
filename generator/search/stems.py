"""Endings and beginnings that a word may lose without becoming another one, language by language.

Light stemming as in Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages"
(SAC 2006) and Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007): endings of
number, case and definiteness come off, endings that make another word stay. A table is a few hundred bytes, so the
browser gets that of its language; stemmers of Snowball are 5 to 15 kB of program each, and Python and JavaScript have
them in different versions.

The tables hold folded letters (`letters.fold`): no accents, Persian yeh and kaf, no final forms.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple


class Table(NamedTuple):
    """What comes off in one language.

    Attributes:
        endings: Pattern of one ending, "" for none.
        least: Letters that must stay in front of it.
        rounds: How many endings may come off.
        beginnings: Pattern of one beginning, "" for none; three letters must stay behind it.
    """

    endings: str = ""
    least: int = 3
    rounds: int = 1
    beginnings: str = ""


_SCANDINAVIAN: Final = Table("(?:erne|ene|ende|ede|eren|er|en|et|e|a)s?|s")
_SOUTH_SLAVIC: Final = Table(
    "ijama|ovima|evima|ama|ima|ovi|evi|ova|eva|oga|ega|omu|emu|ijom|ih|im|om|em|og|eg|oj|[aeiou]"
)
_CYRILLIC_SOUTH: Final = Table(
    "ијама|овима|евима|ама|има|ови|еви|ова|ева|ога|ега|ому|ему|ијом|их|им|ом|ем|ог|ег|ој|[аеиоу]"
)
_TURKIC: Final = Table("l[ae]r|[iu]n|n[iu]n|[dt][ae]n?|y[iuae]|s[iu]|[iuae]", 4, 3)
_IBERIAN: Final = Table("oes|aes|ao|ais|eis|es|as|os|[aoes]")

TABLES: Final = {
    "ar": Table("ها|ان|ات|ون|ین|یه|ه|ی", 3, 1, "وال|بال|کال|فال|ولل|لل|ال|و"),
    "az": _TURKIC,
    "be": Table("ямі|амі|ага|яга|аму|яму|ымі|імі|ях|ах|аў|яў|оў|еў|ей|ай|ой|ый|ій|ам|ям|ом|ем|ых|іх|ая|яя|ую|юю|ае|ое"
                "|яе|ыя|ія|[ыіаяоеуюьй]"),
    "bg": Table("(?:ове|ия|ие|[иаяое])?(?:та|то|те|ът|ят)|ове|ия|ие|[иаяое]"),
    "bs": _SOUTH_SLAVIC,
    "ca": Table("ions|es|os|as|[aeos]"),
    "ckb": Table("هکانی|هکان|هکهی|هکه|هکی|یک|ان|انی|ی"),
    "cs": Table("atech|ich|ech|ach|ami|emi|imi|ymi|ovi|ove|eho|emu|ych|ym|im|em|um|am|ou|ej|ho|mu|[aeiouy]"),
    "da": _SCANDINAVIAN,
    "de": Table("ern|en|er|em|es|[esn]", 4),
    "el": Table("ματων|ματα|ματοσ|εων|εωσ|εισ|ουσ|ων|οσ|ησ|ασ|εσ|ισ|οι|ου|[αηοειυω]"),
    "en": Table("ies|ing|ed|es|[sey]", 3, 2),
    "es": Table("es|as|os|[aoes]"),
    "et": Table("dest|dele|des|sse|tes|ga|le|lt|st|id|de|te|ks|ta|[sdaeiu]", 4),
    "fa": Table("ها(?:یی?(?:ش|شان|م|مان|ت|تان)?)?|ترین?|ای|ی", 3, 2),
    "fi": Table("iss?a|ill?a|ista|ilta|iin|ien|jen|ssa|sta|lla|lta|lle|ksi|iden|den|ita|ia|[iaeo]n|[tani]", 4, 2),
    "fr": Table("ements?|ees?|euses?|aux|ent|er|ez|es|[esx]"),
    "gl": _IBERIAN,
    "he": Table("יימ|ימ|ות|[התי]", 3, 1, "וה|שה|כש|וב|ול|ומ|[הובלמשכ]"),
    "hi": Table("ियों|ियाँ|ियां|ाओं|ाएं|ुओं|ों|ें|ीं|ां|[ाीेोिुूं]", 2),
    "hr": _SOUTH_SLAVIC,
    "hu": Table("ban|ben|bol|nak|nek|val|vel|rol|tol|hoz|hez|ra|re|on|en|[oea][kt]|ai|ei|ja|je|[tkaei]", 4, 2),
    "it": Table("hi|he|ie|ii|[aeio]"),
    "lt": Table("i?(?:uose|ose|ese|oje|eje|yje|uje|omis|emis|imis|umis|ams|ems|oms|ims|ais|ui|as|is|ys|us|os|es|ai|ei"
                "|om|am|[aeiouy])"),
    "lv": Table("i?(?:ajam|iem|ais|aja|am|as|is|us|os|es|ei|ai|im|ie|em|[aeiosu])"),
    "mk": Table("(?:ови|[иаое])?(?:та|то|те|от)|ови|[иаое]"),
    "nb": _SCANDINAVIAN,
    "nl": Table("eren|en|er|es|[es]", 4),
    "nn": _SCANDINAVIAN,
    "no": _SCANDINAVIAN,
    "pl": Table("i?(?:ami|ach|ego|emu|owi|om|em|ej)|ow|ymi|imi|ych|ich|ym|im|i[aeou]|[aeiouy]"),
    "ps": Table("ونو|ونه|انو|[وهی]"),
    "pt": _IBERIAN,
    "ro": Table("i?(?:ilor|elor|ului|urile|urilor|uri|lui|ele|ile|ul|lor|le|ii|ei|ea|ie|iei|[ieau])"),
    "ru": Table("иями|ями|ами|его|ого|ему|ому|ыми|ими|иях|ях|ах|ией|иям|ием|ям|ам|ев|ов|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие"
                "|ом|ем|ых|их|ую|юю|ия|ья|ию|ью|ии|ье|[ыиаяоеуюьй]"),
    "sk": Table("atach|ich|och|ach|ami|emi|imi|ymi|ovi|ove|eho|emu|ych|ym|im|om|em|um|am|ou|ej|ho|mu|[aeiouy]"),
    "sl": _SOUTH_SLAVIC,
    "sr": _CYRILLIC_SOUTH,
    "sv": Table("(?:arna|erna|orna|ande|ade|aren|et|en|ar|er|or|na|[aetn])s?|s"),
    "tr": _TURKIC,
    "uk": Table("ями|ами|ього|ого|ьому|ому|ими|іми|ях|ах|ів|їв|ей|ий|ій|ою|ею|єю|ям|ам|ом|ем|их|іх|ая|яя|ую|юю|ія|ії|ію"
                "|[аяоеєуюиіїьй]"),
    "ur": Table("یون|یان|ون|ین|ات|[یاه]"),
}  # fmt: skip


def table_of(lang: str) -> Table:
    """The table of a language, or an empty one; a variant in another script has none of its own."""
    if lang == "sr-Latn":
        return _SOUTH_SLAVIC
    if len(lang.split("-")[-1]) == 4:
        return Table()
    return TABLES.get(lang.split("-")[0], Table())


@lru_cache(maxsize=128)
def _patterns(lang: str) -> tuple[re.Pattern[str] | None, int, int, re.Pattern[str] | None]:
    endings, least, rounds, beginnings = table_of(lang)
    return (
        re.compile(f"(?:{endings})$") if endings else None,
        least,
        rounds,
        re.compile(f"^(?:{beginnings})(?=...)") if beginnings else None,
    )


def stem(word: str, lang: str) -> str:
    """A folded word without what its language may put at its ends."""
    endings, least, rounds, beginnings = _patterns(lang)
    if len(word) <= least or max(word) > "\uffff" or word[0].isdecimal():
        return word
    if beginnings:
        word = beginnings.sub("", word)
    if endings:
        for _ in range(rounds):
            found = endings.search(word, least)
            if not found:
                break
            word = word[: found.start()]
    return word
