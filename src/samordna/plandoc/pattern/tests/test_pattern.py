"""What of another municipality's plan comes along, and what never does."""

import pytest

from samordna.plandoc.pattern.names import names, title_here, with_our_name
from samordna.plandoc.pattern.rewriting import is_rewritten, share_left, words_told
from samordna.plandoc.pattern.taking import COMES, pattern_of
from samordna.plandoc.pattern.texts import fingerprint, is_name, is_put_right_by_a_word, names_of, texts_of
from samordna.plandoc.pattern.traces import without_traces
from samordna.plandoc.schema import Metadata, PlanDocument

THEIRS = "grönsaksodlingen"
"""A word that stands in every text that must not come along."""


def _plan() -> PlanDocument:
    return PlanDocument.model_validate(
        {
            "metadata": {
                "title": "Granköpings kommuns plan för 2024–2026",
                "municipality": "Granköpings kommun",
                "board": THEIRS,
                "administration": THEIRS,
                "registry_number": "KS 2024/17",
                "adopted": "2024-02-01",
                "approved_by": THEIRS,
                "period_start": "2024",
                "period_end": "2026",
                "next_revision": "T1 2026",
                "responsible_for_revision": THEIRS,
            },
            "sections": [
                {
                    "id": "s1", "heading": "Inledning", "kind": "introduction",
                    "text": "Ring 08-508 250 00.\n\n{{decisions}}\n\n{{goals}}",
                },
                {"id": "s2", "heading": "Lägesbild", "kind": "situation", "text": f"Här är {THEIRS}."},
                {"id": "s3", "heading": "Akut", "kind": "acute", "text": f"Larma {THEIRS}.", "restricted": True},
                {"id": "s4", "heading": "Ändringar", "kind": "changes", "text": f"{THEIRS} är ny."},
            ],
            "activities": [
                {
                    "id": "a1", "action": "Utbilda personal", "goal": "Trygghet", "problem": THEIRS,
                    "responsible": "Säkerhetschefen",
                    "starts": "2024", "ends": "2025", "follow_up": "T1 2025", "ongoing": True, "indicator": "Andel utbildade",
                    "baseline": THEIRS, "cost": THEIRS, "status": "done", "comment": THEIRS, "flagged": True,
                },
            ],
            "goals": [{"id": "g1", "text": "Ingen dras in", "indicator": "Andel", "baseline": THEIRS, "target": THEIRS}],
            "decisions": [{"body": THEIRS, "date": "2024-02-01", "section": "12"}],
            "conditions": [{"text": THEIRS, "answer": THEIRS}],
            "coordinators": [{"function": THEIRS, "unit": THEIRS}],
            "departments": [{"name": THEIRS, "text": THEIRS}],
            "problems": [{"title": THEIRS}],
            "services": [{"name": THEIRS}],
            "agreements": [{"parties": THEIRS}],
            "alarm_routes": [{"name": THEIRS}],
            "lessons": [{"text": THEIRS}],
            "council": {"name": THEIRS, "members": [THEIRS]},
            "situation": {"mapping": THEIRS, "sources": [{"name": THEIRS}]},
            "guides": [{"id": "u1", "title": "Vid oro", "text": "Ring alltid.", "contact": f"{THEIRS}, 08-508 250 00"}],
            "training": [{"id": "t1", "group": "Lärare", "content": "Grunder", "planned": "2024", "share_trained": 0.4}],
            "references": [
                {"id": "r1", "text": "Lag om kommuners ansvar", "number": "2023:196"},
                {"text": f"Riktlinjer för {THEIRS}", "number": "KS 2016/4"},
            ],
            "definitions": [{"id": "d1", "term": "extremism", "text": "Rörelser som …", "place": "text"}],
        }
    )  # fmt: skip


