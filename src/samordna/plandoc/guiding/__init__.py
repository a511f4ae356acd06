"""Guides ("Hur gör jag?"): what one is, what is wrong in one, and whom it says to call right now. No Django."""

from samordna.plandoc.guiding.calling import Calling, Contact, Offered, calling
from samordna.plandoc.guiding.marking import mark_of
from samordna.plandoc.guiding.model import (
    Branch,
    Call,
    End,
    Guide,
    GuideBody,
    Question,
    Step,
    read_body,
    read_step,
)
from samordna.plandoc.guiding.rules import Fault, FaultCode, faults, reached, review_due, shape_faults
from samordna.plandoc.guiding.telling import in_words

__all__ = [
    "Branch",
    "Call",
    "Calling",
    "Contact",
    "End",
    "Fault",
    "FaultCode",
    "Guide",
    "GuideBody",
    "Offered",
    "Question",
    "Step",
    "calling",
    "faults",
    "in_words",
    "mark_of",
    "reached",
    "read_body",
    "read_step",
    "review_due",
    "shape_faults",
]
