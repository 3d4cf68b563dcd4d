"""What pages are to show is read in a way that a million items do not make slow."""

from contextlib import closing
from dataclasses import replace

from conftest import Site

from generator.build import build
from generator.cache import cache_folder
from generator.manifest import Manifest
from generator.model import PageKey
from generator.views import views


def test_the_parts_of_a_long_list_are_read_as_one_stream(site: Site) -> None:
    for number in range(30):
        site.item(f"en/{number:02}.md", f"Same beginning {number:02}", date="2017-09-13", source="Agency")
    config = replace(site.config(), page_size=3)
    build(config)
    asked: list[str] = []

    with closing(Manifest.open(cache_folder(config) / "manifest.sqlite")) as manifest:
        manifest._db.set_trace_callback(asked.append)  # to leave out rows costs what reading them costs: see Lists
        lists = [
            PageKey("letter", "en", "s/sa"),
            PageKey("day", "en", "2017/09/13"),
            PageKey("source", "en", "agency/2017"),
        ]
        for key in lists:
            asked.clear()
            numbered = [view for view in views(manifest, [key], config) if view.parts > 1]

            assert [len(view.entries) for view in numbered] == [3] * 10
            assert not any("OFFSET" in query for query in asked)
            assert sum("LIMIT -1" in query for query in asked) == 1


def test_every_entry_that_a_view_holds_counts_in_its_weight(site: Site) -> None:
    """Views go to the workers by weight: what does not count is sent in any number at once."""
    for lang in ("en", "lt", "fa"):
        for number in range(15):
            text = {"en": "In English", "lt": "Lietuviškai", "fa": "فارسی"}[lang]
            site.item(
                f"{lang}/{number:02}.md", f"{text} {number:02}", date="2017-09-13", translation_of=f"en/{number:02}"
            )
    config = site.config()
    build(config)

    with closing(Manifest.open(cache_folder(config) / "manifest.sqlite")) as manifest:
        manifest.mark_kind("date")
        manifest.mark_kind("sitemap")
        found = list(views(manifest, manifest.pending(), config))

    date, *sitemaps = sorted(found, key=lambda view: view.key)
    assert sum(len(entries) for *_, entries in date.languages) == 3 * 12
    assert date.weight >= 3 * 12
    assert [(len(view.entries), sum(len(group) for _, group in view.groups)) for view in sitemaps] == [(15, 45)] * 3
    assert all(view.weight >= 15 + 45 for view in sitemaps)
