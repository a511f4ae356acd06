"""What the guard has seen of a part, kept with it: the job that saves may be another process than the one that read."""

import hashlib
import json

from samordna.core.fields import strings_of
from samordna.core.scan_memory import guard_version, harmless, scanned
from samordna.intake.models import Upload, UploadPart


def state_guarded(row: UploadPart) -> None:
    """Note whether the guard, as it is now, finds nothing at all in the part, whatever the municipality knows."""
    has_hits = any(scanned(text) for text in strings_of(row.data))
    row.guarded = "" if has_hits else _digest(row.data)


def remember_guarded(upload: Upload) -> None:
    """Let this process know the texts in which the guard has found nothing. What has changed since is scanned again."""
    for data, digest in (
        upload.parts.exclude(guarded="").values_list("data", "guarded").iterator(chunk_size=500)
    ):
        if digest == _digest(data):
            harmless(strings_of(data))


def _digest(data: object) -> str:
    said = json.dumps([guard_version(), data], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
