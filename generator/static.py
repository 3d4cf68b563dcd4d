"""The files that every page may load: Khabar's own, and the site's over those of the same name."""

from collections.abc import Iterator
from functools import lru_cache

from rcssmin import cssmin

from generator.assets import bundled
from generator.config import Config
from generator.write import files_below


def static_files(config: Config) -> Iterator[tuple[str, bytes]]:
    """Path below `static/` and bytes of each, in order.

    Khabar's own stylesheet goes out without its comments and spaces, a sixth lighter; what a keeper has written goes
    out as it stands.
    """
    own = dict(files_below(bundled("static")))
    given = dict(files_below(config.static))
    for path in sorted(own.keys() | given.keys()):
        if path in given:
            yield path, given[path].read_bytes()
        elif path.endswith(".css"):
            yield path, _lean(own[path].read_text(encoding="utf-8")).encode("utf-8")
        else:
            yield path, own[path].read_bytes()


@lru_cache(maxsize=4)
def _lean(sheet: str) -> str:
    return f"{cssmin(sheet)}\n"
