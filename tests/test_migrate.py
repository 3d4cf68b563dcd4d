"""Archives of other programs become seeds that Khabar builds, with their addresses as aliases."""

from pathlib import Path

import pytest
from conftest import Site

from generator.errors import ConfigError
from generator.inspect import inspect
from generator.migrate import migrate, program_of
from generator.model import Article, Problem


def taken(site: Site, source: Path, program: str) -> tuple[dict[str, Article], list[Problem]]:
    """Everything that was taken over, as Khabar then understands it, and what was said of it."""
    found = list(migrate(source, program, site.config()))
    articles = {path: one for path, one in inspect([site.root / "seeds"], site.config()) if isinstance(one, Article)}
    written = [one for one in found if isinstance(one, Path)]
    assert len(written) == len(articles)
    return articles, [one for one in found if isinstance(one, Problem)]


def write(root: Path, **files: str) -> Path:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


HUGO = {
    "hugo.toml": 'defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.fa]\nweight = 2\n',
    "content/posts/_index.md": "---\ntitle: Posts\n---\n",
    "content/posts/Harbour.md": """+++
title = "The harbour: open again"
date = 2024-05-17T09:30:00+03:30
lastmod = 2024-05-18
categories = ["City"]
tags = ["harbour", "storm"]
authors = ["Ana Reed", "Jo Bell"]
aliases = ["/old/harbour/"]
weight = 3
+++
The harbour is **open** again.
""",
    "content/posts/Harbour.fa.md": "---\ntitle: بندر باز شد\ndate: 2024-05-17\n---\nبندر دوباره باز شد.\n",
    "content/posts/bundle/index.md": '{"title": "In a bundle", "draft": true, "slug": "bundled"}\n'
    'Text {{< figure src="a.png" >}} here.\n',
    "content/about.md": "---\ntitle: About\nurl: /about-us/\n---\nWho we are.\n",
    "content/posts/broken.md": "---\ntitle: [\n---\nText.\n",
}


def test_a_hugo_site(site: Site, tmp_path: Path) -> None:
    source = write(tmp_path / "hugo", **HUGO)
    assert program_of(source) == "hugo"

    articles, problems = taken(site, source, "hugo")

    harbour = articles["posts/Harbour.md"]
    assert (harbour.title, str(harbour.day), harbour.time) == ("The harbour: open again", "2024-05-17", "09:30")
    assert (harbour.byline, harbour.tags) == ("Ana Reed, Jo Bell", ("City", "harbour", "storm"))
    assert harbour.aliases == ("/posts/harbour/", "/old/harbour/")
    assert harbour.updated == "2024-05-18"
    assert ("weight", "3") in harbour.extra
    assert "<strong>open</strong>" in harbour.html
    persian = articles["fa/posts/Harbour.md"]
    assert (persian.lang, persian.translation_of) == ("fa", "posts/Harbour.md")
    assert persian.aliases == ("/fa/posts/harbour/",)
    bundle = articles["posts/bundle.md"]
    assert (bundle.draft, bundle.aliases) == (True, ("/posts/bundled/",))
    assert articles["about.md"].aliases == ("/about-us/",)
    assert {problem.path: problem.message.split(":")[0] for problem in problems} == {
        "content/posts/_index.md": "a page of a section is no item",
        "content/posts/broken.md": "it cannot be read",
        "content/posts/bundle/index.md": "a shortcode stays in the text as it is",
    }


def test_a_hugo_site_with_a_folder_for_each_language(site: Site, tmp_path: Path) -> None:
    source = write(
        tmp_path / "hugo",
        **{
            "hugo.yaml": "defaultContentLanguage: lt\nlanguages:\n  lt: {contentDir: content/lt}\n"
            "  en: {contentDir: content/en}\n",
            "content/lt/uostas.md": "---\ntitle: Uostas\ntranslationKey: harbour\n---\nUostas vėl veikia.\n",
            "content/en/harbour.md": "---\ntitle: Harbour\ntranslationKey: harbour\n---\nThe harbour is open.\n",
        },
    )

    articles, problems = taken(site, source, "hugo")

    assert problems == []
    assert articles["lt/uostas.md"].aliases == ("/uostas/",)
    assert articles["en/harbour.md"].translation_of == "lt/uostas.md"
    assert articles["en/harbour.md"].aliases == ("/en/harbour/",)


PELICAN = {
    "pelicanconf.py": "raise SystemExit('settings are never run')\n",
    "content/city/harbour.md": """Title: The harbour: open again
Date: 2024-05-17 09:30
Modified: 2024-05-18
Category: City
Tags: harbour, storm
Authors: Reed, Ana; Bell, Jo
Summary: Open again,
    after three weeks.
Slug: harbour
Rating: 5

The harbour is **open** again.
""",
    "content/city/harbour-fa.md": "Title: بندر باز شد\nSlug: harbour\nLang: fa\n\nبندر دوباره باز شد.\n",
    "content/hidden.md": "Title: Not yet\nStatus: draft\n\nText.\n",
    "content/page.rst": "Title\n=====\n",
}


