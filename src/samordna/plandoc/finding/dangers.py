"""Danger now, heard by a table (``words.toml``): acts, alone or with whom, what or when they need beside them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from samordna.plandoc.finding.patterns import Patterns, Token

_NOTHING = Token("", "")


class Danger(StrEnum):
    """What kind of danger it is, the worst first."""

    NOW = "now"
    TO_ONESELF = "to_oneself"


@dataclass(frozen=True, slots=True)
class _Row:
    """``acts`` are dangerous where one of each of ``beside`` is there too, and nothing of ``unless``."""

    danger: Danger
    acts: Patterns
    beside: tuple[Patterns, ...]
    unless: Patterns


class Dangers:
    """All that the table says."""

    def __init__(self, data: dict[str, Any]) -> None:
        groups = {name: _patterns(said) for name, said in data["beside"].items()}
        self._harmless = _patterns(data["harmless"])
        self._told_of = _patterns(data["told_of"])
        self._past = _patterns(data["past"])
        self._now, self._soon = groups["now"], groups["soon"]
        self._rows = [
            _Row(
                Danger(one.get("is", Danger.NOW)),
                _patterns(one["acts"]),
                tuple(groups[name] for name in one.get("beside", ())),
                _patterns(one.get("unless", ())),
            )
            for one in data["table"]
        ]

    @property
    def stems(self) -> set[str]:
        return {stem for row in self._rows for stem in row.acts.stems}

    def used(self, tokens: list[Token]) -> set[int]:
        """The places of the words that the table knows, which are not misspelt."""
        every = [*(row.acts for row in self._rows), self._harmless, self._told_of, self._past, self._soon]
        return {at for patterns in every for _key, places in patterns.matches(tokens) for at in places}

    def heard(self, tokens: list[Token]) -> Danger | None:
        """The worst danger; none where it is only told of or over, and nothing is said of now or soon."""
        left = self._without_harmless(tokens)
        if (_any(self._told_of, left) and not _any(self._now, left)) or (
            _any(self._past, left) and not _any(self._soon, left)
        ):
            return None
        found = {row.danger for row in self._rows if _is_in(row, left)}
        return next((one for one in Danger if one in found), None)

    def _without_harmless(self, tokens: list[Token]) -> list[Token]:
        harmless = {at for _key, places in self._harmless.matches(tokens) for at in places}
        return [_NOTHING if at in harmless else token for at, token in enumerate(tokens)]


def _is_in(row: _Row, tokens: list[Token]) -> bool:
    if _any(row.unless, tokens):
        return False
    return any(
        all(_any(one, _but(tokens, places)) for one in row.beside)
        for _key, places in row.acts.matches(tokens)
    )


def _but(tokens: list[Token], places: tuple[int, ...]) -> list[Token]:
    return [_NOTHING if at in places else token for at, token in enumerate(tokens)]


def _any(patterns: Patterns, tokens: list[Token]) -> bool:
    return next(patterns.matches(tokens), None) is not None


def _patterns(said: list[str] | tuple[()]) -> Patterns:
    patterns = Patterns()
    for one in said:
        patterns.add(one, "")
    return patterns
