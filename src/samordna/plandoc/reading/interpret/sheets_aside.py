"""Sheets of a workbook that help whoever fills it in and are no part of the plan: lists to choose from, and how to fill it in.

They are left out as a whole, each told as a grid that is nothing; a person who takes that for anything else has it read with the
others. Such sheets come last, so that the numbers of the others' grids do not change when one is brought back.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, LeftOut, SourceFile, Why
from samordna.plandoc.reading.interpret.pieces import Reading
from samordna.plandoc.reading.takes import FIRST_NUMBER, Grid, Take
from samordna.plandoc.schema import Section
from samordna.plandoc.taken_as import GridKind, TakenAs

_LISTS = re.compile(
    r"(?:rull|val|värde|svars?)?list(?:or|orna|värden|data)|valbara värden|(?:svars)?alternativ|kodlist(?:a|or)|koder|uppslag"
    r"|värden|lookups?|lists|drop ?downs?|(?:data ?)?validering|validation|values",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"läs ?(?:mig|detta|här)(?: först)?|read ?me(?: first)?|instruktion(?:er)?|anvisning(?:ar)?|ifyllnads\w+"
    r"|hjälp(?:text(?:er)?)?"
    r"|(?:så|hur) (?:här )?(?:fyller|gör|använder)(?: (?:du|man|ni))?(?: .*)?"
    r"|(?:om|att fylla i) (?:mallen|arbetsboken|filen)"
    r"|how to .*|instructions?|about this (?:file|workbook|template)",
    re.IGNORECASE,
)
_MOST_WORDS, _MOST_COLUMNS = 6, 3
_SIGNS = re.compile(r"^[\W\d_]+|[\W_]+$")


def without_aside(
    source: SourceFile, takes: Mapping[int, Take]
) -> tuple[SourceFile, list[Grid], list[LeftOut]]:
    """The file without such sheets, whose blocks come last in ``source`` from now on; them as grids; and their words."""
    sheets = _sheets(source.blocks)
    aside = {name: why for name, blocks in sheets.items() if (why := _why(name, blocks, sheets))}
    if not _says_something(sheets, aside):
        return source, [], []
    source.blocks.sort(key=lambda block: block.place.sheet in aside)
    grids = [
        _grid(number, name, sheets[name], takes) for number, name in enumerate(aside, start=FIRST_NUMBER)
    ]
    gone = [grid.heading for grid in grids if grid.take.taken_as is TakenAs.NOTHING]
    left = [
        LeftOut(words, place, aside[name])
        for name in gone
        for place, words in [(FilePlace(sheet=name), name), *_rows_said(sheets[name])]
    ]
    kept = [_without_help(block, left) for block in source.blocks if block.place.sheet not in gone]
    return replace(source, blocks=kept), grids, left


def _without_help(block: Block, left: list[LeftOut]) -> Block:
    """A table of a sheet without the rows that say how to fill it in, which are noted as ``left`` out."""
    helps = [at for at, row in enumerate(block.rows) if _says_how(row)]
    if not helps:
        return block
    places = block.row_places or [block.place] * len(block.rows)
    left += [
        LeftOut(" | ".join(filter(None, block.rows[at])), places[at], Why.HOW_TO_FILL_IN) for at in helps
    ]
    rows = [[""] * len(row) if at in helps else row for at, row in enumerate(block.rows)]
    return replace(block, rows=rows)


def _says_how(row: list[str]) -> bool:
    """Whether a row is a label of such help with what it says: "Så fyller du i | Uppdatera status inför varje möte"."""
    cells = [cell for cell in row if cell]
    return len(cells) == 2 and bool(_HELPS.fullmatch(_SIGNS.sub("", cells[0])))


def without_covers(sections: list[Section], reading: Reading) -> list[Section]:
    """The sections without those of a sheet that told of the plan itself, and says nothing else."""
    sheets = {block.place.sheet for block in reading.source.blocks}
    below = [*sections[1:], None]
    covers = [
        one
        for one, after in zip(sections, below, strict=False)
        if one.heading in sheets and not one.text.strip() and not (after and after.level > one.level)
    ]
    for one in covers:
        reading.leave_out(one.heading, FilePlace(sheet=one.heading), Why.ABOUT_FILE)
    return [one for one in sections if one not in covers]


def _sheets(blocks: Iterable[Block]) -> dict[str, list[Block]]:
    sheets: dict[str, list[Block]] = {}
    for name, some in groupby(blocks, lambda block: block.place.sheet):
        sheets.setdefault(name or "", []).extend(some)
    return {} if "" in sheets else sheets


def _says_something(sheets: Mapping[str, list[Block]], aside: Mapping[str, Why]) -> bool:
    """Whether a table is left to read a plan from."""
    return any(block.rows for name, blocks in sheets.items() if name not in aside for block in blocks)


def _why(name: str, blocks: list[Block], sheets: Mapping[str, list[Block]]) -> Why | None:
    said = _SIGNS.sub("", name)
    if _HELPS.fullmatch(said) and all(_width(block) <= _MOST_COLUMNS for block in blocks):
        return Why.HOW_TO_FILL_IN
    if not _is_short(blocks):
        return None
    others = [block for other, some in sheets.items() if other != name for block in some if block.rows]
    return Why.CHOICES if _LISTS.fullmatch(said) or _are_values_of(blocks, others) else None


def _is_short(blocks: list[Block]) -> bool:
    """Whether it says nothing longer than what is chosen from a list."""
    cells = [cell for block in blocks for cell in _cells(block)]
    return all(len(cell.split()) <= _MOST_WORDS and not cell.endswith(".") for cell in cells)


def _are_values_of(blocks: list[Block], others: list[Block]) -> bool:
    """Whether every column is headed as one of a table elsewhere, and says what stands there too."""
    columns = [column for column in _columns(blocks) if column]
    return bool(columns) and all(
        any(set(column[1:]) & values for values in _under(column[0], others)) for column in columns
    )


def _columns(blocks: list[Block]) -> list[list[str]]:
    """What stands below each other on a sheet, without its name."""
    rows = list(_rows(blocks))
    width = max(map(len, rows), default=0)
    return [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]


def _under(heading: str, others: list[Block]) -> Iterator[set[str]]:
    """What stands in the columns of that heading."""
    for block in others:
        for at, cell in enumerate(block.rows[0]):
            if cell.casefold() == heading.casefold():
                yield {row[at] for row in block.rows[1:] if row[at]}


def _width(block: Block) -> int:
    return max((sum(map(bool, row)) for row in block.rows), default=1)


def _rows(blocks: list[Block]) -> Iterator[list[str]]:
    """The rows of a sheet, lines of text too, without its name."""
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            yield from block.rows or [[block.text]]


def _cells(block: Block) -> Iterator[str]:
    yield from (cell for row in block.rows for cell in row if cell)
    if block.text and block.kind is not BlockKind.HEADING:
        yield block.text


def _rows_said(blocks: list[Block]) -> Iterator[tuple[FilePlace, str]]:
    for block in blocks:
        if block.rows:
            places = block.row_places or [block.place] * len(block.rows)
            yield from (
                (place, " | ".join(filter(None, row))) for place, row in zip(places, block.rows, strict=True)
            )
        elif block.kind is not BlockKind.HEADING:
            yield block.place, block.text


def _grid(number: int, name: str, blocks: list[Block], takes: Mapping[int, Take]) -> Grid:
    """A whole sheet; one that is brought back is read with the others, and its tables are grids of their own."""
    is_back = number in takes and takes[number].taken_as is not TakenAs.NOTHING
    rows = list(_rows(blocks))
    width = max(map(len, rows), default=1)
    return Grid(
        number,
        GridKind.TABLE,
        Take(TakenAs.TEXT if is_back else TakenAs.NOTHING, None, 0),
        name,
        FilePlace(sheet=name),
        [[*row, *[""] * (width - len(row))] for row in rows],
    )
