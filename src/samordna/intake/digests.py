"""Whether a part reads the same as it did in an earlier reading of the same file."""

import hashlib
import json

from samordna.intake.attention import PointKind
from samordna.intake.models import UploadPart


def digest_of(row: UploadPart) -> str:
    """A digest of a row as the reader gave it: its list, its words, where they stood and what was uncertain.

    What the guard asks about is left out: it is another when the municipality has learnt a word between two readings.
    """
    doubts = [point["key"] for point in row.points if point["kind"] != PointKind.PERSONAL_DATA]
    said = [row.area, row.data, row.passage, doubts]
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
