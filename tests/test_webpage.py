"""A saved page gives the same record as raw text does, and what it shows beside the article is kept."""

import pytest
from conftest import Site
from lxml import html

from generator.webpage import read_page
from generator.webpage.lines import seen_lines

PAGE = """<!doctype html>
<html lang="en"><head><title>Bibliotecă nouă la Bălți | Ziarul Nordului</title>
<meta property="article:published_time" content="2021-05-06T10:00:00+03:00">
<meta name="author" content="Ana Popescu"><meta property="og:site_name" content="Ziarul Nordului">
<style>p { color: red }</style><script>var secret = "never shown";</script></head>
<body><nav><ul><li><a href="/">Acasă</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Bibliotecă nouă la Bălți</h1>
<p>Orașul Bălți are de astăzi o bibliotecă nouă, deschisă în prezența a peste două sute de cititori.</p>
<h2>Ce găsesc cititorii</h2>
<p>Sălile de lectură au fost renovate, iar fondul de carte a crescut cu peste trei mii de volume noi.</p>
<ul><li>cărți pentru copii și tineri</li><li>ziare și reviste din toată țara</li></ul>
<blockquote><p>Este o zi de sărbătoare pentru noi toți, a spus directoarea bibliotecii.</p></blockquote>
<p>Programul de lucru va fi anunțat în curând pe pagina primăriei și la intrarea în bibliotecă.</p>
</article>
<footer>© 2021 Ziarul Nordului. Toate drepturile rezervate.</footer></body></html>
"""


def test_a_page_gives_title_body_and_metadata() -> None:
    found = read_page(PAGE)

    assert found.title == "Bibliotecă nouă la Bălți"
    assert [block.kind for block in found.blocks] == [
        "paragraph", "heading", "paragraph", "item", "item", "quote", "paragraph",
    ]  # fmt: skip
    assert found.lang.lang == "ro"  # though the page says English
    assert found.date is not None
    assert found.date.day.isoformat() == "2021-05-06"
    assert found.byline == "Ana Popescu"
    assert found.source == "Ziarul Nordului"


def test_what_a_page_shows_beside_the_article_is_kept() -> None:
    found = read_page(PAGE)

    dropped = " ".join(line.text for line in found.dropped)
    assert "Acasă" in dropped
    assert "Toate drepturile rezervate" in dropped
    assert "secret" not in dropped
    assert "color" not in dropped


NEWS = """<!doctype html><html lang="en-GB"><head><title>Ferry service returns to the island | The Harbour Post</title>
<link rel="canonical" href="https://harbourpost.example/2023/04/18/ferry-returns">
<meta property="article:published_time" content="2023-04-18T09:30:00+01:00">
<meta property="article:modified_time" content="2023-04-19T08:00:00+01:00">
<meta name="author" content="Moira Kinnear"><meta name="keywords" content="ferries, islands, transport"></head><body>
<div id="cookie-consent"><p>We use cookies to give you the best experience.</p><button>Accept all</button></div>
<header><nav><a href="/">Home</a> <a href="/ferry">Ferry</a><p>Sport</p></nav></header>
<main><article><p class="kicker">Transport</p><h1>Ferry service returns to the island</h1>
<p>After eleven months of repairs the boats are sailing again, and islanders will not take them for granted.</p>
<p class="byline">By Moira Kinnear</p><time datetime="2023-04-18T09:30">18 April 2023, 9.30am</time>
<figure><img src="f.jpg" alt=""><figcaption>The ferry leaves the harbour on Monday</figcaption></figure>
<p>The first ferry in almost a year left the harbour on Monday morning with more than two hundred people on board.</p>
<p>Repairs to the pier took longer than expected because parts had to be made by hand, the harbour master told us.</p>
<h2>What comes next</h2>
<p>From May there will be four crossings a day, and a late boat on Fridays for those who work on the mainland.</p>
<ul><li>Tickets are sold at the pier.</li><li>Bicycles travel free until June.</li></ul></article>
<aside><h3>Related stories</h3><ul><li><a href="/x">Island school gets new roof</a></li></ul></aside></main>
<footer><p>© 2023 The Harbour Post. All rights reserved.</p></footer></body></html>"""

RIVER = """<html lang="en" dir="rtl"><head><title>گشایش پل تازه در شهر - روزنامه رود</title>
<script type="application/ld+json">{"@graph": [{"@type": "Organization", "datePublished": "1990-01-01"},
 {"@type": ["NewsArticle"], "headline": "گشایش پل تازه در شهر", "datePublished": "2017-09-13T14:41:00+04:30",
 "author": {"@type": "Person", "name": "مینا رادمنش"}}]}</script></head><body>
<nav><ul><li><a href="/">رود</a></li><li><a href="/s">سیاست</a></li></ul></nav>
<article><h1>گشایش پل تازه در شهر</h1><div>مینا رادمنش ۲۲ شهریور ۱۳۹۶</div>
<p>پل تازه‌ای که دو سال ساختن آن طول کشید صبح دیروز با حضور مردم شهر گشایش یافت و خودروها از آن گذشتند.</p>
<p>شهردار در این آیین گفت که ساخت این پل راه میان دو سوی رودخانه را به پنج دقیقه می‌رساند و ترافیک را کم می‌کند.</p>
<p>به گفتهٔ او در ماه‌های آینده پیاده‌رو و مسیر دوچرخه نیز به این پل افزوده خواهد شد.</p></article>
<footer>همه حقوق برای روزنامه رود محفوظ است.</footer></body></html>"""

