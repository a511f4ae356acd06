"""What the grammar reads alone, without the weighing of words that stands behind it: how far apart its words may be."""

import pytest

from samordna.plandoc.guard.instructions.finding import read
from samordna.plandoc.guard.instructions.units import units_of

BETWEEN = ["alltid", "noga", "tydligt", "snabbt", "varsamt", "lugnt", "ordentligt", "sedan"]
ASKS, STOPS = "asks", "stops"


def grammar(text: str) -> str | None:
    found = read(next(units_of(text.lower(), text)).tokens)
    return found and (STOPS if found.blocking else ASKS)


@pytest.mark.parametrize(
    ("order", "most", "near", "far"),
    [
        ("Registrera … elever som har extrema åsikter.", 4, STOPS, ASKS),
        ("Flagga … elever som har extrema åsikter.", 2, ASKS, None),
        ("Elever som har extrema åsikter … flaggas.", 4, ASKS, None),
        ("Meddela … elevens religion.", 3, ASKS, None),
        ("Elever med extrema åsikter hamnar i den … listan.", 1, ASKS, None),
    ],
)
def test_how_many_words_may_stand_between(order: str, most: int, near: str, far: str | None) -> None:
    readings = [grammar(order.replace("…", " ".join(BETWEEN[:number]))) for number in range(most + 3)]
    assert readings == [near] * (most + 1) + [far] * 2
