"""Sheets of a workbook that help whoever fills it in and are no part of the plan: lists to choose from, and how to fill it in.

Each is left out, but for what it tells of the plan itself, and told as a grid that is nothing; a person who takes that for
anything else has it read with the others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile, Why
from samordna.plandoc.reading.interpret.metadata.facts import facts_in
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.metadata.stated import tells_of_plan
from samordna.plandoc.reading.interpret.metadata.title_signs import may_be_title, names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.words.plan_words import THE_PLAN
from samordna.plandoc.reading.takes import FIRST_NUMBER, Grid, Take
from samordna.plandoc.schema import Section
from samordna.plandoc.taken_as import GridKind, TakenAs

_LISTS = lazily(
    r"(?:rull|val|värde|svars?)?list(?:or|orna|värden|data)|valbara värden|(?:svars)?alternativ|kodlist(?:a|or)|koder|uppslag"
    r"|värden|lookups?|lists|drop ?downs?|(?:data ?)?validering|validation|values",
    re.IGNORECASE,
)
_HELPS = lazily(
    r"läs ?(?:mig|detta|här)(?: först)?|read ?me(?: first)?|ifyllnads\w+|hjälp(?:text(?:er)?)?"
    r"|(?:instruktion(?:er)?|anvisning(?:ar)?|lathund|manual)(?: (?:för|till|om) .*)?"
    r"|handledning (?:för|till) .*"
    r"|(?:vägledning|stöd|hjälp|information) (?:för|till|om|vid) (?:att fylla|ifylln|mall|arbetsbok|fil|exc)\w*(?: .*)?"
    r"|(?:så|hur) (?:här )?(?:(?:du|man|ni) )?(?:fyller|gör|använder|används|fylls)(?: (?:du|man|ni))?(?: .*)?"
    r"|(?:om|att (?:fylla i|använda)) (?:den här |denna )?(?:mall|arbetsbok|fil|planfil)\w*"
    r"|how to .*|instructions?|about this (?:file|workbook|template)",
    re.IGNORECASE,
)
_OF_FORM = lazily(
    r"\b(?:\w*mall(?:en|ar|arna|ens)?|arbetsbok\w*|fil(?:en|er|erna|ens)?|flik\w*|blad(?:et|en)?|kolumn\w*|rad(?:en|er|erna)?|cell\w*"
    r"|rullist\w*|(?:i?fyll|instruktion|anvisning|exempel)\w*|lathund\w*|template|sheet|column|row)\b|\bt\.? ?ex\b",
    re.IGNORECASE,
)
"""What help to fill something in speaks of, and hardly any plan of itself."""

_OF_PLAN = lazily(rf"(?:\w+ )?{THE_PLAN}\b", re.IGNORECASE)
_MOST_WORDS, _MOST_COLUMNS, _HEAD_ROWS = 6, 3, 3
_SIGNS = lazily(r"^[\W\d_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Aside:
    """Such sheets: ``sheets`` by name, with why; ``grids`` are they as a person sees them, ``gone`` those nobody brings back.
    ``named`` says that the other sheets call the plan by its name."""

    sheets: Mapping[str, Why]
    grids: list[Grid]
    named: bool = False

    @property
    def gone(self) -> set[str]:
        return {grid.heading for grid in self.grids if grid.take.taken_as is TakenAs.NOTHING}

    def kept(self, pieces: Iterable[Piece]) -> list[Piece]:
        """What is read, with what was brought back last, so that the numbers of the others' grids stay."""
        kept = [piece for piece in pieces if piece.place.sheet not in self.gone]
        return sorted(kept, key=lambda piece: piece.place.sheet in self.sheets)

    def may_tell(self, piece: Piece) -> bool:
        """Whether it may tell of the plan itself, as help to fill in does too, where it does not speak of how to."""
        if piece.place.sheet not in self.gone:
            return True
        helps = self.sheets[piece.place.sheet or ""] is Why.HOW_TO_FILL_IN
        return helps and piece.kind is not BlockKind.HEADING and self._tells_of_plan(piece)

    def _tells_of_plan(self, piece: Piece) -> bool:
        """Whether a line of help says nothing but facts of the plan, calls it what nothing else calls it, or speaks of it; or
        whether a table does."""
        if piece.kind is BlockKind.TABLE:
            values = (cell for row in piece.rows for cell in [*filter(None, row.cells)][1:])
            return tells_of_plan(piece) and not any(map(_OF_FORM.search, values))
        if _OF_FORM.search(piece.text):
            return False
        if may_be_title(piece.text) and names_plan(piece.text):
            return not self.named
        return is_only_facts(piece.text, facts_in(piece.text)) or _OF_PLAN.match(piece.text) is not None

    def leave_out(self, pieces: Iterable[Piece], reading: Reading) -> None:
        """Note the words of what is gone."""
        for piece in pieces:
            if piece.place.sheet in self.gone:
                why = self.sheets[piece.place.sheet or ""]
                reading.leave_out(piece.text, piece.place, why)
                for row in piece.rows:
                    reading.leave_out(" | ".join(filter(None, row.cells)), row.place, why)


