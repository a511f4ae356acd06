"""The file itself: into the database and out of it."""

from collections.abc import Iterator
from typing import Any

from django.core.files import File

from samordna.intake.models import PIECE, Upload, UploadPiece


def content_keep(upload: Upload, file: "File[Any]") -> None:
    """Keep the file piece by piece, so that no more than one is in memory."""
    for number, piece in enumerate(file.chunks(PIECE)):
        UploadPiece.objects.create(
            municipality_id=upload.municipality_id, upload=upload, number=number, content=piece
        )


def content_of(upload: Upload) -> Iterator[bytes]:
    """The file piece by piece. Needs the transaction that it is begun in."""
    pieces = upload.pieces.order_by("number").values_list("content", flat=True)
    return map(bytes, pieces.iterator(chunk_size=1))
