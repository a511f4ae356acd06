"""What a file of ours carries of itself: the plan as data, and what its pages said when it was written."""

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language

FORMAT: Literal["samordna-plan"] = "samordna-plan"
VERSION = 1
LARGEST = 20 * 1024 * 1024
"""Bytes of a carrier that is looked at. A plan with 10,000 activities takes a quarter of it."""


class CarrierError(Exception):
    """The carrier says nothing that can be used: it is broken, or made by a later version (``newer``)."""

    def __init__(self, *, newer: bool = False) -> None:
        super().__init__("newer" if newer else "broken")
        self.newer = newer


class CarriedLine(BaseModel):
    """A line or a row of the file: what it shows of the plan (``activities/ID``; empty for words round it) and its hash."""

    model_config = ConfigDict(extra="forbid")

    key: str = ""
    hash: str


class Carrier(BaseModel):
    """``lines`` are those of an office file, ``pages`` the hashes of a PDF's pages, as our own readers see them."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["samordna-plan"] = FORMAT
    version: int = VERSION
    language: Language = "sv"
    plan: PlanDocument
    lines: list[CarriedLine] = []
    pages: list[str] = []


class _Head(BaseModel):
    """Enough of any version to know what it is."""

    format: Literal["samordna-plan"]
    version: int = Field(ge=1)


def packed(carrier: Carrier) -> bytes:
    """JSON in ASCII, which any container can hold."""
    whole = {
        "format": FORMAT,
        "version": VERSION,
        **carrier.model_dump(mode="json", exclude_defaults=True),
    }
    return json.dumps(whole, separators=(",", ":")).encode("ascii")


def unpacked(data: bytes) -> Carrier:
    """The carrier, held against the schema like anything from a stranger. Raises CarrierError."""
    if len(data) > LARGEST:
        raise CarrierError
    try:
        if _Head.model_validate_json(data).version > VERSION:
            raise CarrierError(newer=True)
        return Carrier.model_validate_json(data)
    except (ValidationError, RecursionError) as error:
        raise CarrierError from error
