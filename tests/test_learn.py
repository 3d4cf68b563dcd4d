"""Lines that recur across an archive are found, reviewed by a person, and then left out of the items."""

import pytest
from conftest import Site
from hypothesis import given
from hypothesis import strategies as st
from test_cli import khabar

from generator.errors import ConfigError
from generator.learn import learn
from generator.recurring import Recurring, keys_for, line_key, line_keys, read_rules, take_out, write_rules

NOTICE = "Šis portalas naudoja tik savo virtuvės receptus ir senelės patarimus."


WORDS = ["biblioteka", "mokykla", "stotis", "turgus", "parkas", "ligoninė", "teatras", "upė"]


def archive(site: Site) -> Site:
    for number, word in enumerate(WORDS):
        body = (
            f"Mieste atidaryta nauja {word}\n\nŠiandien duris atvėrė {word}, kurios miestas laukė ilgai, sako žmonės.\n"
        )
        site.write(f"seeds/portalas/{number}.txt", f"{body}\nPerskaityta {number * 7} kartų\n{NOTICE}\n")
    return site.write(
        "seeds/kitas/x.txt", f"Kita naujiena iš kaimo\n\nKaime viskas ramu ir gražu, sako žmonės.\n{NOTICE}\n"
    )


def test_lines_that_recur_in_a_folder_are_found_with_their_number(site: Site) -> None:
    found = learn(archive(site).config())

    assert {(rule.folder, line_key(rule.line), rule.items) for rule in found} == {
        ("portalas/", line_key(NOTICE), 8),
        ("portalas/", "perskaityta 0 kartų", 8),
    }


def test_a_reviewed_rule_takes_its_lines_out_and_says_so(site: Site) -> None:
    archive(site).build()
    done = khabar("-C", site.root, "learn")

    report = site.build()

    assert done.returncode == 0
    assert report.published == 9
    pages = [text.decode() for path, text in site.output().items() if "/mieste-atidaryta-nauja-" in path]
    assert len(pages) == 8
    for page in pages:
        body = page.split('class="body"')[1].split("</div>")[0]
        assert NOTICE not in body
        assert NOTICE in page
    assert site.output() == site.rebuilt_from_nothing()


def test_a_line_that_a_person_keeps_stays_and_is_not_offered_again(site: Site) -> None:
    archive(site)
    kept = Recurring("portalas/", NOTICE, 8, keep=True)
    site.write("rules.toml", write_rules([kept]))

    found = learn(site.config())

    assert kept in found
    assert keys_for((kept,), "portalas/") == frozenset()


def test_rules_of_a_folder_hold_for_the_folders_inside_it() -> None:
    rules = (Recurring("a/", "x y", 5), Recurring("", "z", 9))

    assert keys_for(rules, "a/b/") == {"x y", "z"}
    assert keys_for(rules, "ab/") == {"z"}


def test_lines_taken_out_leave_the_numbers_of_the_others() -> None:
    text, dropped = take_out("one\nDrop 12\n\nthree\ndrop 3", frozenset({line_key("drop 12"), line_key("drop 3")}))

    assert text == "one\n\n\nthree\n"
    assert [(line.line, line.text) for line in dropped] == [(2, "Drop 12"), (5, "drop 3")]


def test_a_rules_file_survives_being_written_and_read() -> None:
    rules = (Recurring("", 'quote " and \\ and \t tab', 3), Recurring("fa/", "بيشتر", 7, keep=True))

    assert read_rules(write_rules(rules)) == rules


@pytest.mark.parametrize("text", ["[[recurring]]\nline = 3\n", "not toml", "[[recurring]]\nfolder = 'x'\n"])
def test_a_faulty_rules_file_stops_the_build_and_is_named(site: Site, text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        site.write("rules.toml", text).build()

    assert caught.value.problems[0].path == "rules.toml"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_keys_of_a_text_are_those_of_its_lines(text: str) -> None:
    assert line_keys(text) == [line_key(line) for line in text.split("\n")]


def test_a_key_knows_no_case_no_width_and_of_a_short_line_no_number() -> None:
    assert line_keys("Ｓhare  ３ ﬁles\n\n\tSHARE 12\u00a0files ") == ["share 0 files", "", "share 0 files"]
