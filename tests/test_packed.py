"""Lists that are kept packed are the lists they were made of."""

import hypothesis.strategies as st
from hypothesis import given

from generator.packed import PIECE, Packed

TEXTS = st.lists(st.text(st.characters(blacklist_characters="\0")), max_size=30)


@given(TEXTS)
def test_what_was_packed_comes_out_as_it_was(texts: list[str]) -> None:
    packed = Packed(texts)

    assert list(packed) == texts
    assert packed == texts
    assert len(packed) == len(texts)
    assert [packed[place] for place in range(-len(texts), len(texts))] == [*texts, *texts]


def test_a_list_of_several_pieces_can_be_looked_into_and_cut() -> None:
    texts = [f"fa/2017/09/13/{number}/index.html" for number in range(2 * PIECE + 1)]

    packed = Packed(iter(texts))

    assert packed[PIECE] == texts[PIECE]
    assert packed[-1] == texts[-1]
    assert packed[PIECE - 1 : PIECE + 1] == texts[PIECE - 1 : PIECE + 1]
    assert packed != texts[:-1]
    assert "fa/2017/09/13/4000/index.html" in packed
