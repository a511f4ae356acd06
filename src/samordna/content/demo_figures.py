"""A few series of figures about the demo's areas."""

from typing import Any

from django.utils.timezone import localdate

from samordna.organisation.models import Municipality
from samordna.situation.commands.figures import figures_take_in
from samordna.situation.commands.series import series_update
from samordna.situation.enums import Measures
from samordna.situation.figures.entering import filed_of
from samordna.situation.models import Series

SOURCE = "Påhittade siffror"


def count_all(municipality: Municipality, told: dict[str, Any]) -> None:
    """``told`` is what ``stockholm_2017/figures.yaml`` holds."""
    last = localdate().year - 1
    for one in told["series"]:
        filed = filed_of(municipality, _as_read(one, last), Measures.UNSAID)
        (pk,) = figures_take_in(municipality=municipality, filed=filed)
        series = Series.objects.get(pk=pk)
        values = {"definition": one["definition"]}
        series_update(municipality=municipality, series=series, values=values)


def _as_read(one: dict[str, Any], last: int) -> dict[str, Any]:
    """As a file with the same figures is read."""
    names = [*one["figures"]]
    return {
        "series": [{"name": one["name"], "unit": one["unit"], "source": SOURCE, "doubted": False}],
        "areas": names,
        "figures": [
            [0, place, str(last - len(values) + 1 + number), float(value)]
            for place, values in enumerate(one["figures"].values())
            for number, value in enumerate(values)
        ],
        "flags": [],
    }
