"""What it takes to read in a hundred thousand figures: ``python -m bench.figures`` in a database of its own."""

import json
from collections.abc import Callable
from time import perf_counter, process_time
from typing import Any

from bench.own_database import figures_of, own_database
from bench.results import Results

SERIES = 20
DISTRICTS, IN_EACH = 7, 6
AREAS = 1 + DISTRICTS * (1 + IN_EACH)
PERIODS = [f"{year}-{month:02}" for year in range(2016, 2025) for month in range(1, 13)][:100]
FIGURES = SERIES * AREAS * len(PERIODS)
WHOLE = "Mätkommun"


def measure_figures(results: Results) -> None:
    figures = figures_of("bench.figures")
    for name, words in _TOLD.items():
        results.add(f"{FIGURES} siffror: {words}", figures[name], "s")
        results.add(f"{FIGURES} siffror: {words}, egen processortid", figures[f"{name}_processor"], "s")
    whole = sum(figures[name] for name in _TOLD)
    results.add(f"{FIGURES} siffror ur en fil till kommunens serier", whole, "s", 20)
    results.add(f"{FIGURES} siffror: varav döljs", figures["hidden"], "st")


_TOLD = {
    "read": "läsa filen",
    "hide": "tolka dem och dölja små tal",
    "keep": "spara dem till granskningen",
    "take": "bekräfta dem",
    "save": "jobbet sparar dem",
}


def main() -> None:
    with own_database():
        print(json.dumps(_figures()))


def _figures() -> dict[str, float]:
    from samordna.accounts.models import User
    from samordna.core.reading_apart import read_apart
    from samordna.core.tenancy import acting_for, acting_for_instance
    from samordna.organisation.models import Municipality
    from samordna.situation.commands import incoming_figures
    from samordna.situation.figures.entering import READER, filed_of
    from samordna.situation.models import Figure, IncomingFigures
    from samordna.situation.tasks import save_figures

    with acting_for_instance():
        place = Municipality.objects.create(name=WHOLE, slug="matkommun", code="3001")
        user = User.objects.create_user("matning@matkommun.example", name="Mätning")
    with acting_for(place.pk):
        _areas(place)
    spent: dict[str, float] = {}
    told = _timed(spent, "read", lambda: read_apart(READER, "siffror.csv", _sheet()))
    with acting_for(place.pk, user_id=user.pk):
        filed = _timed(spent, "hide", lambda: filed_of(place, told, "counts"))
        kept = _timed(
            spent,
            "keep",
            lambda: incoming_figures.incoming_figures_create(
                municipality=place, user=user, name="siffror.csv", filed=filed
            ),
        )
        _timed(spent, "take", lambda: incoming_figures.incoming_figures_take(incoming=kept, chosen={}))
    _timed(spent, "save", lambda: save_figures(incoming_id=kept.pk, municipality_id=place.pk))
    with acting_for(place.pk):
        row = IncomingFigures.objects.get(pk=kept.pk)
        assert row.is_saved, row.problem
        assert row.done == Figure.objects.count() == FIGURES, (row.done, Figure.objects.count())
        spent["hidden"] = Figure.objects.exclude(hidden="").count()
    return spent


def _areas(place: Any) -> None:
    from samordna.situation.commands.areas import area_create

    def area(name: str, kind: str, parent: Any) -> Any:
        values = {"name": name, "kind": kind, "parent": parent, "population": 12_000, "population_year": 2025}
        return area_create(municipality=place, values=values)

    whole = area(WHOLE, "municipality", None)
    for district in range(1, DISTRICTS + 1):
        middle = area(f"Distrikt {district}", "district", whole)
        for number in range(1, IN_EACH + 1):
            area(f"Område {district}{number}", "area", middle)


def _sheet() -> bytes:
    """Every level says the sum of what is below it, so that what is hidden can be told by another."""
    rows = ["Serie;Område;Period;Antal"]
    for series in range(SERIES):
        for at, period in enumerate(PERIODS):
            total = 0
            for district in range(1, DISTRICTS + 1):
                values = [
                    (series * 7 + at * 3 + district * 11 + number * 13) % 61
                    for number in range(1, IN_EACH + 1)
                ]
                total += sum(values)
                rows += [
                    f"Händelse {chr(65 + series)};Område {district}{number};{period};{value}"
                    for number, value in enumerate(values, start=1)
                ]
                rows.append(f"Händelse {chr(65 + series)};Distrikt {district};{period};{sum(values)}")
            rows.append(f"Händelse {chr(65 + series)};{WHOLE};{period};{total}")
    return "\n".join(rows).encode()


def _timed(spent: dict[str, float], name: str, work: Callable[[], Any]) -> Any:
    """Note the seconds, and those of the own process's processor."""
    began, used = perf_counter(), process_time()
    made = work()
    spent[name], spent[f"{name}_processor"] = perf_counter() - began, process_time() - used
    return made


if __name__ == "__main__":
    main()
