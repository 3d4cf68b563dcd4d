"""Long lists of texts in little memory: what a build says of itself grows with the archive, its memory must not."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import overload

# Texts in one piece. Paths in order have much in common: packed, they take a twentieth of what strings would.
PIECE = 2_000
_PARTING = b"\0"


class Packed(Sequence[str]):
    """Texts that are kept packed, in the order they came; none may hold a NUL."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._pieces: list[bytes] = []
        self._count = 0
        stream = iter(texts)
        while some := list(islice(stream, PIECE)):
            self._count += len(some)
            # Level 1: nearly as small for such texts, at a third of the time.
            self._pieces.append(zlib.compress(_PARTING.join(text.encode("utf-8", "surrogatepass") for text in some), 1))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(map(_texts, self._pieces))

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> list[str]: ...

    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[index] for index in range(*place.indices(self._count))]
        index = place + self._count if place < 0 else place
        if not 0 <= index < self._count:
            raise IndexError(place)
        return _texts(self._pieces[index // PIECE])[index % PIECE]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (Packed, list, tuple)):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = ", ".join(map(repr, islice(self, 20)))
        return f"[{shown}{', …' if self._count > 20 else ''}]"


def _texts(piece: bytes) -> list[str]:
    return zlib.decompress(piece).decode("utf-8", "surrogatepass").split("\0")
