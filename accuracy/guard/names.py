"""Names of every background in every spelling and sentence."""

import random
import unicodedata
from collections.abc import Callable, Iterator

from accuracy.guard.bank import lines_of, names_of
from accuracy.guard.line import Line
from samordna.plandoc.guard import HitKind

_FOR_EACH_BACKGROUND = 240
_FAMILY_FIRST = "East Asian"

Spelling = Callable[[str, str, str], str]
"""Given name, family name and another family name, to one name as it is written."""

_SPELLINGS: dict[str, Spelling] = {
    "plain": lambda given, family, _: f"{given} {family}",
    "genitive": lambda given, family, _: _genitive(f"{given} {family}"),
    "initial": lambda given, family, _: f"{given[0]}. {family}",
    "middle initial": lambda given, family, other: f"{given} {other[0]}. {family}",
    "family initial": lambda given, family, _: f"{given} {family[0]}.",
    "surname first": lambda given, family, _: f"{family}, {given}",
    "surname first bare": lambda given, family, _: f"{family} {given}",
    "double family": lambda given, family, other: f"{given} {family}-{other}",
    "capitals": lambda given, family, _: f"{given} {family}".upper(),
    "spaces": lambda given, family, _: f"{given}    {family}",
    "line break": lambda given, family, _: f"{given}\n{family}",
    "hard space": lambda given, family, _: f"{given}\u00a0{family}",
    "decomposed": lambda given, family, _: unicodedata.normalize("NFD", f"{given} {family}"),
    "bold": lambda given, family, _: f"**{given}** {family}",
}


def lines(group: str) -> Iterator[Line]:
    """The same number of lines for each background, every spelling and sentence in turn."""
    for background in names_of(group):
        yield from _of(group, background)


def _of(group: str, background: str) -> Iterator[Line]:
    rng = random.Random(f"{group} {background}")  # noqa: S311 - the same lines every time, nothing secret
    names, bank = names_of(group)[background], lines_of(group)
    for index in range(_FOR_EACH_BACKGROUND):
        given, family = (rng.choice(names[part]) for part in ("given", "family"))
        other = rng.choice([name for name in names["family"] if name != family])
        spelling = bank["spellings"][index % len(bank["spellings"])]
        if background == _FAMILY_FIRST and rng.random() < 0.5 and spelling in ("plain", "genitive"):
            given, family = family, given
        name = _SPELLINGS[spelling](given, family, other)
        frames = bank["genitive_frames" if spelling == "genitive" else "frames"]
        yield Line(rng.choice(frames).format(name=name), HitKind.NAME, background, name)


def _genitive(name: str) -> str:
    return name if name[-1] in "sxz" else f"{name}s"
