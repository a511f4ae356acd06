"""Headings that each name who does what stands below: where some of them surely do, those beside them do, too."""

from collections import defaultdict
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.actor_names import names_actor
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.vocabulary import SectionKind

_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_NO_NAMES = frozenset({Trait.DEED, Trait.TIME, Trait.AIM, Trait.MEASURE, Trait.STATUS})
_REST = lazily(r"\s*[,(/]|\s(?:och|samt)\s")
_FEWEST = 2
_MOST = 0.5
_LONGEST = 8


def names_over(headings: Sequence[Piece | None]) -> set[int]:
    """The headings (by id) that name who, of those that stand over activities of which none says it."""
    beside: dict[int, list[Piece]] = defaultdict(list)
    for heading in {id(one): one for one in headings if one}.values():
        beside[heading.level].append(heading)
    return {id(one) for alike in beside.values() if are_names([one.text for one in alike]) for one in alike}


def are_names(headings: Sequence[str]) -> bool:
    """Whether lines above what is done name who does it: most of them surely, and none is anything else."""
    sure = sum(1 for one in headings if names_actor(one) or _acts(one))
    return len(headings) >= _FEWEST and sure > _MOST * len(headings) and all(map(_may_name, headings))


def _acts(text: str) -> bool:
    """Whether the name before a comma, a bracket or "och" is that of somebody who acts."""
    return bool((traits_of(text) | traits_of(_REST.split(text)[0])) & _ACTORS)


def _may_name(text: str) -> bool:
    """Whether a line could be a name: a few words with a capital that are nothing else."""
    few = len(text.split()) <= _LONGEST and text[:1].isupper() and not text.rstrip().endswith((".", "?", ":"))
    plain = not traits_of(text) & _NO_NAMES and labelled_band(text) is None
    return few and plain and (_acts(text) or kind_of(text) is SectionKind.OTHER)