def test_nothing_of_theirs_alone_comes_along() -> None:
    pattern = pattern_of(_plan(), home="Tolköpings kommun")
    said = pattern.model_dump_json()
    for theirs in (THEIRS, "Granköping", "KS 20", "508 250", "2024", "2025", "T1", "done", "0.4"):
        assert theirs not in said


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Socialförvaltningens aktivitetsplanering 2017–2018", "Aktivitetsplanering"),
        ("Arbetet inom Socialförvaltningen", "Arbetet"),
        ("Läget i Granköping 2024", "Läget i Tolköping"),
        ("Lag (2023:196) och prop. 2022/23:59", "Lag (2023:196) och prop. 2022/23:59"),
        ("Socialförvaltningen", "Socialförvaltningen"),
        ("mål", "mål"),
    ],
)
def test_headings_have_no_years_and_no_names_of_theirs(heading: str, expected: str) -> None:
    plan = PlanDocument.model_validate(
        {
            "metadata": {"municipality": "Granköpings kommun", "board": "Socialnämnden"},
            "sections": [{"heading": heading, "text": "Text."}],
        }
    )
    [section] = pattern_of(plan, home="Tolköpings kommun").sections
    assert section.heading == expected


@pytest.mark.parametrize(
    ("title", "theirs", "board", "home", "expected"),
    [
        ("Järvas handlingsplan 2026", "Stockholm", "Järva stadsdelsnämnd", "Ekdala", "Ekdalas handlingsplan"),
        ("Plan för Norra innerstaden", "Stockholm", "Norra innerstadens stadsdelsnämnd", "Ekdala", "Plan för Ekdala"),
        ("Utbildningsnämndens handlingsplan", "Stockholm", "Utbildningsnämnden", "Ekdala", "Handlingsplan"),
        ("Stockholms stads handlingsplan", "Stockholm", None, "Ekdala", "Ekdala kommuns handlingsplan"),
        ("Handlingsplan för Stockholms stad", "Stockholm", None, "Tolköping", "Handlingsplan för Tolköpings kommun"),
        ("Granköpings kommuns plan", "Granköpings kommun", None, "Borås stad", "Borås stads plan"),
        ("Granköpings plan i Granköping", "Granköpings kommun", None, "Borås stad", "Borås plan i Borås"),
        ("Borås handlingsplan mot hot i Borås", "Borås stad", None, "Ekdala", "Ekdalas handlingsplan mot hot i Ekdala"),
        ("Ale kommun: plan", "Ale", "Miljö- och byggnadsnämnden", "Lunds kommun", "Lunds kommun: plan"),
    ],
)  # fmt: skip
def test_a_title_names_us_in_the_case_in_which_it_named_them(
    title: str, theirs: str, board: str | None, home: str, expected: str
) -> None:
    cover = Metadata(title=title, municipality=theirs, board=board)
    assert title_here(title, cover, home) == expected


@pytest.mark.parametrize(
    ("title", "home", "is_named"),
    [
        ("Ekdalas handlingsplan", "Ekdala", True),
        ("Borås stads plan", "Borås stad", True),
        ("Järvas handlingsplan", "Ekdala", False),
        ("Alesters plan", "Ale", False),
        ("Handlingsplan", "", False),
    ],
)
def test_a_title_that_names_us_is_ours(title: str, home: str, is_named: bool) -> None:
    assert names(title, home) is is_named


def test_structure_texts_activities_and_goals_come_along() -> None:
    pattern = pattern_of(_plan(), home="Tolköpings kommun")
    assert pattern.metadata.title == "Tolköpings kommuns plan"
    assert [(one.heading, one.text) for one in pattern.sections] == [
        ("Inledning", "Ring [telefonnummer].\n\n{{goals}}"),
        ("Lägesbild", ""),
        ("Ändringar", ""),
    ]
    [activity] = pattern.activities
    assert (activity.action, activity.goal, activity.responsible, activity.ongoing, activity.indicator) == (
        "Utbilda personal",
        "Trygghet",
        "Säkerhetschefen",
        True,
        "Andel utbildade",
    )
    assert (activity.status, activity.starts, activity.flagged) == (None, None, False)
    assert [one.indicator for one in pattern.goals] == ["Andel"]
    assert [one.number for one in pattern.references] == ["2023:196"]


