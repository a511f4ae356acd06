"""A short mark of what a guide says."""

from hashlib import sha256

from samordna.plandoc.guiding.model import Guide


def mark_of(guide: Guide) -> str:
    """Tells whether two guides say the same; when they were reviewed is not asked."""
    said = guide.model_dump_json(exclude={"reviewed_on"})
    return sha256(said.encode()).hexdigest()[:16]
