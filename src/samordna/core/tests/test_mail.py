"""Mails: with their transaction or not at all, at last if not at once, and nothing about them anywhere else."""

import logging
import smtplib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.core import mail
from samordna.core.addresses import in_mails
from samordna.core.mail import (
    Letter,
    MailNotSent,
    mail_deliver,
    mail_send,
    mails_deliver,
    mails_expire,
    mails_send,
)
from samordna.core.models import OutgoingMail
from samordna.core.tests.postbox import Postbox, postbox_for

pytestmark = pytest.mark.django_db
TO = "funktion@kommun.example"
LINK = "https://samordna.example/hemlig-lank"


@pytest.fixture
def postbox(settings: Any) -> Iterator[Postbox]:
    with postbox_for(settings) as box:
        yield box


def a_mail(**values: Any) -> OutgoingMail:
    return mail_send(
        **{
            "to": TO,
            "subject": "Välj ett nytt lösenord å 🔑",
            "text": f"Öppna {LINK}",
            "html": f"<p>Öppna <a href='{LINK}'>länken</a></p>",
            **values,
        }
    )


def test_it_arrives_as_text_and_html(postbox: Postbox) -> None:
    mail_deliver(mail_id=a_mail().pk)
    (message,) = postbox.messages
    assert message["To"] == TO
    assert message["From"] == "Samordna <samordna@kommun.example>"
    assert message["Subject"] == "Välj ett nytt lösenord å 🔑"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_body(("plain",)).get_content().strip() == f"Öppna {LINK}"
    assert LINK in message.get_body(("html",)).get_content()


def test_a_calendar_file_goes_along(postbox: Postbox) -> None:
    file = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Möte å\r\nEND:VCALENDAR\r\n"
    (row,) = mails_send([Letter(TO, "Inställt", "Mötet är inställt.", calendar=file)])
    mail_deliver(mail_id=row.pk)
    (part,) = postbox.messages[0].iter_attachments()
    assert (part.get_content_type(), part.get_param("method")) == ("text/calendar", "CANCEL")
    assert part.get_filename() == "kalender.ics"
    assert part.get_content().splitlines() == file.splitlines()
    row.refresh_from_db()
    assert row.calendar == ""


def test_the_body_is_gone_once_it_is_sent(postbox: Postbox) -> None:
    row = a_mail()
    mail_deliver(mail_id=row.pk)
    row.refresh_from_db()
    assert (row.text, row.html) == ("", "")
    assert row.sent_at


def test_it_is_sent_once_however_often_the_job_runs(postbox: Postbox) -> None:
    row = a_mail()
    mail_deliver(mail_id=row.pk)
    mail_deliver(mail_id=row.pk)
    assert len(postbox.messages) == 1


def test_the_job_knows_its_number_only() -> None:
    row = a_mail()
    job = ProcrastinateJob.objects.get(task_name=mail.SEND_TASK)
    assert job.args == {"mail_id": row.pk}


@pytest.mark.django_db(transaction=True)
def test_what_rolls_back_is_never_sent() -> None:
    before = ProcrastinateJob.objects.filter(task_name=mail.SEND_TASK).count()
    with transaction.atomic():
        a_mail()
        transaction.set_rollback(True)
    assert not OutgoingMail.objects.exists()
    assert ProcrastinateJob.objects.filter(task_name=mail.SEND_TASK).count() == before


def test_a_server_that_is_away_is_tried_again(postbox: Postbox, settings: Any) -> None:
    row = a_mail()
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    with pytest.raises(MailNotSent):
        mail_deliver(mail_id=row.pk)
    row.refresh_from_db()
    assert (row.sent_at, row.error) == (None, "ConnectionRefusedError")
    assert LINK in row.text
    settings.EMAIL_PORT = port
    mail_deliver(mail_id=row.pk)
    assert len(postbox.messages) == 1


def test_no_link_and_no_address_in_what_is_said_of_a_failure(
    postbox: Postbox, caplog: pytest.LogCaptureFixture
) -> None:
    postbox.says = "550 no such user"
    row = a_mail()
    with caplog.at_level(logging.DEBUG), pytest.raises(MailNotSent) as failure:
        mail_deliver(mail_id=row.pk)
    row.refresh_from_db()
    assert row.error == "SMTPRecipientsRefused 550"
    said = " ".join(one.getMessage() for one in caplog.records if one.name != "mail.log")  # the server's own
    for text in (str(failure.value), said, row.error):
        assert TO not in text
        assert LINK not in text
    assert failure.value.__cause__ is failure.value.__context__ is None


def test_the_last_attempt_empties_the_mail(postbox: Postbox) -> None:
    postbox.says = "450 later"
    row = a_mail()
    with pytest.raises(MailNotSent):
        mail_deliver(mail_id=row.pk, is_last_attempt=True)
    row.refresh_from_db()
    assert row.failed_at
    assert row.text == ""
    postbox.says = ""
    mail_deliver(mail_id=row.pk)
    assert not postbox.messages


def test_a_subject_cannot_add_headers(postbox: Postbox) -> None:
    mail_deliver(mail_id=a_mail(subject="Hej\r\nBcc: ond@ond.example\n\n<b>").pk)
    (envelope,) = postbox.envelopes
    assert envelope.rcpt_tos == [TO]
    assert postbox.messages[0]["Subject"] == "Hej Bcc: ond@ond.example <b>"


def many(number: int) -> list[OutgoingMail]:
    return mails_send(Letter(f"{n}@kommun.example", f"Brev\n{n}", "Hej") for n in range(number))


