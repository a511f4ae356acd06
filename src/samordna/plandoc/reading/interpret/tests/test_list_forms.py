"""Lists whose bullets are cut to one pattern, or stand under a line that says who promises them."""

from collections.abc import Callable

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_MEASURES = (
    ("Byta lampor i gångtunnlarna", "Presidiet", "mars 2025"),
    ("Utbilda vaktmästare i lågaffektivt bemötande", "Krisberedskapsansvarig", "Kontinuerligt"),
    ("Öppna en studio för unga", "Enhetschef bibliotek område 5", "2025 - 2026"),
)
_FORMS = (
    "{who}: {action}, {time}",
    "{time}: {action} ({who})",
    "{action} – {who} – {time}",
    "{action} – {who}, {time}",
    "{action}, {who}, {time}",
    "{action} – {time} – {who}",
    "{action}; {who}; {time}",
    "{who}: {action} ({time})",
)


def _read(*blocks: Block) -> ReadResult:
    return structured(heading("Handlingsplan för trygghet"), heading("Vad vi ska göra"), *blocks)


@pytest.mark.parametrize("form", _FORMS)
def test_what_stands_in_each_place_of_the_form(form: str) -> None:
    result = _read(*(bullet(form.format(action=a, who=w, time=t)) for a, w, t in _MEASURES))
    activities = result.document.activities
    assert [(one.action, one.responsible) for one in activities] == [(a, w) for a, w, _ in _MEASURES]
    assert [one.ongoing for one in activities] == [False, True, False]
    assert {activities[0].starts, activities[0].ends} == {None, "2025-03"}
    assert result.coverage == 1


def test_who_acts_may_be_written_small_where_each_bullet_says_when() -> None:
    named = (
        ("Temadag för ledare", "fritidschef", "våren 2026"),
        ("Avsnitt i personalbladet", "kommunikationschef", "löpande"),
        ("Stödperson till den som anmäler", "brottsofferjouren", "2027"),
    )
    result = _read(*(bullet(f"{action} – {who} – {time}") for action, who, time in named))
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        (a, w) for a, w, _ in named
    ]


def test_the_verb_of_the_one_named_before_it_is_done_too() -> None:
    result = _read(
        bullet("Fritidschefen: utbildar ledare (maj 2026)"), bullet("Socialchefen: öppnar dörren (juni 2026)")
    )
    assert [(one.action, one.responsible, one.ends) for one in result.document.activities] == [
        ("utbildar ledare", "Fritidschefen", "2026-05"),
        ("öppnar dörren", "Socialchefen", "2026-06"),
    ]


def test_a_list_too_short_to_show_its_form_has_that_of_the_others() -> None:
    first, *others = (bullet(f"{action} – {who}, {time}") for action, who, time in _MEASURES)
    result = _read(heading("Mål: Trygg resa", 2), first, heading("Mål: Trygg fritid", 2), *others)
    assert [one.responsible for one in result.document.activities] == [who for _, who, _ in _MEASURES]


def test_a_list_too_short_to_show_its_signs_has_those_of_another() -> None:
    form = "{} – {} – {} – enkät"
    first, *others = (bullet(form.format(action, who.lower(), time)) for action, who, time in _MEASURES)
    result = _read(heading("Mål: Trygg fritid", 2), *others, heading("Mål: Trygg resa", 2), first)
    assert [one.action for one in result.document.activities] == [
        action for action, *_ in (*_MEASURES[1:], _MEASURES[0])
    ]


@pytest.mark.parametrize("form", ["{action} – {who}, {time}", "{time}: {action} ({who})"])
def test_what_is_done_may_have_a_name_only(form: str) -> None:
    named = (("Öppet hus", "Biblioteket", "maj 2025"), ("Läxhjälp", "Fritidsgården Ekot", "våren 2025"))
    result = _read(*(bullet(form.format(action=a, who=w, time=t)) for a, w, t in named))
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        (a, w) for a, w, _ in named
    ]


def test_a_dash_inside_two_of_many_bullets_is_no_form() -> None:
    result = _read(
        bullet("Ordna föreläsningar – Steg ett"),
        bullet("Ordna föreläsningar – Steg två"),
        bullet("Utbilda personalen i bemötande"),
        bullet("Köpa in material till skolorna"),
    )
    assert [one.responsible for one in result.document.activities] == [None] * 4


