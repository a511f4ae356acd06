"""What the words around a number say: what it is called, whether somebody is meant, and which countries are named."""

import re
from bisect import bisect_left
from functools import cached_property

from samordna.plandoc.guard.identity_beside import names_somebody
from samordna.plandoc.guard.identity_countries import named_countries, names
from samordna.plandoc.guard.identity_shapes import is_labelled
from samordna.plandoc.guard.somebody import places_of_one
from samordna.plandoc.lazily import lazily

_LEADS_TO_IT = lazily(r"(?:[^\d.!?]|\.(?! ?[A-ZÅÄÖ][a-zåäö])){0,40}")
_OF_A_PERSON = lazily(
    r"\b(?:bosatt|medborgar\w*|född\w*|uppehållsrätt|uppehållstillstånd|asyl\w*|ensamkommande|legitimera\w*|identitet\w*|folkbokförd|försäkrad"
    r"|skriven|målsägande\w*|sökanden?|anhörig\w*|anställd|häktad|gripen|greps|efterlyst|utvisa\w*|avvek|omhändert\w*|inskriven"
    r"|placerad|barnet|brottsoffret|vittnet|deltagaren?|säsongsarbetar\w*|gästarbetar\w*|eu-migrant\w*|asylsökande\w*)\b"
)
_OF_A_COUNTRY = lazily(
    r"(?:skt?|ska|ske|ian|ish) (?:man|kvinna|pojke|flicka|kille|tjej|ungdom|yngling|dam|student|pappa|mamma|far|mor|make|maka|son"
    r"|dotter|pojkvän|flickvän|sambo|person\w*|identitet\w*|bakgrund|id(?:-\w+)?|papper|folkbokför\w*|myndighet\w*|ambassad\w*)\b"
)
"""Beside the word for a country somebody is meant who comes from there, or what it knows of its people."""
_MIGRATION = lazily(
    r"\b(?:migrationsverk\w*|miv|mig\.? ?verket|asyl(?!um)\w*|uppehållstillstånd\w*|ensamkommande)\b"
)
_LEADS_BACK = lazily(r"[^\d.!?|\n]*")
_NAMED_BEHIND, _NAMED_FAR_BEHIND, _LABELLED_BEHIND, _NEAR = 20, 36, 40, 100


class Around:
    """A text in lower case, each kind of word in it looked for once however many numbers it has."""

    def __init__(self, lower: str) -> None:
        self._lower = lower

    @cached_property
    def _names(self) -> list[re.Match[str]]:
        return list(names().finditer(self._lower))

    @cached_property
    def _ends_of_names(self) -> list[int]:
        return [name.end() for name in self._names]

    @cached_property
    def _persons(self) -> list[int]:
        meant = (word.end() for kind in (_OF_A_PERSON, _OF_A_COUNTRY) for word in kind.finditer(self._lower))
        return sorted([*places_of_one(self._lower), *meant])

    @cached_property
    def _countries(self) -> list[tuple[int, int]]:
        return list(named_countries(self._lower))

    def name_of(self, number: re.Match[str]) -> re.Match[str] | None:
        """The last name before it, if that leads to it, or one right behind it."""
        start, end = number.span()
        place = bisect_left(self._ends_of_names, start + 1)
        if place and _LEADS_TO_IT.fullmatch(number.string, self._ends_of_names[place - 1], start):
            return self._names[place - 1]
        behind = next((name for name in self._names[place : place + 2] if name.start() >= end), None)
        return behind if behind and self._is_behind(behind, end) else None

    def name_into(self, number: re.Match[str]) -> re.Match[str] | None:
        """The name whose last letters look like the number's first ones."""
        start, end = number.span()
        place = bisect_left(self._ends_of_names, start + 1)
        name = self._names[place] if place < len(self._names) else None
        return name if name and name.start() <= start and name.end() < end else None

    def is_of_migration(self, number: re.Match[str]) -> bool:
        """Whether the Migration Agency is named near, or it is a designation and somebody's."""
        start, end = self._near(number)
        near = self._lower[start:end]
        return _MIGRATION.search(near) is not None or ("beteckning" in near and self.is_of_somebody(number))

    def _is_behind(self, name: re.Match[str], end: int) -> bool:
        """Close to it, or as far as nothing comes between: "7560000000002 på sitt försäkringskort"."""
        if name.end() <= end + _NAMED_BEHIND:
            return True
        is_near = end <= name.start() <= end + _NAMED_FAR_BEHIND
        return is_near and _LEADS_BACK.fullmatch(self._lower, end, name.start()) is not None

    def is_of_somebody(self, number: re.Match[str]) -> bool:
        start, end = self._near(number)
        place = bisect_left(self._persons, start + 1)
        is_said = place < len(self._persons) and self._persons[place] <= end
        return is_said or names_somebody(number) or is_labelled(number, behind=_LABELLED_BEHIND)

    def countries_of(self, number: re.Match[str]) -> set[int]:
        """The places, in the list of countries, of those that are named near it."""
        start, end = self._near(number)
        first, last = (bisect_left(self._countries, (place, 0)) for place in (start, end))
        return {country for _, country in self._countries[first:last]}

    def _near(self, number: re.Match[str]) -> tuple[int, int]:
        """On the same line."""
        start, end = number.span()
        begins = self._lower.rfind("\n", max(0, start - _NEAR), start)
        ends = self._lower.find("\n", end, end + _NEAR)
        return max(begins + 1, start - _NEAR, 0), ends if ends >= 0 else end + _NEAR
