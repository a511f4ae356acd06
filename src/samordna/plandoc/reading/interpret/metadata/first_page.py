"""The lines, tables and running heads that tell of the plan, with their facts."""

from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, SourceFile
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.facts import Fact, bare_facts, facts_in
from samordna.plandoc.reading.interpret.metadata.labelled_lines import label_groups, lines_of
from samordna.plandoc.reading.interpret.metadata.letterheads import facts_on_paper, is_letterhead
from samordna.plandoc.reading.interpret.metadata.letters import title_in_letter
from samordna.plandoc.reading.interpret.metadata.lines import (
    FirstPageLine,
    front_of,
    is_only_facts,
    is_running,
)
from samordna.plandoc.reading.interpret.metadata.minutes import title_in_minutes
from samordna.plandoc.reading.interpret.metadata.named_cells import Cell
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing, found
from samordna.plandoc.reading.interpret.metadata.stated import cells_of
from samordna.plandoc.reading.interpret.metadata.title import title_pieces
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in
from samordna.plandoc.reading.interpret.words.template_words import names_form

_OF_NAME = ("period", "municipality")
_OF_SENDER = ("municipality", "board", "administration", "registry_number")
"""What a running head says of the plan that also names the form it is written in."""

_YEAR = lazily(r"(?<![\d:/(-])20\d\d(?!:?\d|[/-])")


class FirstPage:
    """What stands before the running text, and what labels or running heads say anywhere. ``pairs`` are its facts, each as it was
    found in a line and as it stands in the file."""

    def __init__(self, pieces: list[Piece], source: SourceFile, letter: list[Piece]) -> None:
        self._source = source
        self.title = (
            title_in_letter(pieces, letter) or title_in_minutes(pieces) or title_pieces(pieces, source)
        )
        last = next((at for at, one in enumerate(pieces) if self.title and one is self.title[-1]), None)
        below = pieces[last + 1 : last + 2] if last is not None else []
        self._below = [one for one in below if not is_running(one.text) and not one.text.endswith(".")]
        text = [at for at, one in enumerate(pieces[:last]) if letter and last and is_running(one.text)]
        front = front_of(pieces[text[-1] + 1 :] if text else pieces, self.title)
        own = [piece for piece in front if not among(piece, self.title)]
        beyond = [piece for piece in pieces if not among(piece, front)]
        self.lines: list[FirstPageLine] = lines_of(own)
        for group in label_groups(beyond):
            self.lines += lines_of(group)
        self.cells: list[tuple[Piece, list[Cell]]] = []
        for piece in pieces:
            if piece.kind is BlockKind.TABLE and (cells := cells_of(piece) or _layout(piece, front)):
                self.cells.append((piece, cells))
        self.pairs: list[tuple[Fact, FoundFact]] = []
        self._take_front()
        self._take_margins()

    def _take_front(self) -> None:
        several = _of_several_offices(self.lines)
        for line in self.lines:
            if id(line) in several:
                continue
            whole = is_only_facts(line.text, line.facts)
            if not whole and line.text.rstrip().endswith("."):
                continue
            for fact in line.facts:
                if whole or fact.labelled or fact.field != "period":
                    standing = Standing.COVER if whole else Standing.MENTIONED_IN_FRONT
                    self._add(fact, line.text, Standing.LABELLED if fact.labelled else standing, line.piece)
        for _, cells in self.cells:
            for cell in cells:
                for fact in cell.facts:
                    standing = Standing.LABELLED if fact.labelled else Standing.COVER
                    standing = Standing.MENTIONED_IN_FRONT if cell.history else standing
                    self.pairs.append(
                        (fact, found(fact, cell.text, standing, cell.row.place, cell.row.spots))
                    )

    def _add(self, fact: Fact, text: str, standing: Standing, piece: Piece) -> None:
        self.pairs.append((fact, found(fact, text, standing, piece.place, piece.spots)))

    def _take_margins(self) -> None:
        for block in self._source.margins:
            for line in block.text.split("\n"):
                facts = facts_in(line)
                of_form = names_form(line)
                for fact in facts:
                    if of_form and fact.field not in _OF_SENDER:
                        continue
                    if fact.labelled or fact.field != "period" or is_only_facts(line, facts):
                        standing = Standing.LABELLED_MARGIN if fact.labelled else Standing.MARGIN
                        self.pairs.append((fact, found(fact, line, standing, block.place, [])))

    def of_title(self, title: str) -> list[FoundFact]:
        """What the title says of the plan, and what a line right below says that names the plan once more."""
        first = self.title[0] if self.title else Piece(BlockKind.PARAGRAPH)
        facts = [fact for fact in facts_in(title) if fact.field in ("period", "municipality", "version")]
        facts += _years_in(title, facts)
        whole = " ".join(piece.text for piece in self.title)
        facts += [
            Fact("board", body.name, body.start, body.end) for body in bodies_in(title) if not body.bare
        ]
        told = [found(fact, title, Standing.TITLE, first.place, first.spots) for fact in facts]
        if not whole.startswith(title):
            told += [
                found(fact, whole, Standing.TITLE, first.place, first.spots)
                for fact in facts_in(whole)
                if fact.field == "municipality"
            ]
        for piece in self.title[-1:]:
            for number in numbers_in(piece.text):
                fact = Fact("registry_number", number.value, number.start, number.end, number.labelled)
                told.append(found(fact, piece.text, Standing.TITLE, piece.place, piece.spots))
        for piece in self._below:
            facts = facts_in(piece.text)
            if names_plan(piece.text) and all(fact.field in _OF_NAME for fact in facts):
                told += [
                    found(fact, piece.text, Standing.MENTIONED_IN_FRONT, piece.place, piece.spots)
                    for fact in [*facts, *_years_in(piece.text, facts)]
                ]
        return told


def _of_several_offices(lines: list[FirstPageLine]) -> set[int]:
    """The lines (by id) that name several offices, or are nothing but an office each, below each other: a plan for several is of
    none of them."""
    alone = [_names_office(line) for line in lines]
    pairs = ((one, other) for at, (one, other) in enumerate(pairwise(lines)) if all(alone[at : at + 2]))
    below = {id(line) for pair in pairs for line in pair}
    return below | {id(line) for line in lines if len({*_offices(line)}) > 1}


def _names_office(line: FirstPageLine) -> bool:
    return len(line.facts) == len(_offices(line)) == 1 and is_only_facts(line.text, line.facts)


def _offices(line: FirstPageLine) -> list[str]:
    return [fact.value for fact in line.facts if fact.field == "administration"]


def _years_in(name: str, facts: list[Fact]) -> list[Fact]:
    """The one year that a plan's name ends with or holds, where it names no period."""
    years = _YEAR.findall(name)
    if len(years) != 1 or any(fact.field == "period" for fact in facts):
        return []
    at = name.index(years[0])
    return [Fact("period", f"{years[0]}/{years[0]}", at, at + 4)]


def _layout(piece: Piece, front: list[Piece]) -> list[Cell]:
    """The cells of a table on the first page that only holds lines side by side."""
    if piece.columns is not None or not among(piece, front):
        return []
    of_paper = is_letterhead(piece)
    return [
        Cell(text, row, None, "", facts_on_paper(text) if of_paper else list(bare_facts(text)))
        for row in piece.rows
        for text in (cell.strip() for cell in row.cells)
        if text
    ]


def among(piece: Piece, pieces: list[Piece]) -> bool:
    """Whether a piece is one of ``pieces``, not only like one."""
    return any(piece is one for one in pieces)
