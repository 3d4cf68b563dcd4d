"""Lists of postings as bits: which items have a term, and how much it says of each.

A *posting* is one number: day << 24 | slot << 4 | weight. A list holds, from the highest bit of each byte down:

- their number, as Elias's gamma code: as many zeros as it has bits after the first, then its bits;
- of a list of more than one: four bits each for the parameters of days, slots and weights, and for the middle weight;
- the first day in 22 bits;
- from each day to the next, in Rice's code;
- every slot, in Rice's code; where the day is that of the posting before, how many slots lie between;
- every weight in Rice's code of its distance from the middle one: 0, 1 more, 1 less, 2 more …; of a list of one,
  in 4 bits.

Rice's code with a parameter of k is the number without its k lowest bits in ones, a zero, and those bits; where there
would be 15 ones or more, 15 ones and the number in 24 bits (Rice, "Some Practical Universal Noiseless Coding
Techniques", 1979). In a list of thousands a posting takes 6 to 9 bits. docs/search.md says what else was measured.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from operator import sub
from typing import Final

# Widths in a posting, and the bits of the first day and of numbers that Rice's code does not suit.
WEIGHT_BITS: Final = 4
DAY_SHIFT: Final = 24
_SLOTS: Final = (1 << DAY_SHIFT - WEIGHT_BITS) - 1
_WEIGHTS: Final = (1 << WEIGHT_BITS) - 1
_DAY_BITS, _LARGE_BITS, _MOST_ONES = 22, 24, 15
_MOST_KNOWN: Final = 4_096
# The parameter of the slot in a list of one: most days have 16 slots.
_SLOT_ALONE: Final = 4
_LAST_PARAMETER: Final = 15


class _Codes(dict[int, str]):
    """Rice's codes with one parameter, as texts of "0" and "1"; the small numbers are remembered."""

    def __init__(self, low: int) -> None:
        super().__init__()
        self._low = low

    def __missing__(self, value: int) -> str:
        ones = value >> self._low
        if ones < _MOST_ONES:
            low = f"{value & (1 << self._low) - 1:0{self._low}b}" if self._low else ""
            code = f"{'1' * ones}0{low}"
        else:
            code = f"{'1' * _MOST_ONES}{value:0{_LARGE_BITS}b}"
        if len(self) < _MOST_KNOWN:
            self[value] = code
        return code


_CODES: Final = tuple(_Codes(low) for low in range(_LAST_PARAMETER + 1))