def test_a_pelican_site(site: Site, tmp_path: Path) -> None:
    source = write(tmp_path / "pelican", **PELICAN)
    assert program_of(source) == "pelican"

    articles, problems = taken(site, source, "pelican")

    harbour = articles["city/harbour.md"]
    assert (harbour.title, str(harbour.day), harbour.time) == ("The harbour: open again", "2024-05-17", "09:30")
    assert (harbour.byline, harbour.tags) == ("Reed, Ana, Bell, Jo", ("City", "harbour", "storm"))
    assert (harbour.summary, harbour.aliases) == ("Open again, after three weeks.", ("/harbour.html",))
    assert ("rating", "5") in harbour.extra
    persian = articles["city/harbour-fa.md"]
    assert (persian.translation_of, persian.aliases) == ("city/harbour.md", ("/harbour-fa.html",))
    assert articles["hidden.md"].draft
    assert [problem.path for problem in problems] == ["content/page.rst"]


WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Our news</title>
<wp:author><wp:author_login>ana</wp:author_login>
<wp:author_display_name><![CDATA[Ana Reed]]></wp:author_display_name></wp:author>
<item>
<title>The harbour: open again</title><link>https://news.example/2024/05/harbour/</link>
<dc:creator>ana</dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>The harbour is <em>open</em> again.</p><!-- /wp:paragraph -->

Three weeks after the storm,
it was cleared.

[caption id="a" width="300"]<img src="https://news.example/a.jpg" alt="Boats" /> Boats in the harbour[/caption]

[gallery ids="1,2"]]]></content:encoded>
<excerpt:encoded><![CDATA[Open again.]]></excerpt:encoded>
<wp:post_id>7</wp:post_id><wp:post_date>2024-05-17 09:30:00</wp:post_date>
<wp:post_modified>2024-05-18 08:00:00</wp:post_modified>
<wp:post_name>harbour</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="city"><![CDATA[City]]></category>
<category domain="post_tag" nicename="storm"><![CDATA[storm]]></category>
</item>
<item>
<title>بندر باز شد</title><link>https://news.example/?p=8</link><dc:creator>jo</dc:creator>
<content:encoded><![CDATA[بندر دوباره باز شد.]]></content:encoded><wp:post_id>8</wp:post_id>
<wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:status>draft</wp:status><wp:post_type>post</wp:post_type>
<category domain="language" nicename="fa"><![CDATA[فارسی]]></category>
</item>
<item><title>a.jpg</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
</channel>
</rss>
"""


def test_what_wordpress_exports(site: Site, tmp_path: Path) -> None:
    source = tmp_path / "export.xml"
    source.write_text(WORDPRESS, encoding="utf-8")
    assert program_of(source) == "wordpress"

    articles, problems = taken(site, source, "wordpress")

    harbour = articles["2024/2024-05-17-harbour.md"]
    assert (harbour.title, harbour.byline, harbour.summary) == ("The harbour: open again", "Ana Reed", "Open again.")
    assert (str(harbour.day), harbour.updated) == ("2024-05-17", "2024-05-18T08:00")
    assert (harbour.url, harbour.aliases) == ("https://news.example/2024/05/harbour/", ("/2024/05/harbour/",))
    assert harbour.tags == ("City", "storm")
    assert [block.text for block in harbour.blocks][:2] == [
        "The harbour is open again.",
        "Three weeks after the storm, it was cleared.",
    ]
    assert "wp:paragraph" not in harbour.html and "[caption" not in harbour.html
    draft = next(one for one in articles.values() if one.draft)
    assert (draft.title, draft.lang, draft.day) == ("بندر باز شد", "fa", None)
    assert [problem.message for problem in problems] == [
        "a shortcode stays in the text as it is",
        "not taken over, of the kind attachment: 1",
    ]


def test_a_broken_export_is_read_as_far_as_it_goes(site: Site, tmp_path: Path) -> None:
    source = tmp_path / "export.xml"
    source.write_text(WORDPRESS.replace("Boats in", "Boats \x01 in").replace("</channel>", ""), encoding="utf-8")

    articles, problems = taken(site, source, "wordpress")

    assert len(articles) == 2
    assert any("the XML is broken here" in problem.message and problem.line for problem in problems)


def test_what_is_there_is_never_overwritten(site: Site, tmp_path: Path) -> None:
    source = write(tmp_path / "hugo", **HUGO)
    site.write("seeds/about.md", "mine")

    found = list(migrate(source, "hugo", site.config()))

    assert (site.root / "seeds/about.md").read_text() == "mine"
    assert [one.path for one in found if isinstance(one, Problem) and one.code == "import-exists"] == ["about.md"]


def test_a_source_that_is_not_there_or_not_known_is_refused(site: Site, tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        list(migrate(tmp_path / "none", "hugo", site.config()))
    with pytest.raises(ConfigError, match="cannot be told"):
        program_of(tmp_path)
