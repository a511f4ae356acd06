"""What the caller of ``write`` wants, as every writer receives it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from samordna.plandoc.vocabulary import Language, Text

if TYPE_CHECKING:
    from samordna.plandoc.checking import Report, Rules


@dataclass(frozen=True, slots=True)
class Order:
    """``public`` says that the file is for anybody."""

    language: Language
    today: date
    public: bool = True
    template: bytes | None = None
    report: "Report | None" = None
    rules: "Rules | None" = None

    def say(self, text: Text) -> str:
        return text.in_(self.language)
