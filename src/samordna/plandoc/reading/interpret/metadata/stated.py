"""Tables that tell of the plan: labels beside their values, above them, or in the same cell."""

from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bare import bare_facts
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.decision_tables import decisions_told, names_who_decides
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.labels import is_sure, label_of
from samordna.plandoc.reading.interpret.metadata.letterheads import is_layout
from samordna.plandoc.reading.interpret.metadata.named_cells import (
    ENOUGH,
    Cell,
    cell_with_label,
    decided_beside,
    decided_on,
    is_enough,
    is_paragraph,
    label_in,
    labelled_cell,
    names_kind_of_plan,
)
from samordna.plandoc.reading.interpret.metadata.version_tables import tells_versions
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_FEWEST_OF_PLAN = 2
_MOST_ROWS = 20
_PAIR = 2
_NO_ACTIVITY_HAS = frozenset(
    {
        *(
            Label.REGISTRY_NUMBER,
            Label.VERSION,
            Label.ADOPTED,
            Label.DECISION,
            Label.APPROVED_BY,
            Label.SECTION,
        ),
        *(Label.REVISION, Label.UNTIL, Label.BOARD),
    }
)
_FIGURES = lazily(r"\d+")


def cells_of(piece: Piece) -> list[Cell]:
    """What a table tells of the plan; nothing when it is a table of something else."""
    if piece.columns is not None or not piece.rows:
        return []
    if tells_versions(piece):
        return _newest(piece)
    told = [] if has_labels_again(piece) else decisions_told(piece)
    decided = [Cell(text, row, None, "", facts) for row, text, facts in told]
    return decided or max((_in_cells(piece), _above(piece), _beside(piece)), key=_told)


def tells_of_plan(piece: Piece) -> bool:
    return bool(cells_of(piece)) or is_layout(piece)


def is_about_plan(piece: Piece) -> bool:
    """Whether the labels beside the values of a table are the plan's own: several of them such as no activity has, or all with
    one whose value is the name of a plan."""
    cells = _beside(piece) if piece.columns is None else []
    return _has_own(cells) or (len(cells) >= len(piece.rows) and any(map(_is_title, cells)))


def _is_title(cell: Cell) -> bool:
    return cell.label is Label.TITLE and names_kind_of_plan(cell.text)


def _has_own(cells: list[Cell]) -> bool:
    return (
        len({cell.label for cell in cells if cell.label in _NO_ACTIVITY_HAS and cell.facts})
        >= _FEWEST_OF_PLAN
    )


def has_labels_again(piece: Piece) -> bool:
    """Whether rows of the plan's labels stand above rows of their values again and again."""
    if piece.columns is not None or len(piece.rows) > _MOST_ROWS:
        return False
    names = [at for at, row in enumerate(piece.rows) if _names(row)]
    above = set(names) & {at - 1 for at in range(len(piece.rows)) if at not in names}
    return len(above) >= _FEWEST_OF_PLAN and _has_own(_above(piece))


def _told(cells: list[Cell]) -> int:
    return sum(len(cell.facts) for cell in cells)


def _beside(piece: Piece) -> list[Cell]:
    """Labels to the left of their values, one or more pairs in a row; of pairs that mostly tell of something else, with the
    number of the matter among them, those that are surely the plan's."""
    cells: list[Cell] = []
    filled_rows = [
        (row, filled)
        for row in piece.rows
        if (filled := [cell.strip() for cell in row.cells if cell.strip()])
    ]
    pairs = all(len(filled) <= _PAIR for _, filled in filled_rows)
    bare = 0
    for row, filled in filled_rows:
        own = [labelled_cell(value, row, name) for name, value in _pairs(filled)]
        told = own or decided_beside(filled, row)
        cells += told
        bare += not told
        if not pairs and len(filled_rows) - bare < ENOUGH * len(filled_rows):
            return []
    if is_enough(cells, len(filled_rows) - bare, len(filled_rows)):
        return cells
    numbered = any(cell.label is Label.REGISTRY_NUMBER and cell.facts for cell in cells)
    return [cell for cell in cells if is_sure(cell.named)] if pairs and numbered else []


