"""Tries a Word template in a process of its own: ``python -m samordna.plandoc.template_trial < template > complaint``.

The first line is the language of the complaint, the template follows. A plan without words is written in it, and a memorandum
with a chart and tables. Nothing is said when that went well.
"""

import sys
from datetime import date
from typing import IO

from samordna.plandoc.memorandum import JudgedPlan, Memorandum, TextSection
from samordna.plandoc.memorandum.outline import content_of_memorandum
from samordna.plandoc.schema import Metadata, PlanDocument
from samordna.plandoc.vocabulary import Language, Outcome
from samordna.plandoc.writing.errors import TemplateError
from samordna.plandoc.writing.order import Order

_NAME = "Samordna"
_PLAN = PlanDocument(metadata=Metadata(title=_NAME))
_MEMORANDUM = Memorandum(
    title=_NAME,
    municipality=_NAME,
    round=_NAME,
    day=date(2026, 1, 1),
    before=[TextSection(key="before", heading=_NAME, text="- **a**\n\n| b | c |\n| --- | --- |\n| d | e |")],
    overview=TextSection(key="overview", heading=_NAME),
    plans=[JudgedPlan(title=_NAME, unit=_NAME, outcome=Outcome.APPROVED)],
    questions=[],
    about_plans=TextSection(key="plans", heading=_NAME),
    each_plan=[],
    after=[],
)


def told(language: Language, template: bytes) -> bytes:
    """What the process is to be given."""
    return b"\n".join([language.encode(), template])


def main(given: IO[bytes], said: IO[bytes]) -> None:
    from samordna.plandoc.writing.docx import (
        write,
        write_content,
    )  # slow, and who asks for a trial needs it not

    language: Language = "en" if given.readline().strip() == b"en" else "sv"
    order = Order(language, _MEMORANDUM.day, template=given.read())
    try:
        write(_PLAN, order)
        write_content(content_of_memorandum(_MEMORANDUM, language), order)
    except TemplateError as error:
        said.write(error.in_(language).encode())


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
