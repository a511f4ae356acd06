"""What a setting's text may be. Each function gives its value, or raises Wrong with what to write instead."""

import re
from collections.abc import Callable
from email.utils import parseaddr
from pathlib import Path
from typing import Any

YES, NO = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
_SERVER = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[?[0-9A-Fa-f:.]+\]?")
_GATEWAY = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)

SHORTEST_TOKEN = 24

Read = Callable[[str], Any]


class Wrong(Exception):
    """The text is no value. The message says what to write, and repeats nothing of the text."""


def text(given: str) -> str:
    return given


def words(given: str) -> list[str]:
    """A list with commas, spaces or lines between."""
    return given.replace(",", " ").split()


def flag(given: str) -> bool:
    if (word := given.lower()) not in YES | NO:
        raise Wrong("Skriv 1 för ja eller 0 för nej.")
    return word in YES


def number(least: int, most: int) -> Read:
    def read(given: str) -> int:
        if not given.isascii() or not given.isdecimal() or not least <= int(given) <= most:
            raise Wrong(f"Skriv ett heltal från {least} till {most}.")
        return int(given)

    return read


def proxies(given: str) -> int:
    """How many stand in front; yes and no are one and none."""
    word = given.lower()
    return int(word in YES) if word in YES | NO else int(number(0, 9)(given))


def one_of(*known: str) -> Read:
    def read(given: str) -> str:
        if chosen := next((one for one in known if one.lower() == given.lower()), None):
            return chosen
        raise Wrong(f"Skriv {', '.join(known[:-1])} eller {known[-1]}.")

    return read


def server(given: str) -> str:
    if not _SERVER.fullmatch(given):
        raise Wrong("Skriv bara serverns namn, till exempel post.exempel.se, utan protokoll och port.")
    return given


def sender(given: str) -> str:
    name, at, domain = parseaddr(given)[1].rpartition("@")
    if not (name and at and domain):
        raise Wrong("Skriv en e-postadress, till exempel Samordna <samordna@exempel.se>.")
    return given


def contacts(given: str) -> list[str]:
    several = words(given)
    if not all(one.startswith(("mailto:", "https://", "tel:")) for one in several):
        raise Wrong("Börja varje adress med mailto:, https:// eller tel:.")
    return several


def https(given: str) -> str:
    if not given.startswith("https://"):
        raise Wrong("Skriv en adress som börjar med https://.")
    return given


def gateway(given: str) -> str:
    if not _GATEWAY.fullmatch(given) or "{phone}" not in given:
        raise Wrong(
            "Skriv den som apprise gör, med {phone} där numret ska stå, till exempel jsons://server/?:to={phone}."
        )
    return given


def channels(given: str) -> list[str]:
    several = given.split()
    if not all(_GATEWAY.fullmatch(one) for one in several):
        raise Wrong("Skriv adresserna som apprise gör, tjänst://…, med mellanslag mellan.")
    return several


def token(given: str) -> str:
    """A word that a machine sends in a header: long, and of signs that every one of them can send."""
    if len(given) < SHORTEST_TOKEN or not given.isascii() or not given.isprintable() or " " in given:
        raise Wrong(f"Skriv minst {SHORTEST_TOKEN} tecken av a–z, siffror och skiljetecken, utan mellanslag.")
    return given


def file(given: str) -> str:
    if Path(given).exists() and not Path(given).is_file() and not Path(given).is_dir():
        raise Wrong("Det är ingen vanlig fil. Spara innehållet i en fil och ange den.")
    try:
        with Path(given).open("rb"):
            return given
    except OSError as error:
        raise Wrong(f"Filen går inte att läsa: {reason(error)}.") from None


def folder(given: str) -> Path:
    """A folder that is there, or that can be made: nothing on the way to it is a file."""
    if dangling := next(filter(_leads_nowhere, (Path(given), *Path(given).parents)), None):
        raise Wrong(
            f"{dangling} är en länk till något som inte finns. Rätta länken, eller skriv en annan mapp."
        )
    path = Path(given).resolve()
    nearest = next(one for one in (path, *path.parents) if one.exists())
    if not nearest.is_dir():
        raise Wrong("Det är en fil, eller ligger i en. Skriv en mapp.")
    return path


def _leads_nowhere(path: Path) -> bool:
    return path.is_symlink() and not path.exists()


def reason(error: OSError) -> str:
    """Why a file or folder could not be used, in Swedish where it is one of the usual."""
    usual = {
        FileNotFoundError: "den finns inte",
        PermissionError: "rättigheter saknas",
        IsADirectoryError: "det är en mapp",
        NotADirectoryError: "en del av sökvägen är en fil",
    }
    return usual.get(type(error), error.strerror or type(error).__name__)
