"""Tables of figures, however they are laid out."""

from samordna.plandoc.figures.tests.reading_text import flags_of, read_text, rows_of

NORR = ("Brott", "antal", "Norr")


def test_a_row_for_each_figure() -> None:
    rows = rows_of("Område;Period;Nyckeltal;Värde;Enhet\nNorr;2022;Brott;12;antal\nNorr;2023;Trygga;71,5;%\n")
    assert rows == [(*NORR, "2022", 12), ("Trygga", "%", "Norr", "2023", 71.5)]


def test_areas_down_and_periods_across() -> None:
    assert rows_of("Antal brott\nOmråde;2022;2023\nNorr;1;2\n") == [
        ("Antal brott", "antal", "Norr", "2022", 1),
        ("Antal brott", "antal", "Norr", "2023", 2),
    ]


def test_periods_down_and_areas_across() -> None:
    rows = rows_of("Trygga per stadsdel (%)\nÅr;Norr;Söder\n2022;70;60\n2023;71;\n")
    assert rows[-2:] == [("Trygga", "%", "Norr", "2023", 71), ("Trygga", "%", "Söder", "2023", None)]


def test_months_down_and_years_across() -> None:
    rows = rows_of("Månad;2022;2023\nJanuari;4;5\nTotalt;4;5\n", "Bilbränder i Sjöbo.csv")
    assert rows[1:3] == [
        ("Bilbränder", None, "Sjöbo", "2023-01", 5),
        ("Bilbränder", None, "Sjöbo", "2022", 4),
    ]


def test_years_and_quarters_in_columns_of_their_own() -> None:
    rows = rows_of("År;Kvartal;Norr;Söder\n2023;1;12;13\n;2;14;15\n", "Klotter.csv")
    assert [row[2:] for row in rows[2:]] == [("Norr", "2023-34", 14), ("Söder", "2023-34", 15)]


def test_measures_in_columns_of_their_own() -> None:
    rows = rows_of("Läsår;Skola;Frånvaro (%);varav ogiltig (%);Elever\n2022/23;Ekskolan;7,1;2,0;312\n")
    assert rows == [
        ("Frånvaro", "%", "Ekskolan", "2022-08/2023-06", 7.1),
        ("Frånvaro, varav ogiltig", "%", "Ekskolan", "2022-08/2023-06", 2),
        ("Elever", None, "Ekskolan", "2022-08/2023-06", 312),
    ]


def test_a_label_stands_for_the_rows_below_it() -> None:
    rows = rows_of(
        "Anmälda brott per stadsdel\nStadsdel;Brottstyp;2023\nNorr;Våld;1\n;Rån;2\nSöder;Våld;3\n;Rån;4\n"
    )
    assert [(name, area, value) for name, _, area, _, value in rows] == [
        ("Anmälda brott, Våld", "Norr", 1),
        ("Anmälda brott, Rån", "Norr", 2),
        ("Anmälda brott, Våld", "Söder", 3),
        ("Anmälda brott, Rån", "Söder", 4),
    ]


def test_lines_between_the_rows_say_what_is_below_them() -> None:
    rows = rows_of("Stadsdel;2022;2023\nVåldsbrott;;\nNorr;1;2\nSkadegörelse;;\nNorr;5;6\n")
    assert [(name, value) for name, _, _, _, value in rows] == [
        ("Våldsbrott", 1),
        ("Våldsbrott", 2),
        ("Skadegörelse", 5),
        ("Skadegörelse", 6),
    ]


def test_what_an_area_always_has_beside_it_divides_nothing() -> None:
    rows = rows_of(
        "Skola;Driftform;År;Elever\nEk;Kommunal;2022;1\nEk;Kommunal;2023;2\nBok;Fristående;2022;3\n"
    )
    assert {name for name, *_ in rows} == {"Elever"}


def test_a_source_a_unit_and_an_area_stand_beside_the_table() -> None:
    read = read_text(
        "Kommun:;Ekdala kommun\nEnhet;antal\n\nIndikator;2023\nBränder;12\n\nKälla: Räddningstjänsten. Uttag 2024-01-02\n"
    )
    (one,) = read.series
    assert (one.unit, one.area, one.source) == ("antal", "Ekdala kommun", "Räddningstjänsten")


def test_a_sign_means_nought_where_the_legend_says_so() -> None:
    table = "Område;2022;2023\nNorr;–;2\n\n– betyder {}\n"
    assert rows_of(table.format("inget anmält (0)"), "Brott.csv")[0][-1] == 0
    assert rows_of(table.format("uppgift saknas"), "Brott.csv")[0][-1] is None


def test_first_days_of_months_stand_for_the_months() -> None:
    text = "Område;Datum;Antal\nNorr;2023-01-01;4\nNorr;2023-02-01;5\nNorr;2023-03-01;6\n"
    assert [row[3] for row in rows_of(text)] == ["2023-01", "2023-02", "2023-03"]


