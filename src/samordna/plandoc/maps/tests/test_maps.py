"""What a map shows, what it never shows, and that it can be read in grey."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from samordna.plandoc.areas.lines import simplified
from samordna.plandoc.maps import Map, MappedPlace, map_of
from samordna.plandoc.maps.classes import FILLS, MOST, class_of, classes_of

NUMBERS = st.lists(st.decimals(-1000, 1000, places=1), max_size=60)


def square(west: float, south: float, side: float = 0.01) -> dict[str, Any]:
    east, north = west + side, south + side
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def a_map(*places: MappedPlace) -> Map:
    made = map_of(places, title="Anmälda brott")
    assert made is not None
    return made


def parts_of(made: Map, name: str) -> list[Any]:
    return etree.fromstring(made.svg).findall(f".//{{*}}{name}")


@given(NUMBERS)
def test_every_value_is_in_one_class_and_there_are_at_most_five(values: list[Decimal]) -> None:
    classes = classes_of(values)
    assert len(classes) == min(len(set(values)), MOST) or len(set(values)) > MOST
    assert len(classes) <= MOST
    assert sum(one.count for one in classes) == len(values)
    assert all(one.high < other.low for one, other in pairwise(classes))
    assert all((found := class_of(one, classes)).low <= one <= found.high for one in values)


def test_each_class_is_darker_than_the_one_before_by_as_much_as_an_eye_sees_in_grey() -> None:
    greys = [_grey(FILLS[shade]) for shade in sorted(FILLS)]
    assert all(lighter - darker > 0.1 for lighter, darker in pairwise(greys))


def test_what_is_hidden_is_hatched_and_its_value_is_nowhere() -> None:
    made = a_map(
        MappedPlace("Öppna", square(18.0, 59.3), Decimal(120)),
        MappedPlace("Dolda", square(18.01, 59.3), Decimal(3), hidden=True),
    )
    assert [(row.name, row.value) for row in made.rows] == [("Öppna", Decimal(120)), ("Dolda", None)]
    assert 'fill="url(#hatch-' in made.svg
    assert made.classes[0].low == made.classes[0].high == 120
    assert made.has_hidden
    assert not made.has_missing


def test_a_place_without_outline_is_told_of_and_stands_in_the_rows() -> None:
    made = a_map(MappedPlace("Ritad", square(18.0, 59.3), Decimal(1)), MappedPlace("Orörd", None, Decimal(2)))
    assert made.undrawn == ["Orörd"]
    assert [row.name for row in made.rows] == ["Orörd", "Ritad"]
    assert map_of([MappedPlace("Orörd", None, Decimal(2))], title="") is None


def test_numbers_of_classes_stand_in_the_areas_and_names_where_there_are_no_values() -> None:
    north, south = square(18.0, 59.31), square(18.0, 59.3)
    by_value = a_map(MappedPlace("Norr", north, Decimal(5)), MappedPlace("Söder", south, Decimal(9)))
    assert [one.text for one in parts_of(by_value, "text")] == ["1", "2"]
    named = a_map(MappedPlace("Norr & <söder>", north))
    assert [one.text for one in parts_of(named, "text")] == ["Norr & <söder>"]


def test_a_hole_is_left_out_and_several_pieces_are_one_place() -> None:
    outer, hole = square(18.0, 59.3, 0.03)["coordinates"][0], square(18.01, 59.31)["coordinates"][0]
    island = square(18.05, 59.3)["coordinates"]
    made = a_map(
        MappedPlace("Ö", {"type": "MultiPolygon", "coordinates": [[outer, hole], island]}, Decimal(1))
    )
    (path,) = parts_of(made, "path")
    assert path.attrib["d"].count("M") == 3


def test_fewer_points_look_the_same() -> None:
    straight = [(0.0, 0.0), (1.0, 0.001), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]
    assert simplified(straight, 0.01) == [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]


def _grey(colour: str) -> float:
    """How light it is, by the eye's own measure (CIE), 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    seen: float = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 1.16 * float(seen ** (1 / 3)) - 0.16
