"""Watching: what events mean, and that every way of changing a file ends in the site that a build would make."""

import os
import random
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from conftest import Site
from filelock import FileLock

from generator.build import build
from generator.cache import cache_folder
from generator.config import Config
from generator.watch import Changes, Event, Outcome, Places, Rebuilder, find_places, sort_events
from generator.watch import lookout as lookout_module
from generator.watch.events import BURST
from generator.watch.rebuild import FIRST_SEEDS, MAX_WAIT_S

PLACES = Places(
    "/s/seeds", ("/s/templates", "/s/locale"), "/s/static", ("/s/khabar.toml", "/s/pyproject.toml")
)  # fmt: skip


# How long anything may take before it counts as not happening: far longer than it takes on a machine with much to do.
PATIENCE_S = 60.0


# What events mean


@pytest.mark.parametrize(
    ("event", "seeds"),
    [
        (Event("written", "/s/seeds/fa/a.md"), {"fa/a.md"}),
        (Event("created", "/s/seeds/a.txt"), {"a.txt"}),
        (Event("deleted", "/s/seeds/fa/a.md"), {"fa/a.md"}),
        (Event("moved", "/s/seeds/.a.md.tmp", "/s/seeds/a.md"), {"a.md"}),
        (Event("moved", "/s/seeds/a.md", "/s/seeds/a.md~"), {"a.md"}),
        (Event("moved", "/s/seeds/a.md", "/s/seeds/b.md"), {"a.md", "b.md"}),
        (Event("written", "/s/seeds/خبر/۱.md"), {"خبر/۱.md"}),
        (Event("written", "/s/seeds/lines.jsonl.gz"), {"lines.jsonl.gz"}),
    ],
)
def test_a_seed_is_looked_at_by_its_path(event: Event, seeds: set[str]) -> None:
    assert sort_events([event], PLACES) == Changes(seeds=frozenset(seeds))


@pytest.mark.parametrize(
    "event",
    [
        Event("written", "/s/seeds/.a.md.swp"),
        Event("created", "/s/seeds/4913"),
        Event("written", "/s/seeds/a.md~"),
        Event("written", "/s/seeds/#a.md#"),
        Event("written", "/s/seeds/.git/a.md"),
        Event("written", "/s/seeds/photo.jpg"),
        Event("written", "/s/output/index.html"),
        Event("created", "/s/output", is_folder=True),
        Event("written", "/s/.khabar/x/manifest.sqlite"),
        Event("written", "/s/seedsx/a.md"),
        Event("written", "/s/README.md"),
        Event("written", "/s/seeds", is_folder=True),
        Event("writing", "/s/seeds/fa", is_folder=True),
    ],
)
def test_what_is_no_part_of_the_site_is_passed_over(event: Event) -> None:
    assert not sort_events([event], PLACES)


@pytest.mark.parametrize(
    ("event", "changes"),
    [
        (Event("deleted", "/s/seeds/fa", is_folder=True), Changes(everything=True, places=True)),
        (Event("moved", "/s/seeds/fa", "/s/seeds/ps", is_folder=True), Changes(everything=True, places=True)),
        (Event("created", "/s/seeds/\udce9.md"), Changes(everything=True, places=True)),
        (Event("written", "/s/templates/base.html"), Changes(everything=True)),
        (Event("deleted", "/s/locale/fa.po"), Changes(everything=True)),
        (Event("written", "/s/static/khabar.css"), Changes(static=True)),
        (Event("written", "/s/khabar.toml"), Changes(settings=True)),
        (Event("moved", "/s/khabar.toml~", "/s/khabar.toml"), Changes(settings=True)),
        (Event("created", "/s/templates", is_folder=True), Changes(everything=True, static=True, places=True)),
        (Event("deleted", "/s/seeds", is_folder=True), Changes(everything=True, static=True, places=True)),
        (Event("lost", ""), Changes(everything=True, places=True)),
    ],
)
def test_what_cannot_be_told_by_path_is_looked_at_as_a_whole(event: Event, changes: Changes) -> None:
    assert sort_events([event], PLACES) == changes


def test_a_burst_is_one_scan() -> None:
    events = [Event("written", f"/s/seeds/{number}.md") for number in range(BURST + 1)]

    assert sort_events(events[:-1], PLACES) == Changes(seeds=frozenset(f"{number}.md" for number in range(BURST)))
    assert sort_events(events, PLACES) == Changes(everything=True)