def _pairs(filled: list[str]) -> Iterator[tuple[str, str]]:
    """Labels with the value beside each, also behind a cell that is neither, as a title is."""
    at = 0
    while at < len(filled) - 1:
        name = filled[at]
        at += 1
        first = at
        while label_in(name) and at < len(filled) and _may_be_value(filled[at], name):
            if at > first and label_in(filled[at]) and at + 1 < len(filled):
                break
            yield name, filled[at]
            at += 1


def _may_be_value(text: str, name: str) -> bool:
    """Whether a cell may be the value of the label before it: a kind of plan is that of a kind of document."""
    label = label_of(text)
    return label is None or (label is Label.TITLE and label_of(name) is Label.ABOUT_FILE)


def _above(piece: Piece) -> list[Cell]:
    """Labels in one row and their values in the next. Of a history only the newest version can be the plan's."""
    if newest := _newest(piece):
        return newest
    cells: list[Cell] = []
    for above, row in zip(piece.rows, piece.rows[1:], strict=False):
        cells += [
            labelled_cell(value.strip(), row, name)
            for name, value in zip(above.cells if _names(above) else [], row.cells, strict=False)
            if label_in(name) and value.strip() and not label_of(value)
        ]
    return cells if is_enough(cells, len(cells), len(cells)) and len(piece.rows) <= 2 * len(cells) else []


def _newest(piece: Piece) -> list[Cell]:
    """The newest of the versions that a table lists, and whose plan it is by who decided that one."""
    history = _versions(piece)
    if not history:
        return []
    row, name, words = max(history, key=lambda one: [int(part) for part in _FIGURES.findall(one[2])])
    newest = labelled_cell(words, row, name)
    decided = [
        labelled_cell(cell.strip(), row, "nämnd")
        for heading, cell in zip(piece.rows[0].cells, row.cells, strict=False)
        if names_who_decides(heading) and any(bodies_in(cell))
    ]
    for cell in (newest, *decided):
        cell.history = True
    return [newest, *decided]


def _names(row: PieceRow) -> bool:
    """Whether a row is one of labels: most of its cells are known ones, or all are, some in words of their own."""
    filled = [cell for cell in row.cells if cell.strip()]
    every = len(filled) > 1 and all(map(label_in, filled)) and any(map(is_sure, filled))
    return every or sum(1 for cell in filled if label_of(cell)) >= max(2, ENOUGH * len(filled))


def _versions(piece: Piece) -> list[tuple[PieceRow, str, str]]:
    """The versions that stand below their label, where several do and another label beside it says when or by whom: each with
    its row and the label."""
    head, *rows = piece.rows
    at = next((at for at, cell in enumerate(head.cells) if label_of(cell) is Label.VERSION), None)
    own = tells_versions(piece)
    if at is None or (not own and (sum(map(bool, map(label_of, head.cells))) < 2 or any(map(_names, rows)))):
        return []
    below = [(row, head.cells[at], row.cells[at].strip()) for row in rows if at < len(row.cells)]
    found = [one for one in below if _FIGURES.search(one[2])]
    return found if len(found) > 1 or own else []


def _in_cells(piece: Piece) -> list[Cell]:
    """Label and value in one cell; among such, cells that need no label."""
    cells: list[Cell] = []
    labelled: list[Cell] = []
    filled = [(text.strip(), row) for row in piece.rows for text in row.cells if text.strip()]
    decided = any(is_paragraph(text) for text, _ in filled)
    for text, row in filled:
        cell = cell_with_label(text, row) or (decided_on(text, row) if decided else None)
        labelled += [cell] if cell else []
        cells.append(cell or Cell(text, row, None, "", list(bare_facts(text))))
    return [cell for cell in cells if cell.facts] if is_enough(labelled, len(labelled), len(filled)) else []
