"""Writes a memorandum as a file in a process of its own: ``python -m samordna.review.writer < order > file``.

The order is one line of JSON (:class:`MemorandumOrder`), then the memorandum as one, then the municipality's Word template where
the order says so. No Django here.
"""

import sys
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import IO

from pydantic import TypeAdapter

from samordna.core.apart import confine
from samordna.plandoc.memorandum import Memorandum
from samordna.plandoc.memorandum.outline import content_of_memorandum
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format
from samordna.plandoc.writing.order import Order

FORMATS = (Format.PDF, Format.DOCX)


@dataclass(frozen=True, slots=True)
class MemorandumOrder:
    """``to`` is one of FORMATS; ``today`` the day that the file says it was made."""

    to: Format
    language: Language
    today: date
    has_template: bool = False


ORDER = TypeAdapter(MemorandumOrder)


def told(order: MemorandumOrder, memorandum: Memorandum, template: bytes | None = None) -> bytes:
    """What the process is to be given."""
    return b"\n".join([ORDER.dump_json(order), memorandum.model_dump_json().encode(), template or b""])


def main(given: IO[bytes], made: IO[bytes]) -> None:
    order = ORDER.validate_json(given.readline())
    memorandum = Memorandum.model_validate_json(given.readline())
    template = given.read() if order.has_template else None
    content = content_of_memorandum(memorandum, order.language)
    writer = import_module(f"samordna.plandoc.writing.{order.to.value}")
    made.write(writer.write_content(content, Order(order.language, order.today, template=template)))


if __name__ == "__main__":
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
