"""What is told beside a table: its unit and its source."""

import pytest

from samordna.plandoc.figures.tests.reading_text import read_text, rows_of


def test_the_unit_of_some_columns_is_not_that_of_the_others_though_the_title_names_it() -> None:
    text = "Folkmängd och andel äldre (procent)\n\nRegion;Folkmängd 2023;Andel äldre (procent) 2023\n0180 Stockholm;14210;20,1\n"
    assert [(row[1], row[4]) for row in rows_of(text)] == [(None, 14210), ("procent", 20.1)]


@pytest.mark.parametrize(
    "source", ["Elevhälsan, uttag ur frånvarosystemet", "Polisen (preliminärt uttag 2024-01-18)"]
)
def test_a_source_is_not_cut_in_the_middle(source: str) -> None:
    text = f"Område;Brott 2023\nNorr;12\nSöder;15\n\nKälla: {source}\n"
    assert {one.source for one in read_text(text).series} == {source}


def test_a_target_beside_an_outcome_is_no_figure() -> None:
    text = "Indikator;Enhet;Utfall 2022;Mål 2023;Utfall 2023\nTrygga i Norr;%;71;80;68\nAnmälda brott;antal;10;9;11\n"
    assert [(row[0], row[3], row[4]) for row in rows_of(text)] == [
        ("Trygga i Norr", "2022", 71),
        ("Trygga i Norr", "2023", 68),
        ("Anmälda brott", "2022", 10),
        ("Anmälda brott", "2023", 11),
    ]
