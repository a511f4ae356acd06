"""Tables with a column for each of those who promise something: "Kommunen ska" beside "Polisen ska", and below them what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.groups.cell_cards import Pair, named
from samordna.plandoc.reading.interpret.groups.members import SURE
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.labels.labelled import Labelled, labelled
from samordna.plandoc.reading.interpret.labels.who_and_when import in_tail
from samordna.plandoc.reading.interpret.lists.list_traits import NO_PLANS, TASKS
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.promises.promise_columns import in_one_row
from samordna.plandoc.reading.interpret.promises.promised_lists import Promises, promised_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST = 2
_TOLD_BELOW = (Column.FOLLOW_UP, Column.INDICATOR, Column.COST, Column.STATUS, Column.COMMENT)
_CLOSED = (")", "]")
_LINES = lazily(r"\n|(?<=[)\]])\.?[ ]+(?=[A-ZÅÄÖ])")
"""Where lines end, and where a deed may begin behind the brackets of another that a page has set on its line."""

_BULLETS = "•·▪-– \t"


@dataclass(slots=True)
class _Part:
    """The rows below a head of promises, with those above and below them that are one cell and tell of them all."""

    head: PieceRow
    promises: list[Promises | None]
    above: list[PieceRow]
    rows: list[PieceRow] = field(default_factory=list)
    below: list[PieceRow] = field(default_factory=list)


def promised_in_cells(piece: Piece) -> list[Pair]:
    """What each column's head promises, a card for each deed of its cells; nothing where the columns are no promises, or a cell
    of theirs begins with no deed. A column before them says what the row is about, and so does a row above their heads. Where a
    page has parted them into rows of its own, they are looked at as one."""
    found = _cards_in(piece)
    whole = in_one_row(piece) if piece.rows and not found else None
    return _cards_in(whole) if whole else found


def _cards_in(piece: Piece) -> list[Pair]:
    cards = [_cards_of(part) for part in _parts(piece)]
    return [pair for told in cards for pair in told] if all(cards) else []


def _parts(piece: Piece) -> list[_Part]:
    """The parts of a table, each under a head of its own; none where other rows stand before or behind them."""
    parts: list[_Part] = []
    above: list[PieceRow] = []
    for row in piece.rows:
        band = _band(row)
        if promises := _promises_of(row.cells):
            parts.append(_Part(row, promises, above))
            above = []
        elif band and (not parts or (parts[-1].rows and band.column not in _TOLD_BELOW)):
            above.append(row)
        elif not parts or above:
            return []
        else:
            (parts[-1].below if band else parts[-1].rows).append(row)
    return [] if above or not all(part.rows for part in parts) else parts


def _band(row: PieceRow) -> Pair | None:
    """What a row says that is one cell, and no deed of anybody's."""
    told = {cell for cell in row.cells if cell}
    if len(told) != 1 or not row.cells[0] or any(map(_is_deed, row.cells[0].splitlines())):
        return None
    text = labelled(row.cells[0])
    if len(text.fields) == 1 and not text.before:
        return Pair(row, text.fields[0].column, text.fields[0].label, text.fields[0].value)
    name, number = without_number(row.cells[0])
    left = (LeftOut(number, row.place, Why.NUMBERING),) if number else ()
    return Pair(row, None, "", name, left)


def _cards_of(part: _Part) -> list[Pair]:
    """The cards of a part, each with what its bands say; none where a row of it has none. The name above a goal stands beside
    it."""
    bands = [pair for row in (*part.above, *part.below) if (pair := _band(row))]
    named_goal = any(pair.column is Column.GOAL for pair in bands)
    names = Column.COMMENT if named_goal else Column.GOAL
    about = [pair if pair.label else replace(pair, column=names) for pair in bands]
    found: list[Pair] = []
    for row in part.rows:
        cards = _cards(part.head, row, part.promises, about)
        if not cards:
            return []
        found += cards
        about = [replace(pair, left=()) for pair in about]
    return found


def tells_of_duties(piece: Piece, headings: Sequence[str]) -> bool:
    """Whether such a table stands where a plan tells what somebody always has to do, and nobody undertakes it here."""
    promises = [one for part in _parts(piece) for one in part.promises if one]
    kind = Context(list(headings)).kind
    undertaken = all(one.undertaken for one in promises)
    return bool(promises) and (kind in NO_PLANS or (kind in TASKS and not undertaken))


def _promises_of(heads: list[str]) -> list[Promises | None]:
    """Who promises what is in each column; nothing where fewer than two do, or others than the first column promise nothing."""
    found = [promised_in(Piece(BlockKind.TABLE, head)) if head else None for head in heads]
    whole = len(found[-_FEWEST:]) == _FEWEST and all(found[1:]) and sum(map(bool, found)) >= _FEWEST
    return found if whole else []


def _cards(head: PieceRow, row: PieceRow, promises: list[Promises | None], over: list[Pair]) -> list[Pair]:
    about = over + [
        Pair(row, column_of(heading), heading, cell)
        for heading, cell, promise in zip(head.cells, row.cells, promises, strict=True)
        if cell and not promise
    ]
    cards: list[Pair] = []
    for heading, cell, promise in zip(head.cells, row.cells, promises, strict=True):
        deeds = list(_deeds(cell)) if promise else []
        if not all(map(_is_deed, deeds)):
            return []
        who = [Pair(head, Column.RESPONSIBLE, heading, promise.who)] if promise and promise.who else []
        when = [Pair(head, Column.TIME, heading, promise.when)] if promise and promise.when else []
        for deed in deeds:
            text = _in_brackets(deed)
            own = [Pair(row, one.column, one.label, one.value) for one in text.fields]
            told = {one.column for one in own}
            over = [
                one for one in (*who, *when) if one.column not in told and not (one in when and told & SURE)
            ]
            deed_pair = replace(
                named(row, text.before), sentence=deed if own else "", left=_unsaid(head, heading, told)
            )
            cards += [deed_pair, *own, *over, *about]
            about = [replace(one, left=()) for one in about]
    return cards


def _unsaid(head: PieceRow, heading: str, told: set[Column | None]) -> tuple[LeftOut, ...]:
    """The head of a column, where its deeds say themselves who does them."""
    return (LeftOut(heading, head.place, Why.HEADINGS),) if Column.RESPONSIBLE in told else ()


def _is_deed(text: str) -> bool:
    """Whether a line begins with what is done, or says in brackets at its end who does it or when."""
    return begins_deed(text.strip(_BULLETS)) or bool({one.column for one in _in_brackets(text).fields} & SURE)


def _in_brackets(deed: str) -> Labelled:
    """A deed with who and when in the brackets that it ends with."""
    found = in_brackets(deed)
    told = in_tail(deed, known=True) if deed.endswith(_CLOSED) and not found.fields else None
    return told or found


def _deeds(cell: str) -> Iterator[str]:
    """The deeds of a cell, one on each line that begins one, or stands behind one that says in brackets who and when; other lines
    go on with the one above."""
    deed = ""
    for line in _LINES.split(cell):
        text = line.strip(_BULLETS)
        if deed and (begins_deed(text) or _is_told(deed)):
            yield deed
            deed = ""
        deed = f"{deed} {text}".strip()
    if deed:
        yield deed


def _is_told(deed: str) -> bool:
    return deed.endswith(_CLOSED) and bool(_in_brackets(deed).fields)
