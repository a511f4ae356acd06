"""The guard in forms, and fields that take what people write."""

import re
from typing import Any

import pytest
from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.translation import override

from samordna.core.date_fields import DateField, OccasionField
from samordna.core.day_field import DayField
from samordna.core.forms import GuardedForm, LinesField, StyledForm

pytestmark = pytest.mark.django_db
"""What is found is held against what the municipality knows."""

BLOCKED = "Ring 19750318-9800 vid frågor"
ASKED = "Lämna till Sveavägen 12"
HARMLESS = "Ring socialtjänstens mottagning"


class Example(GuardedForm, forms.Form):
    text = forms.CharField(label="Text", widget=forms.Textarea, required=False)
    starts = DateField(label="Start", required=False)
    lines = LinesField(label="Rader", required=False)


def filled(**values: Any) -> Example:
    return Example(values, initial={"text": "", "lines": []})


def test_harmless_text_is_accepted() -> None:
    assert filled(text=HARMLESS).is_valid()


def test_personal_data_stops_the_form_and_says_where_it_belongs() -> None:
    with override("sv"):
        form = filled(text=BLOCKED)
        assert not form.is_valid()
        error = form.errors["text"][0]
    assert "19750318-9800" in error
    assert "socialtjänsten" in error
    assert "guard_settled" not in form.fields


def settled(form: Example) -> str:
    """What the form's tick sends."""
    form.is_valid()
    return str(form.fields["guard_settled"].widget.attrs["value"])


def test_a_tick_does_not_let_blocked_text_through() -> None:
    assert not filled(text=BLOCKED, guard_settled=settled(filled(text=ASKED))).is_valid()


def test_a_tick_answers_only_what_was_shown_with_it() -> None:
    tick = settled(filled(text=ASKED))
    again = filled(text=f"{ASKED} och Mehmet Yilmaz, som bor på Tallkrogsvägen 7", guard_settled=tick)
    assert not again.is_valid()
    assert not any("Sveavägen" in error for error in again.errors["text"])
    assert "checked" not in str(again["guard_settled"])
    assert filled(text=again.data["text"], guard_settled=settled(again)).is_valid()
    assert not filled(text=ASKED, guard_settled="on").is_valid()


def test_a_likely_finding_asks_and_the_answer_is_kept() -> None:
    asked = filled(text=ASKED)
    assert not asked.is_valid()
    assert "guard_settled" in asked.fields
    answered = filled(text=ASKED, guard_settled=settled(asked))
    assert answered.is_valid()
    assert [found.field for found in answered.decided] == ["text"]


def test_a_question_looks_like_one_and_its_answer_stands_beside_it() -> None:
    form = filled(text=ASKED)
    assert form.only_asks
    shown = form["text"].as_field_group()
    assert "has-error" not in shown
    assert "ds-validation-message" not in shown
    assert f'name="guard_settled" value="{settled(form)}"' in shown
    assert not form["guard_settled"].as_field_group().strip(), "nowhere else"
    field, beside = re.split(r"(?=<p class=.guard-tick)", shown, maxsplit=1)
    assert field.count("<div") - field.count("</div>") == 1, (
        "a field that holds a tick box is drawn as a choice"
    )
    assert 'type="checkbox"' not in field
    assert 'type="checkbox"' in beside


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kontakt tas med Mehmet Yilmaz", "”Mehmet Yilmaz” får stå här: det är ingen person"),
        ("Lämna till Sveavägen 12", "”Sveavägen 12” får stå här: ingen bor där"),
        ("Dokumentera elevers åsikter", "” ber ingen att skriva upp personer"),
        ("Han är född 2007-01-17", "”2007-01-17” är ingens nummer"),
    ],
)
def test_a_tick_names_the_words_that_it_lets_stand_and_what_must_be_true_of_them(
    text: str, said: str
) -> None:
    with override("sv"):
        form = filled(text=text)
        assert form.only_asks
        assert said in form["text"].as_field_group()
        assert said in str(form.fields["guard_settled"].label)


