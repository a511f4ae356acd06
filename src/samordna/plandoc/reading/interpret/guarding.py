"""The personal-data guard over a whole source, with the place of what it finds."""

from samordna.plandoc.guard import Hit, scan
from samordna.plandoc.reading.blocks import Block, Place, SourceFile
from samordna.plandoc.reading.result import GuardHit


def guard_hits(source: SourceFile) -> list[GuardHit]:
    """Every finding in reading order. A text that stands in many cells is scanned once."""
    found: dict[str, list[Hit]] = {}
    hits: list[GuardHit] = []
    for block in source.blocks:
        for text, place in _texts(block):
            if text not in found:
                found[text] = scan(text)
            hits += [GuardHit(hit, place) for hit in found[text]]
    return hits


def _texts(block: Block) -> list[tuple[str, Place]]:
    if not block.rows:
        return [(block.text, block.place)] if block.text else []
    places = block.row_places or [block.place] * len(block.rows)
    return [(cell, place) for row, place in zip(block.rows, places, strict=False) for cell in row if cell]