def _parameter(total: int, count: int) -> int:
    """The parameter that suits numbers of such a sum: the bits of the mean times ln 2."""
    return min(_LAST_PARAMETER, (total * 177 // (count << 8)).bit_length())


def posting(day: int, slot: int, weight: int) -> int:
    """A posting as a number."""
    return day << DAY_SHIFT | slot << WEIGHT_BITS | weight


def item_of(one: int) -> int:
    """A posting without its weight: the item."""
    return one >> WEIGHT_BITS


def packed(postings: Sequence[int]) -> bytes:
    """Postings in order, as a leaf holds them."""
    count = len(postings)
    if count == 1:
        return _of_one(postings[0])
    days = [one >> DAY_SHIFT for one in postings]
    gaps = list(map(sub, days[1:], days))
    slots = [one >> WEIGHT_BITS & _SLOTS for one in postings]
    steps = slots if all(gaps) else _steps(gaps, slots)
    weights = bytes([one & _WEIGHTS for one in postings])
    middle = sorted(weights)[count >> 1]
    apart, codes = _apart(middle)
    of_days, of_slots = _parameter(days[-1] - days[0], count - 1), _parameter(sum(steps), count)
    of_weights = _parameter(sum(weights.translate(apart)), count)
    bits = [
        f"{'0' * (count.bit_length() - 1)}{count:b}{of_days:04b}{of_slots:04b}{of_weights:04b}{middle:04b}",
        f"{days[0]:0{_DAY_BITS}b}",
    ]
    bits += map(_CODES[of_days].__getitem__, gaps)
    bits += map(_CODES[of_slots].__getitem__, steps)
    bits += map(codes[of_weights].__getitem__, weights)
    return _bytes("".join(bits))


def _steps(gaps: list[int], slots: list[int]) -> list[int]:
    """Slots; where the day is that of the posting before, how many slots lie between."""
    pairs = zip(gaps, slots[1:], slots, strict=False)
    return [slots[0], *[slot if gap else slot - before - 1 for gap, slot, before in pairs]]


def _of_one(one: int) -> bytes:
    """A list of one: 32 bits, where the slot is among the first 16."""
    slot = one >> WEIGHT_BITS & _SLOTS
    if slot < 1 << _SLOT_ALONE:
        head = 1 << _DAY_BITS | one >> DAY_SHIFT
        return (head << _SLOT_ALONE + 1 + WEIGHT_BITS | slot << WEIGHT_BITS | one & _WEIGHTS).to_bytes(4)
    return _bytes(f"1{one >> DAY_SHIFT:0{_DAY_BITS}b}{_CODES[_SLOT_ALONE][slot]}{one & _WEIGHTS:04b}")


def _bytes(bits: str) -> bytes:
    size = -(-len(bits) // 8)
    return int(bits.ljust(8 * size, "0"), 2).to_bytes(size)


@lru_cache(maxsize=1 << WEIGHT_BITS)
def _apart(middle: int) -> tuple[bytes, list[list[str]]]:
    """How far each weight is from the middle one: 0, 1 for one more, 2 for one less, and so on; and its codes."""
    apart = [2 * (weight - middle) - 1 if weight > middle else 2 * (middle - weight) for weight in range(_WEIGHTS + 1)]
    return bytes(apart).ljust(256, b"\0"), [[codes[one] for one in apart] for codes in _CODES]


@lru_cache(maxsize=_LAST_PARAMETER + 1)
def _code(low: int) -> re.Pattern[str]:
    return re.compile(f"1{{0,{_MOST_ONES - 1}}}0[01]{{{low}}}|1{{{_MOST_ONES}}}[01]{{{_LARGE_BITS}}}")


def _value(code: str, low: int) -> int:
    ones = code.find("0")
    if ones < 0 or ones >= _MOST_ONES:
        return int(code[_MOST_ONES:], 2)
    return ones << low | int(code[ones + 1 :] or "0", 2)


def _values(bits: str, start: int, low: int, count: int) -> tuple[list[int], int]:
    """So many numbers from a place on, and the place after them."""
    codes = [found.group() for found in islice(_code(low).finditer(bits, start), count)]
    known = {code: _value(code, low) for code in set(codes)}
    return [known[code] for code in codes], start + sum(map(len, codes))


def postings(data: bytes) -> list[int]:
    """The postings of a list, in order."""
    bits = f"{int.from_bytes(data):0{8 * len(data)}b}"
    zeros = bits.find("1")
    at = 2 * zeros + 1
    count = int(bits[zeros:at], 2)
    if count == 1:
        (slot,), end = _values(bits, at + _DAY_BITS, _SLOT_ALONE, 1)
        return [posting(int(bits[at : at + _DAY_BITS], 2), slot, int(bits[end : end + WEIGHT_BITS], 2))]
    of_days, of_slots, of_weights, middle = (int(bits[at + 4 * field : at + 4 * field + 4], 2) for field in range(4))
    at += 16
    day = int(bits[at : at + _DAY_BITS], 2)
    gaps, at = _values(bits, at + _DAY_BITS, of_days, count - 1)
    steps, at = _values(bits, at, of_slots, count)
    aparts, at = _values(bits, at, of_weights, count)
    weight_at = {apart: weight for weight, apart in enumerate(_apart(middle)[0][: _WEIGHTS + 1])}
    found: list[int] = []
    slot = steps[0]
    for gap, step, apart in zip([0, *gaps], steps, aparts, strict=True):
        day += gap
        slot = step if gap or not found else slot + step + 1
        found.append(day << DAY_SHIFT | slot << WEIGHT_BITS | weight_at[apart])
    return found
