"""Writes a template as a Word file in a process of its own: ``python -m samordna.plans.template.writer < order > file``.

The first line is the day that the file says it was made, the second the template as JSON, then the municipality's Word template,
if it has one. No Django here.
"""

import sys
from datetime import date
from typing import IO

from samordna.core.apart import confine
from samordna.plandoc.plan_template.model import PlanTemplate, read_template
from samordna.plandoc.plan_template.outline import content_of_template
from samordna.plandoc.writing.order import Order


def told(day: date, template: PlanTemplate, look: bytes | None = None) -> bytes:
    """What the process is to be given."""
    return b"\n".join([day.isoformat().encode(), template.model_dump_json().encode(), look or b""])


def main(given: IO[bytes], made: IO[bytes]) -> None:
    from samordna.plandoc.writing.docx import write_content  # slow, and who asks needs it not

    day = date.fromisoformat(given.readline().decode().strip())
    template = read_template(given.readline())
    order = Order(template.language, day, template=given.read() or None)
    made.write(write_content(content_of_template(template), order))


if __name__ == "__main__":
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
