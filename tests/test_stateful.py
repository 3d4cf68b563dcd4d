"""Whatever is done to a site, in any order: the next build equals one from nothing, and the one after writes nothing.

`KHABAR_EXAMPLES=5000 pytest tests/test_stateful.py` looks longer than the few dozen histories of a normal run.
"""

import gzip
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from conftest import Site
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from generator.build import build
from generator.report import Report, line_of

# Few of each, so that titles, slugs, names and translations meet. Some look like pages of the archive ("09", "sh",
# "page"), some differ in capitals or punctuation only, some hold what other formats use as a separator.
ITEM_PATHS = (
    "fa/a.md", "fa/b.txt", "fa/b-c/a.md", "lt/a.md", "lt/b.md", "en/c.txt", "d.md", "zh-Hant/e.md", "it's 100%|#1.md",
)  # fmt: skip
LINES_PATHS = ("fa/many.jsonl", "lt/many.jsonl.gz", "a.jsonl")
PATHS = ITEM_PATHS + LINES_PATHS
IDENTS = ("", "1", "a/b", "x#y", "line\nbreak", "d.md")
TITLES = ("Alfa", "alfa!", "Beta", "09", "2017", "Sh", "Page", "Undated", "Sources", "خبر", "!!!")
SLUGS = ("", "", "alfa", "13", "page", "خبر", "sh")
DAYS = ("", "", "2017-09-13", "2017-09-14", "2018-03-20", "2018-03-21", "1999-12-31", "nonsense")
NAMES = ("", "", "BBC", "bbc", "B.B.C.", "C++", "C#", "2017", "تسنیم")
LANGS = ("", "", "fa", "lt", "en", "az-Arab", "nonsense!")
ORIGINALS = ("", "", "", *PATHS[:5], "gone.md", "a.jsonl#1", "fa/many.jsonl#x#y", "a.jsonl#L1")
ALIASES = ((), (), ("fa/alfa",), ("lt/2017/09/13/alfa/", "Old.html"), ("../x", "old.html"), ("story.php", "fa/2017/"))
PERMALINKS = (
    "{lang}/{year}/{month}/{day}/{slug}/", "{lang}/{slug}/", "{lang}/{year}/{slug}/", "{lang}/{year}/{month}/{slug}/",
    "{lang}/{slug}/{year}/", "{lang}/n/{slug}-{id}/",
)  # fmt: skip

FIELDS = st.fixed_dictionaries(
    {
        "title": st.sampled_from(TITLES),
        "slug": st.sampled_from(SLUGS),
        "date": st.sampled_from(DAYS),
        "lang": st.sampled_from(LANGS),
        "source": st.sampled_from(NAMES),
        "place": st.sampled_from(NAMES),
        "tags": st.lists(st.sampled_from(NAMES), max_size=2),
        "translation_of": st.sampled_from(ORIGINALS),
        "aliases": st.sampled_from(ALIASES),
        "draft": st.sampled_from(("", "", "", "true")),
        "body": st.sampled_from(("Text.", "Tekstas.\n\nDu.", "متن خبر.")),
    }
)
LINES = st.lists(st.tuples(st.sampled_from(IDENTS), FIELDS), max_size=4)

# One folder for all histories: what is compiled of a template is remembered by the place it came from.
_ROOT = Path(tempfile.mkdtemp(prefix="khabar-stateful-"))


def teardown_module() -> None:
    shutil.rmtree(_ROOT, ignore_errors=True)


def as_text(fields: dict[str, Any]) -> str:
    """A seed with front matter."""
    head = {name: value for name, value in fields.items() if value and name != "body"}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items()]
    return f"---\n{''.join(lines)}---\n{fields['body']}\n"


def as_lines(items: list[tuple[str, dict[str, Any]]]) -> bytes:
    """A seed of several items; the broken one has no text at all."""
    records = []
    for ident, fields in items:
        record = {name: value for name, value in fields.items() if value}
        record["markdown"] = record.pop("body")
        records.append({"id": ident, **record} if ident else record)
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def account(report: Report) -> dict[str, Any]:
    """What a report says of the site, without what it says of the build."""
    told = ("read", "published", "drafts", "skipped", "languages")
    return {**{name: getattr(report, name) for name in told}, "problems": [line_of(one) for one in report.problems]}