def test_of_two_texts_in_a_field_each_has_its_own_tick_and_none_answers_for_the_other() -> None:
    both = f"{ASKED} eller ring Mehmet Yilmaz"
    form = filled(text=both)
    form.is_valid()
    street, name = re.findall(r'name="guard_settled" value="(\w+)"', str(form))
    for tick, left in ((street, "Mehmet Yilmaz"), (name, "Sveavägen 12")):
        half = filled(text=both, guard_settled=tick)
        assert not half.is_valid()
        assert [left in str(error) for error in half.errors["text"]] == [True]
    assert filled(text=both, guard_settled=f"{street},{name}").is_valid()


def test_what_is_not_asked_any_more_leaves_no_tick() -> None:
    form = filled(text=HARMLESS, starts="i går eller så", guard_settled=settled(filled(text=ASKED)))
    assert not form.is_valid()
    assert "guard_settled" not in form.fields


def test_what_must_be_mended_is_no_question() -> None:
    form = filled(text=f"{ASKED}. {BLOCKED}")
    assert not form.is_valid()
    assert not form.only_asks
    shown = form["text"].as_field_group()
    assert "has-error" in shown
    assert 'name="guard_settled"' in shown


def test_each_field_is_answered_for_on_its_own() -> None:
    form = filled(text=ASKED, lines="Lämna till Tallkrogsvägen 7")
    form.is_valid()
    first, second = re.findall(r'name="guard_settled" value="(\w+)"', str(form))
    data = QueryDict(mutable=True)
    data.update(form.data)
    data.setlist("guard_settled", [first])
    half = Example(data, initial={"text": "", "lines": []})
    assert list(half.errors) == ["lines"]
    assert "checked" in half["text"].as_field_group()
    data.setlist("guard_settled", [first, second])
    assert Example(data, initial={"text": "", "lines": []}).is_valid()


def test_the_list_of_what_is_to_be_done_names_a_finding_and_leaves_the_rest_to_its_field() -> None:
    with override("sv"):
        form = filled(text=ASKED)
        form.is_valid()
        asked = render_to_string("core/components/errors.html", {"form": form})
        mended = render_to_string("core/components/errors.html", {"form": filled(text=BLOCKED)})
    assert "Svara på det här först" in asked
    assert "Text: ”Sveavägen 12” – gatuadress?" in asked
    assert "Skriv området" not in asked
    assert "Rätta det här först" in mended
    assert "”19750318-9800” – personnummer eller liknande, kan inte sparas" in mended


def test_text_that_was_there_before_is_not_asked_about_again() -> None:
    form = Example({"text": ASKED}, initial={"text": ASKED})
    assert form.is_valid()


class Short(GuardedForm, forms.Form):
    name = forms.CharField(label="Namn", max_length=20)
    text = forms.CharField(label="Text", max_length=20, widget=forms.Textarea)


def test_what_is_too_long_is_said_and_not_cut() -> None:
    """A browser that knows the limit cuts what is pasted without a word."""
    assert "maxlength" not in str(Short())
    with override("sv"):
        form = Short({"name": "n" * 21, "text": "t" * 21})
        assert not form.is_valid()
        assert "20" in form.errors["name"][0]
        assert "20" in form.errors["text"][0]


def test_lists_are_guarded_line_by_line() -> None:
    assert "lines" in filled(lines=f"Polisen\n{BLOCKED}").errors


def test_forms_of_a_formset_ask_on_their_own() -> None:
    steps = forms.formset_factory(Example, extra=2)
    data = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0", "form-0-text": ASKED, "form-1-text": HARMLESS}
    first, second = steps(data).forms
    assert first.errors
    assert not second.errors
    assert not steps({**data, "form-0-guard_settled": settled(first)}).forms[0].errors


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2026", "2026"),
        ("våren 2026", "2026-21"),
        ("18 augusti 2025", "2025-08-18"),
        ("2025-08-18", "2025-08-18"),
        ("", ""),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, edtf: str) -> None:
    assert DateField(required=False).clean(written) == edtf


def test_a_date_nobody_can_read_is_refused_in_words() -> None:
    with override("sv"), pytest.raises(forms.ValidationError, match="går inte att läsa som ett datum"):
        DateField().clean("snart")


