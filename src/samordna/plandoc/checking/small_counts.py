"""Finds counts of fewer than five people, which can point out somebody in a small place (check L9).

Counts of other things ("tre miljöer", "23 verksamheter"), rules of staffing ("minst två personer") and
ranges of age ("12–18 år") are none.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily

_PEOPLE = (
    r"(?:personer|individer|ungdomar|unga|barn|tonåringar|elever|pojkar|flickor|killar|tjejer|män|kvinnor|vuxna|"
    r"föräldrar|familjer|invånare|klienter|brukare|avhoppare|återvändare|sympatisörer|anhängare|medlemmar|"
    r"gärningsmän|gärningspersoner|misstänkta|dömda|extremister|"
    r"people|persons|individuals|youths|youngsters|adolescents|children|teenagers|pupils|students|boys|girls|men|"
    r"women|adults|parents|families|residents|clients|defectors|returnees|sympathisers|followers|members|"
    r"suspects|offenders|extremists)"
)
_ONE = (
    r"(?:person|individ|ungdom|elev|pojke|flicka|man|kvinna|familj|avhoppare|återvändare|sympatisör|"
    r"pupil|boy|girl)"
)
_DESCRIBED = r"(?:\s+(?:av|of|våra|the|our|young|new|\w+(?:a|ade|ande)))"
_COUNT = lazily(
    rf"(?<![\w§.,:;/–-])(?:(?:[2-4]|två|tre|fyra|two|three|four){_DESCRIBED}{{0,3}}?\s+{_PEOPLE}"
    rf"|(?:1|en enda|ett enda|a single)\s+{_ONE})(?![\w-])",
    re.IGNORECASE,
)
_NOT_A_COUNT = lazily(
    r"(?:\b(?:minst|högst|max|maximalt|upp till|alltid|per|var|varje|årskurs|åk|klass|steg|nivå|del|fas|"
    r"punkt|kapitel|kap|bilaga|tabell|version|at least|at most|up to|always|grade|year|class|step|level|"
    r"phase|part)\.?|\d\s*(?:-|–|till|to)?)\s*$",
    re.IGNORECASE,
)
_PEOPLE_COLUMN = lazily(rf"\b(?:antal|number of)\b.*\b{_PEOPLE}|^\s*{_PEOPLE}\s*$", re.IGNORECASE)
_SMALL_CELL = lazily(r"\s*[1-4]\s*(?:st\.?)?\s*")
_RULE = lazily(r"[\s|:-]+")


def small_counts(text: str) -> list[str]:
    """The counts as the text has them, from its sentences and its Markdown tables."""
    return [*_in_sentences(text), *_in_tables(text)]


def _in_sentences(text: str) -> Iterator[str]:
    for match in _COUNT.finditer(text):
        if not _NOT_A_COUNT.search(text[max(0, match.start() - 24) : match.start()]):
            yield " ".join(match[0].split())


def _in_tables(text: str) -> Iterator[str]:
    header: list[str] = []
    for line in text.splitlines():
        if not line.lstrip().startswith("|"):
            header = []
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not header:
            header = cells
        elif not _RULE.fullmatch(line):
            yield from _small_cells(header, cells)


def _small_cells(header: list[str], cells: list[str]) -> Iterator[str]:
    row_is_people = bool(_PEOPLE_COLUMN.search(cells[0]))
    for title, cell in zip(header, cells, strict=False):
        if _SMALL_CELL.fullmatch(cell) and (row_is_people or _PEOPLE_COLUMN.search(title)):
            yield f"{cells[0] if row_is_people else title}: {cell}"
