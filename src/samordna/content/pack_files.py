"""The packs that come with the software, as they stand in their files."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from samordna.organisation.transfer.document import Document
from samordna.organisation.transfer.snapshot import folded
from samordna.organisation.transfer.yaml import document_of, tree

FOLDER = Path(__file__).parent
FILE = "pack.yaml"


class PackError(Exception):
    """A pack is not there, is not for this municipality, or cannot be loaded. The message is for people, in Swedish."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack as it stands in its file. ``instead_of`` names things of the packs it requires that it does without."""

    id: str
    version: str
    language: str
    title: str
    about: str
    requires: tuple[str, ...]
    instead_of: frozenset[tuple[str, str]]
    municipality: str
    document: Document


@cache
def packs() -> dict[str, Pack]:
    """Every pack that comes with the software, by its id."""
    packs = [_pack(file) for file in sorted(FOLDER.glob(f"*/{FILE}"))]
    return {pack.id: pack for pack in packs}


def pack_named(name: str) -> Pack:
    """Raises PackError, with those that there are."""
    if name not in packs():
        raise PackError(f"Paketet {name} finns inte. Välj bland: {', '.join(packs())}.")
    return packs()[name]


def title_of(name: str) -> str:
    """What a pack is called; the name itself of one that no longer comes with the software."""
    return packs()[name].title if name in packs() else name


def _pack(file: Path) -> Pack:
    top = tree(file.read_text(encoding="utf-8"))
    about = top.find("pack")
    listed = {name: _texts(about.find(name)) for name in ("requires", "instead_of")}
    return Pack(
        id=about.find("id"),
        version=about.find("version"),
        language=about.find("language"),
        title=about.find("title"),
        about=about.find("about"),
        requires=tuple(listed["requires"]),
        instead_of=frozenset(_named(text) for text in listed["instead_of"]),
        municipality=about.find("municipality") or "",
        document=document_of(top),
    )


def _texts(value: Any) -> Iterator[str]:
    return iter(value.items if value else [])


def _named(text: str) -> tuple[str, str]:
    sheet, _slash, name = text.partition("/")
    return sheet, folded(name)
