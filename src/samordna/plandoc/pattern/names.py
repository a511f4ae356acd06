"""Titles and headings of another municipality's plan, without its years and with its names left out or exchanged for ours."""

import re

from samordna.plandoc.schema import Metadata

_YEARS = re.compile(
    r"(?:\s+(?:för|för åren|åren|år|for))?[\s,]*\(?\b(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d))?\b\)?(?![:/]\d)"
)
"""No number of a law: "2023:196"."""
_KIND_OF_PLACE = re.compile(r"\b(kommun|stad|region|municipality|city of|city)\b", re.IGNORECASE)
_BODY = re.compile(r"(?:nämnden|förvaltningen|kontoret)")
_BEFORE = r"\s+(?:i|inom|på|för|hos|vid|av|in|at|for|of|by)\s+"


def named_in_short(name: str | None) -> str:
    """A municipality's name without what kind of municipality it is: "Granköping" of "Granköpings kommun"."""
    bare = " ".join(_KIND_OF_PLACE.sub(" ", name or "").split())
    return bare.removesuffix("s") if bare != (name or "").strip() else bare


def title_here(title: str, cover: Metadata, home: str) -> str:
    """The title about ``home`` where it named the municipality of ``cover``."""
    theirs, ours = named_in_short(cover.municipality), named_in_short(home)
    told = _YEARS.sub("", title)
    if theirs and ours:
        told = re.sub(rf"\b{re.escape(theirs)}", ours, told)
    return " ".join(told.split()) or title


def heading_here(heading: str, cover: Metadata, home: str) -> str:
    """A heading likewise, without their board and administration: "Socialförvaltningens mål 2017" becomes "Mål"."""
    told = heading
    for name in map(_body, filter(None, (cover.board, cover.administration))):
        told = re.sub(rf"{_BEFORE}{name}\b|\b{name}s\s+", "", told, flags=re.IGNORECASE)
    told = title_here(told, cover, home)
    return told if told == heading else told[:1].upper() + told[1:]


def _body(name: str) -> str:
    """A board or its administration, whichever was said, for they share their first word: Socialnämnden."""
    found = _BODY.search(name)
    return (
        f"{re.escape(name[: found.start()])}{_BODY.pattern}" if found and found.start() else re.escape(name)
    )
