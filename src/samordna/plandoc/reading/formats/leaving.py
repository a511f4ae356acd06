"""Going through a file while remembering why what stands here is not read, if it is not."""

from collections.abc import Iterator
from contextlib import contextmanager

from samordna.plandoc.reading.blocks import FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.pieces import Piece, unseen


class Reasoned:
    """``_reason`` is why nothing is seen here; None where it is. The outermost reason holds."""

    _reason: Why | None = None

    @contextmanager
    def _under(self, reason: Why | None) -> Iterator[None]:
        before = self._reason
        self._reason = before or reason
        yield
        self._reason = before


class Leaving(Reasoned):
    """Collects in ``left_out`` what a reader does not see, with its place."""

    def __init__(self) -> None:
        self.left_out: list[LeftOut] = []

    def _place(self) -> FilePlace:
        return FilePlace()

    def _leave(self, words: str, why: Why) -> None:
        if words:
            self.left_out.append(LeftOut(words, self._place(), self._reason or why))

    def _leave_unseen(self, pieces: list[Piece]) -> None:
        if any(why is not None for _, why in pieces):
            self.left_out += unseen(pieces, self._place())