def test_a_file_is_unfinished_until_it_is_closed() -> None:
    writing, written = Event("writing", "/s/seeds/a.md"), Event("written", "/s/seeds/a.md")

    assert sort_events([writing], PLACES).unfinished == {"a.md"}
    assert sort_events([writing, written], PLACES).unfinished == frozenset()
    assert sort_events([written, writing], PLACES).unfinished == {"a.md"}
    assert sort_events([writing, Event("deleted", "/s/seeds/a.md")], PLACES).unfinished == frozenset()


def test_one_event_after_another_comes_to_the_same_as_all_at_once() -> None:
    places = replace(PLACES, linked_folders={"/elsewhere": "/s/seeds/link"})
    kinds: tuple[Literal["created", "writing", "written", "deleted"], ...]
    kinds = ("created", "writing", "written", "deleted")
    paths = ("/s/seeds/a.md", "/s/seeds/fa/b.md", "/s/templates/day.html", "/s/static/x.css", "/s/khabar.toml",
             "/elsewhere/x.md", "/s/seeds/fa")  # fmt: skip
    chance = random.Random(1)
    for where in (PLACES, places):
        events = [
            Event(chance.choice(kinds), path, is_folder=path.endswith("fa")) for path in chance.choices(paths, k=40)
        ]
        so_far = Changes()
        for number, event in enumerate(events, 1):
            so_far = sort_events([event], where, so_far)

            assert so_far == sort_events(events[:number], where)


def test_a_linked_file_stands_for_its_links() -> None:
    places = Places("/s/seeds", links={"/elsewhere/x.md": ("/s/seeds/a.md", "/s/seeds/b.md")})

    assert sort_events([Event("written", "/elsewhere/x.md")], places).seeds == {"a.md", "b.md"}
    assert not sort_events([Event("written", "/elsewhere/y.md")], places)


def test_with_linked_folders_only_a_scan_knows() -> None:
    places = Places("/s/seeds", linked_folders={"/elsewhere": "/s/seeds/link"})

    assert sort_events([Event("written", "/elsewhere/x.md")], places) == Changes(everything=True)
    assert sort_events([Event("written", "/s/seeds/a.md")], places) == Changes(everything=True)
    assert not sort_events([Event("written", "/elsewhere/x.jpg")], places)


def test_links_in_a_loop_are_found_once(site: Site) -> None:
    site.item("fa/a.md", "یک")
    (site.root / "seeds/fa/loop").symlink_to(site.root / "seeds", target_is_directory=True)
    (site.root / "seeds/broken.md").symlink_to(site.root / "nowhere.md")

    places = find_places(site.config())

    assert places.linked_folders == {str(site.root / "seeds"): str(site.root / "seeds/fa/loop")}
    assert places.links == {str(site.root / "nowhere.md"): (str(site.root / "seeds/broken.md"),)}


def test_settings_and_rules_are_watched(site: Site) -> None:
    found = find_places(site.config()).settings

    assert found == tuple(
        str(site.root / name) for name in ("khabar.toml", "pyproject.toml", "rules.toml", "redirects.toml")
    )


# Real files, real events


