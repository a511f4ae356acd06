"""The dates of plans, as vague as plans are: EDTF (ISO 8601-2, levels 0 and 1) and how people write it."""

from samordna.plandoc.dates.human import to_swedish
from samordna.plandoc.dates.meant import widest
from samordna.plandoc.dates.notation import bounds, is_edtf, require_edtf
from samordna.plandoc.dates.parsing import parse_swedish

__all__ = ["bounds", "is_edtf", "parse_swedish", "require_edtf", "to_swedish", "widest"]
