"""The list of municipalities, against what is known of Sweden."""

import pytest

from samordna.organisation.settings.registry import by_code, counties, municipalities

COUNTY_OF = {
    **{"01": "Stockholms län", "03": "Uppsala län", "04": "Södermanlands län", "05": "Östergötlands län"},
    **{"06": "Jönköpings län", "07": "Kronobergs län", "08": "Kalmar län", "09": "Gotlands län"},
    **{"10": "Blekinge län", "12": "Skåne län", "13": "Hallands län", "14": "Västra Götalands län"},
    **{"17": "Värmlands län", "18": "Örebro län", "19": "Västmanlands län", "20": "Dalarnas län"},
    **{"21": "Gävleborgs län", "22": "Västernorrlands län", "23": "Jämtlands län"},
    **{"24": "Västerbottens län", "25": "Norrbottens län"},
}


def test_there_are_290_municipalities_in_21_counties() -> None:
    rows = municipalities()
    assert len(rows) == len({row.code for row in rows}) == len({row.name for row in rows}) == 290
    assert counties() == tuple(COUNTY_OF.values())


def test_the_county_follows_from_the_code() -> None:
    assert [row for row in municipalities() if COUNTY_OF[row.code[:2]] != row.county] == []
    assert all(len(row.code) == 4 and row.code.isdigit() for row in municipalities())


@pytest.mark.parametrize(
    ("code", "name", "county"),
    [
        ("0180", "Stockholm", "Stockholms län"),
        ("0330", "Knivsta", "Uppsala län"),
        ("0331", "Heby", "Uppsala län"),
        ("0980", "Gotland", "Gotlands län"),
        ("1438", "Dals-Ed", "Västra Götalands län"),
        ("2023", "Malung-Sälen", "Dalarnas län"),
        ("2080", "Falun", "Dalarnas län"),
        ("2584", "Kiruna", "Norrbottens län"),
    ],
)
def test_names_and_counties_that_are_easily_wrong(code: str, name: str, county: str) -> None:
    found = by_code(code)
    assert found is not None
    assert (found.name, found.county) == (name, county)


def test_a_code_that_nobody_has() -> None:
    assert by_code("1917") is None  # Heby, before it changed county
    assert by_code("180") is None


def test_names_come_as_swedes_sort() -> None:
    names = [row.name for row in municipalities()]
    assert names[0] == "Ale"
    assert names[-1] == "Övertorneå"
    assert names.index("Åtvidaberg") < names.index("Älmhult") < names.index("Öckerö")
