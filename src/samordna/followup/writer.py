"""Writes a report as a file: ``python -m samordna.followup.writer``, as ``core/written_apart.py`` has it."""

from samordna.core.written_apart import WritingOrder, run, writing
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.reports.collected import CollectedReport
from samordna.plandoc.reports.collected.outline import content_of_collected
from samordna.plandoc.reports.outline import content_of_report
from samordna.plandoc.writing.content import Content

COLLECTED = "collected"
"""The kind of the report of all boards; every other is a committee's."""


def content_of(order: WritingOrder, document: bytes) -> Content:
    if order.kind == COLLECTED:
        return content_of_collected(CollectedReport.model_validate_json(document))
    return content_of_report(CommitteeReport.model_validate_json(document))


main = writing(content_of)

if __name__ == "__main__":
    run(main)
