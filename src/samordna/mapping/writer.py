"""Writes the pictures of a register as PDF in a process of its own: ``python -m samordna.mapping.writer < order > file``.

The order is one line of JSON (:class:`PictureOrder`), then the register as one. No Django here.
"""

import sys
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import IO

from pydantic import TypeAdapter

from samordna.core.apart import confine
from samordna.plandoc.mapping.outline import content_of_register
from samordna.plandoc.mapping.register import Register
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.order import Order


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """``today`` is the day that the file says it was made, ``places`` are those that are compared."""

    municipality: str
    language: Language
    today: date
    places: tuple[str, ...] = ()


ORDER = TypeAdapter(PictureOrder)
REGISTER = TypeAdapter(Register)


def told(order: PictureOrder, register: Register) -> bytes:
    """What the process is to be given."""
    return b"\n".join([ORDER.dump_json(order), REGISTER.dump_json(register)])


def main(given: IO[bytes], made: IO[bytes]) -> None:
    order = ORDER.validate_json(given.readline())
    content = content_of_register(
        REGISTER.validate_json(given.readline()),
        order.places,
        municipality=order.municipality,
        today=order.today,
        language=order.language,
    )
    writer = import_module("samordna.plandoc.writing.pdf")
    made.write(writer.write_content(content, Order(order.language, order.today)))


if __name__ == "__main__":
    confine()
    main(sys.stdin.buffer, sys.stdout.buffer)
