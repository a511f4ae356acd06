"""A plan that was decided long ago comes in as a file, and is kept as history."""

import os
from pathlib import Path

from playwright.sync_api import Page, expect

from lives.town import Town
from samordna.core.tests.browser import look
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import upload_read, upload_save
from samordna.intake.models import Upload

DOCUMENTS = Path(__file__).parents[1] / "documents"


def old_plan() -> Path:
    """The real plan where there is one, else ours of the same shape."""
    folder = os.environ.get("SAMORDNA_REAL_PLANS")
    real = Path(folder or DOCUMENTS) / "stockholm-socialforvaltningen-2017.txt"
    return real if real.exists() else DOCUMENTS / "ekdala-flat.txt"


def import_plan(town: Town, page: Page, file: Path) -> None:
    page.goto(town.at("importera/"))
    page.get_by_label("Planen som fil").set_input_files(file)
    page.get_by_role("button", name="Läs filen").click()
    expect(page.get_by_text("Väntar på sin tur")).to_be_visible()
    act_for(town.home)
    upload = Upload.objects.get()
    upload_read(upload_id=upload.pk, municipality_id=town.home.pk)
    page.wait_for_url("**/granska/")
    look(page, "lives-review")
    _keep_what_is_asked_about(page)
    page.locator("#spara select[name=unit]").select_option(label="Socialförvaltningen")
    _save_as_decided(page)
    expect(page.get_by_text("Samordna sparar planen")).to_be_visible()
    act_for(town.home)
    upload_save(upload_id=upload.pk, municipality_id=town.home.pk)
    page.wait_for_url("**/planer/*/")
    expect(page.get_by_text("Filen är sparad som")).to_be_visible()


def _save_as_decided(page: Page) -> None:
    """As it was read, with what nobody has answered; as a draft where the file tells of no decision, or not when it was made."""
    if not page.get_by_label("redan beslutad").count():
        page.get_by_role("button", name="Spara planen").click()
        return
    unanswered, saving = (
        page.get_by_label("Spara planen som den lästes"),
        page.get_by_text("Samordna sparar planen"),
    )
    undated = page.get_by_text("Filen säger inte när planen beslutades")
    _save_as(page, "redan beslutad")
    expect(unanswered.or_(saving).or_(undated).first).to_be_visible()
    if undated.count():
        _save_as(page, "ett utkast")
    elif unanswered.count():
        unanswered.check()
        page.get_by_role("button", name="Spara planen").click()


def _save_as(page: Page, life: str) -> None:
    with page.expect_response(lambda answer: answer.url.endswith("/spara/")):
        page.get_by_label(life).check()
    page.get_by_role("button", name="Spara planen").click()


def _keep_what_is_asked_about(page: Page) -> None:
    """It is our plan, and the names in it may stand."""
    ours = page.get_by_role("button", name="Det är vår plan")
    if ours.count():
        ours.click()
        expect(ours).to_have_count(0)
    keep = page.get_by_role("button", name="Behåll")
    while left := keep.count():
        keep.first.click()
        expect(keep).to_have_count(left - 1)
