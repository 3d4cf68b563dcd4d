"""Media types of files by their names, the same on every machine."""

import mimetypes
from collections.abc import Mapping
from pathlib import PurePath

# Types are ours and Python's, not the machine's: `/etc/mime.types` would give every keeper another preview.
_TYPES = mimetypes.MimeTypes(filenames=())
_OWN_TYPES: Mapping[str, str] = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".gz": "application/gzip",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".jxl": "image/jxl",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".opus": "audio/ogg",
    ".rss": "application/rss+xml",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_TEXT_TYPES = ("application/json", "application/jsonl", "image/svg+xml")
_TEXT_ENDINGS = ("+xml", "+json", "/xml", "/javascript")


def content_type(path: PurePath) -> str:
    """MIME type of a file by its name, with the charset where it is text."""
    suffix = path.suffix.lower()
    kind = _OWN_TYPES.get(suffix) or _TYPES.guess_type(f"x{suffix}")[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if is_text(kind) else kind


def is_text(kind: str) -> bool:
    """Whether a type is text, which has a charset and is worth packing."""
    kind = kind.partition(";")[0]
    return kind.startswith("text/") or kind in _TEXT_TYPES or kind.endswith(_TEXT_ENDINGS)
