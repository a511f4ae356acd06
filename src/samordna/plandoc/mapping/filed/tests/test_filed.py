"""Services in a file: what is read of each row, what is wrong with it, and how it stands to the register."""

import pytest

from samordna.plandoc.mapping.filed import (
    FiledService,
    Standing,
    Values,
    compared,
    filed_of_plan,
    read_services,
)
from samordna.plandoc.mapping.filed.cells import Unreadable, text_of, value_in
from samordna.plandoc.mapping.filed.columns import BY_FIELD, SERVICE_COLUMNS
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace
from samordna.plandoc.schema import Service
from samordna.plandoc.vocabulary import Function, Level

HEADINGS = ["Verksamhet", "Enhet", "Nivå", "Funktion", "Målgrupp", "Ålder", "Kostnad"]


def table(*rows: list[str]) -> Block:
    places = [FilePlace(sheet="Blad1", row=number) for number in range(1, len(rows) + 1)]
    return Block(BlockKind.TABLE, rows=list(rows), row_places=places)


def test_a_table_of_somebody_elses_is_read_and_its_faults_have_a_place() -> None:
    told = read_services(
        [
            table(
                ["Kartläggning 2027", "", "", "", "", "", ""],
                HEADINGS,
                [
                    "Fältgruppen",
                    "Norr",
                    "förhindrande",
                    "upptäckande, åtgärdande",
                    "Tonåringar",
                    "13-20",
                    "1",
                ],
                ["", "Norr", "", "", "", "", ""],
                ["Öppen mottagning", "", "mellan", "", "", "från 18", ""],
                ["", "", "", "", "", "", ""],
            )
        ]
    )
    assert told.unknown == ("Kostnad",)
    first, nameless, odd = told.rows
    assert first.values == {
        "name": "Fältgruppen", "unit": "Norr", "level": "intervention", "functions": ["detecting", "remedial"],
        "target_groups": ["youth"], "age_from": 13, "age_to": 20,
    }  # fmt: skip
    assert [(one.field, nameless.place) for one in nameless.problems] == [("name", "blad Blad1, rad 4")]
    assert ([one.field for one in odd.unread], odd.values["age_from"]) == (["level"], 18)


def test_ages_the_wrong_way_round_are_told() -> None:
    told = read_services([table(["Namn", "Från ålder", "Till ålder"], ["Gruppen", "40", "12"])])
    assert [one.field for one in told.rows[0].problems] == ["age_from"]


def test_a_table_about_something_else_is_left() -> None:
    assert read_services([table(["Aktivitet", "Ansvarig"], ["Utbilda", "Norr"])]).rows == []


def test_what_is_written_is_read_back() -> None:
    told = {
        "name": "Origo", "unit": "Norr", "level": "prevention", "functions": ["preventive", "detecting"],
        "target_groups": ["youth", "relatives"], "age_from": 13, "age_to": None, "arenas": ["internet"],
        "areas": ["Norra Ängby", "Farsta"], "ways_in": ["self"], "is_public": True, "valid_from": "2027-01-01",
    }  # fmt: skip
    for language in ("sv", "en"):
        written = {name: text_of(BY_FIELD[name], value, language) for name, value in told.items()}
        assert {name: value_in(BY_FIELD[name], cell) for name, cell in written.items()} == told
    assert len({one.heading for one in SERVICE_COLUMNS}) == len(SERVICE_COLUMNS)


def test_each_row_stands_to_the_register() -> None:
    register: dict[str, Values] = {
        "1": {"name": "Mini Maria", "unit": "Norr", "level": "prevention", "functions": ["detecting"]},
        "2": {"name": "Mini Maria", "unit": "Söder", "level": "prevention"},
        "3": {"name": "Stödcentrum", "unit": "Norr", "level": ""},
    }
    rows: list[Values] = [
        {"name": "mini  maria", "unit": "NORR", "functions": ["detecting"]},
        {"name": "Mini Maria", "unit": "Söder", "level": "intervention"},
        {"name": "Stödcentrum", "level": "prevention"},
        {"name": "Ny"},
        {"name": "Mini Maria", "unit": "Öster"},
        {"name": "Mini Maria"},
        {"name": "Två"},
        {"name": "Två"},
    ]
    told = compared([FiledService(values) for values in rows], register)
    assert [(one.standing, one.key) for one in told] == [
        (Standing.SAME, "1"),
        (Standing.DIFFERS, "2"),
        (Standing.DIFFERS, "3"),
        (Standing.NEW, ""),
        (Standing.NEW, ""),
        (Standing.TWICE, ""),
        (Standing.TWICE, ""),
        (Standing.TWICE, ""),
    ]
    assert [(one.field, one.here, one.there) for one in told[1].changes] == [
        ("level", "prevention", "intervention")
    ]


