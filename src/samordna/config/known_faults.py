"""Known faults of parts that no package index tells of: the database server and its client, and how long Python is mended."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).with_suffix(".toml")
OLDEST = 100
"""Days after which a planned release of PostgreSQL has gone by."""


@dataclass(frozen=True, slots=True)
class Known:
    """``mended_in`` has none of the ``faults``. ``until`` is the last day of the branch, None for one too new to be listed."""

    faults: tuple[str, ...]
    mended_in: str
    until: date | None

    @property
    def is_given_up(self) -> bool:
        return self.until is not None and self.until < date.today()


@cache
def data() -> dict[str, Any]:
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def known(part: str, version: str) -> Known:
    """What is known of ``version`` (18.6, or 3.11.7 of Python) of ``part``."""
    branch = version.rpartition(".")[0]
    faults: list[str] = []
    mended_in = version
    for release in data()[part].get("mended", []):
        for mended in release["in"]:
            if mended.rpartition(".")[0] == branch and _numbers(version) < _numbers(mended):
                faults += release["faults"]
                mended_in = max(mended_in, mended, key=_numbers)
    return Known(tuple(faults), mended_in, _until(data()[part]["until"], branch))


def _until(listed: dict[str, date], branch: str) -> date | None:
    is_older = _numbers(branch) < min(map(_numbers, listed))
    return date.min if is_older else listed.get(branch)


def source(part: str) -> str:
    return str(data()[part]["source"])


def age() -> int:
    """Days since somebody read the sources."""
    read: date = data()["read"]
    return (date.today() - read).days


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]
