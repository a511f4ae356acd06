"""Figures come in from files."""

import json
from pathlib import Path

from openpyxl import Workbook
from playwright.sync_api import Page, expect

from lives.deciding import press
from lives.town import Town
from samordna.core.tests.browser import look
from samordna.core.tests.tenants import act_for
from samordna.situation.commands.incoming_figures import incoming_figures_save
from samordna.situation.models import IncomingFigures

REPORTS, SAFE = "Anmälda hot", "Känner sig trygga"


def workbook(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = REPORTS
    for row in (["Område", "2024", "2025", "2026"], ["Norra", 31, 38, 52], ["Södra", 12, 3, 14]):
        sheet.append(row)
    book.save(file := folder / "anmalda-hot.xlsx")
    return file


def dataset(folder: Path) -> Path:
    told = {
        "version": "2.0",
        "class": "dataset",
        "label": SAFE,
        "source": "Trygghetsmätningen",
        "id": ["Region", "Tid"],
        "size": [2, 2],
        "role": {"geo": ["Region"], "time": ["Tid"]},
        "dimension": {
            "Region": {"category": {"index": ["N", "S"], "label": {"N": "Norra", "S": "Södra"}}},
            "Tid": {"category": {"index": ["2025", "2026"]}},
            "ContentsCode": {"category": {"unit": {"T": {"base": "procent"}}}},
        },
        "value": [71, 64, 80, 82],
    }
    (file := folder / "trygga.json").write_text(json.dumps(told), encoding="utf-8")
    return file


def read_in(town: Town, page: Page, file: Path) -> None:
    page.goto(town.at("lagesbild/siffror/fil/"))
    page.get_by_label("En fil med siffror").set_input_files(file)
    press(page, "Visa vad filen säger")
    look(page, f"figures-{file.stem}")
    page.get_by_role("button", name="Läs in").click()
    expect(page.get_by_text("siffror är sparade")).to_be_visible()
    act_for(town.home)
    (waiting,) = [one for one in IncomingFigures.objects.all() if one.started_at and not one.is_saved]
    incoming_figures_save(incoming_id=waiting.pk, municipality_id=town.home.pk)
    expect(page.get_by_role("status").get_by_text("Siffrorna är sparade")).to_be_visible()
    look(page, f"series-{file.stem}")
