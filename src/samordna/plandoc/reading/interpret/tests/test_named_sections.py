"""Chapters whose paragraphs all begin with the name of a measure and go on in sentences."""

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured

_EARLY = (
    paragraph(
        "Gemensam rutin för frånvaro. Utbildningsförvaltningen tar fram en rutin för första frånvarodagen. "
        "Rutinen ska vara klar senast i september 2034."
    ),
    paragraph("Statistik till rektorerna. Utvecklingsenheten levererar statistik med start i oktober 2034."),
)
_SAFE = (
    paragraph(
        "Trygghetsteam på alla skolor. Rektorerna inrättar ett team på varje skola under höstterminen 2034. "
        "Arbetet följs upp genom enkäten i årskurs 5."
    ),
    paragraph(
        "Vuxna i korridorerna. Skolchefen inför skolvärdar på Parkskolan senast i januari 2035, i samarbete med "
        "arbetsmarknadsenheten."
    ),
)


def test_names_of_measures_before_sentences() -> None:
    result = structured(
        heading("Närvaroplan för grundskolan"),
        heading("Mål 1: Frånvaro upptäcks tidigt", 2),
        *_EARLY,
        heading("Mål 2: Skolorna är trygga", 2),
        *_SAFE,
        heading("Så följer vi upp", 2),
        paragraph("Förvaltningen redovisar planens resultat för nämnden i juni 2035."),
    )
    told = [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]
    assert told == [
        ("Gemensam rutin för frånvaro", "Utbildningsförvaltningen", None, "2034-09"),
        ("Statistik till rektorerna", "Utvecklingsenheten", "2034-10", None),
        ("Trygghetsteam på alla skolor", "Rektorerna", "2034-08", "2034-12"),
        ("Vuxna i korridorerna", "Skolchefen", None, "2035-01"),
    ]
    team, adults = result.document.activities[2:]
    assert team.follow_up == "enkäten i årskurs 5"
    assert adults.others == "arbetsmarknadsenheten"
    assert result.coverage == 1


def test_a_table_of_them_shows_the_times_in_the_words_of_the_file() -> None:
    result = structured(
        heading("Närvaroplan för grundskolan"),
        heading("Mål 2: Skolorna är trygga", 2),
        *_SAFE,
        paragraph("Regler på skolgården. Mentorerna gör regler. Klart till höstlovet 2034."),
        paragraph("Stängsel vid bron. Gatuchefen sätter upp det. Klart 2034-06-15."),
        paragraph("Besök i hemmen. Ansvarig är socialchefen. Införs Q1 2035."),
    )
    (grid,) = result.grids
    assert len(grid.take.columns or ()) == len(grid.rows[0])
    times = [at for at, name in enumerate(grid.take.columns or ()) if name in ("starts", "ends", "when")]
    told = [" ".join(filter(None, (row[at] for at in times))) for row in grid.rows]
    assert told == [
        *("höstterminen 2034", "januari 2035", "till höstlovet 2034", "2034-06-15", "Införs Q1 2035"),
    ]


def test_paragraphs_of_which_some_are_only_sentences_are_text() -> None:
    result = structured(
        heading("Närvaroplan för grundskolan"),
        heading("Utgångspunkter", 2),
        paragraph("Enheten levererade statistik. Rektorerna läste den i oktober 2034."),
        *_EARLY[1:],
        heading("Läget", 2),
        paragraph("Frånvaron är hög. Den mättes i maj 2033."),
    )
    assert not result.document.activities
