"""The configuration: every key is optional, every fault is found before anything is written and names its remedy."""

import pickle
from pathlib import Path

import pytest

from generator.config import Config, load_config
from generator.errors import ConfigError
from generator.model import Problem


def configured(root: Path, text: str, name: str = "khabar.toml", **overrides: object) -> Config:
    (root / name).write_text(text, encoding="utf-8")
    return load_config(root, **overrides)


def faults(root: Path, text: str, name: str = "khabar.toml", **overrides: object) -> tuple[Problem, ...]:
    with pytest.raises(ConfigError) as caught:
        configured(root, text, name, **overrides)
    return caught.value.problems


def test_without_a_file_everything_has_a_default(tmp_path: Path) -> None:
    config = load_config(tmp_path)

    assert config.seeds == tmp_path / "seeds"
    assert config.output == tmp_path / "output"
    assert config.base_url == "http://localhost:8000/"
    assert config.title_in("en") == "Khabar"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ('title = "  آرشیو "', "title", (("", "آرشیو"),)),
        ('title = { fa = "آرشیو", EN = "Archive" }', "title", (("en", "Archive"), ("fa", "آرشیو"))),
        ('base_url = "https://example.org/news"', "base_url", "https://example.org/news/"),
        ('base_url = "https://example.org:8443/"', "base_url", "https://example.org:8443/"),
        ('default_language = "ZH-hans"', "default_language", "zh-Hans"),
        ('languages = ["fa", "iw", "pt_br"]', "languages", ("fa", "he", "pt-BR")),
        ("page_size = 1", "page_size", 1),
        ("page_size = 1000", "page_size", 1000),
        ('calendars = { fa = ["gregorian"] }', "calendars", (("fa", ("gregorian",)),)),
        ('permalink = "/{lang}/{slug}-{id}"', "permalink", "{lang}/{slug}-{id}/"),
        ('slugs = "ascii"', "slugs", "ascii"),
        ('image = "cards/a.png"', "image", "cards/a.png"),
        ('timezone = "Asia/Tehran"', "timezone", "Asia/Tehran"),
        (
            '[defaults."b/"]\nlang = "FA"\n[defaults.a]\nsource = "تسنیم"\nplace = "زنجان"',
            "defaults",
            (("a/", (("place", "زنجان"), ("source", "تسنیم"))), ("b/", (("lang", "fa"),))),
        ),
    ],
)
def test_a_value_is_read_as_it_is_meant(tmp_path: Path, text: str, field: str, value: object) -> None:
    assert getattr(configured(tmp_path, text), field) == value


@pytest.mark.parametrize(
    ("text", "code", "line", "says"),
    [
        ('titel = "x"', "unknown-key", 1, "title"),
        ('zzzz = "x"', "unknown-key", 1, "known keys"),
        ('look = "x"', "unknown-key", 1, ""),
        ("drafts = true", "unknown-key", 1, ""),
        ("title = 3", "wrong-type", 1, "text"),
        ('title = " "', "wrong-type", 1, "text"),
        ("title = {}", "wrong-type", 1, "title"),
        ('image = "/etc/a.png"', "wrong-type", 1, "below static/"),
        ('image = "../a.png"', "wrong-type", 1, "below static/"),
        ('image = "https://example.org/a.png"', "wrong-type", 1, "below static/"),
        ('title = { persian = "x" }', "wrong-language", 1, "BCP 47"),
        ('\n\nbase_url = "ftp://example.org/"', "wrong-url", 3, "https://"),
        ('base_url = "http://[::1"', "wrong-url", 1, "https://"),
        ('base_url = "https://example.org/?a=b"', "wrong-url", 1, "https://"),
        ("page_size = 0", "wrong-type", 1, "1 to 1000"),
        ("page_size = true", "wrong-type", 1, "1 to 1000"),
        ("page_size = 1001", "wrong-type", 1, "1 to 1000"),
        ('languages = "fa"', "wrong-type", 1, "list"),
        ("languages = [3]", "wrong-language", 1, "BCP 47"),
        ('calendars = ["persian"]', "wrong-type", 1, "table"),
        ("calendars = { fa = [] }", "wrong-type", 1, "table"),
        ('calendars = { fa = [["persian"]] }', "wrong-calendar", 1, "persian"),
        ('slugs = ["ascii"]', "wrong-type", 1, "ascii"),
        ('timezone = "Mars/Phobos"', "wrong-timezone", 1, "Asia/Tehran"),
        ('timezone = "Europe"', "wrong-timezone", 1, "Asia/Tehran"),
        ('seeds = ""', "wrong-type", 1, "text"),
        ('seeds = "a\\u0000b"', "wrong-type", 1, "folder"),
        ("defaults = 3", "wrong-type", 1, "table"),
        ('[defaults."x"]\nsauce = "y"', "unknown-key", 2, "source"),
        ('[defaults."x"]\nlang = "persian"', "wrong-language", 2, "BCP 47"),
    ],
)
def test_a_faulty_value_names_its_line_and_the_remedy(
    tmp_path: Path, text: str, code: str, line: int, says: str
) -> None:
    (problem,) = faults(tmp_path, text)

    assert (problem.code, problem.line, problem.path) == (code, line, "khabar.toml")
    assert says in problem.hint + problem.message
    assert problem.severity == "error"


