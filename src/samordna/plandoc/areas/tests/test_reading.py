"""Areas out of tables and maps as municipalities have them, and what is said of those that are wrong."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.areas.gauss import SWEREF_99_TM, Grid
from samordna.plandoc.areas.model import FiledArea, FiledAreas
from samordna.plandoc.areas.outlines import crosses_itself
from samordna.plandoc.areas.reading import read_areas
from samordna.plandoc.reading.result import ReadError

SQUARE = [[18.0, 59.3], [18.1, 59.3], [18.1, 59.4], [18.0, 59.4], [18.0, 59.3]]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "Polygon", "MultiPolygon"]),
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(["type", "coordinates"]), inner)
    ),
)


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"namn": "Norra", **properties}, "geometry": geometry}


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def mapped(*features: Any, **about: Any) -> FiledAreas:
    told = {"type": "FeatureCollection", "features": list(features), **about}
    return read_areas(json.dumps(told).encode(), "karta.geojson")


def refused(*features: Any, **about: Any) -> str:
    with pytest.raises(ReadError) as error:
        mapped(*features, **about)
    return error.value.in_("sv")


def notes(row: FiledArea) -> str:
    return " ".join(one.text.sv for one in row.notes)


class TestTables:
    def test_swedish_numbers_and_the_year_of_a_heading(self) -> None:
        text = "Stadsdelsområden\n\nKod;Namn;Stadsdel;Folkmängd 2025-12-31;Anm\n01;Norra;Hela;12 500;\n02;Södra;Hela;9.800;x\n"
        read = read_areas(text.encode(), "omraden.csv")
        assert [dict(row.values) for row in read.rows] == [
            {"name": "Norra", "code": "01", "parent": "Hela", "population": 12500, "population_year": 2025},
            {"name": "Södra", "code": "02", "parent": "Hela", "population": 9800, "population_year": 2025},
        ]
        assert read.unknown == ("Anm",)

    def test_what_is_no_value_is_left_out_and_told_and_a_row_without_a_name_is_kept_out(self) -> None:
        text = "Område;Invånare;År;Typ\nNorra;många;i fjol;planet\n;500;2025;område\n"
        first, second = read_areas(text.encode(), "omraden.csv").rows
        assert dict(first.values) == {"name": "Norra"}
        assert all(word in notes(first) for word in ("många", "i fjol", "planet"))
        assert "inget namn" in second.problems[0].text.sv

    def test_a_table_of_something_else_is_refused_with_what_is_looked_for(self) -> None:
        with pytest.raises(ReadError) as error:
            read_areas(b"Datum;Summa\n2025-01-01;5\n", "annat.csv")
        assert "Namn" in error.value.in_("sv")

    @pytest.mark.parametrize(
        ("data", "name"),
        [(b"\x89PNG\r\n\x1a\n\0\0", "karta.png"), (b"<html><p>Norra</p></html>", "omraden.html")],
    )
    def test_a_file_of_another_format_is_refused_with_the_formats_of_areas(
        self, data: bytes, name: str
    ) -> None:
        with pytest.raises(ReadError) as error:
            read_areas(data, name)
        assert "GeoJSON" in error.value.in_("sv")
        assert "plan" not in error.value.in_("sv")


class TestMaps:
    def test_properties_are_cells_and_the_outline_is_kept(self) -> None:
        (row,) = mapped(feature(polygon(SQUARE), befolkning=1200, ar=2025, typ="Stadsdel")).rows
        assert (row.name, row.values["population"], row.values["kind"]) == ("Norra", 1200, "district")
        assert row.values["outline"]["coordinates"][0] == [tuple(at) for at in SQUARE]

    def test_sweref_is_converted_and_that_is_said(self) -> None:
        ring = [[674000, 6580000], [675000, 6580000], [675000, 6581000], [674000, 6580000]]
        said_so = mapped(feature(polygon(ring)), crs=_crs(3006))
        unsaid = mapped(feature(polygon(ring)))
        turned = mapped(feature(polygon([at[::-1] for at in ring])))
        for read in (said_so, unsaid, turned):
            ((longitude, latitude), *_rest) = read.rows[0].values["outline"]["coordinates"][0]
            assert (round(latitude, 2), round(longitude, 2)) == (59.32, 18.06)
            assert "SWEREF 99 TM" in read.flags[0].sv
        assert "säger inte" in unsaid.flags[0].sv
        broken = mapped(feature(polygon([[1, 2], [3, None]])), *(feature(polygon(ring)) for _again in "12"))
        assert [bool(row.values.get("outline")) for row in broken.rows] == [False, True, True]

    def test_a_zone_of_a_municipality_is_read_when_the_file_names_it(self) -> None:
        ring = [[153000, 6580000], [154000, 6580000], [154000, 6581000], [153000, 6580000]]
        read = mapped(feature(polygon(ring)), crs=_crs(3011))
        assert "SWEREF 99 18 00" in read.flags[0].sv
        assert read.rows[0].values["outline"]
        assert "går inte att känna igen" in refused(feature(polygon(ring)))
        assert "EPSG:2154" in refused(feature(polygon(ring)), crs=_crs(2154))

    def test_latitude_first_is_turned(self) -> None:
        read = mapped(feature(polygon([at[::-1] for at in SQUARE])))
        assert "omvänd ordning" in read.flags[0].sv
        assert "bytt plats" in read.flags[0].sv
        assert read.rows[0].values["outline"]["coordinates"][0][0] == (18.0, 59.3)

    def test_broken_outlines_are_told_of_and_the_area_is_kept(self) -> None:
        bow = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]]
        wrong: list[tuple[Any, str, bool]] = [
            (polygon(SQUARE[:-1]), "inte sluten", True),
            (polygon(bow), "korsar sig själv", True),
            (polygon([[18.0, 59.3], [18.1, None], [18.1, 59.4]]), "trasig", False),
            (polygon(SQUARE[:2]), "trasig", False),
            ({"type": "Polygon", "coordinates": "?"}, "trasig", False),
            (polygon([[2.3, 48.8], [2.4, 48.8], [2.4, 48.9], [2.3, 48.8]]), "utanför Sverige", False),
            ({"type": "Point", "coordinates": [18.0, 59.3]}, "ingen yta", False),
            (None, "ingen kontur", False),
        ]
        for geometry, words, is_kept in wrong:
            (row,) = mapped(feature(geometry)).rows
            assert words in notes(row), geometry
            assert ("outline" in row.values) is is_kept
            assert not row.problems

    def test_what_is_no_map_is_refused(self) -> None:
        for data in (b"{", b"[]", b'{"type": "FeatureCollection"}', b'{"a": 1}', b"[" * 100_000):
            with pytest.raises(ReadError):
                read_areas(data, "x.json")

    @given(JSON, JSON)
    @pytest.mark.slow
    def test_strange_shapes_are_refused_or_told_of(self, shape: Any, crs: Any) -> None:
        try:
            read = mapped(
                feature(shape),
                feature(polygon(shape)),
                feature({"type": "MultiPolygon", "coordinates": shape}),
                crs=crs,
            )
        except ReadError:
            return
        assert all(row.values.get("outline") or row.notes for row in read.rows)

    def test_it_is_read_again_from_what_was_kept(self) -> None:
        read = mapped(feature(polygon(SQUARE[:-1])))
        kept = FiledAreas.from_json(json.loads(json.dumps(read.to_json())))
        assert kept.rows[0].notes == read.rows[0].notes
        assert kept.rows[0].name == "Norra"


def test_the_projection_gives_what_lantmateriet_publishes() -> None:
    grid = Grid(13 + 35 / 60 + 7.692 / 3600, 1.00000254, -6226307.8640, 84182.8790)
    longitude, latitude = grid.on_earth(1135809.413803, 555304.016555)
    assert abs(latitude - 66) < 1e-9
    assert abs(longitude - 24) < 1e-9
    assert [round(one, 9) for one in SWEREF_99_TM.on_earth(0.0, 500_000.0)] == [15, 0]


def test_an_outline_that_only_touches_itself_does_not_cross() -> None:
    eight = [(0.0, 0.0), (1.0, 1.0), (2.0, 0.0), (2.0, 2.0), (1.0, 1.0), (0.0, 2.0), (0.0, 0.0)]
    assert not crosses_itself(eight)


def _crs(number: int) -> dict[str, Any]:
    return {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{number}"}}
