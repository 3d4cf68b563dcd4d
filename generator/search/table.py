"""What the browser must know to cut, fold and stem a query as the index was made."""

from generator.languages import script_of_tag
from generator.search import letters, stems, terms
from generator.search.items import UNDATED_DAYS


def table(lang: str) -> dict[str, object]:
    """The rules of one language, as data for `static/search.js`."""
    endings, least, rounds, beginnings = stems.table_of(lang)
    joins = lang.split("-")[0] in terms.COMPOUNDS and script_of_tag(lang) == "Arab"
    return {
        "fold": letters.table(),
        "word": terms.word_pattern(lang),
        "run": terms.RUN,
        "sign": terms.SIGN,
        "signs": terms.SIGNS,
        "stem": {"endings": endings, "least": least, "rounds": rounds, "beginnings": beginnings},
        "compound": {
            "affix": f"^(?:{terms.AFFIX})$",
            "prefix": terms.PREFIX,
        }
        if joins
        else None,
        "undated": UNDATED_DAYS,
    }
