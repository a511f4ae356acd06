"""Writes the report of an alarm as a file: ``python -m samordna.readiness.writer``, as ``core/written_apart.py`` has it."""

from samordna.core.written_apart import WritingOrder, run, writing
from samordna.plandoc.alarm.afterwards import AlarmReport
from samordna.plandoc.alarm.afterwards.outline import content_of_report
from samordna.plandoc.writing.content import Content


def content_of(order: WritingOrder, document: bytes) -> Content:
    return content_of_report(AlarmReport.model_validate_json(document), order.language)


main = writing(content_of)

if __name__ == "__main__":
    run(main)