@pytest.mark.parametrize(
    ("written", "told", "instead"),
    [
        ("46387", "Excels tal för 31 december 2026", "31 december 2026"),
        ("46 387,25", "Excels tal för 31 december 2026", "31 december 2026"),
        (
            "T1 2027",
            "är ett tillfälle och inget datum. Tillfällen skrivs under Uppföljning.",
            "30 april 2027",
        ),
        ("VB 2027", "är ett tillfälle", "31 december 2027"),
        ("27-12-31", "kan vara 31 december 2027", "31 december 2027"),
        ("271231", "kan vara 31 december 2027", "31 december 2027"),
        ("271331", "går inte att läsa", ""),
        ("31 feb 2027", "Den dagen finns inte", ""),
        ("2027-02-30", "Den dagen finns inte", ""),
        ("15 januari 2126", "för långt bort", ""),
        ("31 februari 2126", "Den dagen finns inte", ""),
        ("hösten 1700", "för långt bort", ""),
        ("T2", "är ett tillfälle", ""),
        ("12345", "går inte att läsa", ""),
        ("46387 kr", "går inte att läsa", ""),
    ],
)
def test_what_a_spreadsheet_and_the_steering_say_is_told_with_the_day_that_was_meant(
    written: str, told: str, instead: str
) -> None:
    with override("sv"), pytest.raises(forms.ValidationError, match=told) as refused:
        DateField(occasions_in="follow_up").clean(written)
    assert getattr(refused.value, "instead", "") == instead


@pytest.mark.parametrize("written", ["15 januari 2126", "2126-01-15", "1 mars 1026"])
def test_a_day_in_another_century_is_said_to_be_too_far_away(written: str) -> None:
    with override("sv"), pytest.raises(forms.ValidationError, match="för långt bort"):
        DayField().clean(written)


@pytest.mark.parametrize("written", ["2026", "mars 2026"])
def test_a_day_that_lacks_its_month_or_its_date_is_asked_for_whole(written: str) -> None:
    with override("sv"), pytest.raises(forms.ValidationError, match="Skriv hela datumet"):
        DayField().clean(written)


def test_a_number_is_no_occasion() -> None:
    with override("sv"), pytest.raises(forms.ValidationError, match="Excels tal"):
        OccasionField().clean("46387")


def test_an_occasion_stays_and_a_date_becomes_a_date() -> None:
    assert OccasionField().clean("T1 2026") == "T1 2026"
    assert OccasionField().clean("14 augusti 2026") == "2026-08-14"


def test_lines_become_a_list_and_back() -> None:
    field = LinesField(required=False)
    assert field.clean(" Polisen \n\nSkolan") == ["Polisen", "Skolan"]
    assert field.prepare_value(["Polisen", "Skolan"]) == "Polisen\nSkolan"
    assert not field.has_changed(["Polisen"], "Polisen")


class Chosen(StyledForm, forms.Form):
    must = forms.ChoiceField(choices=[*BLANK_CHOICE_DASH, ("a", "A")])
    may = forms.ChoiceField(choices=[*BLANK_CHOICE_DASH, ("a", "A")], required=False)


def test_that_nothing_is_chosen_is_said_in_words() -> None:
    with override("sv"):
        form = Chosen()
    fields: Any = form.fields
    assert [fields[name].choices[0] for name in ("must", "may")] == [("", "Välj"), ("", "Inget valt")]


SAID = {"invalid": "Skriv en dag."}


class Dated(StyledForm, forms.Form):
    day = forms.DateField(required=False, error_messages=SAID)
    moment = forms.DateTimeField(required=False, error_messages=SAID)


@pytest.mark.parametrize(
    ("day", "moment", "wrong"),
    [
        ("1899-12-31", "1999-12-31 09:00", ["day", "moment"]),
        ("9999-12-01", "9999-12-01 09:00", ["day", "moment"]),
        ("1962-12-21", "1950-01-01 09:00", ["moment"]),
        ("2099-12-31", "2026-12-01 09:00", []),
        ("", "", []),
    ],
)
def test_a_year_in_which_nothing_can_be_is_refused(day: str, moment: str, wrong: list[str]) -> None:
    form = Dated({"day": day, "moment": moment})
    assert sorted(form.errors) == wrong
