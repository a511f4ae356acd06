"""What the caller of ``write`` wants, as every writer receives it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import labels

if TYPE_CHECKING:
    from samordna.plandoc.checking import Report, Rules


@dataclass(frozen=True, slots=True)
class Order:
    """``public`` says that the file is for anybody. ``state`` is where the version stands, None where there is no version."""

    language: Language
    today: date
    public: bool = True
    template: bytes | None = None
    report: "Report | None" = None
    rules: "Rules | None" = None
    state: State | None = None

    @property
    def is_draft(self) -> bool:
        return self.state is not None and LOOKS[self.state].editable

    @property
    def warnings(self) -> list[str]:
        """What every page says of how the file may be used: that it is not for everybody, and that it is not in force.

        In review a text is a draft still; after that the state says where it waits.
        """
        told = [] if self.public else [labels.INTERNAL]
        if self.state is not None and not LOOKS[self.state].frozen:
            told.append(LOOKS[State.DRAFT if self.is_draft else self.state].name)
        return [self.say(text) for text in told]

    def say(self, text: Text) -> str:
        return text.in_(self.language)
