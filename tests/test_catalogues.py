"""Phrases: every one that a page asks for is in each of the four catalogues, with the same placeholders."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import jinja2
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2 import nodes
from markupsafe import Markup

from generator import catalogues
from generator.assets import bundled
from generator.catalogues import catalogue_files, phrases
from generator.languages import canonical_tag
from generator.render import article, captured, parts

# The languages that must be complete; each of the others must be right as far as it goes.
LANGUAGES = ("en", "fa", "lt", "ro")
ALL = sorted(folder.name for folder in Path(catalogues.__file__).with_name("locale").iterdir())
PLACEHOLDER = re.compile(r"%\(\w+\)s")
CALLS = ("_", "_attr", "_n", "text", "plain", "plural", "plural_plain")


@lru_cache
def catalogue(lang: str) -> Catalog:
    (file,) = catalogue_files(Path("nowhere"), lang)
    with file.open("rb") as stream:
        return read_po(stream)


def asked_by_templates() -> Iterator[str]:
    env = jinja2.Environment()
    for file in sorted(bundled("templates").iterdir()):
        for call in env.parse(file.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in CALLS:
                first = call.args[0]
                assert isinstance(first, nodes.Const), f"{file.name}: a phrase that is not written out"
                yield first.value


def asked_by_the_renderer() -> Iterator[str]:
    """Phrases written out in calls, and the tables from which the others are taken."""
    for file in sorted(Path(article.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS:
                for argument in node.args[:1]:
                    yield from (
                        found.value
                        for found in ast.walk(argument)
                        if isinstance(found, ast.Constant)
                        and isinstance(found.value, str)
                        and found.value[:1].isupper()
                    )
    yield from parts.CALENDAR_NAMES.values()
    yield from article._DATE_NOTES.values()
    yield from ("Sources", "Topics", "Stories from %(source)s", "Stories about %(topic)s")
    yield from ("Control characters", "Invisible characters", "Direction controls", "Composed letters")
    yield from ("Look-alike letters", "Presentation forms", "Misplaced joiners", "Wrongly decoded text")
    yield from set(captured.LABELS.values())


ASKED = sorted({*asked_by_templates(), *asked_by_the_renderer()})


def messages(lang: str) -> dict[str, Message]:
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message
        for message in catalogue(lang)
        if message.id
    }


@pytest.mark.parametrize("lang", ALL)
def test_every_phrase_that_a_page_asks_for_is_translated(lang: str) -> None:
    assert len(ASKED) > 40
    assert [one for one in ASKED if one not in messages(lang)] == []


@pytest.mark.parametrize("lang", ALL)
def test_every_translation_has_its_text_and_its_placeholders(lang: str) -> None:
    plurals = catalogue(lang).num_plurals
    assert messages(lang).keys() <= messages("en").keys()
    for name, message in messages(lang).items():
        assert not message.fuzzy, name
        if isinstance(message.id, str):
            assert isinstance(message.string, str)
            assert message.string.strip(), name
            assert set(PLACEHOLDER.findall(message.string)) == set(PLACEHOLDER.findall(name)), name
        else:
            forms = message.string or ()
            assert len(forms) == plurals, name
            for form in forms:
                assert form.strip(), name
                assert set(PLACEHOLDER.findall(form)) <= {"%(num)s"}, name  # "one story" may do without the number


def test_the_catalogues_hold_the_same_phrases() -> None:
    assert {lang: sorted(messages(lang).keys() ^ messages("en").keys()) for lang in ALL} == {lang: [] for lang in ALL}


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", {1: "1 story", 2: "2 stories"}),
        ("lt", {1: "1 ", 2: "2 ", 10: "10 ", 21: "21 "}),
        ("ro", {1: "1 ", 2: "2 ", 20: "20 de "}),
        ("fa", {1: "۱ ", 1396: "۱٬۳۹۶ "}),
    ],
)
def test_a_number_goes_with_the_form_of_its_language(lang: str, forms: dict[int, str]) -> None:
    own = phrases(lang, Path("nowhere"), "")

    for count, start in forms.items():
        assert str(own.plural("%(num)s story", "%(num)s stories", count)).startswith(start)
    assert own.missing == set()


def test_lithuanian_has_a_form_each_for_one_few_and_many() -> None:
    own = phrases("lt", Path("nowhere"), "")

    words = [own.plural_plain("%(num)s story", "%(num)s stories", count).split()[1] for count in (1, 2, 10, 21, 11)]

    assert len(set(words[:3])) == 3
    assert words[3] == words[0]
    assert words[4] == words[2]


def test_a_borrowed_phrase_says_in_which_language_it_is_and_is_reported() -> None:
    own = phrases("qqq", Path("nowhere"), "")

    assert own.text("Undated") == Markup('<span lang="en" dir="ltr" data-borrowed>Undated</span>')
    assert own.plain("Undated") == "Undated"
    assert own.missing == {"Undated"}
    own.missing.clear()


@pytest.mark.parametrize("lang", ["fa-AF", "ro-MD", "en-GB"])
def test_a_phrase_of_the_same_language_elsewhere_is_not_borrowed(lang: str) -> None:
    own = phrases(lang, Path("nowhere"), "")

    assert "<span" not in own.text("Undated")
    assert own.missing == set()


def test_values_are_escaped_and_markup_stays(tmp_path: Path) -> None:
    own = phrases("en", tmp_path, "")

    assert own.text("Stories from %(source)s", source="<b>&") == "Stories from &lt;b&gt;&amp;"
    assert own.text("Stories from %(source)s", source=Markup("<bdi>x</bdi>")) == "Stories from <bdi>x</bdi>"
    assert own.plain("Stories from %(source)s", source="<b>&") == "Stories from <b>&"


def test_a_phrase_that_no_catalogue_has_stands_as_it_is(tmp_path: Path) -> None:
    own = phrases("fa", tmp_path, "")

    assert own.plain("Nobody wrote this 100%") == "Nobody wrote this 100%"
    assert own.plural_plain("%(num)s nobody", "%(num)s nobodies", 2) == "۲ nobodies"
    assert own.missing == {"Nobody wrote this 100%", "%(num)s nobody"}
    own.missing.clear()


def test_the_phrases_of_a_site_go_over_the_others(tmp_path: Path) -> None:
    (tmp_path / "fa.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Undated"\nmsgstr "بی‌روز"\n', encoding="utf-8")

    own = phrases("fa", tmp_path, "1")

    assert own.plain("Undated") == "بی‌روز"
    assert own.plain("Topics") == phrases("fa", Path("nowhere"), "").plain("Topics")


def test_an_edited_catalogue_is_read_again(tmp_path: Path) -> None:
    for look, word in (("1", "یک"), ("2", "دو")):
        (tmp_path / "fa.po").write_text(f'msgid ""\nmsgstr ""\n\nmsgid "Undated"\nmsgstr "{word}"\n', encoding="utf-8")
        assert phrases("fa", tmp_path, look).plain("Undated") == word


def test_the_catalogues_lie_in_the_package() -> None:
    assert set(LANGUAGES) <= set(ALL)
    assert all(canonical_tag(name) == name for name in ALL)
