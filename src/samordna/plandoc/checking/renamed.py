"""What a plan still calls by a name that is no longer theirs (G13), and numbers that nobody answers any more (H2)."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from samordna.plandoc.checking.case import Case, Verdict, fails_if, ok, place_of
from samordna.plandoc.checking.laws import without_history
from samordna.plandoc.checking.model import Severity
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.sources import PRACTICE
from samordna.plandoc.checking.wording import shown
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Text

_BETWEEN_DIGITS = r"[\s\-–()./]*"


@dataclass(frozen=True, slots=True)
class NewName:
    """``since`` is the day of the change, ``None`` where usage has moved without one."""

    pattern: re.Pattern[str]
    was: Text
    now: Text
    since: date | None


@dataclass(frozen=True, slots=True)
class ClosedNumber:
    """``closed`` is the year in which nobody answered any more."""

    pattern: re.Pattern[str]
    shown: str
    was: Text
    closed: int


@cache
def _data() -> tuple[list[NewName], list[ClosedNumber]]:
    told = tomllib.loads(files(__package__).joinpath("renamed.toml").read_text("utf-8"))
    names = [
        NewName(lazily(one["pattern"]), Text(**one["was"]), Text(**one["now"]), one.get("since"))
        for one in told["name"]
    ]
    numbers = [
        ClosedNumber(_spelt(one["digits"]), one["shown"], Text(**one["was"]), one["closed"])
        for one in told["number"]
    ]
    return names, numbers


def _spelt(digits: str) -> re.Pattern[str]:
    """However the number is parted, with or without the country's."""
    behind = _BETWEEN_DIGITS.join(digits[1:])
    return lazily(rf"(?<!\d)(?:\+46|0046|0){_BETWEEN_DIGITS}(?:0{_BETWEEN_DIGITS})?{behind}(?!\d)")


@check_for(
    "G13",
    Severity.WARNING,
    title=Text("Myndigheter och miljöer har sina namn i dag", "Authorities and milieus have today's names"),
    source=PRACTICE,
    mend=Text("Skriv det namn som gäller i dag.", "Write the name of today."),
    where="sections",
)
def todays_names(case: Case) -> Verdict:
    """Fails when a text uses a name that has changed. A sentence that says that it is an earlier one is history and passes."""
    names, _ = _data()
    texts = list(_texts(case))
    problems = [
        (_renamed(name), places)
        for name in names
        if (not name.since or name.since <= case.today) and (places := _where(name.pattern, texts))
    ]
    return fails_if(problems, ok("Planen använder dagens namn.", "The plan uses the names of today."))


def _renamed(name: NewName) -> Text:
    if name.since is None:
        return Text(
            f"Planen nämner {name.was.sv}. I dag skrivs {name.now.sv}.",
            f"The plan names {name.was.en}. Today one writes {name.now.en}.",
        )
    day = shown(name.since)
    return Text(
        f"Planen nämner {name.was.sv}. Sedan {day.sv} heter det {name.now.sv}.",
        f"The plan names {name.was.en}. Since {day.en} it is {name.now.en}.",
    )


@check_for(
    "H2",
    Severity.ERROR,
    title=Text("Numren i planen går att ringa", "The plan's numbers can be called"),
    source=PRACTICE,
    mend=Text(
        "Ta bort numret och skriv vem man ringer i stället.", "Remove it and write whom to call instead."
    ),
    where="guides",
)
def numbers_answered(case: Case) -> Verdict:
    """Fails when a text gives a number that is known to be closed, however it is spelt."""
    _, numbers = _data()
    texts = list(_texts(case))
    problems = [
        (_closed(number), places)
        for number in numbers
        if number.closed <= case.today.year and (places := _where(number.pattern, texts))
    ]
    return fails_if(problems, ok("Planen har inget känt stängt nummer.", "No number known to be closed."))


def _closed(number: ClosedNumber) -> Text:
    return Text(
        f"{number.shown} ({number.was.sv}) är stängt sedan {number.closed}.",
        f"{number.shown} ({number.was.en}) has been closed since {number.closed}.",
    )


def _texts(case: Case) -> Iterator[tuple[str, str]]:
    yield from ((passage.where, without_history(passage.text)) for passage in case.passages)
    yield from ((place_of("references", one), one.number) for one in case.document.references if one.number)


def _where(pattern: re.Pattern[str], texts: Iterable[tuple[str, str]]) -> list[str]:
    return list(dict.fromkeys(where for where, text in texts if pattern.search(text)))