def sheets_aside(source: SourceFile, takes: Mapping[int, Take]) -> Aside:
    sheets = _sheets(source.blocks)
    aside = {name: why for name, blocks in sheets.items() if (why := _why(name, blocks, sheets))}
    if not _says_something(sheets, aside):
        return Aside({}, [])
    numbered = enumerate(aside, start=FIRST_NUMBER)
    grids = [_grid(number, name, sheets[name], takes) for number, name in numbered]
    others = [block for name, blocks in sheets.items() if name not in aside for block in blocks]
    return Aside(aside, grids, any(map(_is_name_of_plan, others)))


def leave_out_help(pieces: Iterable[Piece], reading: Reading) -> None:
    """Take the rows out of a sheet's tables that say how it is filled in."""
    for row in (row for piece in pieces if piece.place.sheet for row in piece.rows if _says_how(row.cells)):
        reading.leave_out(" | ".join(filter(None, row.cells)), row.place, Why.HOW_TO_FILL_IN)
        row.cells = [""] * len(row.cells)


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
    others = [block for other, some in sheets.items() if other != name for block in some if block.rows]
    if _is_help(said, blocks, others):
        return Why.HOW_TO_FILL_IN
    if not _is_short(blocks):
        return None
    return Why.CHOICES if _LISTS.fullmatch(said) or _are_values_of(blocks, others) else None


def _is_help(name: str, blocks: list[Block], others: list[Block]) -> bool:
    """Whether a sheet by its name or its first line says how something is filled in; its tables are narrow, or tell of the
    columns that another sheet has."""
    first = next((_SIGNS.sub("", block.text) for block in blocks if block.kind is BlockKind.PARAGRAPH), "")
    called = _HELPS.fullmatch(name) or _HELPS.fullmatch(first)
    return called is not None and all(
        _width(block) <= _MOST_COLUMNS or _tells_of_columns(block, others) for block in blocks
    )


def _tells_of_columns(block: Block, others: list[Block]) -> bool:
    """Whether most rows of a table begin with what a column of a table elsewhere is called."""
    heads = {cell.casefold() for other in others for row in other.rows[:_HEAD_ROWS] for cell in row if cell}
    named = [first.casefold() in heads for row in block.rows if (first := next(filter(None, row), ""))]
    return 2 * sum(named) > len(named)


def _is_name_of_plan(block: Block) -> bool:
    """Whether a line, or a row that holds nothing else, names the plan."""
    lines = [block.text] if block.kind is BlockKind.PARAGRAPH else []
    lines += [cells[0] for row in block.rows[:_HEAD_ROWS] if len(cells := [*filter(None, row)]) == 1]
    return any(may_be_title(line) and names_plan(line) for line in lines)


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
