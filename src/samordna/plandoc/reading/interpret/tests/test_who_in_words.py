"""Who is responsible, told in words that go with the name."""

from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, structured, table
from samordna.plandoc.reading.result import ReadResult


def _rows(result: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]


def test_names_of_two_words_act() -> None:
    result = structured(
        heading("Lokalt program 2033"),
        heading("Aktiviteter under året"),
        bullet("Vandring på Kvarngatan – Stadsdelsutvecklare, april"),
        bullet("Kurs i första hjälpen – Röda korset, september"),
        bullet("Städdag på gården – Bovärdar, maj"),
    )
    assert [row[1] for row in _rows(result)] == ["Stadsdelsutvecklare", "Röda korset", "Bovärdar"]


def test_who_leads_in_brackets_is_who_it_is() -> None:
    result = structured(
        heading("Färdplan för trygghet"),
        heading("Kvartal 2 2027"),
        bullet("Anställa en koordinator (leds av socialförvaltningen, deltar: Kriminalvården)"),
        bullet("Kartlägga boenden (leds av fastighetskontoret, deltar: bostadsbolagen)"),
    )
    assert [row[1] for row in _rows(result)] == ["socialförvaltningen", "fastighetskontoret"]


def test_a_sentence_of_who_answers_is_no_part_of_what_is_done() -> None:
    result = structured(
        heading("Trygghetsplan 2026"),
        heading("Det här gör vi 2026"),
        bullet("Vi håller en genomgång för alla. Ansvarig är kommunsekreteraren. Tidpunkt: mars."),
        bullet("Vi ser över låsen i salen. Ansvarig är lokalintendenten. Tidpunkt: maj."),
    )
    assert [row[:2] for row in _rows(result)] == [
        ("Vi håller en genomgång för alla.", "kommunsekreteraren"),
        ("Vi ser över låsen i salen.", "lokalintendenten"),
    ]


def test_with_whom_somebody_answers_is_no_part_of_who_does() -> None:
    result = flat(
        "Åtgärdsplan efter mätningen 2028\n\nÅtgärder\n\n"
        "1. Kartlägga mörka platser i parken.\n   Gatukontoret ansvarar och tar hjälp av elevrådet. Klart\n"
        "   i maj 2028.\n\n"
        "2. Anordna marknad på torget. Fritidskontoret ansvarar\n   tillsammans med föreningarna. Genomförs i juni 2028.\n\n"
        "3. Erbjuda hembesök till alla som fyllt 80 år.\n"
        "   Omsorgskontoret ansvarar tillsammans med räddningstjänsten. Pågår löpande.\n\n"
        "4. Sätta upp bänkar. Parkenheten ansvarar. Klart i juli 2028.\n"
    )
    assert [(one.responsible, one.others, one.ongoing) for one in result.document.activities] == [
        ("Gatukontoret", "elevrådet", False),
        ("Fritidskontoret", "föreningarna", False),
        ("Omsorgskontoret", "räddningstjänsten", True),
        ("Parkenheten", None, False),
    ]
    assert result.coverage == 1


def test_with_whom_one_who_answers_cooperates_is_told_apart() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Klart"],
            ["Byta lampor", "Gatuchefen i samverkan med energibolaget", "maj 2031"],
            ["Öva larmet", "Säkerhetschefen (i nära samverkan med räddningstjänsten)", "juni 2031"],
            ["Ordna kurs", "Skolchef, med stöd av länsstyrelsen", "juli 2031"],
            ["Hålla torgdag", "Fritidsenheten tillsammans med föreningarna", "augusti 2031"],
            ["Dra slutsatser", "Samordnaren i samarbete med arbetsgruppen", "hösten 2031"],
            ["Se över avtal", "Samordnare för samverkan", "2031"],
        ),
    )
    assert [(one.responsible, one.others) for one in result.document.activities] == [
        ("Gatuchefen", "energibolaget"),
        ("Säkerhetschefen", "räddningstjänsten"),
        ("Skolchef", "länsstyrelsen"),
        ("Fritidsenheten tillsammans med föreningarna", None),
        ("Samordnaren i samarbete med arbetsgruppen", None),
        ("Samordnare för samverkan", None),
    ]
    assert result.coverage == 1


def test_several_who_help_are_told_in_one_line() -> None:
    result = structured(
        heading("Handlingsplan 2031"),
        heading("Åtgärder"),
        bullet("Hålla en kurs. (skolchefen i samverkan med länsstyrelsen, regionen, maj 2031)"),
        bullet("Bygga en ramp. (gatuchefen i samverkan med byggbolaget, juni 2031)"),
    )
    assert [(one.responsible, one.others) for one in result.document.activities] == [
        ("skolchefen", "länsstyrelsen, regionen"),
        ("gatuchefen", "byggbolaget"),
    ]


def test_shortened_words_tell_who_helps_and_who_answers() -> None:
    result = structured(
        heading("Handlingsplan 2031"),
        heading("Åtgärder"),
        heading("Kultur- och fritidskontoret", 2),
        bullet("Hålla öppet på lördagar (Q3; tills. m. föreningarna)"),
        bullet("Visa film i parken (juli)"),
        bullet("Delta i det brottsförebyggande rådet (BRÅ)"),
        heading("Tekniska kontoret", 2),
        bullet("Byta lås i hallen (ansv. vaktmästarna, senast 1 okt)"),
        bullet("Öva utrymning (ansv. bitr. rektor, 2 ggr under läsåret)"),
    )
    told = [(one.responsible, one.others, one.ongoing, one.ends) for one in result.document.activities]
    assert told == [
        ("Kultur- och fritidskontoret", "föreningarna", False, "2031-09"),
        ("Kultur- och fritidskontoret", None, False, "2031-07"),
        ("Kultur- och fritidskontoret", None, False, None),
        ("vaktmästarna", None, False, "2031-10-01"),
        ("bitr. rektor", None, True, None),
    ]
    assert result.document.activities[2].action == "Delta i det brottsförebyggande rådet (BRÅ)"
    assert result.coverage == 1


def test_shortened_words_in_a_cell_tell_who_helps() -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Klart"],
            ["Byta lampor", "Tekn. kont. s.m. energibolaget", "maj 2031"],
            ["Öva larmet", "Säkerhetschef\nsamv: räddningstjänsten, polisen", "juni 2031"],
            ["Ordna kurs", "Skolchef i samv. m. regionen", "juli 2031"],
        ),
    )
    assert [(one.responsible, one.others) for one in result.document.activities] == [
        ("Tekn. kont.", "energibolaget"),
        ("Säkerhetschef", "räddningstjänsten, polisen"),
        ("Skolchef", "regionen"),
    ]
