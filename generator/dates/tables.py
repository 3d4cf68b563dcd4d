"""Data about languages that the libraries lack: CLDR's preferences, what ICU has, month names of other calendars.

Names stand in the order of their months, in the spelling of the language; readers fold them as they fold text.
"""

from typing import Final

# Languages of ICU 78 by their own data; for any other one ICU answers in the language of the machine. Found by
# formatting one day in every language of Babel 2.18 under three machine languages: those whose answer stays.
_ICU_LANGUAGES: Final = """
    af agq ak am ar as asa ast az ba bas be bem bez bg bgc bho blo bm bn bo br brx bs ca ccp ce ceb cgg chr ckb cs
    csw cv cy da dav de dje doi dsb dua dyo dz ebu ee el en eo es et eu ewo fa ff fi fil fo fr fur fy ga gaa gd gl
    gsw gu guz gv ha haw he hi hr hsb ht hu hy ia id ie ig ii is it ja jgo jmc jv ka kab kam kde kea kgp khq ki kk
    kkj kl kln km kn ko kok ks ksb ksf ksh ku kw kxv ky lag lb lg lij lkt lmo ln lo lrc lt lu luo luy lv mai mas
    mer mfe mg mgh mgo mi mk ml mn mni mr ms mt mua my mzn naq nb nd nds ne nl nmg nn nnh no nqo nso nus nyn oc om
    or os pa pcm pl prg ps pt qu raj rm rn ro rof ru rw rwk sa sah saq sat sbp sc scn sd se seh ses sg shi shn si
    sk sl smn sn so sq sr st su sv sw syr szl ta te teo tg th ti tk tn to tok tr tt twq tyv tzm ug uk ur uz vai
    vec vi vmw vun wae wo xh xnr xog yav yi yo yrl yue za zgh zh zu und
"""
ICU_LANGUAGES: Final = frozenset(_ICU_LANGUAGES.split())

# Tags in use that CLDR knows by another name.
LANGUAGE_ALIASES: Final = {
    "kmr": "ku",
    "tl": "fil",
    "iw": "he",
    "ji": "yi",
    "in": "id",
    "mo": "ro",
    "sh": "sr-Latn",
    "no": "nb",
    "prs": "fa",
    "pes": "fa",
    "pbt": "ps",
    "arb": "ar",
    "arz": "ar",
    "cmn": "zh",
    "ydd": "yi",
    "uzn": "uz",
    "azj": "az",
    "khk": "mn",
    "als": "sq",
    "ekk": "et",
    "lvs": "lv",
    "zsm": "ms",
    "swh": "sw",
    "gaz": "om",
    "plt": "mg",
    "npi": "ne",
    "ory": "or",
}

# First digit of CLDR's numbering systems that are not Latin.
ZEROS: Final = {
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "\U00011136",
    "deva": "०",
    "mymr": "၀",
    "nkoo": "߀",
    "olck": "᱐",
    "tibt": "༠",
    "rohg": "\U00010d30",
    "hmnp": "\U0001e140",
}

# CLDR 48, supplemental calendarPreferenceData, as far as the calendars are known here: the first two of each
# territory. Where the second is another Islamic calendar than Umm al-Qura, or Coptic, Indian, Chinese or Dangi,
# it is left out; every other territory has "gregorian" alone.
CALENDAR_PREFERENCE: Final = {
    "AE": ("gregorian", "islamic-umalqura"),
    "AF": ("persian", "gregorian"),
    "BH": ("gregorian", "islamic-umalqura"),
    "ET": ("gregorian", "ethiopic"),
    "IL": ("gregorian", "hebrew"),
    "IR": ("persian", "gregorian"),
    "JP": ("gregorian", "japanese"),
    "KW": ("gregorian", "islamic-umalqura"),
    "QA": ("gregorian", "islamic-umalqura"),
    "SA": ("gregorian", "islamic-umalqura"),
    "TH": ("buddhist", "gregorian"),
    "TW": ("gregorian", "roc"),
}

# CLDR 48, supplemental weekData firstDay, in the numbering of `date.weekday`; every other territory has Monday.
_SATURDAY: Final = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"
_SUNDAY: Final = """
    AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK
    PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW
"""
FIRST_DAYS: Final = {**dict.fromkeys(_SATURDAY.split(), 5), **dict.fromkeys(_SUNDAY.split(), 6), "MV": 4}

# Patterns, in CLDR's notation, where CLDR has none (dv) or only its root's order, which nobody writes (ps, ckb).
PATTERNS: Final = {
    "dv": {"yMMMMd": "d MMMM y", "yMMMM": "MMMM y"},
    "ps": {"yMMMMd": "d MMMM y", "yMMMM": "MMMM y"},
    "ckb": {"yMMMM": "MMMM'ی' y"},
}

# Years as they are written in one calendar of a language, where the bare number is not enough.
YEAR_PATTERNS: Final = {
    ("ar", "islamic-umalqura"): "{} هـ",
    ("ur", "islamic-umalqura"): "{} ھ",
    ("zh", "roc"): "民國{}",
}

# First days of the Japanese eras since 1868 and their names, newest first.
JAPANESE_ERAS: Final = (
    ((2019, 5, 1), "令和"),
    ((1989, 1, 8), "平成"),
    ((1926, 12, 25), "昭和"),
    ((1912, 7, 30), "大正"),
    ((1868, 10, 23), "明治"),
)

# Gregorian months where CLDR has none (dv) or other months under this name (si in ICU 78).
GREGORIAN_MONTHS: Final = {
    "dv": "ޖަނަވަރީ ފެބުރުވަރީ މާރިޗު އޭޕްރިލް މެއި ޖޫން ޖުލައި އޯގަސްޓު ސެޕްޓެންބަރު އޮކްޓޯބަރު ނޮވެންބަރު ޑިސެންބަރު",
    "si": "ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්",
}

# Weekdays from Monday on, where CLDR has none.
WEEKDAYS: Final = {"dv": "ހޯމަ އަންގާރަ ބުދަ ބުރާސްފަތި ހުކުރު ހޮނިހިރު އާދިއްތަ"}
