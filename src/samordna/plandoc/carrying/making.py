"""The carrier of a file that has just been written, made from what our own reader sees in it."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from samordna.plandoc.carrying.carrier import CarriedLine, Carrier, packed
from samordna.plandoc.carrying.lines import Expected
from samordna.plandoc.carrying.seen import Seen, seen_in
from samordna.plandoc.reading.formats import reader_of
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language


def carrier_for(
    file: bytes, kind: Kind, plan: PlanDocument, language: Language, expected: Sequence[Expected]
) -> bytes:
    """What ``file`` is to carry of ``plan``. ``expected`` are the lines that it was meant to show."""
    seen = seen_in(reader_of(kind)(file, f"plan.{kind.value}"))
    return packed(Carrier(language=language, plan=plan, lines=_named(expected, seen)))


def _named(expected: Sequence[Expected], seen: Sequence[Seen]) -> list[CarriedLine]:
    """The seen lines with the names of what they show, as far as they are what was meant."""
    lines = [CarriedLine(hash=line.hash) for line in seen]
    matcher = SequenceMatcher(
        None, [line.hash for line in expected], [line.hash for line in seen], autojunk=False
    )
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1):
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                lines[j].key = expected[i].key
    return lines
