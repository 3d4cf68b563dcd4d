"""Templates put into functions make the very bytes that Jinja2 makes of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import Site
from markupsafe import Markup
from world import write_world

from generator.assets import bundled
from generator.errors import TemplateError
from generator.render.parts import Link, page_of
from generator.render.parts import Site as Named
from generator.templating.compiled import UnsupportedError
from generator.templating.environment import Templates

_PARTS = ("_", "base", "ltr", "rtl")
PAGES = [file.name for file in sorted(bundled("templates").iterdir()) if not file.name.startswith(_PARTS)]


def given(site: Site, **values: Any) -> dict[str, Any]:
    page = page_of("day", "fa", "fa/2017/", site.config(), title="<آ>")
    phrases = {"_": lambda text, **_: Markup(f"<i>{text}</i>"), "_attr": str.upper, "_n": lambda one, many, n: one * n}
    return {"site": Named("A & B", "1"), "lang_name": "فارسی", "page": page, **phrases, **values}


@pytest.mark.parametrize("layout", ["ltr.html", "rtl.html"])
@pytest.mark.parametrize("name", PAGES)
def test_every_template_of_khabar_is_understood(tmp_path: Path, name: str, layout: str) -> None:
    Templates(tmp_path).compiled(name, layout)


def test_every_page_is_the_same_either_way(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[str] = set()
    fast = Templates.render

    def both(self: Templates, name: str, values: Mapping[str, Any]) -> str:
        seen.add(name)
        text = fast(self, name, values)
        assert text == self.render_by_jinja(name, values), name
        assert all(self._functions.values()), "a page was left to Jinja2"
        return text

    monkeypatch.setattr(Templates, "render", both)
    write_world(site)
    site.item("lt/moved.md", "Naujiena", date="2017-09-13", aliases="[lt/sena/]").build()

    assert seen == set(PAGES)


@pytest.mark.parametrize(
    "source",
    [
        "{{ page.title }}|{{ page.lang }}|{{ page.root }}{{ link.href }}",
        "{% if page.home %}{{ _('home') }}{% elif page.feed %}{{ link.label }}{% else %}none{% endif %}",
        "{% if page.kind == 'landing' %}a{% endif %}{% if link.count %}b{% else %}c{% endif %}",
        "{% for x in links %}<{{ x.label }}>{% endfor %}{{ _attr('a') }}{{ _n('o', 'm', 3) }}",
        "{% set a = link.label %}{% for x in links %}{% set a = x.label %}{% endfor %}{{ a }}",
        "{% if links %}{% set a = 1 %}{% else %}{% set a = 2 %}{% endif %}{{ a }}",
        "{% if links %}{% set a = 1 %}{{ a }}{% endif %}",
        "{% set a %}<b>{{ link.label }}</b>{% endset %}{{ a }}{{ _('x') }}",
        "{% with a = link.label, b = page.lang %}{{ a }}{{ b }}{% endwith %}",
        "{% set d = {'on': '<'} %}{{ d.on }}{{ d.on if link.count else 'no' }}",
        "{{ links | length }}{{ links | length > 1 and link.label or 'none' }}{{ not links }}",
        "{{ 3 }}{{ 'a<b' }}{{ none }}{{ link.level }}{{ markup }}",
        "{{ links | map(attribute='label') | join(', ') }}{{ loop is defined }}",
        "{% for x in links %}{{ loop.index }}{% endfor %}",
        "{{ mapping.key }}{{ mapping['key'] }}",
        "{% set page = link %}{{ page.label }}{{ page.href }}",
        "{% for page in links %}{{ page.href }}{% endfor %}{{ page.lang }}",
        "{% include 'part.html' %}{% set part = 2 %}{% include 'part.html' %}",
        "{% extends page.layout %}{% set a = 5 %}{% block main %}{{ a }}"
        "{% block x %}{{ page.url }}{% endblock %}{% endblock %}",
        "{% extends page.layout %}{% block main %}{{ super() }}{% endblock %}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m('<') }}",
    ],
)  # fmt: skip
def test_a_template_of_the_keeper_is_the_same_either_way(site: Site, source: str) -> None:
    folder = site.root / "templates"
    folder.mkdir(exist_ok=True)
    (folder / "own.html").write_text(source, encoding="utf-8")
    (folder / "part.html").write_text("{% set q = part or 1 %}({{ q }}{{ link.label }})", encoding="utf-8")
    links = [Link("<a>", "x/"), Link("b'\"&", "y/", count="2")]
    values = given(site, links=links, link=links[1], mapping={"key": "<v>"}, markup=Markup("<u>"), part=0)
    templates = Templates(folder)

    for _ in range(2):
        assert templates.render("own.html", values) == templates.render_by_jinja("own.html", values)


@pytest.mark.parametrize(
    "source", ["{{ nothing }}", "{{ link.nothing }}", "{% if nothing %}{% endif %}", "{{ 1 + '' }}"]
)
def test_what_a_template_is_not_given_is_told_with_its_line(site: Site, source: str) -> None:
    (site.root / "own.html").write_text(f"\n\n{source}", encoding="utf-8")

    with pytest.raises(TemplateError) as caught:
        Templates(site.root).render("own.html", given(site, link=Link("a", "b")))

    assert (caught.value.problem.line, caught.value.problem.path) == (3, str(site.root / "own.html"))


def test_what_is_not_understood_is_left_to_jinja(tmp_path: Path) -> None:
    (tmp_path / "own.html").write_text("{% for x in y %}{{ loop.index }}{% endfor %}", encoding="utf-8")

    with pytest.raises(UnsupportedError):
        Templates(tmp_path).compiled("own.html", "ltr.html")
