"""The report of an alarm: times against the route's, and a public version that tells nobody's words."""

from datetime import UTC, datetime, timedelta

from samordna.plandoc.alarm.afterwards import AlarmReport, Timing, public_report, times_of
from samordna.plandoc.alarm.afterwards.outline import content_of_report
from samordna.plandoc.alarm.afterwards.report import Answered, LessonLine, LogLine, TimeLine
from samordna.plandoc.alarm.afterwards.said import lasted
from samordna.plandoc.alarm.afterwards.times import share_in_time, whole_time
from samordna.plandoc.alarm.model import Step, Whom
from samordna.plandoc.alarm.states import State, Status, StepState
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.pdf import write_content

START = datetime(2026, 12, 24, 2, 10, tzinfo=UTC)
CANARY = "Kanariefågel"


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def state_of(**values: object) -> StepState:
    step = Step(key="ett", text="Nå direktören", whom=Whom(role="Direktören"), minutes=10)
    return StepState(step, **values)  # type: ignore[arg-type]


def test_a_step_is_in_time_late_or_not_done() -> None:
    steps = {
        "i tid": state_of(status=Status.DONE, opened_at=START, ended_at=after(10)),
        "sent": state_of(status=Status.DECIDED, opened_at=START, ended_at=after(10.5), attempt=1),
        "inte": state_of(status=Status.EXHAUSTED, opened_at=START),
        "behövdes inte": state_of(status=Status.PASSED_BY, opened_at=None, ended_at=START),
        "började inte": state_of(),
    }
    times = times_of(State(steps, started_at=START, closed_at=after(90)))
    assert [one.timing for one in times] == list(Timing)
    assert [one.took for one in times[:2]] == [timedelta(minutes=10), timedelta(minutes=10.5)]
    assert share_in_time(times) == (1, 3)
    assert whole_time(State(steps, started_at=START, closed_at=after(90))) == timedelta(minutes=90)


def test_a_duty_that_was_seen_to_late_once_is_late() -> None:
    step = Step(key="ckl", text="Nå CKL", whom=Whom(role="CKL"), minutes=1, every=5)
    timings = [StepState(step, Status.REACHED, opened_at=START, rounds=2, late=late) for late in (0, 1)]
    assert [one.timing for one in times_of(State({str(n): one for n, one in enumerate(timings)}))] == [
        Timing.IN_TIME,
        Timing.LATE,
    ]


def test_the_next_in_turn_is_called_so_where_there_is_no_deputy() -> None:
    step = Step(key="ett", text="Nå", whom=Whom(role="A"), successor=Whom(role="B"))
    (time,) = times_of(State({"ett": StepState(step, status=Status.DONE, opened_at=START, attempt=1)}))
    assert time.attempt == 2


def a_report() -> AlarmReport:
    return AlarmReport(
        municipality="Hemby",
        route="Via Socialjouren",
        kind="exercise",
        what=f"Brand {CANARY}",
        started_at=START,
        closed_at=after(125),
        reasons=CANARY,
        in_time=1,
        begun=2,
        times=[
            TimeLine(
                text="Nå direktören",
                role=CANARY,
                expected=600,
                timing=Timing.LATE,
                began=0,
                ended=700,
                attempt=1,
            ),
            TimeLine(text="Beslut om POSOM", role="", expected=600, timing=Timing.NOT_BEGUN),
        ],
        log=[LogLine(at=START, what="nådd", text=CANARY, who=CANARY)],
        answers=[Answered(question="Vad fungerade?", answer=CANARY)],
        lessons=[
            LessonLine(text="Byt nummer", activity="Se över numren"),
            LessonLine(text=CANARY, is_open=False),
        ],
    )


def test_the_public_version_tells_how_it_went_and_nobodys_words() -> None:
    told = public_report(a_report()).model_dump_json()
    assert CANARY not in told
    assert "Byt nummer" in told
    assert CANARY not in str(content_of_report(public_report(a_report()), "sv"))


def test_an_exercise_says_so_above_all_else_and_the_file_is_made() -> None:
    content = content_of_report(a_report(), "sv")
    assert content.marks == ["ÖVNING"]
    assert CANARY in str(content)
    assert "ersättare" in str(content)
    assert write_content(content, Order("sv", START.date())).startswith(b"%PDF")


def test_how_long_is_said_as_people_do() -> None:
    assert [lasted(seconds, "sv") for seconds in (0, 59, 60, 3540, 7500)] == [
        "0 s",
        "59 s",
        "1 min",
        "59 min",
        "2 h 5 min",
    ]
