"""A plan as its writer knows it: every value as it is written, and what it means."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accuracy.bank import Bank, small

FIELDS = ("action", "responsible", "others", "when", "follow_up", "indicator", "status", "cost")


@dataclass(frozen=True)
class Said:
    """Words of the file, and the values a reader gets from them."""

    words: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Measure:
    """An activity. ``said`` holds every field that a shape may show; what it shows goes into the truth."""

    said: dict[str, Said]
    goal: str
    note: str
    context: str

    def words(self, name: str) -> str:
        return self.said[name].words

    def truth(self, *names: str, goal: bool = False) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name in ("action", *names):
            values |= self.said[name].values
        return values | ({"goal": self.goal} if goal else {})


@dataclass(frozen=True)
class Plan:
    bank: Bank
    municipality: str
    title: str
    board: str
    registry_number: str
    version: str
    period: Said
    decision: Said
    approval: Said
    revision: Said
    first_year: int
    measures: tuple[Measure, ...]
    goals: tuple[str, ...] = field(default=())

    def of_goal(self, goal: str) -> list[Measure]:
        return [measure for measure in self.measures if measure.goal == goal]


Draw = Callable[[Bank, int, str], Measure]
"""How a measure is drawn, by the plan's first year and the goal that it is for."""


def draw(bank: Bank, measures: int = 9, goals: int = 3, measure: Draw | None = None) -> Plan:
    drawn = measure or _measure
    year = bank.random.randint(2019, 2026)
    board = bank.draw("boards")
    aims = [bank.draw("goals") for _ in range(goals)]
    return Plan(
        bank=bank,
        municipality=bank.draw("municipalities"),
        title=bank.draw("titles"),
        board=board["name"],
        registry_number=bank.draw("registry_numbers").format(
            short=board["short"], year=year - 1, number=bank.random.randint(12, 799)
        ),
        version=bank.draw("versions"),
        period=_period(bank, year),
        decision=_decision(bank, "decisions", year, board["name"]),
        approval=_decision(bank, "second_decisions", year, board["name"]),
        revision=_revision(bank, year),
        first_year=year,
        measures=tuple(drawn(bank, year, aims[number * goals // measures]) for number in range(measures)),
        goals=tuple(aims),
    )


def _period(bank: Bank, year: int) -> Said:
    form = bank.draw("periods")
    filled = {
        end: form[end] and form[end].format_map({"from": year, "to": year + 2}) for end in ("starts", "ends")
    }
    words = form["say"].format_map({"from": year, "to": year + 2})
    return Said(words, {"period": [filled["starts"], filled["ends"]]})


def _decision(bank: Bank, kind: str, year: int, board: str) -> Said:
    """The second decision's values have names of their own."""
    form, prefix = bank.draw(kind), "decision" if kind == "decisions" else "approval"
    day, section = bank.random.randint(10, 28), bank.random.randint(11, 180)
    filled = {"day": day, "year": year, "section": section, "Board": board, "board": small(board)}
    date = form["date"].format(**filled)
    return Said(form["say"].format(**filled), {f"{prefix}_date": date, f"{prefix}_section": str(section)})


def _revision(bank: Bank, year: int) -> Said:
    form = bank.draw("revisions")
    return Said(
        form["say"].format(next=year + 1),
        {"next_revision": [value.format(next=year + 1) for value in form["value"]]},
    )


def _measure(bank: Bank, year: int, goal: str) -> Measure:
    plain = {
        name: Said(words, {name: words})
        for name, words in (
            ("action", bank.draw("actions")),
            ("responsible", bank.draw("roles")),
            ("others", bank.draw("partners")),
            ("follow_up", bank.draw("follow_ups")),
            ("indicator", bank.draw("indicators")),
            ("cost", bank.draw("costs")),
        )
    }
    year += bank.random.randint(0, 1)
    dates = {
        "when": _when(bank, year),
        "starts": _dated(bank, "starts", year),
        "ends": _dated(bank, "ends", year),
    }
    return Measure(plain | dates | {"status": _status(bank)}, goal, bank.draw("notes"), bank.draw("contexts"))


def _when(bank: Bank, year: int) -> Said:
    form = bank.draw("dates")
    if "ongoing" in form:
        return Said(form["say"], {"ongoing": form["ongoing"]})
    monday, sunday = (date.fromisocalendar(year, 11, day).isoformat() for day in (1, 7))
    filled = {"year": year, "next": year + 1, "monday11": monday, "sunday11": sunday}
    return Said(form["say"].format(**filled), {"when": form["when"].format(**filled)})


def _dated(bank: Bank, end: str, year: int) -> Said:
    form = bank.draw(end)
    filled = {"year": year, "next": year + 1}
    return Said(form["say"].format(**filled), {end: form["date"].format(**filled)})


def _status(bank: Bank) -> Said:
    status = bank.among("kinds_of_status")
    return Said(bank.among("statuses", status), {"status": status})
