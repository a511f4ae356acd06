"""Plans that are pasted into a letter: its head, what it says before the plan, and the plan's own title below that."""

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.letter_signs import ENDS, GREETS, HEAD, is_subject
from samordna.plandoc.reading.interpret.metadata.lines import is_running, speaks
from samordna.plandoc.reading.interpret.metadata.title_signs import may_be_title, names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_FIRST_PIECES = 8
_FEWEST = 3
_SEARCHED = 30


def title_in_letter(pieces: list[Piece], letter: list[Piece]) -> list[Piece]:
    """The line that names the plan below the words of the letter it came in, or what that is about, where the ``letter``'s own
    lines stand apart from the pieces."""
    if letter:
        subject = [line for line in letter if is_subject(line.text)]
        named = [piece for piece in pieces[:_SEARCHED] if _names(piece) and not speaks(piece.text)]
        return (named or subject)[:1]
    lines = [(at, line) for at, piece in enumerate(pieces[:_FIRST_PIECES]) for line in _lines(piece)]
    head = [(at, line) for at, line in lines if HEAD.match(line)]
    if len(head) < _FEWEST or not any(is_subject(line) for _, line in head):
        head = _ends_of_greeting(lines)
    below = pieces[head[-1][0] + 1 : _SEARCHED] if head else []
    return [piece for piece in below if _names(piece)][:1]


def _ends_of_greeting(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines that end what is said before the plan, in a letter whose head is lost: it greets first."""
    greets = any(GREETS.fullmatch(line.strip()) for _, line in lines[:1])
    return [one for one in lines if greets and ENDS.fullmatch(one[1].strip())]


def heads_letter(piece: Piece) -> bool:
    """Whether a table is nothing but the head of a letter that was printed, and so holds no rows of a plan."""
    lines = _lines(piece)
    return bool(piece.rows) and all(map(HEAD.match, lines)) and any(map(is_subject, lines))


def _lines(piece: Piece) -> list[str]:
    """What a piece says, line by line: the head of a letter that was printed is a table without lines."""
    return [" ".join(filter(None, row.cells)) for row in piece.rows] or piece.text.splitlines()


def _names(piece: Piece) -> bool:
    named = piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and may_be_title(piece.text)
    return named and names_plan(piece.text) and not is_running(piece.text)
