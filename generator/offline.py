"""Pages as they are read from a disk: every address names a file, and what is not there is on the web."""

import posixpath
import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from generator.urls import encoded

# A tag as a whole, so that text which only looks like an attribute is left alone; then the attributes that lead
# somewhere. What lies in a script or a style is no tag.
_TAG = re.compile(
    r"""<(?:script|style)\b[^>]*>.*?</(?:script|style)\s*>|<[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>""", re.DOTALL
)
_ATTRIBUTE = re.compile(r"""(\s)([^\s"'<>/=]+)=("[^"]*"|'[^']*')""")
_ADDRESSES = frozenset({"href", "src", "action", "poster"})

# A hint to fetch something early, which a browser refuses a page from a disk; it is found without it.
_PRELOAD = re.compile(r"""<link\b[^>]*\srel=["']?preload\b""")

IsThere = Callable[[str], bool]


def for_disk(html: str, path: str, is_there: IsThere, base_url: str) -> str:
    """Change the addresses of a page so that it works when it is opened as a file.

    Args:
        html: The page.
        path: Its path below the output folder.
        is_there: Whether a path is among the files that it is read with.
        base_url: Address of the site, for what is not.
    """
    folder = posixpath.dirname(path)

    def changed(found: re.Match[str]) -> str:
        space, name, value = found.groups()
        if name not in _ADDRESSES:
            return found[0]
        return f'{space}{name}="{escape(_on_disk(unescape(value[1:-1]), folder, is_there, base_url))}"'

    def tag(found: re.Match[str]) -> str:
        if _PRELOAD.match(found[0]):
            return ""
        opening, end, rest = (
            found[0].partition(">") if found[0].startswith(("<script", "<style")) else (found[0], "", "")
        )
        return _ATTRIBUTE.sub(changed, opening) + end + rest

    return _TAG.sub(tag, html)


def _on_disk(address: str, folder: str, is_there: IsThere, base_url: str) -> str:
    bare, fragment = urldefrag(address)
    parts = urlsplit(bare)
    if not bare or parts.scheme:
        return address
    if bare.startswith("/"):  # an item may count from the root of its server; a disk has another
        whole = urljoin(base_url, address)
        if not whole.startswith(base_url):
            return whole
        up = "../" * (folder.count("/") + 1 if folder else 0) or "./"
        return _on_disk(f"{up}{whole.removeprefix(base_url)}", folder, is_there, base_url)
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    target = "" if target == "." else target
    is_folder = parts.path.endswith(("/", "/.", "/..")) or parts.path in (".", "..")
    file = posixpath.join(target, "index.html") if is_folder or not target else target
    mark = f"#{fragment}" if fragment else ""
    if is_there(file):
        return f"{posixpath.join(parts.path, 'index.html') if file != target else parts.path}{mark}"
    query = f"?{parts.query}" if parts.query else ""
    return f"{base_url}{encoded(target)}{'/' if is_folder and target else ''}{query}{mark}"
