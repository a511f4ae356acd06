"""The change log that is written from the difference: what a reader wants to know, and nothing that not everybody may."""

from typing import Any

from samordna.plandoc.diff.change_log import change_lines
from samordna.plandoc.next_version import next_version
from samordna.plandoc.schema import PlanDocument

OLD: dict[str, Any] = {
    "metadata": {
        "title": "Plan",
        "version": "1",
        "adopted": "2025-03-01",
        "period_start": "2025",
        "period_end": "2025",
    },
    "sections": [
        {"id": "s1", "heading": "Mål", "text": "Färre rekryteras."},
        {"id": "s2", "heading": "Nytt", "kind": "changes", "text": "Allt är nytt."},
        {"id": "s3", "heading": "Hemligt", "text": "Vi övar.", "restricted": True},
    ],
    "decisions": [{"date": "2025-03-01"}],
    "goals": [{"id": "g1", "text": "Färre rekryteras"}, {"id": "g2", "text": "Fler får hjälp"}],
    "activities": [
        {"id": "a1", "action": "Utbilda", "status": "in_progress"},
        {"id": "a2", "action": "Öva", "status": "done"},
    ],
}


def lines(**changes: Any) -> list[str]:
    old = PlanDocument.model_validate(OLD)
    new = next_version(old).model_dump()
    for name, change in changes.items():
        new[name] = change(new[name])
    return [one.sv for one in change_lines(old, PlanDocument.model_validate(new))]


def test_a_version_that_is_only_begun_tells_what_was_closed() -> None:
    assert lines() == ["Avslutad: aktiviteten ”Öva”."]


def test_what_is_new_changed_and_gone_is_told() -> None:
    told = lines(
        goals=lambda goals: [goals[0], {"text": "Alla vet vart de ringer"}],
        activities=lambda activities: [
            activities[0] | {"responsible": "Skolchefen m.fl.", "status": "delayed"}
        ],
        sections=lambda sections: [sections[0] | {"text": "Färre rekryteras. Fler lämnar."}, *sections[1:]],
    )
    assert told == [
        "Avsnittet ”Mål”: Tillagt: ”Fler lämnar.”",
        "Avslutad: aktiviteten ”Öva”.",
        "Aktiviteten ”Utbilda”: Ansvarig har lagts till: Skolchefen m.fl.",
        "Borttagen: målet ”Fler får hjälp”.",
        "Ny: målet ”Alla vet vart de ringer”.",
    ]


def test_what_is_restricted_and_what_is_internal_is_not_told() -> None:
    told = lines(
        sections=lambda sections: [*sections[:2], sections[2] | {"text": "Vi övar i hemlighet."}],
        activities=lambda activities: [activities[0] | {"comment": "Väntar på lokal"}],
    )
    assert told == ["Avslutad: aktiviteten ”Öva”."]


def test_an_activity_with_the_number_of_a_closed_one_is_new_all_the_same() -> None:
    other = {"id": "a2", "action": "Kartlägg platser i centrum", "status": "in_progress"}
    told = lines(activities=lambda activities: [*activities, other], goals=lambda goals: goals[:1])
    assert "Ny: aktiviteten ”Kartlägg platser i centrum”." in told
    assert told.count("Avslutad: aktiviteten ”Öva”.") == 1
    assert any(one.startswith("Borttagen: målet") for one in told)
