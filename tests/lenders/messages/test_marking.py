"""A text is cut at every mark and put together again without losing a character."""

from hypothesis import given
from hypothesis import strategies as st

from lenders.messages.marking import Piece, pieces

spans = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 12), st.integers(0, 12)), max_size=5)


def test_marks_may_lie_over_each_other():
    assert pieces("abcdef", [(1, 0, 4), (2, 2, 6)]) == [
        Piece("ab", (1,), (1,)),
        Piece("cd", (1, 2), (2,)),
        Piece("ef", (2,), ()),
    ]


@given(spans)
def test_nothing_is_lost(found):
    text = "👪我们 tell you"
    inside = [(number, min(a, b, len(text)), min(max(a, b), len(text))) for number, a, b in found]
    assert "".join(piece.text for piece in pieces(text, inside)) == text
