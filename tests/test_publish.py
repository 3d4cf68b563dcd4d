"""Publishing to real counterparts: folders, rsync, a machine reached by ssh, a Git repository, an S3 server."""

import contextlib
import getpass
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import Site
from test_cli import khabar

from generator.errors import ConfigError, PublishError
from generator.publish import Account, choose, publish
from generator.publish.folder import Folder
from generator.publish.plan import Step
from generator.publish.record import FOLDER
from generator.publish.storage import Storage

TODAY = date(2026, 11, 22)


def send(
    site: Site, told: Callable[[Sequence[Step], int, int], None] = lambda *_: None, *, dry: bool = False
) -> Account:
    config = site.config()
    return publish(config, choose(config, ""), dry=dry, today=TODAY, told=told)


def changed(account: Account) -> dict[str, str]:
    return {step.path: step.kind for step in account.plan.steps}


def files_of(folder: Path) -> dict[str, bytes]:
    found = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return {path: data for path, data in found.items() if path.split("/")[0] not in (FOLDER, ".git")}


def written(site: Site, target: str) -> Site:
    """A site that has been built, with one target."""
    site.write("khabar.toml", f'base_url = "https://example.org/news/"\n[publish.here]\n{target}\n')
    for number in range(1, 5):
        site.item(f"fa/{number}.md", f"خبر {number}", date=f"2017-09-1{number}", lang="fa")
        site.item(f"lt/{number}.md", f"Naujiena {number}", date=f"2017-09-1{number}", lang="lt")
    site.write("static/note.txt", "A file of the site's own.\n")
    site.build()
    return site


def edit(site: Site) -> set[str]:
    """Another text for one item; answers which files that changes."""
    before = site.output()
    site.item("lt/2.md", "Naujiena 2", "Visai kitas tekstas.", date="2017-09-12", lang="lt").build()
    after = site.output()
    return {path for path in after if after[path] != before.get(path)}


def cut_after(files: int) -> Callable[[Sequence[Step], int, int], None]:
    """Interrupts a publication as Ctrl-C does when so many files are done."""

    def told(steps: Sequence[Step], done: int, total: int) -> None:
        if done >= files:
            raise KeyboardInterrupt

    return told


def holds_what_is_published(site: Site, fetched: Callable[[], dict[str, bytes]]) -> None:
    """Publish, edit, publish, lose the cache, delete: each time the copy equals the output, and no more is sent."""
    first = send(site)
    assert fetched() == site.output()
    assert set(changed(first).values()) == {"new"} and len(first.plan.steps) == len(site.output())

    touched = edit(site)
    assert set(changed(send(site, dry=True))) == touched
    second = send(site)
    assert changed(second) == dict.fromkeys(touched, "changed")
    assert 1 < len(touched) < len(site.output()) / 2
    assert fetched() == site.output()
    assert send(site).plan.steps == ()

    shutil.rmtree(next(site.root.glob(".khabar/*/publish")))
    assert send(site).plan.steps == ()

    site.delete("seeds/lt/3.md").build()
    third = send(site)
    assert third.gone == ["lt/2017/09/13/naujiena-3/"]
    assert fetched() == site.output()


# Folders