def test_a_line_above_says_who_promises() -> None:
    result = structured(
        heading("Medborgarlöfte 2025"),
        heading("Löfte 1: Tryggare trafik vid skolorna", 2),
        heading("Polisen ska", 3),
        bullet("Genomföra minst tio trafikkontroller vid skolorna."),
        heading("Kommunen ska", 3),
        bullet("Sätta upp hastighetsdisplayer på Skolgatan."),
        bullet("Informera vårdnadshavare om moped."),
    )
    goal = "Tryggare trafik vid skolorna"
    assert [(one.responsible, one.goal) for one in result.document.activities] == [
        ("Polisen", goal),
        ("Kommunen", goal),
        ("Kommunen", goal),
    ]
    assert result.coverage == 1


def test_who_promises_stands_under_what_is_promised_however_alike_they_look() -> None:
    result = structured(
        heading("Medborgarlöfte 2031"),
        heading("Löfte 1. Lugnare kvällar i hamnen", 2),
        heading("Polisen kommer att:", 2),
        bullet("Patrullera till fots varje fredag."),
        heading("Havby kommun kommer att:", 2),
        bullet("Byta lampor på kajen."),
        heading("Löfte 2. Säkrare vägar till skolan", 2),
        heading("Havby kommun kommer att:", 2),
        bullet("Måla om övergångsställen."),
    )
    assert [(one.responsible, one.goal) for one in result.document.activities] == [
        ("Polisen", "Lugnare kvällar i hamnen"),
        ("Havby kommun", "Lugnare kvällar i hamnen"),
        ("Havby kommun", "Säkrare vägar till skolan"),
    ]
    assert [goal.text for goal in result.document.goals] == [
        "Lugnare kvällar i hamnen",
        "Säkrare vägar till skolan",
    ]


def test_the_tasks_of_a_role_are_no_promises() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Roller och ansvar"),
        heading("Samordnaren ska", 2),
        bullet("Leda arbetsgruppen och kalla till möten"),
        bullet("Rapportera till kommunstyrelsen"),
    )
    assert result.document.activities == []


def test_who_acts_is_no_label_though_it_reads_like_one() -> None:
    result = _read(
        bullet("Rektor: Arrangera mörkervandringar med hyresgästerna, hösten 2025"),
        bullet("Verksamhetsledare ungdomens hus: Dela ut foldern om stöd, Kontinuerligt"),
        bullet("Kvalitetsutvecklare: Säkra att sekretessfrågorna är utredda, våren 2026"),
        bullet("Krisberedskapsansvarig: Uppmuntra föreningar att anta en uppförandekod, under 2026"),
    )
    assert [one.responsible for one in result.document.activities] == [
        "Rektor",
        "Verksamhetsledare ungdomens hus",
        "Kvalitetsutvecklare",
        "Krisberedskapsansvarig",
    ]


@pytest.mark.parametrize(
    "form",
    [
        "{action} → {who} → {time}",
        "{action} / {who} / {time}",
        "✅ {action} 👤 {who} 📅 {time}",
        "{time} – {action} – {who}",
        "{who} | {time} | {action}",
    ],
)
@pytest.mark.parametrize("block", [bullet, paragraph])
def test_any_sign_parts_a_list_as_lines_part_a_table(form: str, block: Callable[[str], Block]) -> None:
    result = _read(*(block(form.format(action=a, who=w, time=t)) for a, w, t in _MEASURES))
    activities = result.document.activities
    assert [(one.action, one.responsible) for one in activities] == [(a, w) for a, w, _ in _MEASURES]
    assert [one.ongoing for one in activities] == [False, True, False]
    assert result.coverage == 1


def test_a_place_that_means_nothing_to_us_is_kept_and_asked_about() -> None:
    result = _read(*(bullet(f"{a} → {w} → {t} → spår {n}") for n, (a, w, t) in enumerate(_MEASURES)))
    activities = result.document.activities
    assert [(one.responsible, one.comment) for one in activities] == [
        (who, f"spår {n}") for n, (_, who, _) in enumerate(_MEASURES)
    ]
    assert result.flags
    assert result.coverage == 1


def test_bullets_have_the_time_they_stand_under_and_it_is_asked_about() -> None:
    result = structured(
        heading("Handlingsplan för trygghet 2026"),
        heading("Åtgärder 2026", 2),
        heading("Kvartal 1", 3),
        bullet("Utbilda fritidsledare (Fritidschef)"),
        bullet("Skapa en kontaktväg (Socialchef)"),
    )
    assert [(one.starts, one.ends) for one in result.document.activities] == [("2026-01", "2026-03")] * 2
    assert all(one.flagged for one in result.document.activities)


def test_the_promises_of_each_unit_below_a_heading_that_says_so() -> None:
    result = structured(
        heading("Förvaltningarnas åtaganden 2026"),
        heading("Kultur- och fritidsförvaltningen", 2),
        bullet("Mötesplatserna testar trygghetsvärdar."),
        bullet("Bidragsreglerna kompletteras med ett demokrativillkor."),
    )
    assert [one.responsible for one in result.document.activities] == ["Kultur- och fritidsförvaltningen"] * 2