def test_what_no_words_tell_any_more_is_shown_where_its_kind_stands() -> None:
    assert [one.place for one in pattern_of(_plan()).definitions] == [None]


def test_a_pattern_of_a_pattern_is_the_same() -> None:
    pattern = pattern_of(_plan(), home="Tolköping")
    assert pattern_of(pattern, home="Tolköping") == pattern


def test_everything_that_comes_along_is_a_kind_and_a_field_of_the_plan() -> None:
    for area, fields in COMES.items():
        item = PlanDocument.model_fields[area].annotation.__args__[0]  # type: ignore[union-attr]
        assert set(fields) <= set(item.model_fields)


def test_texts_are_told_by_place_and_those_who_are_named_apart() -> None:
    pattern = pattern_of(_plan())
    assert [place for place, _text in texts_of(pattern)] == [
        "metadata.title",
        "sections/s1",
        "goals/g1",
        "activities/a1",
        "training/t1",
        "guides/u1",
    ]
    assert list(names_of(pattern)) == [("activities/a1.responsible", "Säkerhetschefen")]
    assert is_put_right_by_a_word("metadata.title")
    assert not is_put_right_by_a_word("sections/s1")
    assert is_name("activities/a1.responsible")
    assert not is_name("activities/a1")


def test_a_text_is_another_when_its_words_are() -> None:
    assert fingerprint("Vi *utbildar* alla.\n") == fingerprint("Vi utbildar\nalla")
    assert fingerprint("Vi utbildar alla") != fingerprint("Vi utbildar många")


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        ("Skolorna i Granköping utbildar personal varje höst och vår", False),
        ("PERSONAL utbildar skolorna höst varje i Granköping", False),
        ("Skolorna här utbildar personal när någon är ny, varje termin", False),
        ("Förskolorna i Ekdala utbildar all personal på våren", True),
        ("Hos oss är det så här", True),
    ],
)
def test_a_text_is_ours_when_half_of_their_words_are_gone(text: str, is_ours: bool) -> None:
    told = words_told("Skolorna i Granköping utbildar personal varje höst.")
    assert is_rewritten(told, text) is is_ours


def test_what_is_told_of_the_words_is_no_word_and_short_ones_count_where_there_are_no_others() -> None:
    assert "sig" not in words_told("Gå in i SIG")
    assert share_left(words_told("Gå in i SIG"), "Gå ut ur SIG") == 0.5
    assert share_left("", "Text") == 0


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Riktlinjer (dnr 155-943/2015)", "Riktlinjer (dnr [diarienummer])"),
        ("KSN-2017-0012 gäller", "[diarienummer] gäller"),
        ("Fråga sakerhet@grankoping.se", "Fråga [e-postadress]"),
        ("tel 08-508 250 00, vid fara 112", "tel [telefonnummer], vid fara 112"),
        ("lag (2023:196), EU 2016/679, T1 2026, 2017-2018, läsåret 2018/19", None),
    ],
)
def test_numbers_and_addresses_of_theirs_are_told_by_a_word(text: str, left: str | None) -> None:
    assert without_traces(text) == (left or text)


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Handlingsplan för Granköpings kommun 2026–2027", "Handlingsplan för Ekdala kommun 2026–2027"),
        ("Socialnämndens plan i Granköping 2026", "Socialnämndens plan i Ekdala 2026"),
        ("Granköpings handlingsplan mot extremism", "Ekdalas handlingsplan mot extremism"),
        ("Handlingsplan mot extremism 2026", "Handlingsplan mot extremism 2026"),
    ],
)
def test_a_title_gets_our_name_and_keeps_the_rest(title: str, ours: str) -> None:
    assert with_our_name(title, "Granköpings kommun", "Ekdala") == ours
    assert with_our_name(title, "kommun", "Ekdala") == title
