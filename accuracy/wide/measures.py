"""Measures as different writers put them: what is to be done, who does it and when, each in a way that the writer keeps to."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from accuracy.bank import Bank
from accuracy.plan import Measure, Said

_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_WHO = ("one", "one", "one", "unit", "and", "slash", "comma", "brackets")
_SEVENTH = 7
_PLAIN = ("others", "follow_up", "indicator", "cost", "problem")
_KINDS = {"others": "partners", "follow_up": "follow_ups", "indicator": "indicators", "cost": "costs"}


@dataclass(frozen=True)
class Hand:
    """How one writer writes: the form of actions, the kinds of times, how often it is "löpande", how several are named."""

    action: str
    times: tuple[dict[str, Any], ...]
    start: dict[str, Any]
    end: dict[str, Any]
    often: float
    who: str

    @classmethod
    def of(cls, bank: Bank, action: str | None = None) -> "Hand":
        kinds = bank.random.sample(sorted(bank.all("dates")), 2)
        return cls(
            action=action or bank.random.choice(sorted(bank.all("actions"))),
            times=tuple(bank.among("dates", kind) for kind in kinds),
            start=bank.among("starts"),
            end=bank.among("ends"),
            often=bank.random.choice((0.0, 0.1, 0.3)),
            who=bank.random.choice(_WHO),
        )

    def measure(self, bank: Bank, year: int, goal: str) -> Measure:
        said = {name: _plain(name, bank.draw(_KINDS.get(name, "problems"))) for name in _PLAIN}
        said["action"] = _plain("action", bank.draw("actions", self.action))
        said["responsible"] = _plain("responsible", self._who(bank))
        moment = _moment(bank, year + bank.random.randint(0, 1))
        said["when"] = self._when(bank, moment)
        said["starts"] = _filled(self.start, moment, "date", "starts")
        said["ends"] = _filled(self.end, moment, "date", "ends")
        status = bank.among("kinds_of_status")
        said["status"] = Said(bank.among("statuses", status), {"status": status})
        return Measure(said, goal, "", bank.draw("contexts"))

    def _when(self, bank: Bank, moment: dict[str, Any]) -> Said:
        if bank.random.random() < self.often:
            return Said(bank.among("ongoing"), {"ongoing": True})
        return _filled(bank.random.choice(self.times), moment, "when", "when")

    def _who(self, bank: Bank) -> str:
        first = bank.draw("roles")
        match self.who if bank.random.randint(0, 1) else "one":
            case "unit":
                return f"{first}, {bank.among('units')}"
            case "and":
                return f"{first} och {_small(bank.draw('roles'))}"
            case "slash":
                return f"{first}/{_small(bank.draw('roles'))}"
            case "comma":
                return f"{first}, {_small(bank.draw('roles'))}"
            case "brackets":
                return f"{first} ({bank.among('units')})"
            case _:
                return str(first)


def _small(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _plain(name: str, words: str) -> Said:
    return Said(words, {name: words})


def _filled(form: dict[str, Any], moment: dict[str, Any], key: str, field: str) -> Said:
    values = form[key] if isinstance(form[key], list) else [form[key]]
    return Said(form["say"].format(**moment), {field: [one.format(**moment) for one in values]})


def _moment(bank: Bank, year: int) -> dict[str, Any]:
    """Everything a form of times may name, of one moment."""
    month, day, week = bank.random.randint(1, 12), bank.random.randint(1, 28), bank.random.randint(10, 48)
    quarter, third = (month - 1) // 3 + 1, (month - 1) // 4 + 1
    first = bank.random.randint(1, 6)
    last = first + bank.random.randint(2, 5)
    name, a, b = (_MONTHS[number - 1] for number in (month, first, last))
    ends = {
        "qa": 3 * quarter - 2,
        "qz": 3 * quarter,
        "ta": 4 * third - 3,
        "tz": 4 * third,
        "ma": first,
        "mb": last,
    }
    days = "/".join(date.fromisocalendar(year, week, one).isoformat() for one in (1, _SEVENTH))
    return {
        **{"year": year, "next": year + 1, "yy": str(year)[2:], "d": day, "dd": f"{day:02}", "m": month},
        **{"mm": f"{month:02}", "month": name, "Month": name.capitalize(), "q": quarter, "t": third},
        **{"a": a, "b": b, "A": a.capitalize(), "as": a[:3], "bs": b[:3], "w": week, "week": days},
        **{key: f"{number:02}" for key, number in ends.items()},
    }
