"""Lines of flat text that each end in brackets that say who and when: each tells of one thing, and no line goes on with it."""

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST = 2
_CLOSED = (")", "]", ").", "].")


def bracketed(lines: list[FlatLine]) -> set[int]:
    """The numbers of such lines, where there are several."""
    found = {line.number for line in lines if line.text.endswith(_CLOSED) and _says_both(line)}
    return found if len(found) >= _FEWEST else set()


def _says_both(line: FlatLine) -> bool:
    if line.kind is not BlockKind.PARAGRAPH or line.bullet:
        return False
    told = in_brackets(line.text)
    columns = {one.column for one in told.fields}
    return bool(told.before) and Column.RESPONSIBLE in columns and bool(columns & {*TIMES})
