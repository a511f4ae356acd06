"""Every value with the passage it came from."""

from samordna.plandoc.reading.blocks import Block, FilePlace, where
from samordna.plandoc.reading.interpret.pieces.pieces import Reading, Said
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Origin, PlanDocument

METADATA = "metadata"
SITUATION = "situation"
COUNCIL = "council"


def attach(document: PlanDocument, reading: Reading) -> None:
    """Give every item, the metadata, the situation picture and the council their passages."""
    for _name, item in document.items():  # noqa: PERF102 (no dict)
        item.origin = _passages(reading, item.id)
    document.situation.origin = _passages(reading, SITUATION)
    if document.council:
        document.council.origin = _passages(reading, COUNCIL)
    document.metadata.origin = _passages(reading, METADATA)


def _passages(reading: Reading, item: str) -> list[Origin]:
    found = [_of_spot(reading.source.blocks, spot) for spot in reading.origins.get(item, [])]
    return found + [_of_value(said) for said in reading.said.get(item, [])]


def _of_spot(blocks: list[Block], spot: Spot) -> Origin:
    block, row = blocks[spot[0]], spot[1]
    if row is None:
        rows = [cell for cells in block.rows for cell in cells if cell]
        return Origin(where=where(block.place), text=" | ".join(rows) if rows else block.text)
    place = block.row_places[row] if row < len(block.row_places) else block.place
    return Origin(where=where(place), text=" | ".join(cell for cell in block.rows[row] if cell))


def _of_value(said: Said) -> Origin:
    return Origin(
        where=where(said.place) if said.place != FilePlace() else None, text=said.words, field=said.field
    )
