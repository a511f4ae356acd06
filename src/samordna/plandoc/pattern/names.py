"""Titles and headings of another municipality's plan, without its years and with its names left out or exchanged for ours."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Metadata

_YEARS = lazily(
    r"(?:\s+(?:för|för åren|åren|år|for))?[\s,]*\(?\b(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d))?\b\)?(?![:/]\d)"
)
"""No number of a law: "2023:196"."""
_KIND_OF_PLACE = lazily(r"\b(kommun|stad|region|municipality|city of|city)\b", re.IGNORECASE)
_KIND_AFTER = r"(?:\s+(?P<kind>(?i:kommun|stad|region))(?P<kinds>s)?)?"
_BODY = lazily(r"(?:nämnden|förvaltningen|kontoret)")
_OF_A_PLACE = lazily(r"(?P<place>[A-ZÅÄÖ].*?\w)(?<!\boch)s? [a-zåäö]*(?:nämnd|förvaltning|kontor)(?:en|et)?")
"""A board or administration that is called by where it is: "Järva stadsdelsnämnd"."""
_BEFORE = r"\s+(?:i|inom|på|för|hos|vid|av|in|at|for|of|by)\s+"
_AFTER_PREPOSITION = lazily(r"\b(?:i|inom|på|för|hos|vid|av|till|från|kring|med)\s+$", re.IGNORECASE)
_ENDS_IN_S = lazily(r"(?:ås|äs|fors|grums)$", re.IGNORECASE)
"""So end those of Sweden's municipalities whose own last letter it is: "Borås stad" is Borås, "Lunds kommun" is Lund."""
_HISSING = ("s", "x", "z")
_VOWELS = tuple("aeiouyåäö")


def named_in_short(name: str | None) -> str:
    """A municipality's name without what kind of municipality it is: "Granköping" of "Granköpings kommun"."""
    bare = " ".join(_KIND_OF_PLACE.sub(" ", name or "").split())
    is_cut = bare != (name or "").strip() and not _ENDS_IN_S.search(bare)
    return bare.removesuffix("s") if is_cut else bare


def named_in_full(name: str) -> str:
    """And with it: "Tolköpings kommun", and as one says it "Ekdala kommun"."""
    if _KIND_OF_PLACE.search(name):
        return name
    return f"{name if name.endswith(_VOWELS) else genitive(name)} kommun"


def genitive(name: str) -> str:
    return name if name.endswith(_HISSING) else f"{name}s"


def names(title: str, home: str) -> bool:
    """Whether the title says that it is about ``home``."""
    ours = named_in_short(home)
    return bool(ours) and re.search(rf"\b{re.escape(ours)}s?\b", title) is not None


def with_our_name(title: str, theirs: str, home: str) -> str:
    """The title with the name of ``home`` where it names the municipality of ``theirs``, and nothing else changed."""
    named = named_in_short(theirs)
    return _exchanged(title, named, home) if named else title


def title_here(title: str, cover: Metadata, home: str) -> str:
    """The title about ``home`` where it named the municipality of ``cover`` or a part of it, and without its boards."""
    return _here(title, cover, home) or title


def heading_here(heading: str, cover: Metadata, home: str) -> str:
    """A heading likewise: "Socialförvaltningens mål 2017" becomes "Mål"."""
    return _here(heading, cover, home) or heading


def _here(title: str, cover: Metadata, home: str) -> str:
    told = _YEARS.sub("", title)
    for name in map(_body, _bodies(cover)):
        told = re.sub(rf"{_BEFORE}{name}\b|\b{name}s\s+", "", told, flags=re.IGNORECASE)
    for theirs in _places(cover) if home else ():
        told = _exchanged(told, theirs, home)
    told = " ".join(told.split())
    return told if told == title else told[:1].upper() + told[1:]


def _bodies(cover: Metadata) -> list[str]:
    return [name for name in (cover.board, cover.administration) if name]


def _places(cover: Metadata) -> list[str]:
    """What the municipality is called, and the part of it whose plan it is."""
    parts = [found["place"] for name in _bodies(cover) if (found := _OF_A_PLACE.fullmatch(name))]
    return list(dict.fromkeys(filter(None, (named_in_short(cover.municipality), *parts))))


def _exchanged(title: str, theirs: str, home: str) -> str:
    """Our name for theirs, in the case in which it stood."""
    ours = named_in_short(home)

    def put(match: re.Match[str]) -> str:
        if match["kind"]:
            return named_in_full(home) + (match["kinds"] or "")
        is_genitive = bool(match["s"]) or (theirs.endswith(_HISSING) and _owns(title, match))
        return genitive(ours) if is_genitive else ours

    return re.sub(rf"\b{re.escape(theirs)}(?P<s>s)?{_KIND_AFTER}\b", put, title)


def _owns(title: str, match: re.Match[str]) -> bool:
    """Whether what a name that ends in "s" anyhow stands before is said to be its own: "Borås handlingsplan", not "i Borås"."""
    rest = title[match.end() :]
    return rest[:1] == " " and rest[1:2].islower() and not _AFTER_PREPOSITION.search(title[: match.start()])


def _body(name: str) -> str:
    """A board or its administration, whichever was said, for they share their first word: Socialnämnden."""
    found = _BODY.search(name)
    return (
        f"{re.escape(name[: found.start()])}{_BODY.pattern}" if found and found.start() else re.escape(name)
    )
