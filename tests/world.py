"""A small site in eleven languages that has a page of every kind, in both directions."""

from conftest import Site

# Language: title, text, source, topics; then a title in another script, for the same list.
LANGUAGES = {
    "fa": ("کتابخانه شهر باز شد", "کتابخانه شهر امروز باز شد. خوانندگان کتاب‌های تازه بسیاری می‌یابند.",
           "خبرگزاری شهر", ("کتاب", "شهر"), "Library opens in Vilnius"),
    "ar": ("افتتاح مكتبة المدينة", "افتتحت اليوم مكتبة المدينة. سيجد القراء كثيرا من الكتب الجديدة.",
           "وكالة المدينة", ("كتب", "مدينة"), "Library opens in Vilnius"),
    "he": ("ספריית העיר נפתחה", "ספריית העיר נפתחה היום. הקוראים ימצאו בה ספרים חדשים רבים.",
           "חדשות העיר", ("ספרים", "עיר"), "Library opens in Vilnius"),
    "ur": ("شہر کی لائبریری کھل گئی", "شہر کی لائبریری آج کھل گئی۔ پڑھنے والوں کو بہت سی نئی کتابیں ملیں گی۔",
           "شہر کی خبریں", ("کتابیں", "شہر"), "Library opens in Vilnius"),
    "lt": ("Atidaryta miesto biblioteka", "Miesto biblioteka šiandien atidaryta. Skaitytojai ras daug naujų knygų.",
           "Miesto žinios", ("knygos", "miestas"), "کتابخانه شهر باز شد"),
    "ro": ("S-a deschis biblioteca", "Biblioteca orașului s-a deschis astăzi. Cititorii vor găsi multe cărți noi.",
           "Știrile orașului", ("cărți", "oraș"), "کتابخانه شهر باز شد"),
    "en": ("The library has opened", "The city library opened today. Readers will find many new books.",
           "City News", ("books", "city"), "ספריית העיר נפתחה"),
    "am": ("የከተማው ቤተ መጻሕፍት ተከፈተ", "የከተማው ቤተ መጻሕፍት ዛሬ ተከፈተ። አንባቢዎች ብዙ አዳዲስ መጻሕፍት ያገኛሉ።",
           "የከተማው ዜና", ("መጻሕፍት", "ከተማ"), "کتابخانه شهر باز شد"),
    "zh-Hans": ("城市图书馆开放", "城市图书馆今天开放。读者会找到许多新书。",
                "城市新闻", ("图书", "城市"), "کتابخانه شهر باز شد"),
    "th": ("ห้องสมุดของเมืองเปิดแล้ว", "ห้องสมุดของเมืองเปิดวันนี้ ผู้อ่านจะพบหนังสือใหม่มากมาย",
           "ข่าวเมือง", ("หนังสือ", "เมือง"), "کتابخانه شهر باز شد"),
    "hi": ("शहर का पुस्तकालय खुला", "शहर का पुस्तकालय आज खुला। पाठकों को कई नई किताबें मिलेंगी।",
           "शहर समाचार", ("किताबें", "शहर"), "کتابخانه شهر باز شد"),
}  # fmt: skip
FULL = ("fa", "lt")
RIGHT_TO_LEFT = ("fa", "ar", "he", "ur")

SETTINGS = """base_url = "https://example.org/some/path/"
default_language = "en"
page_size = 3
[title]
en = "Archive & more"
fa = "بایگانی"
"""

# Everything that a body may be made of, with a word too long for any line and an address.
RICH = """{text}

## {topic}

* {text}
* {text}
    1. {topic}

> {text}

| {topic} | {topic} | {topic} | {topic} | {topic} | {topic} |
|---|---|---|---|---|---|
| {text} | 1 | 2 | 3 | 4 | 5 |

[{topic}](https://example.org/) https://example.org/{long}

    {long}

{long}
"""


# Lines that stand round a captured story; many of them get a page of their own.
MENUS = {
    "fa": ("اشتراک گذاری", "بیشتر بخوانید", "نظرات"),
    "lt": ("Dalintis", "Skaityti daugiau", "Komentarai"),
}


def write_world(site: Site) -> Site:
    """Write the items and the settings."""
    site.write("khabar.toml", SETTINGS)
    for lang, (title, text, source, topics, foreign) in LANGUAGES.items():
        tags = f"[{', '.join(topics)}]"
        site.item(f"{lang}/dated.md", title, text, date="2017-09-13T14:41", source=source, tags=tags, place=topics[1])
        site.item(f"{lang}/undated.md", f"{title} 2", text)
        site.item(f"{lang}/foreign.md", foreign, text, date="2017-09-14", lang=lang, source="Reuters", byline="A. B.")
        reference = {} if lang == "fa" else {"translation_of": "fa/together.md"}
        site.item(f"{lang}/together.md", f"{title} 3", text, date="2016-03-20", updated="2016-03-22", **reference)
        if lang in FULL:
            long = text.replace(" ", "")[:40] * 4
            rich = RICH.format(text=text, topic=topics[0], long=long)
            site.item(
                f"{lang}/rich.md", f"{title} 4", rich, date="2017-10-02", source=source, summary=title, kicker=source
            )
            for number in range(5, 9):
                site.item(f"{lang}/{number}.md", f"{title} {number}", text, date="2017-09-13", source=source, tags=tags)
                site.item(f"{lang}/undated-{number}.md", f"{title} {number}", text, source=source)
    for lang, menu in MENUS.items():
        title, text, *_ = LANGUAGES[lang]
        lines = "\n".join(f"{menu[number % len(menu)]} {number}" for number in range(30))
        site.write(f"seeds/{lang}/2017-11-02-menu.txt", f"{title} 9\n\n{text}\n\n{text} {text}\n\n{lines}\n")
    title, text, *_ = LANGUAGES["lt"]
    raw = f"{title}\n\n{text}\n\n{text.replace('šiandien', 'vakar')}\n\nDalintis\n\nSkaityti daugiau\n"
    site.write("seeds/lt/2017-11-01-raw.txt", raw.replace("biblioteka", "biblio\u00adteka"))
    return site
