"""Writes one plan as a file in a process of its own: ``python -m samordna.plans.writer < order > file``.

The order is one line of JSON (:class:`Order`), then the plan as one, then what the order says follows: the municipality's Word
template, or the version before as a line. A plan that asks for too much can then at most end this process. No Django here, and
nothing that reads files: each export would wait for it. Exit code 0 and the file, or 1 and the reason.
"""

import sys
from dataclasses import dataclass
from typing import IO

from pydantic import TypeAdapter

from samordna.core.apart import confine
from samordna.plandoc.checking import Report
from samordna.plandoc.life_cycle import State
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format, write, write_changes


@dataclass(frozen=True, slots=True)
class Order:
    """What to write. ``report`` is the outcome of the checks, for a file that tells it, ``state`` where the version stands.

    ``has_template`` says that a .docx follows the plan; other formats than Word ignore it. ``has_before`` says that the version
    before follows it: then the changes since are tracked, in Word.
    """

    to: Format
    language: Language
    public: bool
    report: Report | None = None
    state: State | None = None
    has_template: bool = False
    has_before: bool = False


ORDER = TypeAdapter(Order)


def told(order: Order, document: PlanDocument, following: bytes | None) -> bytes:
    """What the process is to be given."""
    return b"\n".join([ORDER.dump_json(order), document.model_dump_json().encode(), following or b""])


def main(given: IO[bytes], made: IO[bytes]) -> None:
    order = ORDER.validate_json(given.readline())
    document = PlanDocument.model_validate_json(given.readline())
    made.write(
        _tracked(order, document, given.read()) if order.has_before else _whole(order, document, given)
    )


def _whole(order: Order, document: PlanDocument, given: IO[bytes]) -> bytes:
    return write(
        document,
        order.to,
        language=order.language,
        template=given.read() if order.has_template else None,
        public=order.public,
        report=order.report,
        state=order.state,
    )


def _tracked(order: Order, after: PlanDocument, before: bytes) -> bytes:
    return write_changes(
        PlanDocument.model_validate_json(before),
        after,
        language=order.language,
        public=order.public,
        state=order.state,
    )


if __name__ == "__main__":
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
