"""What a person is told when something cannot be done."""

from samordna.plandoc.vocabulary import Language, Text


class PlanError(Exception):
    """Something cannot be done. The message is for people, one line: what is wrong, where, what to do."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(message.sv)

    def in_(self, language: Language) -> str:
        return self.message.in_(language)
