"""What a reader wants to know about two versions of a plan: what is new, gone, changed and moved (S3)."""

from samordna.plandoc.diff.compare import compare
from samordna.plandoc.diff.model import Change, ChangeJson, ChangeKind, to_json

__all__ = ["Change", "ChangeJson", "ChangeKind", "compare", "to_json"]
