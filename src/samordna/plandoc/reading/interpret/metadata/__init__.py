"""Metadata of a plan: from labels (a table or lines on page one), from the cover, and from what the text says of itself."""

from samordna.plandoc.reading.interpret.metadata.labelled import take_labels
from samordna.plandoc.reading.interpret.metadata.labels import labels_of
from samordna.plandoc.reading.interpret.metadata.prose import take_prose
from samordna.plandoc.reading.interpret.metadata.title import take_title
from samordna.plandoc.reading.interpret.pieces import Piece, Reading
from samordna.plandoc.schema import Decision, Metadata

__all__ = ["metadata_of"]


def metadata_of(pieces: list[Piece], reading: Reading) -> tuple[Metadata, list[Decision], list[Piece]]:
    """The metadata, the decisions on the plan, and the pieces that are left when title and labels are taken away."""
    metadata = Metadata()
    labels, rest = labels_of(pieces)
    decisions = take_labels(labels, metadata, reading)
    rest = take_title(rest, metadata, reading)
    take_prose(rest, metadata, decisions, reading)
    return metadata, decisions, rest