BRIDGE = """<html lang="lt"><head><title>Kaune atidarytas naujas tiltas</title></head><body>
<div class="content"><h1>Kaune atidarytas naujas tiltas</h1><p class="date">2019 m. gegužės 3 d. 12:05</p>
<p>Penktadienį Kaune iškilmingai atidarytas naujas tiltas per upę, kurio statyba truko beveik dvejus metus.</p>
<p>Miesto meras sakė, kad tiltas sutrumpins kelionę tarp dviejų miesto dalių iki kelių minučių.</p>
<p>Statybininkai pridūrė, kad šalia dar bus įrengtas dviračių takas ir nauji šviestuvai, o 2021 m. ir pėsčiųjų.</p>
</div><div>Prenumeruokite naujienlaiškį</div></body></html>"""


def test_all_that_a_page_states_of_its_story_is_read() -> None:
    found = read_page(NEWS)

    assert found.date is not None
    assert (found.date.day.isoformat(), found.date.time, found.date_basis) == ("2023-04-18", "09:30", "stated")
    assert found.updated is not None
    assert (found.updated.day.isoformat(), found.updated.time) == ("2023-04-19", "08:00")
    assert (found.title, found.kicker) == ("Ferry service returns to the island", "Transport")
    assert (found.byline, found.source) == ("Moira Kinnear", "The Harbour Post")
    assert found.tags == ("ferries", "islands", "transport")
    assert found.url == "https://harbourpost.example/2023/04/18/ferry-returns"
    assert found.blocks[0].text.startswith("After eleven months")
    assert [block.text for block in found.blocks if block.kind == "heading"] == ["What comes next"]


def test_each_line_that_is_left_out_has_a_rule() -> None:
    rules = {line.text: line.rule for line in read_page(NEWS).dropped}

    assert rules["We use cookies to give you the best experience."] == "cookie notice"
    assert rules["Home Ferry"] == "navigation"
    assert rules["Sport"] == "navigation"
    assert rules["The ferry leaves the harbour on Monday"] == "outside the article"
    assert rules["Related stories"] == "related stories"
    assert rules["© 2023 The Harbour Post. All rights reserved."] == "copyright notice"


def test_records_for_machines_are_read_of_the_story_only() -> None:
    found = read_page(RIVER)

    assert found.date is not None
    assert (found.date.day.isoformat(), found.date.time) == ("2017-09-13", "14:41")
    assert (found.byline, found.source) == ("مینا رادمنش", "روزنامه رود")
    assert found.lang.lang == "fa"
    assert "رود" in [line.text for line in found.dropped]  # though "رودخانه" in the body begins with it


def test_a_date_line_of_the_page_is_read_and_no_other_date_guessed() -> None:
    found = read_page(BRIDGE)

    assert found.date is not None
    assert (found.date.day.isoformat(), found.date.time, found.date_basis) == ("2019-05-03", "12:05", "stated")
    assert found.kept_meta == ("2019 m. gegužės 3 d. 12:05",)
    assert found.blocks[0].text.startswith("Penktadienį")
    assert read_page(BRIDGE.replace("2019 m. gegužės 3 d. 12:05", "")).date is None


@pytest.mark.parametrize("markup", [PAGE, NEWS, RIVER, BRIDGE])
def test_every_line_that_a_reader_sees_is_found_again(markup: str) -> None:
    found = read_page(markup)

    everything = "".join(
        "".join(text.split())
        for text in [
            found.title, found.kicker, *(block.text for block in found.blocks),
            *found.kept_meta, *(line.text for line in found.dropped),
        ]
    )  # fmt: skip
    for line in seen_lines(html.document_fromstring(markup)):
        assert "".join(line.text.split()) in everything


def test_a_page_nested_very_deeply_is_read() -> None:
    read_page(f"<body>{'<div>' * 5000}deep{'</div>' * 5000}<p>x</p></body>")


def test_a_page_without_an_article_is_read_as_the_text_it_shows() -> None:
    found = read_page("<html><body><p>Trumpa žinutė.</p></body></html>")

    assert "Trumpa žinutė." in [found.title, *(block.text for block in found.blocks)]


def test_pages_of_any_kind_do_no_harm() -> None:
    for markup in ("", "<", "<html>", "<!-- nothing -->", "<p>" * 3000, "\x00<b>x", "plain text\n\nmore text"):
        read_page(markup)


def test_a_saved_page_becomes_an_article(site: Site) -> None:
    report = site.write("seeds/page.html", PAGE).build()

    assert report.published == 1
    page = site.page("ro/2021/05/06/bibliotecă-nouă-la-bălți/index.html")
    assert "Ce găsesc cititorii</h2>" in page
    assert "never shown" not in page


def test_pages_in_json_lines_are_read_too(site: Site) -> None:
    import json

    site.write("seeds/all.jsonl", json.dumps({"id": "p1", "html": PAGE, "title": "Alt titlu"}) + "\n").build()

    assert "Alt titlu" in site.page("ro/2021/05/06/alt-titlu/index.html")