def test_a_folder_gets_what_has_changed(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')

    holds_what_is_published(site, lambda: files_of(tmp_path / "www"))


def test_what_others_have_put_there_stays(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    (tmp_path / "www/lt/2017").mkdir(parents=True)
    (tmp_path / "www/lt/2017/own.txt").write_text("mine")
    send(site)
    for number in range(1, 5):
        site.delete(f"seeds/lt/{number}.md")
    site.build()

    send(site)

    assert files_of(tmp_path / "www") == {**site.output(), "lt/2017/own.txt": b"mine"}


def test_items_go_before_the_lists_that_link_to_them_and_deletions_last(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    send(site)
    site.item("lt/9.md", "Nauja", date="2018-01-01", lang="lt").delete("seeds/lt/1.md")
    site.write("static/later.css", "a{}").build()

    order = [step.path for step in send(site, dry=True).plan.steps]

    def place(path: str) -> int:
        return order.index(path)

    assert place("static/later.css") < place("lt/2018/01/01/nauja/index.html") < place("lt/2018/01/01/index.html")
    assert place("lt/index.html") < place("lt/feed.xml") < place("lt/2017/09/11/index.html")
    assert place("lt/2017/09/11/index.html") < place("lt/2017/09/11/naujiena-1/index.html") == len(order) - 1


@pytest.mark.parametrize("loses_cache", [False, True])
def test_a_publication_that_was_cut_off_goes_on(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loses_cache: bool
) -> None:
    monkeypatch.setattr(Folder, "batch", 5)
    written(site, 'kind = "folder"\npath = "../www"')
    with pytest.raises(KeyboardInterrupt):
        send(site, cut_after(20))
    there = files_of(tmp_path / "www")
    if loses_cache:
        shutil.rmtree(next(site.root.glob(".khabar/*/publish")))

    rest = changed(send(site))

    assert 20 <= len(there) < len(site.output())
    assert len(rest) == len(site.output()) - (0 if loses_cache else len(there))
    assert files_of(tmp_path / "www") == site.output()


def test_an_edit_undone_after_a_cut_is_sent_all_the_same(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    send(site)
    before = site.output()
    edit(site)
    with pytest.raises(KeyboardInterrupt):
        send(site, cut_after(1))
    shutil.rmtree(next(site.root.glob(".khabar/*/publish")))
    site.item("lt/2.md", "Naujiena 2", date="2017-09-12", lang="lt").build()
    assert site.output() == before

    send(site)

    assert files_of(tmp_path / "www") == before


def test_many_publications_leave_a_few_records(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    for number in range(12):
        site.write("static/note.txt", f"{number}").build()
        send(site)

    records = sorted(file.name for file in (tmp_path / "www" / FOLDER).iterdir())

    assert len(records) < 20 and "-base-" in records[0]
    shutil.rmtree(next(site.root.glob(".khabar/*/publish")))
    assert send(site).plan.steps == ()


def test_a_damaged_record_is_fetched_again_and_told_of_when_that_does_not_help(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    send(site)
    copy = next(site.root.glob(".khabar/*/publish/here/records/*-base-*"))  # the one that is still needed
    copy.write_bytes(b"")
    assert send(site).plan.steps == ()
    (tmp_path / "www" / FOLDER / copy.name).write_bytes(b"")
    copy.unlink()

    with pytest.raises(PublishError, match="it is damaged"):
        send(site)


def test_a_folder_in_the_way_of_the_site_is_refused(site: Site) -> None:
    for place in ("output", ".", "..", "seeds/www", "output/www"):
        written(site, f'kind = "folder"\npath = "{place}"')
        with pytest.raises(ConfigError, match="is, holds or lies in"):
            send(site)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    (tmp_path / "www").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "www/lt").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(PublishError, match="leads out of"):
        send(site)

    assert not list((tmp_path / "elsewhere").iterdir())


# rsync


needs_rsync = pytest.mark.skipif(not shutil.which("rsync"), reason="rsync is not installed")


@needs_rsync
def test_rsync_gets_what_has_changed(site: Site, tmp_path: Path) -> None:
    written(site, f'kind = "rsync"\nto = "{tmp_path}/www"')

    holds_what_is_published(site, lambda: files_of(tmp_path / "www"))


@pytest.fixture
def ssh(tmp_path: Path) -> Iterator[str]:
    """A server of ssh on this machine; answers with the command that reaches it."""
    program = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if not program or not shutil.which("rsync"):
        pytest.skip("no sshd or rsync is installed")
    keys = tmp_path / "ssh"
    keys.mkdir()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", keys / name], check=True)
    (keys / "authorized").write_bytes((keys / "user.pub").read_bytes())
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    port = free_port()
    settings = (
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {keys}/host\nAuthorizedKeysFile {keys}/authorized\n"
        f"StrictModes no\nUsePAM no\nPidFile {keys}/pid\nPasswordAuthentication no\n"
    )
    (keys / "config").write_text(settings)
    server = subprocess.Popen([program, "-D", "-e", "-f", keys / "config"], stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield (
            f"ssh -p {port} -i {keys}/user -o IdentitiesOnly=yes -o StrictHostKeyChecking=no"
            f" -o UserKnownHostsFile={keys}/known -o LogLevel=ERROR"
        )
    finally:
        server.terminate()
        server.wait()


def test_another_machine_gets_what_has_changed(site: Site, tmp_path: Path, ssh: str) -> None:
    www = tmp_path / "a folder with spaces"
    www.mkdir()
    written(site, f'kind = "rsync"\nto = "{getpass.getuser()}@127.0.0.1:{www}/"\nssh = "{ssh}"')

    holds_what_is_published(site, lambda: files_of(www))


@needs_rsync
def test_a_machine_that_is_not_there_is_told_with_a_remedy(site: Site) -> None:
    written(site, f'kind = "rsync"\nto = "me@127.0.0.1:/x"\nssh = "ssh -p {free_port()} -o BatchMode=yes"')

    with pytest.raises(PublishError) as caught:
        send(site)

    assert "Connection refused" in caught.value.problem.message
    assert "publish again" in caught.value.problem.hint


# Git


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """A bare repository that lets contents be left out when it is fetched, as the hosts do."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    folder = tmp_path / "remote.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", folder], check=True)
    git(folder, "config", "uploadpack.allowFilter", "true")
    return folder


def branch_of(remote: Path, copy: Path) -> dict[str, bytes]:
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", "-b", "gh-pages", remote, copy], check=True)
    return files_of(copy)


def objects_of(remote: Path) -> int:
    counted = dict(line.split(": ") for line in git(remote, "count-objects", "-v").splitlines())
    return int(counted["count"]) + int(counted["in-pack"])


def test_a_branch_gets_what_has_changed(site: Site, tmp_path: Path, remote: Path) -> None:
    written(site, f'kind = "git"\nremote = "{remote}"')

    holds_what_is_published(site, lambda: branch_of(remote, tmp_path / "copy"))

    assert git(remote, "rev-list", "--count", "gh-pages") == "3"


def test_only_contents_that_the_branch_has_not_are_sent(site: Site, remote: Path) -> None:
    written(site, f'kind = "git"\nremote = "{remote}"')
    send(site)
    before = objects_of(remote)
    touched = edit(site)
    shutil.rmtree(next(site.root.glob(".khabar/*/publish")))

    send(site)

    folders = {"/".join(path.split("/")[:depth]) for path in touched for depth in range(path.count("/") + 1)}
    assert objects_of(remote) - before == len(touched) + len(folders) + 1  # contents, folders and the commit


def test_the_keepers_own_checkout_is_not_touched(site: Site, remote: Path) -> None:
    written(site, 'kind = "git"')
    git(site.root, "init", "-q", "-b", "main")
    git(site.root, "remote", "add", "origin", str(remote))
    git(site.root, "add", "seeds")

    before = git(site.root, "status", "--porcelain"), git(site.root, "for-each-ref")
    send(site)

    assert (git(site.root, "status", "--porcelain"), git(site.root, "for-each-ref")) == before
    assert git(remote, "for-each-ref", "--format=%(refname)") == "refs/heads/gh-pages"


def test_what_others_commit_stays_until_the_site_wants_the_place(site: Site, tmp_path: Path, remote: Path) -> None:
    written(site, f'kind = "git"\nremote = "{remote}"')
    send(site)
    copy = tmp_path / "copy"
    branch_of(remote, copy)
    (copy / "README.md").write_text("ours")
    (copy / "with a % sign.txt").write_text("ours too")
    (copy / "robots.txt").write_text("altered")
    git(copy, "add", "-A")
    git(copy, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "By hand")
    git(copy, "push", "-q")
    shutil.rmtree(next(site.root.glob(".khabar/*/publish")))

    for _ in range(2):
        account = send(site)

    assert account.plan.steps == ()
    foreign = {"README.md": b"ours", "with a % sign.txt": b"ours too"}
    assert branch_of(remote, tmp_path / "copy") == {**site.output(), **foreign}
    edit(site)
    send(site)
    assert branch_of(remote, tmp_path / "copy") == {**site.output(), **foreign}


def test_a_remote_that_is_not_there_is_told_without_its_password(site: Site) -> None:
    written(site, 'kind = "git"')
    git(site.root, "init", "-q")
    git(site.root, "remote", "add", "origin", f"http://me:hunter2@127.0.0.1:{free_port()}/a.git")

    with pytest.raises(PublishError) as caught:
        send(site)

    assert "hunter2" not in caught.value.problem.message
    assert "127.0.0.1" in caught.value.problem.message


# Object storage


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A server that speaks S3 and keeps a log of what it was asked for."""
    pytest.importorskip("moto.server")
    pytest.importorskip("s3fs")
    port, log = free_port(), tmp_path_factory.mktemp("s3") / "log"
    with log.open("wb") as stream:
        command = [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
        server = subprocess.Popen(command, stderr=stream, stdout=stream)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}", log
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


@pytest.fixture
def bucket(s3: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> tuple[str, str, Path]:
    """Address of the server, a new bucket in it, and its log."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    name = f"news-{time.monotonic_ns()}"
    urllib.request.urlopen(urllib.request.Request(f"{s3[0]}/{name}", method="PUT")).close()
    return s3[0], name, s3[1]


def storage(bucket: tuple[str, str, Path]) -> str:
    return f'kind = "storage"\nurl = "s3://{bucket[1]}/some/path"\noptions = {{ endpoint_url = "{bucket[0]}" }}'


def objects(bucket: tuple[str, str, Path]) -> dict[str, bytes]:
    import fsspec

    fs = fsspec.filesystem("s3", endpoint_url=bucket[0], skip_instance_cache=True, use_listings_cache=False)
    top = f"{bucket[1]}/some/path/"
    found = {path.removeprefix(top): data for path, data in fs.cat(fs.find(top)).items()}
    return {path: data for path, data in found.items() if not path.startswith(FOLDER)}


def asked(bucket: tuple[str, str, Path], method: str) -> list[str]:
    """Objects that requests of a method were about."""
    marks = (line.partition(f'"{method} /{bucket[1]}/some/path/')[2] for line in bucket[2].read_text().splitlines())
    return [unquote(mark.split(" ")[0].split("?")[0]) for mark in marks if mark]


@pytest.mark.filterwarnings("ignore")
def test_a_bucket_gets_what_has_changed_and_nothing_else(site: Site, bucket: tuple[str, str, Path]) -> None:
    written(site, storage(bucket))
    send(site)
    assert objects(bucket) == site.output()
    before = asked(bucket, "PUT")

    touched = edit(site)
    send(site)

    put = [path for path in asked(bucket, "PUT")[len(before) :] if not path.startswith(FOLDER)]
    assert sorted(put) == sorted(touched)
    assert objects(bucket) == site.output()


@pytest.mark.filterwarnings("ignore")
def test_a_bucket_holds_what_is_published(site: Site, bucket: tuple[str, str, Path]) -> None:
    holds_what_is_published(written(site, storage(bucket)), lambda: objects(bucket))


@pytest.mark.filterwarnings("ignore")
def test_a_publication_to_a_bucket_that_was_cut_off_goes_on(
    site: Site, bucket: tuple[str, str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Storage, "batch", 8)
    written(site, storage(bucket))
    with pytest.raises(KeyboardInterrupt):
        send(site, cut_after(16))
    there = objects(bucket)

    rest = changed(send(site))

    assert 16 <= len(there) < len(site.output())
    assert not rest.keys() & there.keys()
    assert objects(bucket) == site.output()


@pytest.mark.filterwarnings("ignore")
def test_objects_have_their_type_and_say_how_long_they_may_be_kept(site: Site, bucket: tuple[str, str, Path]) -> None:
    written(site, storage(bucket))
    send(site)

    import fsspec

    fs = fsspec.filesystem("s3", endpoint_url=bucket[0], skip_instance_cache=True)

    def told(path: str) -> tuple[str, str]:
        head = fs.call_s3("head_object", Bucket=bucket[1], Key=f"some/path/{path}")
        return head["ContentType"], head["CacheControl"]

    assert told("lt/index.html") == ("text/html; charset=utf-8", "public, max-age=0, must-revalidate")
    assert told("static/khabar.css") == ("text/css; charset=utf-8", "public, max-age=3600")
    assert told("lt/feed.xml")[0] == "application/xml; charset=utf-8"


@pytest.mark.filterwarnings("ignore")
def test_a_bucket_that_is_not_there_is_told_with_a_remedy(site: Site, s3: tuple[str, Path], bucket: object) -> None:
    written(site, storage((s3[0], "no-such-bucket", s3[1])))

    with pytest.raises(PublishError) as caught:
        send(site)

    assert caught.value.problem.hint == "make the bucket first"


@pytest.mark.parametrize("kind", ["memory", "local"])
def test_any_storage_of_the_library_holds_what_is_published(kind: str, site: Site, tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    url = f"memory://news/{tmp_path.name}/{kind}" if kind == "memory" else f"local://{tmp_path}/there"
    fs, top = fsspec.core.url_to_fs(url)

    def fetched() -> dict[str, bytes]:
        found = {path.removeprefix(f"{top}/"): fs.cat_file(path) for path in fs.find(top)}
        return {path: data for path, data in found.items() if not path.startswith(FOLDER)}

    holds_what_is_published(written(site, f'kind = "storage"\nurl = "{url}"'), fetched)


# The command


def test_the_command_says_what_it_did_and_with_which_code(site: Site, tmp_path: Path) -> None:
    written(site, 'kind = "folder"\npath = "../www"')

    plan = khabar("-C", site.root, "publish", "--dry-run")
    assert plan.returncode == 0 and not (tmp_path / "www").exists()
    assert "+ lt/2017/09/12/naujiena-2/index.html\n" in plan.stdout

    done = khabar("-C", site.root, "publish", "here")
    assert done.returncode == 0 and f"here: {len(site.output())} files" in done.stdout

    site.item("lt/2.md", "Kitas", date="2017-09-12", lang="lt")
    stale = khabar("-C", site.root, "publish")
    assert stale.returncode == 1 and "lt/2.md has changed" in stale.stderr and "run khabar build" in stale.stderr

    assert khabar("-C", site.root, "publish", "there").returncode == 2


@pytest.mark.parametrize(
    ("what", "spoil"),
    [
        ("static/note.txt", lambda site: site.write("static/note.txt", "new")),
        ("redirects.toml", lambda site: site.write("redirects.toml", '"a/" = "lt/1.md"\n')),
        ("settings", lambda site: site.write("templates/_meta.html", "")),
        (
            "settings",
            lambda site: site.write("khabar.toml", (site.root / "khabar.toml").read_text() + "[title]\nfa = 'x'"),
        ),
        ("altered", lambda site: (site.root / "output/lt/index.html").unlink()),
    ],
)
def test_a_site_that_is_to_be_built_first_is_not_published(
    site: Site, what: str, spoil: Callable[[Site], object]
) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    spoil(site)

    with pytest.raises(Exception, match=what):
        send(site)


def test_a_site_without_an_address_is_not_published(site: Site) -> None:
    written(site, 'kind = "folder"\npath = "../www"')
    site.write("khabar.toml", '[publish.here]\nkind = "folder"\npath = "../www"\n').build()

    with pytest.raises(ConfigError, match="base_url is not set"):
        send(site)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError(f"nothing listens on port {port}")
