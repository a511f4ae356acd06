"""What stands on a pocket card."""

from datetime import date

from pydantic import BaseModel, Field

from samordna.plandoc.vocabulary import Language


class PocketNumber(BaseModel):
    """Somebody to call. ``phone`` and ``hours`` are as they are read; without hours nobody has stated them."""

    function: str
    phone: str
    hours: str = ""
    is_confirmed: bool = True


class PocketCard(BaseModel):
    """``unit`` is whose card it is, empty for the municipality's, and ``ours`` are its own numbers.

    ``first`` are those that the guides lead to; ``address`` is where the guides are.
    """

    municipality: str
    unit: str = ""
    address: str
    printed: date
    language: Language = "sv"
    ours: list[PocketNumber] = Field(default_factory=list)
    first: list[PocketNumber] = Field(default_factory=list)
    national: list[PocketNumber] = Field(default_factory=list)
