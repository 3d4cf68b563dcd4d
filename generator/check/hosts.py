"""What static hosts allow, and where a site goes beyond it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.check.codes import Fault
from generator.hosts import REDIRECT_LIMITS

MB, GB = 1_000_000, 1_000_000_000
MIB = 1_048_576


class Host(NamedTuple):
    """The limits of a host; 0 where it has none, or none that it publishes.

    Attributes:
        source: Where the host says so.
        files: Files in a site.
        file_bytes: Bytes in a file.
        total_bytes: Bytes in a site.
        path_bytes: Bytes in the path of a file.
        segments: Folders and name in the path of a file.
        folder_files: Files in one folder.
        redirects: Rules in `_redirects`.
        redirects_bytes: Bytes in `_redirects`.
        rule_chars: Characters in one rule of `_redirects`.
        counts_folders: Whether folders count as files.
        runs_jekyll: Whether names that begin with "_" are left out, unless there is a file `.nojekyll`.
    """

    source: str
    files: int = 0
    file_bytes: int = 0
    total_bytes: int = 0
    path_bytes: int = 0
    segments: int = 0
    folder_files: int = 0
    redirects: int = 0
    redirects_bytes: int = 0
    rule_chars: int = 0
    counts_folders: bool = False
    runs_jekyll: bool = False


# Limits of the free plans, as the hosts' own pages gave them in November 2026; see docs/checking.md.
HOSTS = {
    "azure": Host(
        "https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata",
        path_bytes=1024, segments=254,
    ),
    "cloudflare": Host(
        "https://developers.cloudflare.com/pages/platform/limits/",
        files=20_000, file_bytes=25 * MIB, redirects=REDIRECT_LIMITS["cloudflare"], rule_chars=1_000,
    ),
    "gcs": Host("https://cloud.google.com/storage/docs/objects#naming", path_bytes=1024),
    "github-pages": Host(
        "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
        file_bytes=100 * MIB, total_bytes=GB, runs_jekyll=True,
    ),
    "gitlab-pages": Host(
        "https://docs.gitlab.com/user/gitlab_com/#gitlab-pages",
        files=200_000, total_bytes=GB, redirects=REDIRECT_LIMITS["gitlab-pages"], redirects_bytes=65_536,
        counts_folders=True,
    ),
    "netlify": Host(
        "https://docs.netlify.com/deploy/deploy-overview/", folder_files=54_000, redirects=REDIRECT_LIMITS["netlify"]
    ),
    "s3": Host("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html", path_bytes=1024),
}  # fmt: skip

# A name that Windows, and archives made there, cannot hold.
_UNSAFE = re.compile(
    r'[<>:"\\|?*\x00-\x1f\x7f\ud800-\udfff]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)', re.I
)
MAX_SEGMENT_BYTES = 255


def name_faults(path: str) -> Iterator[Fault]:
    """Faults of the parts of a path that no host and few disks can do with."""
    for name in path.split("/"):
        if (size := len(name.encode("utf-8", "surrogatepass"))) > MAX_SEGMENT_BYTES:
            yield Fault("name-long", path, f"a name of {size} bytes; {MAX_SEGMENT_BYTES} are the most")
        if _UNSAFE.search(name):
            yield Fault("name-unsafe", path, f"the name {name!r} holds what other systems cannot hold")


@dataclass(slots=True)
class Tally:
    """Sums over a site, taken while its files are listed, with the faults that single files have at a host."""

    host: str = ""
    files: int = 0
    folders: int = 0
    size: int = 0
    has_nojekyll: bool = False
    faults: list[Fault] = field(default_factory=list)

    def add(self, path: str, size: int) -> None:
        """Count a file."""
        self.files += 1
        self.size += size
        if not self.host:
            return
        host = HOSTS[self.host]
        if host.file_bytes and size > host.file_bytes:
            message = f"{size:,} bytes; {self.host} takes files up to {host.file_bytes:,}"
            self.faults.append(Fault("host-file-size", path, message))
        if host.path_bytes and (length := len(path.encode("utf-8", "surrogatepass"))) > host.path_bytes:
            message = f"a path of {length:,} bytes; {self.host} takes up to {host.path_bytes:,}"
            self.faults.append(Fault("host-path", path, message))
        if host.segments and (parts := path.count("/") + 1) > host.segments:
            message = f"a path of {parts} parts; {self.host} takes up to {host.segments}"
            self.faults.append(Fault("host-path", path, message))
        if path == ".nojekyll":
            self.has_nojekyll = True
        elif host.runs_jekyll and (path.startswith("_") or "/_" in path) and path not in ("_redirects", "_headers"):
            self.faults.append(Fault("host-jekyll", path, f"{self.host} leaves the file out"))

    def add_folder(self, path: str, files: int) -> None:
        """Count a folder and what lies directly in it."""
        self.folders += 1
        if self.host and (most := HOSTS[self.host].folder_files) and files > most:
            message = f"{files:,} files in one folder; {self.host} takes {most:,}"
            self.faults.append(Fault("host-folder", path or ".", message))

    def host_faults(self) -> Iterator[Fault]:
        """The faults of the site as a whole, and of single files."""
        if not self.host:
            return
        host = HOSTS[self.host]
        count = self.files + (self.folders if host.counts_folders else 0)
        if host.files and count > host.files:
            what = "files and folders" if host.counts_folders else "files"
            yield Fault("host-files", "", f"{count:,} {what}; {self.host} takes {host.files:,} (see {host.source})")
        if host.total_bytes and self.size > host.total_bytes:
            message = f"{self.size:,} bytes in all; {self.host} takes {host.total_bytes:,} (see {host.source})"
            yield Fault("host-total-size", "", message)
        yield from (fault for fault in self.faults if fault.code != "host-jekyll" or not self.has_nojekyll)
