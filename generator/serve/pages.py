"""What the server adds to pages or says in place of one; nothing of it is ever written to the output folder."""

from collections.abc import Sequence
from hashlib import blake2b
from html import escape
from urllib.parse import quote

from generator.model import Problem
from generator.report import caret_lines

OWN = "/.khabar/"
SCRIPT = f"{OWN}reload.js"
EVENTS = f"{OWN}events"
DESK = f"{OWN}desk"
ITEM = f"{OWN}item"
DESK_STYLE = f"{OWN}desk.css"

# What the pages have that stand in for others, see `digest`.
WAITING, FAILED, NOTHING = "waiting", "failed", "nothing"


def digest(data: bytes) -> str:
    """Short digest of a page, to tell whether it has changed."""
    return blake2b(data, digest_size=12).hexdigest()


def with_script(page: bytes, have: str) -> bytes:
    """A page with the script that keeps it up to date, right before its end.

    The script is a file of its own, so that a Content-Security-Policy of `script-src 'self'` lets it run.

    Args:
        page: HTML as it is in the output folder.
        have: What the script shall compare with what the server has, see `digest`.
    """
    tag = f'<script src="{SCRIPT}" data-have="{have}" async></script>\n'.encode()
    at = page.lower().rfind(b"</body>")
    return page + tag if at < 0 else page[:at] + tag + page[at:]


def waiting_page(progress: tuple[str, int, int]) -> bytes:
    """Stands in for a page until the first build has ended."""
    return _page("Building the site…", f"<p>{escape(how_far(progress))}</p>", WAITING, refresh=True)


def how_far(progress: tuple[str, int, int]) -> str:
    """How far a build has come, in words; "" where nothing is known."""
    stage, done, total = progress
    return f"{done:,} {stage}" + (f" of {total:,}" if total else "") if stage else ""


def failed_page(problems: Sequence[Problem]) -> bytes:
    """Stands in for a page where there is none, because the site could not be built yet."""
    return _page("The site could not be built", "".join(map(_problem, problems)), FAILED)


def nothing_page(path: str, base: str = "") -> bytes:
    """Stands in for a page not found where the site has none of its own; `base` is where it is, if not here."""
    where = (
        f'<p>The site is at <a href="{escape(quote(base))}">{escape(base)}</a>, as base_url says.</p>' if base else ""
    )
    return _page("There is nothing here", f"<p><bdi>{escape(path)}</bdi></p>{where}", NOTHING)


def _page(title: str, body: str, have: str, refresh: bool = False) -> bytes:
    again = '<noscript><meta http-equiv="refresh" content="1"></noscript>' if refresh else ""
    text = f"""<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{again}
</head>
<body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem">
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""
    return with_script(text.encode(), have)


def _problem(problem: Problem) -> str:
    facts = as_json(problem)
    lines = "\n".join(facts["lines"])
    return (
        f"<p><bdi><code>{escape(str(facts['place']))}</code></bdi> {escape(str(facts['message']))}</p>"
        + (f"<pre>{escape(lines)}</pre>" if lines else "")
        + (f"<p>{escape(str(facts['hint']))}</p>" if facts["hint"] else "")
    )


def as_json(problem: Problem, path: str = "", opens: str = "", item: str = "") -> dict[str, str | list[str]]:
    """A problem as the page shows it.

    Args:
        problem: What is wrong.
        path: What to call its file; its own path if empty.
        opens: Address that opens the file in the keeper's editor, if one is known.
        item: Address of the item on the desk, if it is one's.
    """
    return {
        "place": ":".join(str(part) for part in (path or problem.path, problem.line, problem.column) if part),
        "opens": opens,
        "item": item,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "lines": [line.removeprefix("    ") for line in caret_lines(problem)],
    }