class Watched:
    """A site that is being watched, and what its watcher said."""

    def __init__(self, site: Site, poll_ms: int = 0) -> None:
        self.site, self.said, self.outcomes = site, list[str](), list[Outcome]()
        self.rebuilder = Rebuilder(site.config(), self.load, self, poll_ms)
        self.thread = threading.Thread(target=self.rebuilder.run)

    def load(self) -> Config:
        return self.site.config()

    def say(self, text: str) -> None:
        self.said.append(text)

    def began(self, config: Config) -> None:
        pass

    def progress(self, stage: str, done: int, total: int) -> None:
        pass

    def built(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def comes_to(self, claim: Callable[[], object], within_s: float = PATIENCE_S) -> None:
        end = time.monotonic() + within_s
        while not self._holds(claim):
            assert time.monotonic() < end, (self.said, self.outcomes[-3:])
            time.sleep(0.01)

    @staticmethod
    def _holds(claim: Callable[[], object]) -> object:
        with suppress(FileNotFoundError):  # a build is at it
            return claim()
        return False

    def rests(self) -> None:
        """Wait until nothing has been built for a while."""
        seen = -1
        while seen != len(self.outcomes):
            seen = len(self.outcomes)
            time.sleep(0.8)  # watchdog holds back half of a move for 0.5 s

    def is_as_from_nothing(self) -> None:
        """Wait until the site is what a build from nothing makes of its seeds; they do not change any more."""
        expected = self.site.rebuilt_from_nothing()
        self.comes_to(lambda: self.site.output() == expected)

    def failed_with(self) -> str:
        """Code of the problem that stopped the last build, or ""."""
        return next((problem.code for problem in self.outcomes[-1].problems), "")

    def shows(self, text: str, path: str = "fa/2020/01/01/یک/index.html") -> Callable[[], bool]:
        file = self.site.root / "output" / path
        return lambda: file.is_file() and text in file.read_text(encoding="utf-8")


@contextmanager
def watching(site: Site, poll_ms: int = 0) -> Iterator[Watched]:
    watched = Watched(site, poll_ms)
    watched.thread.start()
    try:
        watched.comes_to(lambda: watched.outcomes)
        yield watched
    finally:
        watched.rebuilder.stop()
        watched.thread.join(PATIENCE_S)
        assert not watched.thread.is_alive()


def seed(body: str, title: str = "یک") -> str:
    return f"---\ntitle: {title}\nlang: fa\ndate: 2020-01-01\n---\n{body}\n"


@pytest.fixture
def one(site: Site) -> Site:
    return site.write("seeds/fa/a.md", seed("متن نخست."))


def in_place(file: Path, text: str) -> None:
    """nano, VS Code, Notepad: truncate and write."""
    file.write_text(text, encoding="utf-8")


def in_place_twice(file: Path, text: str) -> None:
    """VS Code with a formatter: once as typed, once as formatted."""
    file.write_text(text + "\n\n", encoding="utf-8")
    time.sleep(0.01)
    file.write_text(text, encoding="utf-8")


def in_pieces(file: Path, text: str) -> None:
    """A slow program or network: the file grows for a while."""
    with file.open("w", encoding="utf-8") as stream:
        for piece in (text[:30], text[30:40], text[40:]):
            stream.write(piece)
            stream.flush()
            time.sleep(0.12)


def like_vim(file: Path, text: str) -> None:
    """backupcopy=no: probes the folder, moves the old file away, writes a new one, deletes the old."""
    probe, backup = file.with_name("4913"), file.with_name(file.name + "~")
    probe.touch()
    probe.unlink()
    file.rename(backup)
    file.write_text(text, encoding="utf-8")
    backup.unlink()


def like_vim_copying(file: Path, text: str) -> None:
    """backupcopy=yes: copies the old file, writes into it, deletes the copy."""
    backup = file.with_name(file.name + "~")
    shutil.copy2(file, backup)
    file.write_text(text, encoding="utf-8")
    backup.unlink()


def like_emacs(file: Path, text: str) -> None:
    """A lock that is a broken link, an autosave, and a backup that stays."""
    lock, autosave = file.with_name(f".#{file.name}"), file.with_name(f"#{file.name}#")
    lock.symlink_to("keeper@desk.1234:5678")
    autosave.write_text(text, encoding="utf-8")
    file.rename(file.with_name(file.name + "~"))
    file.write_text(text, encoding="utf-8")
    autosave.unlink()
    lock.unlink()


def like_gedit(file: Path, text: str) -> None:
    """GLib: a hidden file renamed over the old one."""
    new = file.with_name(".goutputstream-A1B2C3")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def like_sublime(file: Path, text: str) -> None:
    """atomic_save: a file of another ending renamed over the old one."""
    new = file.with_name(".sublf3a.tmp")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def like_jetbrains(file: Path, text: str) -> None:
    """Safe write: the new one beside, the old one away, the new one in its place."""
    new, old = file.with_name(f"{file.name}___jb_tmp___"), file.with_name(f"{file.name}___jb_old___")
    new.write_text(text, encoding="utf-8")
    file.rename(old)
    new.rename(file)
    old.unlink()


def from_elsewhere(file: Path, text: str) -> None:
    """A file of another folder moved over the old one."""
    new = file.parents[2] / "new.md"
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def deleted_and_written(file: Path, text: str) -> None:
    """git checkout: the old file away, a new one in its place."""
    file.unlink()
    file.write_text(text, encoding="utf-8")


SAVES = [
    in_place, in_place_twice, in_pieces, like_vim, like_vim_copying, like_emacs, like_gedit, like_sublime,
    like_jetbrains, from_elsewhere, deleted_and_written,
]  # fmt: skip


def test_every_editors_way_of_saving_is_seen_and_never_shown_half(one: Site) -> None:
    file = one.root / "seeds/fa/a.md"
    with watching(one) as watched:
        for number, save in enumerate(SAVES):
            before = len(watched.outcomes)

            save(file, seed(f"متن {save.__name__} {number}."))

            watched.comes_to(watched.shows(f"متن {save.__name__} {number}."))
            watched.comes_to(lambda n=before: len(watched.outcomes) > n)  # type: ignore[misc]
        assert [outcome.report.errors for outcome in watched.outcomes if outcome.report] == [0] * len(watched.outcomes)
        watched.is_as_from_nothing()


@pytest.mark.skipif(not shutil.which("vim"), reason="no vim here")
@pytest.mark.parametrize("backup", ["no", "yes"])
def test_vim_itself(one: Site, backup: str) -> None:
    with watching(one) as watched:
        command = ["vim", "-Nu", "NONE", "-es", "-c", f"set backupcopy={backup} writebackup", "-c", "%s/نخست/دوم/",
                   "-c", "wq", "seeds/fa/a.md"]  # fmt: skip
        subprocess.run(command, cwd=one.root, stdin=subprocess.DEVNULL, timeout=PATIENCE_S, check=True)

        watched.comes_to(watched.shows("متن دوم."))


def test_of_a_large_new_archive_the_first_seeds_are_built_before_the_others(site: Site) -> None:
    for number in range(FIRST_SEEDS + 20):
        site.write(f"seeds/fa/{number:03}.md", seed("متن.", f"خبر {number}"))
    with watching(site) as watched:
        watched.comes_to(lambda: len(watched.outcomes) > 1)
        first, rest = watched.outcomes[:2]

    assert first.report is not None and rest.report is not None
    assert (first.partial, first.report.published) == (True, FIRST_SEEDS)
    assert (rest.partial, rest.report.published) == (False, FIRST_SEEDS + 20)
    assert site.output() == site.rebuilt_from_nothing()


def test_an_edit_is_built_by_its_path_without_a_scan(one: Site) -> None:
    with watching(one) as watched:
        one.write("seeds/fa/a.md", seed("متن تازه."))
        watched.comes_to(watched.shows("متن تازه."))

        watched.comes_to(lambda: len(watched.outcomes) > 1)
        assert watched.outcomes[1].changes == Changes(seeds=frozenset({"fa/a.md"}))


def test_building_makes_no_events_of_its_own(one: Site) -> None:
    """The output folder and the cache lie in the site, and a build reads every seed."""
    with watching(one) as watched:
        one.write("seeds/fa/a.md", seed("متن تازه."))
        watched.comes_to(watched.shows("متن تازه."))
        watched.rests()

        assert len(watched.outcomes) == 2


def matrix(site: Site, watched: Watched) -> None:
    """The actions on which other generators fail, one after the other on one site."""
    seeds, page = site.root / "seeds", site.root / "output/fa/2020/01/01"

    def gone(name: str) -> Callable[[], bool]:
        return lambda: not (page / name).exists()

    def listed(title: str) -> Callable[[], bool]:
        return lambda: title in site.page("fa/index.html")

    site.write("seeds/fa/b.md", seed("تازه.", "دو"))
    watched.comes_to(watched.shows("تازه.", "fa/2020/01/01/دو/index.html"))
    watched.comes_to(listed("دو"))

    site.write("seeds/fa/new/c.md", seed("در پوشه.", "سه"))
    watched.comes_to(watched.shows("در پوشه.", "fa/2020/01/01/سه/index.html"))

    site.write("seeds/fa/n/m/k/d.md", seed("ژرف.", "چهار"))
    watched.comes_to(watched.shows("ژرف.", "fa/2020/01/01/چهار/index.html"))

    for number in range(5):
        site.write(f"outside/five/{number}.md", seed("پنج.", f"پنج {number}"))
    (site.root / "outside/five").rename(seeds / "fa/five")
    watched.comes_to(lambda: all((page / f"پنج-{number}").exists() for number in range(5)))

    (seeds / "fa/b.md").unlink()
    watched.comes_to(gone("دو"))
    watched.comes_to(lambda: not listed("دو")())

    (seeds / "fa/new/c.md").rename(seeds / "fa/new/e.md")
    in_place(seeds / "fa/new/e.md", seed("نام دیگر.", "شش"))
    watched.comes_to(gone("سه"))
    watched.comes_to(watched.shows("نام دیگر.", "fa/2020/01/01/شش/index.html"))

    (seeds / "fa/five").rename(site.root / "outside/five")
    watched.comes_to(lambda: not any((page / f"پنج-{number}").exists() for number in range(5)))

    (seeds / "fa/n").rename(seeds / "fa/o")
    in_place(seeds / "fa/o/m/k/d.md", seed("پس از جابه‌جایی.", "چهار"))
    watched.comes_to(watched.shows("پس از جابه‌جایی.", "fa/2020/01/01/چهار/index.html"))

    shutil.rmtree(seeds / "fa/o")
    watched.comes_to(gone("چهار"))

    for number in range(60):
        site.write(f"seeds/fa/{number}.md", seed("یکجا.", f"یکجا {number}"))
    watched.comes_to(lambda: all((page / f"یکجا-{number}").exists() for number in range(60)))
    for number in range(60):
        site.delete(f"seeds/fa/{number}.md")
    watched.comes_to(gone("یکجا-59"))

    in_place(seeds / "fa/a.md", '---\ntitle: "یک\n---\nشکسته\n')
    watched.comes_to(gone("یک"))
    watched.comes_to(lambda: (report := watched.outcomes[-1].report) and report.errors == 1)
    assert "fa/index.html" in site.output()
    in_place(seeds / "fa/a.md", seed("درست شد."))
    watched.comes_to(watched.shows("درست شد."))

    site.write("outside/target.md", seed("پیوند.", "هفت"))
    (seeds / "fa/link.md").symlink_to(site.root / "outside/target.md")
    watched.comes_to(watched.shows("پیوند.", "fa/2020/01/01/هفت/index.html"))
    in_place(site.root / "outside/target.md", seed("پیوند دیگر.", "هفت"))
    watched.comes_to(watched.shows("پیوند دیگر.", "fa/2020/01/01/هفت/index.html"))
    (seeds / "fa/link.md").unlink()
    watched.comes_to(gone("هفت"))

    site.write("outside/folder/f.md", seed("پوشه.", "هشت"))
    (seeds / "fa/linked").symlink_to(site.root / "outside/folder", target_is_directory=True)
    watched.comes_to(watched.shows("پوشه.", "fa/2020/01/01/هشت/index.html"))
    in_place(site.root / "outside/folder/f.md", seed("پوشه دیگر.", "هشت"))
    watched.comes_to(watched.shows("پوشه دیگر.", "fa/2020/01/01/هشت/index.html"))
    (seeds / "fa/linked").unlink()
    watched.comes_to(gone("هشت"))

    (site.root / "seeds").rename(site.root / "seeds-away")
    watched.comes_to(lambda: watched.failed_with() == "no-seeds")
    (site.root / "seeds-away").rename(site.root / "seeds")
    watched.comes_to(lambda: watched.outcomes[-1].report)
    in_place(seeds / "fa/a.md", seed("باز آمد."))
    watched.comes_to(watched.shows("باز آمد."))


def test_the_matrix_of_actions(one: Site) -> None:
    with watching(one) as watched:
        matrix(one, watched)
        watched.is_as_from_nothing()


def test_the_matrix_of_actions_by_looking_at_intervals(one: Site) -> None:
    with watching(one, poll_ms=100) as watched:
        assert watched.rebuilder.polls_ms == 100
        matrix(one, watched)
        watched.is_as_from_nothing()


def test_errors_never_end_the_watcher_and_nothing_is_lost_by_them(one: Site) -> None:
    with watching(one) as watched:
        one.write("templates/_meta.html", "{{ nonsense }}")
        watched.comes_to(lambda: watched.failed_with() == "template")

        one.write("seeds/fa/a.md", seed("متن میان خطا."))
        watched.comes_to(lambda: len(watched.outcomes) >= 3)
        one.delete("templates/_meta.html")
        watched.comes_to(watched.shows("متن میان خطا."))

        one.write("khabar.toml", 'titel = "x"\n')
        watched.comes_to(lambda: watched.failed_with() == "unknown-key")
        one.write("khabar.toml", 'title = "بایگانی"\n')
        watched.comes_to(watched.shows("بایگانی"))
        watched.is_as_from_nothing()


def test_a_fault_of_ours_does_not_end_the_watcher(one: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.watch import rebuild

    with watching(one) as watched:
        with monkeypatch.context() as patch:
            patch.setattr(rebuild, "build", lambda *_, **__: 1 / 0)
            one.write("seeds/fa/a.md", seed("متن دوم."))
            watched.comes_to(lambda: watched.failed_with() == "internal")
        assert "ZeroDivisionError" in watched.said[-1]

        one.write("seeds/fa/b.md", seed("متن سوم.", "دو"))

        watched.comes_to(watched.shows("متن دوم."))


def test_templates_styles_and_phrases_are_watched_from_the_moment_their_folder_appears(one: Site) -> None:
    with watching(one) as watched:
        for text in ("یکم", "دوم"):
            one.write("templates/_meta.html", f"<p>{text}!</p>")
            watched.comes_to(watched.shows(f"<p>{text}!</p>", "fa/index.html"))
            one.write("static/own.css", f"/* {text} */")
            watched.comes_to(lambda text=text: text in one.output().get("static/own.css", b"").decode())  # type: ignore[misc]
            one.write("locale/fa.po", f'msgid ""\nmsgstr ""\n\nmsgid "Skip to content"\nmsgstr "{text} پرش"\n')
            watched.comes_to(watched.shows(f"{text} پرش"))


def test_a_change_of_a_style_looks_at_no_seed(one: Site) -> None:
    one.write("static/own.css", "a{}")
    with watching(one) as watched:
        one.write("static/own.css", "b{}")
        watched.comes_to(lambda: one.output()["static/own.css"] == b"b{}")

        watched.comes_to(lambda: len(watched.outcomes) > 1)
        assert watched.outcomes[1].changes == Changes(static=True)


def test_a_change_during_a_build_starts_the_next_one(one: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.watch import rebuild

    building, go_on = threading.Event(), threading.Event()

    def slow(*arguments: object, **options: object) -> object:
        report = build(*arguments, **options)  # type: ignore[arg-type]
        building.set()
        assert go_on.wait(PATIENCE_S)
        return report

    with watching(one) as watched:
        monkeypatch.setattr(rebuild, "build", slow)
        one.write("seeds/fa/a.md", seed("متن دوم."))
        assert building.wait(PATIENCE_S)

        one.write("seeds/fa/a.md", seed("متن سوم."))
        go_on.set()

        watched.comes_to(watched.shows("متن سوم."))


def test_a_checkout_of_many_files_is_one_build(one: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.watch import rebuild

    # As long as nothing is quiet for so long there is no second build, however slow the machine is.
    monkeypatch.setattr(rebuild, "BURST_QUIET_S", 5.0)
    monkeypatch.setattr(rebuild, "BURST_WAIT_S", PATIENCE_S)
    monkeypatch.setattr(rebuild, "QUIET_S", 1.0)
    with watching(one) as watched:
        before = len(watched.outcomes)
        for number in range(BURST * 2):
            one.write(f"seeds/fa/{number}.txt", f"خبر شماره {number}\n\nاین یک متن کوتاه است.\n")
        watched.comes_to(lambda: (report := watched.outcomes[-1].report) and report.read == BURST * 2 + 1)

        assert len(watched.outcomes) - before == 1


def test_ever_so_many_events_are_one_build(one: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than 20,000 were once taken for lost, and what was lost was built at once, in the middle of a checkout."""
    from generator.watch import rebuild

    monkeypatch.setattr(rebuild, "BURST_QUIET_S", 5.0)
    monkeypatch.setattr(rebuild, "BURST_WAIT_S", PATIENCE_S)
    monkeypatch.setattr(rebuild, "QUIET_S", 1.0)
    written = one.root / "written"
    written.write_text("خبر\n\nاین یک متن کوتاه است.\n", encoding="utf-8")
    with watching(one) as watched:
        before = len(watched.outcomes)
        for _ in range(220):
            for number in range(50):
                file = one.root / f"seeds/fa/{number}.txt"
                file.unlink(missing_ok=True)
                file.hardlink_to(written)  # one event, and no moment at which it is being written
            time.sleep(0.02)  # or the system's own queue runs over
        one.write("seeds/fa/last.txt", "خبر\n\nاین آخرین است.\n")
        watched.comes_to(lambda: (report := watched.outcomes[-1].report) and report.read == 52)

        assert len(watched.outcomes) - before == 1


@pytest.mark.parametrize("kind", ["repository", "worktree"])
def test_while_git_is_at_work_a_pause_is_no_end(
    one: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    from generator.watch import rebuild

    monkeypatch.setattr(rebuild, "GIT_QUIET_S", PATIENCE_S)
    monkeypatch.setattr(rebuild, "BURST_WAIT_S", PATIENCE_S)
    git = one.root / ".git" if kind == "repository" else tmp_path / "main/.git/worktrees/site"
    git.mkdir(parents=True)
    if kind == "worktree":
        (one.root / ".git").write_text(f"gitdir: {git}\n", encoding="utf-8")
    with watching(one) as watched:
        before = len(watched.outcomes)
        (git / "index.lock").touch()
        one.write("seeds/fa/b.md", seed("متن دوم.", "دو"))
        time.sleep(1.5 * MAX_WAIT_S)
        one.write("seeds/fa/c.md", seed("متن سوم.", "سه"))
        (git / "index.lock").unlink()
        watched.comes_to(lambda: (report := watched.outcomes[-1].report) and report.read == 3)

        assert len(watched.outcomes) - before == 1


def git(site: Site, *arguments: str) -> None:
    keeper = ["-c", "user.name=keeper", "-c", "user.email=keeper@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *keeper, *arguments], cwd=site.root, check=True, capture_output=True)


@pytest.mark.skipif(not shutil.which("git"), reason="there is no git here")
def test_git_itself_checking_out_is_one_build(one: Site) -> None:
    git(one, "init", "--quiet", "--initial-branch", "few")
    one.write(".gitignore", "/output/\n/.khabar/\n")
    git(one, "add", ".")
    git(one, "commit", "--quiet", "--message", "few")
    git(one, "checkout", "--quiet", "-b", "many")
    for number in range(300):
        one.write(f"seeds/fa/{number % 20}/{number}.txt", f"خبر شماره {number}\n\nاین یک متن کوتاه است.\n")
    git(one, "add", ".")
    git(one, "commit", "--quiet", "--message", "many")
    git(one, "checkout", "--quiet", "few")
    with watching(one) as watched:
        for branch, items in (("many", 301), ("few", 1), ("many", 301)):
            before = len(watched.outcomes)
            git(one, "checkout", "--quiet", branch)
            watched.comes_to(lambda items=items: (it := watched.outcomes[-1].report) and it.read == items)  # type: ignore[misc]
            watched.rests()

            assert len(watched.outcomes) - before == 1
        watched.rebuilder.stop()
        watched.thread.join(PATIENCE_S)
    assert one.output() == one.rebuilt_from_nothing()


def test_a_file_that_grows_for_long_is_not_shown_half(one: Site) -> None:
    file, text = one.root / "seeds/fa/a.md", seed("متن دراز.")
    with watching(one) as watched:
        with file.open("w", encoding="utf-8") as stream:
            for letter in text:
                stream.write(letter)
                stream.flush()
                time.sleep(1.5 * MAX_WAIT_S / len(text))

        watched.comes_to(watched.shows("متن دراز."))
        watched.comes_to(lambda: len(watched.outcomes) > 1)
        assert [outcome.report.errors for outcome in watched.outcomes if outcome.report] == [0, 0]


def test_another_build_at_work_is_waited_for(one: Site) -> None:
    with watching(one) as watched:
        lock = FileLock(cache_folder(one.config()) / "lock")
        with lock:
            one.write("seeds/fa/a.md", seed("متن دوم."))
            watched.comes_to(lambda: any("another build" in text for text in watched.said))

        watched.comes_to(watched.shows("متن دوم."))


def test_a_cache_or_an_output_folder_that_somebody_removed_is_made_again(one: Site) -> None:
    one.write("seeds/fa/b.md", seed("دیگر.", "دو"))
    with watching(one) as watched:
        for folder in (".khabar", "output"):
            shutil.rmtree(one.root / folder)
            one.write("seeds/fa/a.md", seed(f"متن بی {folder}."))

            watched.comes_to(watched.shows(f"متن بی {folder}."))
            watched.comes_to(watched.shows("دیگر.", "fa/2020/01/01/دو/index.html"))
        watched.is_as_from_nothing()


def test_the_seeds_folder_may_be_a_link(one: Site, tmp_path: Path) -> None:
    (one.root / "seeds").rename(tmp_path / "far")
    (one.root / "seeds").symlink_to(tmp_path / "far", target_is_directory=True)
    with watching(one) as watched:
        in_place(tmp_path / "far/fa/a.md", seed("از راه پیوند."))

        watched.comes_to(watched.shows("از راه پیوند."))


def test_where_no_events_arrive_it_looks_at_intervals_and_says_so(one: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from watchdog.observers.inotify import InotifyEmitter

    monkeypatch.setattr(lookout_module, "PROBE_S", 0.1)
    monkeypatch.setattr(lookout_module, "POLL_MS", 100)
    monkeypatch.setattr(InotifyEmitter, "queue_event", lambda *_: None)
    with watching(one) as watched:
        assert watched.rebuilder.polls_ms == 100
        assert "file events do not arrive here" in watched.said[0]

        one.write("seeds/fa/a.md", seed("با نگاه."))

        watched.comes_to(watched.shows("با نگاه."))


def test_too_few_watches_are_explained(one: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from watchdog.observers.inotify_c import InotifyFD

    def full(*_: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(lookout_module, "POLL_MS", 100)
    monkeypatch.setattr(InotifyFD, "add_callback", full)
    with watching(one) as watched:
        assert "max_user_watches" in watched.said[0]
        assert watched.rebuilder.polls_ms == 100


def test_folders_of_other_machines_are_told_by_their_mounts(monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = "/dev/sda1 / ext4 rw 0 0\nnas:/a /mnt/the\\040news nfs4 rw 0 0\nx /mnt/the\\040news/local ext4 rw 0 0\n"
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: mounts)

    assert lookout_module._remote("/mnt/the news/seeds") == "nfs4"
    assert lookout_module._remote("/mnt/the news/local/seeds") == ""
    assert lookout_module._remote("/home/keeper/seeds") == ""


def test_500_random_operations_end_in_the_same_bytes_as_a_build_from_nothing(site: Site) -> None:
    chance = random.Random(20260301)
    seeds, outside = site.root / "seeds", site.root / "outside"
    outside.mkdir()
    for number in range(6):
        site.write(f"seeds/fa/{number}.md", seed("آغاز.", f"خبر {number}"))

    def folders() -> list[Path]:
        return [seeds, *(path for path in sorted(seeds.rglob("*")) if path.is_dir() and not path.is_symlink())]

    def files() -> list[Path]:
        return [path for path in sorted(seeds.rglob("*.md")) if path.is_file()]

    def text() -> str:
        day = chance.choice(["2019-05-06", "2020-01-01", "2020-02-30", ""])
        lang = chance.choice(["fa", "lt", "en"])
        mark = chance.choice(["---", "---", "---", "--"])  # the last leaves the front matter open
        return f"---\ntitle: t{chance.randrange(9)}\nlang: {lang}\ndate: {day}\n{mark}\nبدنه {chance.random()}\n"

    def name() -> Path:
        return chance.choice(folders()) / f"{chance.choice('abcdefgh')}.md"

    def write() -> None:
        in_place(name(), text())

    def save() -> None:
        if found := files():
            chance.choice([like_vim, like_gedit, like_jetbrains, in_place_twice])(chance.choice(found), text())

    def delete() -> None:
        if found := files():
            chance.choice(found).unlink()

    def rename() -> None:
        if found := files():
            chance.choice(found).replace(name())

    def make_folder() -> None:
        deep = chance.choice(folders()) / chance.choice("xyz") / chance.choice("uvw")
        deep.mkdir(parents=True, exist_ok=True)
        in_place(deep / "k.md", text())

    def move_folder() -> None:
        found = folders()[1:]
        if found:
            one, other = chance.choice(found), chance.choice(folders()) / chance.choice("xyz")
            if not other.exists() and one not in other.parents:
                one.rename(other)

    def move_out() -> None:
        if found := folders()[1:]:
            chance.choice(found).rename(outside / f"{time.monotonic_ns()}")

    def move_in() -> None:
        if found := sorted(outside.iterdir()):
            target = chance.choice(folders()) / chance.choice("xyz")
            if not target.exists():
                chance.choice(found).rename(target)

    def remove_folder() -> None:
        if found := folders()[1:]:
            shutil.rmtree(chance.choice(found))

    def style() -> None:
        site.write("static/own.css", f"/* {chance.random()} */")

    def touch() -> None:
        if found := files():
            os.utime(chance.choice(found))

    operations = [write, write, write, save, save, delete, rename, make_folder, move_folder, move_out, move_in,
                  remove_folder, style, touch]  # fmt: skip
    with watching(site) as watched:
        for _ in range(500):
            chance.choice(operations)()
            time.sleep(chance.choice([0, 0, 0, 0.002, 0.03, 0.08]))
        watched.is_as_from_nothing()
        watched.comes_to(lambda: watched.outcomes[-1].report)
