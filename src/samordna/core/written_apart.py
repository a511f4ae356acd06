"""What the writers of single documents share: a program of its own, given an order, a document and perhaps a template.

The order is one line of JSON (:class:`WritingOrder`), then the document as one, then the municipality's Word template where the
order says so. No Django here.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import IO

from pydantic import BaseModel, TypeAdapter

from samordna.core.apart import confine, made_apart
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format
from samordna.plandoc.writing.content import Content
from samordna.plandoc.writing.order import Order

FORMATS = (Format.PDF, Format.DOCX)


@dataclass(frozen=True, slots=True)
class WritingOrder:
    """``to`` is one of FORMATS; ``today`` the day that the file says it was made. ``kind`` tells a program's documents apart."""

    to: Format
    language: Language
    today: date
    kind: str = ""
    has_template: bool = False


ORDER = TypeAdapter(WritingOrder)
ContentOf = Callable[[WritingOrder, bytes], Content]
Main = Callable[[IO[bytes], IO[bytes]], None]


def written(
    program: str,
    document: BaseModel,
    *,
    to: Format,
    language: Language,
    today: date,
    kind: str = "",
    template: bytes | None = None,
) -> bytes:
    """The file that the module called ``program`` makes of the document. Raises ExportError."""
    order = WritingOrder(to, language, today, kind, has_template=template is not None)
    told = [ORDER.dump_json(order), document.model_dump_json().encode(), template or b""]
    return made_apart(program, b"\n".join(told))


def writing(content_of: ContentOf) -> Main:
    """What such a program does with what it is given."""

    def main(given: IO[bytes], made: IO[bytes]) -> None:
        order = ORDER.validate_json(given.readline())
        content = content_of(order, given.readline())
        template = given.read() if order.has_template else None
        writer = import_module(f"samordna.plandoc.writing.{order.to.value}")
        made.write(writer.write_content(content, Order(order.language, order.today, template=template)))

    return main


def run(main: Main) -> None:
    """The whole of such a program."""
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
