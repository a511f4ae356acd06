"""What the personal-data guard finds in a file that has been read: for those who ask, since it reads every word again."""

from samordna.plandoc.reading.blocks import SourceFile
from samordna.plandoc.reading.interpret.guarding import guard_hits
from samordna.plandoc.reading.limits import uncollected
from samordna.plandoc.reading.result import GuardHit, ReadResult
from samordna.plandoc.reading.sources import source_of


def guarded(result: ReadResult) -> list[GuardHit]:
    """What is found in the file, and in what it carries without showing it."""
    with uncollected():
        found = guard_hits(result.source)
        return found + guard_hits(_unseen(result)) if result.base else found


def _unseen(result: ReadResult) -> SourceFile:
    shown = {
        text
        for block in result.source.blocks
        for text in (block.text, *(cell for row in block.rows for cell in row))
    }
    carried = source_of(result.document, result.source.name)
    carried.blocks = [block for block in carried.blocks if block.text not in shown]
    return carried