def test_many_are_sent_a_job_for_each_fifty(postbox: Postbox) -> None:
    mails = many(mail.TOGETHER + 1)
    jobs = ProcrastinateJob.objects.filter(task_name=mail.SEND_MANY_TASK)
    assert sorted(len(job.args["mail_ids"]) for job in jobs) == [1, mail.TOGETHER]
    for _again in range(2):
        mails_deliver(mail_ids=[one.pk for one in mails])
    subjects = [message["Subject"] for message in postbox.messages]
    assert subjects == [f"Brev {n}" for n in range(mail.TOGETHER + 1)]
    assert many(0) == []


def test_what_the_server_does_not_take_is_tried_again_alone(postbox: Postbox) -> None:
    mails = many(3)
    with patch.object(postbox, "refuses", lambda address: address == "1@kommun.example"):
        mails_deliver(mail_ids=[one.pk for one in mails])
    assert len(postbox.messages) == 2
    again = ProcrastinateJob.objects.filter(task_name=mail.SEND_TASK)
    assert [job.args for job in again] == [{"mail_id": mails[1].pk}]


def test_all_are_tried_again_when_the_server_is_away(postbox: Postbox, settings: Any) -> None:
    settings.EMAIL_PORT = 9
    mails_deliver(mail_ids=[one.pk for one in many(3)])
    assert ProcrastinateJob.objects.filter(task_name=mail.SEND_TASK).count() == 3


def test_one_post_ends_mails_to_many(postbox: Postbox) -> None:
    leave = "https://samordna.example/avsluta/kod/"
    letters = [
        Letter("a@kommun.example", "Nytt", "Hej", "<p>Hej</p>", leave),
        Letter("b@kommun.example", "Nytt", "Hej"),
    ]
    mails = mails_send(letters)
    mails_deliver(mail_ids=[one.pk for one in mails])
    first, second = postbox.messages
    assert first["List-Unsubscribe"] == f"<{leave}>"
    assert first["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert first.get_body(("html",)).get_content().strip() == "<p>Hej</p>"
    assert second["List-Unsubscribe"] is None
    assert not second.is_multipart()
    mails[0].refresh_from_db()
    assert (mails[0].html, mails[0].unsubscribe) == ("", "")


def test_a_mail_has_one_id_however_often_it_is_sent(postbox: Postbox) -> None:
    row, other = a_mail(), a_mail()
    mail_deliver(mail_id=row.pk)
    OutgoingMail.objects.filter(pk=row.pk).update(sent_at=None)
    for number in (row.pk, other.pk):
        mail_deliver(mail_id=number)
    first, again, another = (message["Message-ID"] for message in postbox.messages)
    assert first == again != another
    assert first.endswith("@kommun.example>")


@pytest.mark.slow
def test_every_tenth_address_refused_keeps_nobody_else_waiting(postbox: Postbox) -> None:
    mails = many(100)
    with patch.object(postbox, "refuses", lambda address: address.split("@")[0].endswith("9")):
        mails_deliver(mail_ids=[one.pk for one in mails])
    assert len(postbox.messages) == 90
    left = OutgoingMail.objects.filter(sent_at=None)
    assert {one.to for one in left} == {f"{n}@kommun.example" for n in range(9, 100, 10)}
    assert {one.error for one in left} == {"SMTPRecipientsRefused 450"}
    assert ProcrastinateJob.objects.filter(task_name=mail.SEND_TASK).count() == 10


def test_old_mails_are_emptied_and_then_forgotten() -> None:
    waiting = a_mail()
    with time_machine.travel(timezone.now() + mail.USELESS_AFTER + timedelta(hours=1)):
        assert mails_expire() == 0
    waiting.refresh_from_db()
    assert (waiting.text, waiting.html) == ("", "")
    with time_machine.travel(timezone.now() + mail.KEPT + timedelta(hours=1)):
        assert mails_expire() == 1


def test_the_demo_keeps_its_mails_as_files(settings: Any, tmp_path: Path) -> None:
    settings.EMAIL_BACKEND = "samordna.core.mail_files.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    mail_deliver(mail_id=a_mail().pk)
    assert (tmp_path / "mail").stat().st_mode & 0o077 == 0
    (file,) = (tmp_path / "mail").iterdir()
    assert LINK in file.read_text(encoding="utf-8")


def test_mails_are_no_part_of_the_history() -> None:
    row = a_mail()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM core_change WHERE model = %s", [row._meta.label_lower])
        assert cursor.fetchone() == (0,)


def test_an_error_of_our_own_is_not_swallowed() -> None:
    row = a_mail()
    with patch.object(mail, "message_of", side_effect=TypeError("fel")), pytest.raises(TypeError):
        mail_deliver(mail_id=row.pk)
    row.refresh_from_db()
    assert LINK in row.text


def test_a_reason_names_the_kind_and_the_code() -> None:
    refused = smtplib.SMTPRecipientsRefused({TO: (550, b"no such user funktion@kommun.example")})
    assert mail._reason(refused) == "SMTPRecipientsRefused 550"
    assert mail._reason(smtplib.SMTPDataError(554, b"spam")) == "SMTPDataError 554"
    assert mail._reason(TimeoutError()) == "TimeoutError"


def test_a_link_in_a_mail_leads_to_where_the_program_answers(settings: Any) -> None:
    assert in_mails("set_language").startswith("/")
    settings.SERVED_AT = "http://127.0.0.1:8123"
    assert in_mails("set_language").startswith("http://127.0.0.1:8123/")
    settings.CSRF_TRUSTED_ORIGINS = ["https://samordna.ekdala.se"]
    assert in_mails("set_language").startswith("https://samordna.ekdala.se/")
