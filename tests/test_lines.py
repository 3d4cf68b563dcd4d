"""A file of many items gives the same guarantees as files of one: an edit of one line redoes one item."""

import gzip
import json
from pathlib import Path

import pytest
from conftest import Site

from generator import work
from generator.build import build, ingest
from generator.extract.join import join_broken
from generator.extract.lines import read_lines
from generator.jobs import IngestJob
from generator.model import Article
from generator.parse import parse
from generator.report import line_of
from generator.seeds import RawItem

WORDS = ("miestas", "upė", "tiltas", "knyga", "diena", "vakaras")


def record(number: int, **fields: object) -> dict[str, object]:
    day = f"2017-09-{10 + number % 9}"
    title = f"{WORDS[number % 6].title()} {number}"
    return {"id": f"n{number}", "title": title, "date": day, "text": "Tai naujiena apie miestą.", **fields}


def write(site: Site, records: list[dict[str, object] | str], name: str = "lt/many.jsonl") -> Site:
    lines = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in records]
    data = "\n".join(lines).encode() + b"\n"
    return site.write(f"seeds/{name}", gzip.compress(data) if name.endswith(".gz") else data)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the lines that are read."""
    numbers: list[int] = []

    def noted(item: RawItem, config: object) -> Article:
        numbers.append(item.line)
        return parse(item, config)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "parse", noted)
    return numbers


@pytest.mark.parametrize("name", ["lt/many.jsonl", "lt/many.jsonl.gz"])
def test_an_edited_line_redoes_its_item_and_no_other(site: Site, read: list[int], name: str) -> None:
    records: list[dict[str, object] | str] = [record(number) for number in range(30)]
    write(site, records, name).build()
    read.clear()

    records[7] = record(7, text="Tai kita naujiena apie upę.")
    report = write(site, records, name).build()

    assert read == [8]
    assert [path for path in report.written if path.count("/") == 5] == ["lt/2017/09/17/upė-7/index.html"]
    assert site.output() == site.rebuilt_from_nothing()


@pytest.mark.parametrize(
    ("what", "edit", "expected"),
    [
        ("one more at the end", lambda r: [*r, record(30)], [31]),
        ("one more at the top", lambda r: [record(30), *r], [1]),
        ("one more in the middle", lambda r: [*r[:9], record(30), *r[9:]], [10]),
        ("one less", lambda r: [*r[:9], *r[10:]], []),
        ("a blank line", lambda r: [*r[:9], "", *r[9:]], []),
        ("two that change places", lambda r: [r[1], r[0], *r[2:]], []),
        ("sorted the other way", lambda r: list(reversed(r)), []),
        ("a broken line", lambda r: ["{broken", *r], [1]),
        ("nothing left", lambda r: [], []),
    ],
)
def test_lines_that_only_move_are_not_read_again(  # type: ignore[no-untyped-def]
    site: Site, read: list[int], what: str, edit, expected: list[int]
) -> None:
    records = [record(number) for number in range(30)]
    write(site, list(records)).build()
    read.clear()

    write(site, edit(records)).build()

    assert read == expected, what
    assert site.output() == site.rebuilt_from_nothing()


def test_a_line_with_a_problem_is_told_of_where_it_stands_now(site: Site) -> None:
    records: list[dict[str, object] | str] = [record(0), record(1, date="nonsense"), "{broken"]
    write(site, records).build()

    report = write(site, [record(2), *records]).build()

    assert [line_of(problem).split(": ")[0] for problem in report.problems] == ["lt/many.jsonl:3", "lt/many.jsonl:4:2"]


def test_the_first_of_two_lines_with_one_id_has_it_whatever_happens_to_them(site: Site) -> None:
    first, second = record(1, title="Pirma"), record(1, title="Antra")
    states = [[first, second], [second, first], [second], [record(2), second, first], [first], [first, second, first]]
    for records in states:
        report = write(site, list(records)).build()

        assert site.output() == site.rebuilt_from_nothing()
        titles = {str(one["title"]) for one in records if one is next(r for r in records if r["id"] == one["id"])}
        pages = [
            path
            for path, data in site.output().items()
            if path.startswith("lt/2017/09/1") and path.count("/") == 5 and b"refresh" not in data  # no old address
        ]
        assert len(pages) == len(titles) == report.published
        assert report.skipped.get("double-id", 0) == len(records) - len(titles)


def test_a_draft_above_keeps_its_id(site: Site) -> None:
    write(site, [record(1, draft=True), record(1, title="Antra")])

    report = site.build()

    assert (report.published, report.drafts, report.skipped) == (0, 1, {"double-id": 1})
    assert write(site, [record(1, title="Antra")]).build().published == 1
    assert site.output() == site.rebuilt_from_nothing()


def test_an_output_of_one_line_that_was_lost_costs_that_line(site: Site, read: list[int]) -> None:
    write(site, [record(number) for number in range(30)]).build()
    before = site.output()
    next((site.root / "output/lt/2017/09/12").glob("*/index.html")).unlink()
    read.clear()

    site.build()

    assert len(read) == 1
    assert site.output() == before


def test_a_large_file_is_cut_into_shards_for_several_workers(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "SHARD_BYTES", 40_000)
    jobs: list[int] = []

    def noted(number: int, *rest: object) -> IngestJob:
        jobs.append(number)
        return IngestJob(number, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(ingest, "IngestJob", noted)
    write(site, [record(number) for number in range(100)])

    build(site.config(), workers=2)

    assert len(jobs) > 5
    assert site.output() == site.rebuilt_from_nothing()


def test_a_deleted_file_takes_its_items_along(site: Site) -> None:
    write(site, [record(number) for number in range(5)]).item("lt/a.md", "Alfa", date="2017-09-13").build()

    report = site.delete("seeds/lt/many.jsonl").build()

    assert report.published == report.read == 1
    assert site.output() == site.rebuilt_from_nothing()


def test_lines_translate_one_another(site: Site) -> None:
    write(site, [record(1), record(2, lang="en", title="River", translation_of="lt/many.jsonl#n1")]).build()
    page = next(path for path in site.output() if path.startswith("en/2017") and "river" in path)
    assert 'hreflang="lt"' in site.page(page)

    write(site, [record(1, title="Kita"), record(2, lang="en", title="River", translation_of="lt/many.jsonl#n1")])
    site.build()

    assert "kita" in site.page(page)
    assert site.output() == site.rebuilt_from_nothing()


def test_rights_that_are_mended_bring_the_rest_of_a_file(site: Site, tmp_path: Path) -> None:
    whole = gzip.compress("\n".join(json.dumps(record(number)) for number in range(500)).encode())
    site.write("seeds/lt/many.jsonl.gz", whole[: len(whole) // 2])
    report = site.build()
    assert report.skipped == {"unreadable": 1}
    assert report.read == report.published + 1

    report = site.write("seeds/lt/many.jsonl.gz", whole).build()

    assert (report.published, report.skipped) == (500, {})
    assert site.output() == site.rebuilt_from_nothing()


_LAO = [
    "ສະພາເມືອງໄດ້ຕົກລົງສ້ອມແປງຂົວເກົ່າທີ່ເພພັງຍ້ອນນ້ຳຖ້ວມໃນລະດູຝົນປີກາຍນີ້ຢູ່ແຂວງຈຳປາສັກ",
    "ການກໍ່ສ້າງຈະເລີ່ມໃນເດືອນມີນາ ແລະ ຊາວບ້ານຈະໃຊ້ເຮືອຂ້າມຟາກໄປກ່ອນຈົນກວ່າຂົວຈະສຳເລັດ",
    "ທ່ານນາຍບ້ານກ່າວວ່າ ທຸກຄົນດີໃຈທີ່ຈະໄດ້ໃຊ້ຂົວໃໝ່ ຫຼັງຈາກລໍຖ້າມາເປັນເວລາຫຼາຍກວ່າສອງປີ",
]


def test_paragraphs_of_a_script_without_stops_are_not_joined() -> None:
    lines = join_broken(read_lines("\n".join(_LAO)))
    assert [line.text for line in lines] == _LAO
    assert all(line.stop for line in lines)


def test_a_text_without_stops_that_was_broken_at_a_width_is_joined() -> None:
    whole = "".join(_LAO).replace(" ", "")
    pieces = [whole[at : at + 45] for at in range(0, len(whole), 45)]
    assert [line.text for line in join_broken(read_lines("\n".join(pieces)))] == [whole]


@pytest.mark.parametrize("text", ["「波の音を毎朝聞いています」", "『もう一度海へ行きたい』"])
def test_a_line_that_is_a_quotation_ends_a_sentence_without_a_stop_before_the_bracket(text: str) -> None:
    assert read_lines(text)[0].stop
    assert not read_lines(f"町の桟橋{text}")[0].stop
