"""A file on its way in, what was read of it, and what is remembered of how tables are laid out."""

from samordna.intake.models.answer import FindingAnswer
from samordna.intake.models.grid import TableLayout, UploadGrid
from samordna.intake.models.part import UploadPart
from samordna.intake.models.piece import PIECE, UploadPiece
from samordna.intake.models.reading import UploadReading
from samordna.intake.models.upload import KEPT, STALLED, Pattern, State, Upload

__all__ = [
    "KEPT",
    "PIECE",
    "STALLED",
    "FindingAnswer",
    "Pattern",
    "State",
    "TableLayout",
    "Upload",
    "UploadGrid",
    "UploadPart",
    "UploadPiece",
    "UploadReading",
]
