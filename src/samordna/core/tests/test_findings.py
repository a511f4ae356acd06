"""What may be answered to what the guard found."""

import pytest
from django.utils.translation import override

from samordna.core import guard_questions
from samordna.core.findings import Answer, Finding
from samordna.plandoc.guard import HitKind

ALWAYS = {Answer.TAKE_OUT, Answer.REPLACE}


@pytest.mark.parametrize(
    ("kind", "blocking", "more"),
    [
        (HitKind.NAME, False, {Answer.KEEP, Answer.KNOW}),
        (HitKind.NAME, True, set()),
        (HitKind.PHONE, True, {Answer.KNOW}),
        (HitKind.IDENTITY_NUMBER, True, set()),
    ],
)
def test_what_stops_is_not_kept_and_only_what_can_be_known_is_no_person(
    kind: HitKind, blocking: bool, more: set[Answer]
) -> None:
    finding = Finding(kind, "Erik Berg", blocking)
    assert {answer.value for answer in finding.answers} == ALWAYS | more
    assert finding.stops == (blocking and not more), "what can be answered is a question"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (HitKind.NAME, "Person som får stå här"),
        (HitKind.ADDRESS, "Gatuadressen får stå här"),
        (HitKind.EMAIL, "E-postadressen får stå här"),
        (HitKind.PHONE, "Numret får stå här"),
        (HitKind.HANDLE, "Kontot får stå här"),
        (HitKind.PROFILE_LINK, "Länken får stå här"),
        (HitKind.REGISTER_INSTRUCTION, "Ingen uppmaning att registrera människor"),
        (HitKind.IDENTITY_NUMBER, "Inget personnummer"),
    ],
)
def test_the_answer_that_keeps_it_says_what_it_is_not(kind: HitKind, words: str) -> None:
    with override("sv"):
        labels = {one.value: one.label for one in Finding(kind, "Skriv upp", blocking=False).answers}
    assert labels[Answer.KEEP] == words


def test_each_kind_is_kept_and_asked_about_in_words_of_its_own() -> None:
    kept = {
        str(one.label)
        for kind in HitKind
        for one in Finding(kind, "x", blocking=False).answers
        if one.value == Answer.KEEP
    }
    asked = {str(words) for words in guard_questions._STANDS.values()}
    assert len(kept) == len(asked) == len(HitKind)


@pytest.mark.parametrize("kind", [*HitKind])
def test_the_answers_stand_in_one_order_whatever_was_found(kind: HitKind) -> None:
    order = [one.value for one in Finding(kind, "Björkvägen 14", blocking=False).answers]
    assert order == sorted(order, key=["person", "ingen", "ersatt", "bort"].index)
