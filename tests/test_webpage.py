"""A saved page gives the same record as raw text does, and what it shows beside the article is kept."""

from conftest import Site

from generator.webpage import read_page

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
    assert "<h2>Ce găsesc cititorii</h2>" in page
    assert "never shown" not in page


def test_pages_in_json_lines_are_read_too(site: Site) -> None:
    import json

    site.write("seeds/all.jsonl", json.dumps({"id": "p1", "html": PAGE, "title": "Alt titlu"}) + "\n").build()

    assert "Alt titlu" in site.page("ro/2021/05/06/alt-titlu/index.html")
