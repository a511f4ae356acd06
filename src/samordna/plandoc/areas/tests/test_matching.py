"""How the areas of a file stand to those that are there."""

from samordna.plandoc.areas.matching import KnownArea, compared
from samordna.plandoc.areas.model import FiledArea
from samordna.plandoc.areas.naming import parents_first
from samordna.plandoc.mapping.filed import Standing

THERE = [
    KnownArea(1, {"name": "Norra", "code": "N", "kind": "district", "population": 12000}),
    KnownArea(2, {"name": "Byn", "parent": "Norra", "inside": 1, "kind": "area"}),
    KnownArea(3, {"name": "Gamla", "code": "G"}, became="Norra"),
]


def filed(**values: object) -> FiledArea:
    return FiledArea(values)


def test_a_code_is_surer_than_a_name_and_only_what_is_stated_is_compared() -> None:
    renamed, same, new = compared(
        [
            filed(name="Norra stadsdelen", code="n", population=12000),
            filed(name="byn", parent="N"),
            filed(name="Nya"),
        ],
        THERE,
    )
    assert (renamed.known, [one.field for one in renamed.changes]) == (1, ["name"])
    assert (same.known, same.standing) == (2, Standing.SAME)
    assert (new.standing, new.area.values["kind"]) == (Standing.NEW, "area")


def test_one_that_was_merged_away_is_kept_out_with_what_it_became() -> None:
    (one,) = compared([filed(name="Gamla")], THERE)
    assert one.standing is Standing.UNREADABLE
    assert "”Norra”" in one.area.problems[0].text.sv


def test_the_same_twice_is_nobodys() -> None:
    told = compared([filed(name="Nya", code="1"), filed(name="Andra", code="1")], THERE)
    assert {one.standing for one in told} == {Standing.TWICE}


def test_what_it_is_part_of_is_found_in_the_file_and_what_goes_round_is_left_out() -> None:
    outer, inner, lost, one, two = compared(
        [
            filed(name="Yttre", code="Y"),
            filed(name="Inre", parent="Y"),
            filed(name="Vilse", parent="Ingenstans"),
            filed(name="Ett", parent="Två"),
            filed(name="Två", parent="Ett"),
        ],
        THERE,
    )
    assert (outer.area.values["kind"], inner.inside_line) == ("district", 0)
    assert "Ingenstans" in lost.area.notes[0].text.sv
    assert [other.inside_line for other in (one, two)] == [None, None]


def test_parents_come_first() -> None:
    assert parents_first({0: 1, 1: 2, 2: None, 3: 0}) == [2, 1, 0, 3]
    assert sorted(parents_first({0: 1, 1: 0})) == [0, 1]