class History(RuleBasedStateMachine):
    """Edits in any order, with a build now and then."""

    def __init__(self) -> None:
        super().__init__()
        shutil.rmtree(_ROOT, ignore_errors=True)
        self.site, self.other = Site(_ROOT / "site"), Site(_ROOT / "other")
        self.settings: dict[str, str] = {}
        self.edited: set[str] = set()
        self.edits_are_known = True
        self.drafts = False

    # Seeds

    @initialize(first=FIELDS, second=FIELDS, third=FIELDS)
    def begin(self, first: dict[str, Any], second: dict[str, Any], third: dict[str, Any]) -> None:
        for path, fields in zip(ITEM_PATHS, (first, second, third), strict=False):
            self.write_item(path, fields)

    @rule(path=st.sampled_from(ITEM_PATHS), fields=FIELDS)
    def write_item(self, path: str, fields: dict[str, Any]) -> None:
        self.write_seed(path, as_text(fields).encode())

    @rule(path=st.sampled_from(LINES_PATHS), items=LINES)
    def write_lines(self, path: str, items: list[tuple[str, dict[str, Any]]]) -> None:
        data = as_lines(items)
        self.write_seed(path, gzip.compress(data) if path.endswith(".gz") else data)

    @rule(path=st.sampled_from(LINES_PATHS), pick=st.randoms(use_true_random=False))
    def rearrange_lines(self, path: str, pick: Any) -> None:
        file = self.site.root / "seeds" / path
        if not file.exists():
            return
        is_packed = path.endswith(".gz")
        try:
            data = gzip.decompress(file.read_bytes()) if is_packed else file.read_bytes()
        except (OSError, EOFError):
            return
        lines = data.splitlines(keepends=True)
        data = b"".join(pick.choices([*lines, b"\n"], k=pick.randint(0, len(lines) + 1)))
        self.write_seed(path, gzip.compress(data) if is_packed else data)

    @rule(path=st.sampled_from(PATHS), data=st.sampled_from((b"", b"---\ntitle: x\n", b"{broken\n", bytes(range(256)))))
    def write_nonsense(self, path: str, data: bytes) -> None:
        self.write_seed(path, data)

    def write_seed(self, path: str, data: bytes) -> None:
        self.site.write(f"seeds/{path}", data)
        self.edited.add(path)

    @rule(path=st.sampled_from(PATHS))
    def delete(self, path: str) -> None:
        (self.site.root / "seeds" / path).unlink(missing_ok=True)
        self.edited.add(path)

    @rule(path=st.sampled_from(ITEM_PATHS), to=st.sampled_from(ITEM_PATHS))
    def move(self, path: str, to: str) -> None:
        old, new = self.site.root / "seeds" / path, self.site.root / "seeds" / to
        if old.exists():
            new.parent.mkdir(parents=True, exist_ok=True)
            old.replace(new)
            self.edited |= {path, to}

    @rule(path=st.sampled_from(PATHS))
    def touch(self, path: str) -> None:
        file = self.site.root / "seeds" / path
        if file.exists():
            os.utime(file)

    # What else a site is made of

    @rule(size=st.sampled_from((1, 2, 100)))
    def set_page_size(self, size: int) -> None:
        self.set("page_size", str(size))

    @rule(pattern=st.sampled_from(PERMALINKS))
    def set_permalink(self, pattern: str) -> None:
        self.set("permalink", f'"{pattern}"')

    @rule(calendars=st.sampled_from(("{}", '{ lt = ["persian"] }', '{ fa = ["gregorian"] }')))
    def set_calendars(self, calendars: str) -> None:
        self.set("calendars", calendars)

    @rule(title=st.sampled_from(("Alfa", "Beta")))
    def set_title(self, title: str) -> None:
        self.set("title", f'"{title}"')

    @rule(hosts=st.sampled_from(('["netlify"]', '["github-pages"]', "[]")))
    def set_hosts(self, hosts: str) -> None:
        self.set("hosts", hosts)

    @rule(packings=st.sampled_from(('["gzip"]', "[]")))
    def set_packings(self, packings: str) -> None:
        self.set("compress", packings)

    @rule(
        old=st.sampled_from(("fa/old/", "lt/2017/", "fa/alfa/")),
        to=st.sampled_from((*ORIGINALS[2:6], "/fa/", "https://a.b/")),
    )
    def redirect(self, old: str, to: str) -> None:
        self.site.write("redirects.toml", f"{json.dumps(old)} = {json.dumps(to or '/')}\n")

    def set(self, key: str, value: str) -> None:
        self.settings[key] = value
        self.site.write("khabar.toml", "".join(f"{name} = {text}\n" for name, text in self.settings.items()))

    @rule(
        path=st.sampled_from(("templates/_meta.html", "templates/_groups.html", "static/khabar.css", "static/own.txt")),
        text=st.sampled_from(("", "one", "two")),
    )
    def override(self, path: str, text: str) -> None:
        self.site.write(path, text)

    @rule(text=st.sampled_from(("?", "!")))
    def override_phrase(self, text: str) -> None:
        self.site.write("locale/fa.po", f'msgid ""\nmsgstr ""\n\nmsgid "Undated"\nmsgstr "{text}"\n')

    @rule(folder=st.sampled_from(("templates", "static", "locale")))
    def stop_overriding(self, folder: str) -> None:
        shutil.rmtree(self.site.root / folder, ignore_errors=True)

    @rule(pick=st.randoms(use_true_random=False), how=st.sampled_from(("delete", "alter", "empty")))
    @precondition(lambda self: self.outputs())
    def damage(self, pick: Any, how: str) -> None:
        file = pick.choice(self.outputs())
        if how == "delete":
            file.unlink()
        else:
            file.write_bytes(b"altered" if how == "alter" else b"")
        self.edits_are_known = False

    def outputs(self) -> list[Path]:
        return sorted(file for file in (self.site.root / "output").rglob("*") if file.is_file())

    # Builds

    @rule()
    def toggle_drafts(self) -> None:
        self.drafts = not self.drafts

    @rule()
    def build_after_a_look(self) -> None:
        self.build_and_check()

    @precondition(lambda self: self.edits_are_known)
    @rule()
    def build_what_was_edited(self) -> None:
        self.build_and_check(changed=sorted(self.edited))

    def build_and_check(self, **options: Any) -> None:
        before = self.site.output()

        report = self.run(self.site, **options)

        after = self.site.output()
        assert set(report.written) == {path for path, data in after.items() if before.get(path) != data}
        gone = before.keys() - after.keys()  # a file that somebody has deleted already is told of all the same
        assert gone <= set(report.removed)
        assert not after.keys() & set(report.removed)
        assert report.unchanged == len(after) - len(report.written)
        assert report.read == report.published + report.drafts + sum(report.skipped.values())
        assert not list(self.site.root.glob(".khabar/*/staging*"))
        self.edited, self.edits_are_known = set(), True
        self.assert_same_as_from_nothing(report, after)
        self.assert_nothing_left_to_do(report)

    def run(self, site: Site, **options: Any) -> Report:
        return build(site.config(drafts=self.drafts), workers=1, **options)

    def assert_same_as_from_nothing(self, report: Report, after: dict[str, bytes]) -> None:
        shutil.rmtree(self.other.root)
        shutil.copytree(self.site.root, self.other.root, ignore=shutil.ignore_patterns("output", ".khabar"))
        fresh = self.run(self.other)
        expected = self.other.output()
        assert sorted(after) == sorted(expected)
        assert [path for path in after if after[path] != expected[path]] == []
        assert account(report) == account(fresh)

    def assert_nothing_left_to_do(self, report: Report) -> None:
        again = self.run(self.site)
        assert (again.written, again.removed, again.rendered) == ([], [], 0)
        assert account(again) == account(report)


History.TestCase.settings = settings(
    max_examples=int(os.environ.get("KHABAR_EXAMPLES", "60")),
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestHistory = History.TestCase
