"""A fact: a value of a field, with the words of the line that say it."""

from dataclasses import dataclass

from samordna.plandoc.reading.interpret.metadata.decisions import Decided


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a field with the span of its words. A period's value is an EDTF interval; ``decided`` is set on decisions."""

    field: str
    value: str
    start: int
    end: int
    labelled: bool = False
    decided: Decided | None = None