def test_lines_that_the_separator_has_parted_are_one() -> None:
    (one,) = read_text(
        "# Titel: Trygghet\n# Enhet: NKI\nOmråde,2023\nNorr,70\n\nKälla: Polisen, region Väst\n"
    ).series
    assert (one.name, one.unit, one.source) == ("Trygghet", "NKI", "Polisen, region Väst")


def test_a_row_tells_the_unit_of_each_column_and_another_the_source() -> None:
    (one, other) = read_text("År;Brott;Trygga\nEnhet;antal;%\n2023;12;71\nKälla;Polisen;SCB\n").series
    assert (one.unit, one.source) == ("antal", "Polisen")
    assert (other.unit, other.source) == ("%", "SCB")


def test_a_source_says_which_table_it_is_for() -> None:
    read = read_text(
        "Tabell 1. Anmälda brott\nÅr;Norr\n2023;1\n\nTabell 2. Trygga (%)\nÅr;Norr\n2023;70\n\n"
        "Källa: Polisen (tabell 1), SCB (tabell 2)\n"
    )
    assert [(one.name, one.source) for one in read.series] == [
        ("Anmälda brott", "Polisen"),
        ("Trygga", "SCB"),
    ]


def test_a_unit_and_a_year_in_one_heading_are_of_what_the_file_is_called() -> None:
    rows = rows_of("Stadsdel;Antal 2022;Per 1 000 inv 2022\nNorr;1;2,1\n", "Anmälda brott Ekdala.csv")
    assert rows == [
        ("Anmälda brott", "antal", "Norr", "2022", 1),
        ("Anmälda brott", "per 1 000 inv", "Norr", "2022", 2.1),
    ]


def test_a_list_below_a_title_needs_no_headings() -> None:
    assert rows_of("Anmälda brott\nNorr\n2022;12\nSöder\n2022;9\n") == [
        ("Anmälda brott", None, "Norr", "2022", 12),
        ("Anmälda brott", None, "Söder", "2022", 9),
    ]


def test_from_one_day_to_another_is_one_period() -> None:
    text = "fr.o.m.;t.o.m.;Område;Klotter\n2023-01-02;2023-01-29;Norr;34\n2023-01-30;;Norr;41\n2023-03-26;2023-02-27;Norr;5\n"
    assert [row[2:] for row in rows_of(text)] == [("Norr", "2023-01-02/2023-01-29", 34)]


def test_areas_below_a_heading_that_only_says_their_kind() -> None:
    text = (
        "Andel trygga 2022, procent\n\nSvar;Hela kommunen;Stadsdel;;\n;;Norrstrand;Kvarnbacken;Tallåsen\n"
        "Mycket trygg;31;38;19;35\nGanska trygg;36;37;33;38\n"
    )
    areas = ["Hela kommunen", "Norrstrand", "Kvarnbacken", "Tallåsen"]
    assert [row[2] for row in rows_of(text)] == areas * 2


def test_how_many_answered_is_a_number_whatever_the_title_says() -> None:
    for heading in ("n", "Bas", "Antal svar (n)"):
        rows = rows_of(f"Andel trygga 2023, procent\nOmråde;Kvinnor;Män;{heading}\nNorr;71;80;312\n")
        assert [(name, unit) for name, unit, *_ in rows] == [
            ("Andel trygga, kvinnor", "procent"),
            ("Andel trygga, män", "procent"),
            (f"Andel trygga, {heading}", "antal"),
        ]


def test_a_column_beside_others_is_called_what_the_title_says() -> None:
    rows = rows_of("Andel som är trygga, procent\nOmråde;2023;Antal svar\nNorr;71;312\n")
    assert rows[0][:2] == ("Andel som är trygga", "procent")


def test_more_than_a_hundred_is_no_share() -> None:
    text = "Svar i procent\nOmråde;2022;Inkomna\nNorr;71;310\n"
    assert [(name, unit) for name, unit, *_ in rows_of(text)] == [
        ("Svar", "procent"),
        ("Svar, Inkomna", None),
    ]
    assert "tal över 100" in flags_of(text)[0][1]
    change = rows_of("Förändring i procent\nOmråde;2023\nNorr;150\n")
    assert change[0][1] == "procent"


def test_a_line_below_that_is_a_unit_is_the_tables() -> None:
    assert rows_of("Område;2022\nNorr;10\n\nAndel i procent\n", "Trygga.csv")[0][1] == "procent"
    note = "* Nytt urval. Uppgifterna avser antal utsatta per 10 000 invånare (16–84 år).\n"
    assert rows_of(f"Område;2022\nNorr;10\n\n{note}", "Utsatta.csv")[0][1] == "per 10 000 invånare"


def test_what_is_left_of_two_units_is_no_name() -> None:
    text = "Anmälda brott i Norr 2022, antal och per 100 000 invånare\nBrottstyp;Antal;Per 100 000 inv.\nRån;4;12\n"
    assert [name for name, *_ in rows_of(text)] == ["Anmälda brott, Rån"] * 2
