"""Of a new version what somebody wrote comes first; what every new version begins with is told apart."""

from samordna.plandoc.diff.written import written_and_carried
from samordna.plandoc.next_version import next_version
from samordna.plandoc.schema import PlanDocument

OLD = PlanDocument.model_validate(
    {
        "metadata": {
            **{"title": "Planen", "version": "1", "adopted": "2026-03-01", "registry_number": "1/2026"},
            **{"period_start": "2026", "period_end": "2027"},
        },
        "goals": [{"id": "goals-1", "text": "Färre rekryteras"}],
        "decisions": [{"id": "decisions-1", "kind": "committee", "date": "2026-03-01", "section": "12"}],
        "activities": [
            {"id": "activities-1", "action": "Utbilda", "status": "done", "comment": "Klart"},
            {"id": "activities-2", "action": "Öva", "status": "in_progress"},
        ],
    }
)


def test_a_version_that_is_only_begun_has_nothing_written() -> None:
    for comments in (False, True):
        begun = next_version(OLD, number=2, comments=comments, period=("2028", "2029"))
        written, carried = written_and_carried(OLD, begun, 2)
        assert not written
        assert {"metadata", "decisions", "activities", "previous_activities"} == {one.area for one in carried}


def test_what_somebody_wrote_is_told_apart_also_on_the_cover() -> None:
    begun = next_version(OLD, number=2)
    begun.goals[0].text = "Ingen rekryteras"
    begun.metadata.registry_number = "9/2027"
    begun.activities[0].comment = "Övningen är bokad"
    written, _carried = written_and_carried(OLD, begun, 2)
    assert [(one.area, one.field) for one in written] == [("metadata", "registry_number"), ("goals", "text")]
