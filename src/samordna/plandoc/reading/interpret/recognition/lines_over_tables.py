"""Lines that stand right above tables of the same columns, each above its own: what the rows below are for."""

from collections.abc import Sequence

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.goals.goal_headings import GoalAbove
from samordna.plandoc.reading.interpret.metadata.lines import is_running
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.recognition.found_parts import Source
from samordna.plandoc.reading.interpret.rows.bands import Band
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.small_words import Column

_LONGEST = 100
_FEWEST_WORDS = 2
_ELSE = frozenset({Trait.TIME, Trait.STATUS, Trait.ROLE, Trait.ACTOR, Trait.PARTNER, Trait.NUMBER})


def goals_over_tables(firsts: Sequence[tuple[Source, Piece, list[Record]]]) -> dict[int, GoalAbove]:
    """The goal of each table (by its piece's id), where every one of several that have the same head, and no goal in it, stands
    right below a line of its own. A person is asked."""
    tables = [source for source, _, _ in firsts if isinstance(source, Table)]
    lines = [" ".join(table.context.above.split()) for table in tables]
    alike = len({tuple(table.headings) for table in tables}) == 1 and len(tables) > 1
    if not alike or len(set(lines)) < len(lines) or not all(map(_may_be_goal, lines)):
        return {}
    if any(table.has(Column.GOAL) for table in tables):
        return {}
    return {id(table.piece): _goal(table, line) for table, line in zip(tables, lines, strict=True)}


def _goal(table: Table, line: str) -> GoalAbove:
    name, number = without_number(line)
    told = Piece(BlockKind.PARAGRAPH, text=line, place=table.piece.place)
    return GoalAbove(Band(Column.GOAL, name, number), told, asked=True)


def _may_be_goal(line: str) -> bool:
    """Whether a line says something, and neither who, when nor that activities follow."""
    return (
        len(line.split()) >= _FEWEST_WORDS
        and len(line) <= _LONGEST
        and not line.endswith((".", ":"))
        and not is_running(line)
        and not says_activities(line)
        and not traits_of(line) & _ELSE
    )