@pytest.mark.parametrize(
    "pattern",
    [
        "{lang}/",
        "{slug}/",
        "a/{lang}/{slug}/",
        "{lang}/{nonsense}/{slug}/",
        "{lang}/{slug}/{",
        "{lang}/{slug}/}",
        "{lang}/{slug.x}/",
        "{lang}/{slug!r}/",
        "{lang}/{year:9}/{slug}/",
        "{lang}/../../{slug}/",
        "{lang}/./{slug}/",
        "{lang}//{slug}/",
        "{lang}\\\\{slug}/",
        "{lang}/{slug}?a",
        "{lang}/{slug}#a",
    ],
)
def test_a_permalink_that_could_not_be_an_address_below_its_language_is_refused(tmp_path: Path, pattern: str) -> None:
    (problem,) = faults(tmp_path, f'permalink = "{pattern}"')

    assert problem.code == "wrong-permalink"


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    found = faults(tmp_path, 'page_size = 0\ntitel = "x"\ntimezone = "Mars"\n')

    assert [(problem.code, problem.line) for problem in found] == [
        ("wrong-type", 1),
        ("unknown-key", 2),
        ("wrong-timezone", 3),
    ]


def test_a_mistake_in_the_toml_names_line_and_column(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, 'title = "x"\npage_size 3\n')

    assert (problem.code, problem.line, problem.excerpt) == ("config-syntax", 2, "page_size 3")
    assert problem.column > 0


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "khabar.toml").write_bytes('title = "Știri"'.encode("utf-16"))

    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)

    assert caught.value.problems[0].code == "config-encoding"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert configured(tmp_path, '\ufefftitle = "خبر"').title_in("fa") == "خبر"


def test_settings_may_stand_in_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.khabar]\npage_size = 7\n'

    assert configured(tmp_path, text, "pyproject.toml").page_size == 7


@pytest.mark.parametrize("text", ['[project]\nname = "x"\n', "tool = 3\n", "[tool.other]\npage_size = 7\n"])
def test_another_projects_pyproject_says_nothing(tmp_path: Path, text: str) -> None:
    assert configured(tmp_path, text, "pyproject.toml").page_size == 100


def test_a_tool_section_that_is_no_table_is_a_fault(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, "[tool]\nkhabar = 3\n", "pyproject.toml")

    assert (problem.code, problem.line, problem.path) == ("wrong-type", 2, "pyproject.toml")


def test_khabar_toml_goes_before_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.khabar]\npage_size = 7\n", encoding="utf-8")

    assert configured(tmp_path, "page_size = 8\n").page_size == 8


def test_the_command_line_goes_over_the_file(tmp_path: Path) -> None:
    text = 'base_url = "https://example.org/"\noutput = "site"\n'

    config = configured(tmp_path, text, base_url="https://example.net/a", output=None, drafts=True)

    assert config.base_url == "https://example.net/a/"
    assert config.output == tmp_path / "site"
    assert config.drafts


@pytest.mark.parametrize("url", ["example.org", "http://[::1", ""])
def test_a_wrong_address_on_the_command_line_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigError):
        load_config(tmp_path, base_url=url)


@pytest.mark.parametrize(
    ("titles", "lang", "shown"),
    [
        ('{ fa = "خبر", pt = "Arquivo", en = "Archive" }', "fa", "خبر"),
        ('{ fa = "خبر", pt = "Arquivo", en = "Archive" }', "pt-BR", "Arquivo"),
        ('{ fa = "خبر", en = "Archive" }', "am", "Archive"),
        ('"Archive"', "am", "Archive"),
    ],
)
def test_the_title_is_that_of_the_language_or_the_nearest(tmp_path: Path, titles: str, lang: str, shown: str) -> None:
    assert configured(tmp_path, f"title = {titles}").title_in(lang) == shown


@pytest.mark.parametrize(
    ("path", "source"),
    [("a/b/x.md", "inner"), ("a/x.md", "outer"), ("ab/x.md", ""), ("x.md", "")],
)
def test_the_deepest_folder_declares_the_fields(tmp_path: Path, path: str, source: str) -> None:
    config = configured(tmp_path, '[defaults."a/b"]\nsource = "inner"\n[defaults."a"]\nsource = "outer"\nlang = "fa"\n')

    assert config.folder_fields(path).get("source", "") == source
    assert config.folder_fields(path).get("lang", "") == ("fa" if source else "")


def test_fields_for_the_whole_seeds_folder_hold_everywhere(tmp_path: Path) -> None:
    config = configured(tmp_path, '[defaults."/"]\nlang = "fa"\n')

    assert config.folder_fields("x.md") == config.folder_fields("a/x.md") == {"lang": "fa"}


def test_settings_go_to_workers_and_into_caches(tmp_path: Path) -> None:
    config = configured(tmp_path, 'title = { fa = "خبر" }\n[defaults.a]\nlang = "fa"\n')

    assert pickle.loads(pickle.dumps(config)) == config
    assert hash(config) == hash(load_config(tmp_path))