def test_a_sentence_behind_who_says_when() -> None:
    result = structured(
        heading("Åtaganden 2026"),
        bullet("Skolorna får en vägledning. Ansvar: Skolchefen. Klart i maj."),
        bullet("Biblioteken håller öppet längre. Ansvar: Bibliotekschefen. Klart i juni."),
    )
    assert [(one.responsible, one.ends) for one in result.document.activities] == [
        ("Skolchefen", "2026-05"),
        ("Bibliotekschefen", "2026-06"),
    ]


@pytest.mark.parametrize(
    "form",
    [
        "{action}. {who} ansvarar. Klart {time}.",
        "{action} — Ansvarig: {who} — Klart: {time}",
        "{action}. {who}, {time}.",
        "{action}. Ansvarig är {who}, klart {time}.",
    ],
)
def test_labels_in_the_places_of_a_form_are_no_words_of_who(form: str) -> None:
    told = (("Utbilda mentorer", "Rektor", "juni 2026"), ("Öppna en mötesplats", "Fritidschef", "maj 2026"))
    result = _read(*(bullet(form.format(action=a, who=w, time=t)) for a, w, t in told))
    read = [(one.action, one.responsible, one.ends) for one in result.document.activities]
    assert read == [
        ("Utbilda mentorer", "Rektor", "2026-06"),
        ("Öppna en mötesplats", "Fritidschef", "2026-05"),
    ]
    assert result.coverage == 1


def test_bullets_that_say_who_does_what_and_when_are_activities_under_any_heading() -> None:
    result = structured(
        heading("Plan mot påverkan 2026"),
        heading("Så arbetar vi", 2),
        bullet("HR-chefen utbildar handläggare i att möta hot. (våren 2026)"),
        bullet("Säkerhetschefen inför ett journummer för medarbetare. (senast 1 september 2026)"),
    )
    assert [one.responsible for one in result.document.activities] == ["HR-chefen", "Säkerhetschefen"]


@pytest.mark.parametrize(
    "above",
    [
        (heading("Förslag till beslut"),),
        (heading("Nämndens förslag till beslut"), paragraph("Kommunstyrelsen föreslås besluta att:")),
        (heading("Yrkanden"),),
    ],
)
def test_what_is_proposed_to_be_decided_is_no_activity(above: tuple[Block, ...]) -> None:
    proposed = (
        bullet("Kommunstyrelsen antar handlingsplanen"),
        bullet("Nämnderna får i uppdrag att rapportera i maj 2026"),
    )
    result = structured(heading("Handlingsplan för trygghet"), *above, *proposed)
    assert result.document.activities == []
    assert "Nämnderna får i uppdrag" in result.document.sections[-1].text


def test_a_sentence_behind_who_that_is_nothing_but_a_time_says_when() -> None:
    result = _read(
        bullet("Läslov för alla – Ansvarig: Kulturnämnden. Årligen."),
        bullet("Familjecentral i tätorten – Ansvarig: Socialnämnden. Våren 2027."),
    )
    one, two = result.document.activities
    assert (one.responsible, one.ongoing) == ("Kulturnämnden", True)
    assert (two.responsible, two.ends) == ("Socialnämnden", "2027-21")


def test_bullets_that_all_say_by_when_are_activities_under_any_heading() -> None:
    found = structured(
        heading("Skydda"),
        bullet("Socialjouren får en rutin för akut placering. Klart mars 2027."),
        bullet("Skyddat boende upphandlas med tre kommuner. Klart oktober 2027."),
    ).document.activities
    assert [(one.action, one.ends) for one in found] == [
        ("Socialjouren får en rutin för akut placering", "2027-03"),
        ("Skyddat boende upphandlas med tre kommuner", "2027-10"),
    ]


def test_a_name_over_what_signs_part() -> None:
    result = _read(
        bullet("Vakter vid derbyn\nEvenemangschef · april–oktober 2027 · Antal ingripanden"),
        bullet("Dag för ledare\nFöreningskonsulent · mars 2027 · Antal ledare"),
        bullet("Möten före match\nSäkerhetschef · varje månad · Antal möten"),
    )
    assert [(one.action, one.responsible, one.indicator) for one in result.document.activities] == [
        ("Vakter vid derbyn", "Evenemangschef", "Antal ingripanden"),
        ("Dag för ledare", "Föreningskonsulent", "Antal ledare"),
        ("Möten före match", "Säkerhetschef", "Antal möten"),
    ]


