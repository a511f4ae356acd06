"""Figures in JSON: JSON-stat with few values and status marks, PxWeb's own, Kolada's, and records."""

import json

from samordna.plandoc.figures.tests.reading_text import flags_of, read_text, rows_of

DATASET = {
    "class": "dataset",
    "label": "Bistånd efter region, bostad och månad",
    "source": "Socialstyrelsen",
    "id": ["Region", "Bostad", "Tid"],
    "size": [1, 2, 2],
    "dimension": {
        "Region": {"category": {"index": ["0180"], "label": {"0180": "0180 Stockholm"}}},
        "Bostad": {"category": {"index": {"V": 1, "T": 0}, "label": {"V": "villa", "T": "totalt"}}},
        "Tid": {"category": {"index": {"2023M01": 0, "2023M02": 1}}},
    },
    "value": {"0": 10, "1": 11, "3": 3},
    "status": {"1": "..", "2": "x"},
}
KOLADA = {
    "values": [
        {
            "kpi": "N07403",
            "municipality": "0180",
            "period": 2023,
            "values": [
                {"gender": "K", "value": 7.5},
                {"gender": "T", "value": 8},
                {"gender": "M", "value": None, "status": "Missing"},
            ],
        }
    ]
}
TITLES = {
    "kpi": [{"id": "N07403", "title": "Anmälda våldsbrott, antal/100 000 inv"}],
    "municipality": [{"id": "0180", "title": "Stockholm"}],
}


def test_a_data_set_in_three_dimensions_with_few_values() -> None:
    read = read_text(json.dumps(DATASET), "px.json")
    assert [(one.name, one.area, one.period, one.value) for one in read.series] == [
        ("Bistånd", "Stockholm", "2023-01", 10),
        ("Bistånd", "Stockholm", "2023-02", None),
        ("Bistånd, villa", "Stockholm", "2023-01", None),
        ("Bistånd, villa", "Stockholm", "2023-02", 3),
    ]
    assert {one.source for one in read.series} == {"Socialstyrelsen"}


def test_a_data_set_whose_parts_do_not_fit_is_told() -> None:
    assert flags_of(json.dumps({**DATASET, "size": [1, 2, 3]}), "px.json")[0][0] == "hela filen"


def test_kolada_with_names_and_without() -> None:
    assert rows_of(json.dumps([KOLADA, TITLES]), "kolada.json") == [
        ("Anmälda våldsbrott", "antal/100 000 inv", "Stockholm", "2023", 8),
        ("Anmälda våldsbrott, kvinnor", "antal/100 000 inv", "Stockholm", "2023", 7.5),
        ("Anmälda våldsbrott, män", "antal/100 000 inv", "Stockholm", "2023", None),
    ]
    assert rows_of(json.dumps(KOLADA), "kolada.json")[0] == ("N07403", None, "0180", "2023", 8)


def test_pxweb_of_its_own_kind() -> None:
    content = {
        "columns": [
            {"code": "Region", "text": "region", "type": "d"},
            {"code": "Tid", "text": "år", "type": "t"},
            {"code": "BE", "text": "Folkmängd", "type": "c"},
        ],
        "data": [
            {"key": ["0180", "2022"], "values": ["984748"]},
            {"key": ["0180", "2023"], "values": [".."]},
        ],
    }
    assert rows_of(json.dumps(content), "px.json") == [
        ("Folkmängd", None, "0180", "2022", 984748),
        ("Folkmängd", None, "0180", "2023", None),
    ]


def test_records() -> None:
    records = [
        {"stadsdel": "Norr", "år": 2022, "antal brott": 3},
        {"stadsdel": "Söder", "år": 2022, "antal brott": 4},
    ]
    assert [row[2:] for row in rows_of(json.dumps(records), "data.json")] == [
        ("Norr", "2022", 3),
        ("Söder", "2022", 4),
    ]


def test_categories_and_sources_of_a_data_set_that_name_persons_are_left_out() -> None:
    labels = {"V": "Anna Svensson", "T": "totalt"}
    homes = {"category": {"index": {"V": 1, "T": 0}, "label": labels}}
    told = {**DATASET, "source": "Anna Svensson", "dimension": {**DATASET["dimension"], "Bostad": homes}}  # type: ignore[dict-item]
    read = read_text(json.dumps(told), "px.json")
    assert [(one.name, one.source) for one in read.series] == [("Bistånd", None)] * 2
    assert "Svensson" not in str(read)


def test_kolada_of_a_person_is_left_out() -> None:
    titles = {"municipality": [{"id": "0180", "title": "Anna Svensson"}]}
    read = read_text(json.dumps([KOLADA, titles]), "kolada.json")
    assert read.series == []
    assert "personuppgift" in read.flags[0].what.sv
