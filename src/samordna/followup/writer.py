"""Writes a report as a file in a process of its own: ``python -m samordna.followup.writer < order > file``.

The order is one line of JSON (:class:`ReportOrder`), then the report as one, then the municipality's Word template where the
order says so. No Django here.
"""

import sys
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import IO

from pydantic import TypeAdapter

from samordna.core.apart import confine
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.reports.collected import CollectedReport
from samordna.plandoc.reports.collected.outline import content_of_collected
from samordna.plandoc.reports.outline import content_of_report
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format
from samordna.plandoc.writing.content import Content
from samordna.plandoc.writing.order import Order

FORMATS = (Format.PDF, Format.DOCX)


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """``to`` is one of FORMATS; ``today`` the day that the file says it was made. ``is_collected`` says that it is that of all
    boards.
    """

    to: Format
    today: date
    is_collected: bool = False
    has_template: bool = False


ORDER = TypeAdapter(ReportOrder)


def told(
    order: ReportOrder, report: CommitteeReport | CollectedReport, template: bytes | None = None
) -> bytes:
    """What the process is to be given."""
    return b"\n".join([ORDER.dump_json(order), report.model_dump_json().encode(), template or b""])


def main(given: IO[bytes], made: IO[bytes]) -> None:
    order = ORDER.validate_json(given.readline())
    content, language = _content(order, given.readline())
    template = given.read() if order.has_template else None
    writer = import_module(f"samordna.plandoc.writing.{order.to.value}")
    made.write(writer.write_content(content, Order(language, order.today, template=template)))


def _content(order: ReportOrder, document: bytes) -> tuple[Content, Language]:
    if order.is_collected:
        collected = CollectedReport.model_validate_json(document)
        return content_of_collected(collected), collected.language
    report = CommitteeReport.model_validate_json(document)
    return content_of_report(report), report.language


if __name__ == "__main__":
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
