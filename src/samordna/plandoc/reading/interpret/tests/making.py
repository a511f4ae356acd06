"""Small sources for tests: flat text from a string, structured blocks from tuples."""

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile
from samordna.plandoc.reading.formats.text import read
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.result import ReadResult


def flat(text: str) -> ReadResult:
    return interpret(read(text.encode(), "plan.txt"))


def heading(text: str, level: int = 1) -> Block:
    return Block(BlockKind.HEADING, text, level=level)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def bullet(text: str, level: int = 1) -> Block:
    return Block(BlockKind.BULLET, text, level=level)


def table(*rows: list[str]) -> Block:
    places = [FilePlace(row=number) for number in range(1, len(rows) + 1)]
    return Block(BlockKind.TABLE, rows=list(rows), row_places=places)


def structured(*blocks: Block, title: str | None = None) -> ReadResult:
    return interpret(SourceFile("plan.docx", "docx", list(blocks), title=title))