def test_a_short_list_beside_lists_of_activities_is_one_where_a_bullet_says_who_and_when() -> None:
    first = [
        heading("Säkerhetsplan 2032"),
        heading("Vad vi ska göra", 2),
        heading("Inbrott", 3),
        bullet("Ny rutin för nycklar införs på samtliga förskolor (enhetschef fastighet, klart 2032-03-31)."),
        bullet("Skolgårdarna får kamerabevakning kvällar och helger (säkerhetschef, augusti 2032)."),
    ]
    plain = [bullet("Planer finns uppsatta i varje klassrum."), bullet("Vuxna finns vid bussarna.")]
    told = bullet("En gemensam larmövning hålls (säkerhetschef, senast november 2032).")
    beside = structured(*first, heading("Pågående våld", 3), told, plain[0]).document.activities
    assert [(one.action, one.ends) for one in beside[2:]] == [
        ("En gemensam larmövning hålls", "2032-11"),
        ("Planer finns uppsatta i varje klassrum.", None),
    ]
    followed = structured(*first, heading("Uppföljning", 3), told, plain[0]).document
    assert len(followed.activities) == len(first) - 3
    untold = structured(*first, heading("Pågående våld", 3), *plain).document
    assert len(untold.activities) == len(first) - 3


def test_sentences_behind_a_name_say_who_when_and_how_it_is_followed_up() -> None:
    found = structured(
        heading("Åtgärder"),
        bullet("Vandringar i centrum. Rektor ansvarar. Klart hösten 2026. Följs upp genom enkät."),
        bullet("Rastvärdar med västar. Kurator ansvarar. Klart maj 2027. Följs upp genom rapporter."),
    ).document.activities
    assert [(one.action, one.responsible, one.ends) for one in found] == [
        ("Vandringar i centrum", "Rektor", "2026-23"),
        ("Rastvärdar med västar", "Kurator", "2027-05"),
    ]


def test_a_last_sentence_says_when_something_begins_and_with_whom() -> None:
    first, second = structured(
        heading("Åtgärder"),
        bullet("Fråga alla nya elever om resan till skolan. Skolvärden ansvarar, påbörjas den 3 maj 2032."),
        bullet("Öva larmet med all personal. Rektor ansvarar tillsammans med KLK, mars till maj 2033."),
    ).document.activities
    assert (first.responsible, first.starts, first.ends) == ("Skolvärden", "2032-05-03", None)
    assert (second.action, second.responsible, second.others) == (
        *("Öva larmet med all personal", "Rektor", "KLK"),
    )
    assert (second.starts, second.ends) == ("2033-03", "2033-05")


def test_how_often_stands_between_what_is_done_and_who_does_it() -> None:
    read = _read(
        bullet("Nätverksmöte 3 gånger per år, säkerhetssamordnaren"),
        bullet("Lägesbild, 2 ggr per termin – polisen"),
        bullet("Kurs för personal minst en gång per år, HR-chefen"),
    )
    assert [(one.action, one.responsible, one.ongoing, one.comment) for one in read.document.activities] == [
        ("Nätverksmöte", "säkerhetssamordnaren", True, "3 gånger per år"),
        ("Lägesbild", "polisen", True, "2 ggr per termin"),
        ("Kurs för personal", "HR-chefen", True, "minst en gång per år"),
    ]


def test_whoever_stands_in_brackets_with_when_at_the_end_of_every_bullet() -> None:
    read = _read(
        bullet("Byt lampor (Föreningen Trygga Hagby och Lunden, maj 2027)"),
        bullet("Städa parken (Miljö Väst tillsammans med Hagby IF, juni 2027)"),
        bullet("Fixa bänkar i (gamla) parken (gata och park; aug 2027)"),
    )
    assert [(one.action, one.responsible, one.ends) for one in read.document.activities] == [
        ("Byt lampor", "Föreningen Trygga Hagby och Lunden", "2027-05"),
        ("Städa parken", "Miljö Väst tillsammans med Hagby IF", "2027-06"),
        ("Fixa bänkar i (gamla) parken", "gata och park", "2027-08"),
    ]


def test_who_alone_in_brackets_is_known_by_the_others_of_its_list() -> None:
    read = _read(
        bullet("Ordna en temadag (Skolhälsan Syd)"),
        bullet("Starta en fotbollsskola (fritidschefen)"),
        bullet("Håll en föräldrakurs (Familj Direkt)"),
        bullet("Bygg en park (gatukontoret)"),
    )
    assert [one.responsible for one in read.document.activities] == [
        "Skolhälsan Syd",
        "fritidschefen",
        "Familj Direkt",
        "gatukontoret",
    ]
    places = _read(bullet("Vandra (Hagby)"), bullet("Belys (Lunden)"), bullet("Städa (Centrum)"))
    assert [one.responsible for one in places.document.activities] == [None, None, None]