def test_a_service_named_alone_is_not_guessed_among_several() -> None:
    register = {"1": {"name": "Mini Maria", "unit": "Norr"}, "2": {"name": "Mini Maria", "unit": "Söder"}}
    assert compared([FiledService({"name": "Mini Maria"})], register)[0].standing is Standing.TWICE


def test_a_plan_says_only_what_it_says() -> None:
    service = Service(
        name="Kruton", level=Level.PREVENTION, functions=[Function.DETECTING], target_group="Kvinnor"
    )
    assert filed_of_plan([service]).rows[0].values == {
        "name": "Kruton", "level": "prevention", "functions": ["detecting"], "conditions": "Målgrupper: Kvinnor",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("ages", "18-", (18, None)),
        ("ages", ">18", (19, None)),
        ("ages", "tonåringar", (13, 19)),
        ("level", "Förebygande", "prevention"),
        ("level", "Universell", "prevention"),
        ("functions", "Uppsökande", ["detecting"]),
    ],
)
def test_others_ways_of_writing_are_known(column: str, cell: str, value: object) -> None:
    assert value_in(BY_FIELD[column], cell) == value


@pytest.mark.parametrize(
    ("cell", "words"), [("2026-12-06", "Excel"), ("40-12", "Den lägre åldern står först")]
)
def test_what_is_wrong_with_an_age_is_told(cell: str, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        value_in(BY_FIELD["ages"], cell)


def test_headings_are_known_by_a_word_and_an_empty_cell_says_nothing() -> None:
    told = read_services(
        [
            table(
                ["Insatsens benämning", "Ansvarig förvaltning", "Preventionsnivå", "Målgrupper"],
                ["Fält", "", "-", "Barn"],
            )
        ]
    )
    assert told.fields == ("name", "unit", "level", "target_groups")
    assert told.rows[0].values == {"name": "Fält", "target_groups": ["children"]}


UNKNOWN = ["Titel", "Organ", "Steg"]
SERVICES = [["Ungdomsmottagningen", "Farsta förvaltning", "Förebyggande"], ["Fält", "Farsta förvaltning", ""]]


def test_a_service_is_never_taken_for_the_headings_above_it() -> None:
    told = read_services([table(UNKNOWN, *SERVICES)])
    assert (told.rows, told.unknown) == ([], tuple(UNKNOWN))
    by_owner = [[*row[:2], ""] for row in SERVICES]
    assert read_services([table(UNKNOWN, *by_owner)]).rows == []
    assert read_services([table(UNKNOWN, by_owner[0], ["Fält", "Norr", ""])]).rows == []


def test_a_heading_that_asks_is_known() -> None:
    asked = ["Vad heter det?", "Driftas av", "Nivåer", "Funktion", "För vem", "Åldersspann", "Vi finns här"]
    service = [
        "Fält",
        "Farsta förvaltning",
        "Förebyggande",
        "Upptäckande",
        "Ungdomar",
        "13–20",
        "Farsta",
        "",
        "",
    ]
    headings = [*asked, "Kontakt", "Övrigt"]
    told = read_services([table(headings, service, service)])
    assert ([one.name for one in told.rows], told.unknown) == (["Fält"] * 2, ("Övrigt",))
    assert {"unit", "level", "functions", "target_groups", "age_from", "areas"} <= set(told.rows[0].values)


def test_headings_that_are_also_choices_are_headings_where_others_are_sure() -> None:
    told = read_services([table(["Namn", "Nivå", "Barn"], ["Fält", "Förebyggande", "x"])])
    assert (len(told.rows), told.unknown) == (1, ("Barn",))
