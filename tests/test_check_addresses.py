"""Addresses are resolved as RFC 3986 and browsers do, and files are found among a million by eight bytes each."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.addresses import Base, address_of, file_of, resolve
from generator.check.known import Known, checksum, write_known

STEPS = st.sampled_from(["a", "ب", "b.html", "..", ".", "...", ".a", "a%20b", "ž"])
BASES = ["https://example.org/", "https://example.org/some/path/", "http://localhost:8000/"]


@given(
    st.lists(STEPS, max_size=6), st.sampled_from(["", "/"]), st.lists(st.sampled_from(["fa", "2017"]), max_size=4),
    st.sampled_from(BASES),
)  # fmt: skip
def test_an_address_is_resolved_as_the_standard_says(
    steps: list[str], end: str, folders: list[str], base_url: str
) -> None:
    address, folder = "/".join(steps) + end, "".join(f"{name}/" for name in folders)
    base = Base.of(base_url)

    target = resolve(address, folder, base)

    path = unquote(urlsplit(urljoin(base_url + folder, address)).path)
    if not address:
        assert target.path == ""
    elif path.startswith(base.path) or f"{path}/" == base.path:
        assert target.path == file_of(path[len(base.path) :])
    else:
        assert target.path is None


@pytest.mark.parametrize(
    ("address", "path", "fragment"),
    [("../lt/#a%20b", "lt/index.html", "a b"), ("?x=1#y", "", "y"), ("..\\lt\\", "lt/index.html", ""),
     ("https://example.org/some/path/lt/?q", "lt/index.html", ""), ("https://example.org/some/path", "index.html", ""),
     ("https://example.org/other/", None, ""), ("mailto:a@b", None, ""), ("/some/path/x.css", "x.css", "")],
)  # fmt: skip
def test_forms_of_addresses(address: str, path: str | None, fragment: str) -> None:
    target = resolve(address, "fa/", Base.of("https://example.org/some/path/"))

    assert (target.path, target.fragment) == (path, fragment)


def test_a_file_and_its_address_name_each_other() -> None:
    for path in ("index.html", "fa/index.html", "a.css", "fa/notindex.html"):
        assert file_of(address_of(path)) == path


@given(st.sets(st.text(max_size=8)), st.text(max_size=8))
def test_what_is_known_is_found_and_nothing_else(paths: set[str], other: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        file = Path(folder) / "known"
        write_known(map(checksum, paths), file)
        known = Known(file)

        assert all(path in known for path in paths)
        assert (other in known) == (other in paths)
        known.close()
